-- One row is one entry that an earlier file of the same source and header gave for the span, and the staged file does not.
-- Files alone are looked at: below a correction by hand (`kept_by_hand`) the entry goes too, or undoing the correction
-- would bring back what the newest file no longer has.
select k.key, {known_day} as day, seen.by_hand as kept_by_hand
from (
    select r.key, max(live.rank) as rank
    from {table} r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where r.diary_id = $1 and live.undone_at is null and not live.by_hand
    group by r.key
) newest
join import i on i.diary_id = $1 and i.rank = newest.rank
join {table} k on k.diary_id = $1 and k.key = newest.key and k.import_id = i.import_id
join newest_{table} seen on seen.diary_id = $1 and seen.key = newest.key
where not k.deleted
    and k.source = $2
    and i.header_key = $3
    and {known_day} between cast($4 as date) and cast($5 as date)
    and not exists (select 1 from staged_{table} s where s.key = k.key)
