-- One row is one status, of one calendar day where the rows are days: how many staged rows are new, changed or the same
-- as in the diary.
-- What was entered by hand stands above a file, so a staged row under it changes nothing: it is `own` where it says
-- something else.
select judged.day, judged.status, count(*) as n
from (
    select
        {staged_day} as day,
        case
            when k.key is null then 'new'
            when k.by_hand and (k.deleted or ({known}) is distinct from ({staged})) then 'own'
            when k.by_hand then 'same'
            when k.deleted then 'new'
            when ({known}) is distinct from ({staged}) then 'changed'
            else 'same'
        end as status
    from staged_{table} s
    left join newest_{table} k on k.diary_id = $1 and k.key = s.key
) judged
group by judged.day, judged.status
