-- One row is one entry of earlier files that one file takes away; what is seen by hand under the same key stays.
insert into {table} (diary_id, import_id, key, source, deleted, {columns})
select $1, $2, k.key, k.source, true, {copied}
from (
    select r.key, max(live.rank) as rank
    from {table} r
    join import live on live.diary_id = r.diary_id and live.import_id = r.import_id
    where r.diary_id = $1 and live.undone_at is null and not live.by_hand
    group by r.key
) newest
join deleted_{table} d on d.key = newest.key
join import i on i.diary_id = $1 and i.rank = newest.rank
join {table} k on k.diary_id = $1 and k.key = newest.key and k.import_id = i.import_id
