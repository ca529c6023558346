-- One row is one source and its name, as the newest of its files says it.
select i.format, i.label
from import i
join (
    select format, max(import_id) as import_id
    from import
    where diary_id = $1 and undone_at is null and not by_hand
    group by format
) newest on newest.import_id = i.import_id
where i.diary_id = $1
