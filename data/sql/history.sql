-- One row is one row that any import ever gave under a key that was once on one of the days, with the import that gave it.
select
    k.key, k.deleted, {copied},
    i.import_id, i.rank, i.by_hand, i.sample, i.file_name, i.label, i.created_at, i.undone_at,
    i.n_episodes + i.n_days + i.n_treatments as n_entries
from {table} k
join import i on i.diary_id = k.diary_id and i.import_id = k.import_id
where k.diary_id = $1
    and k.key in (
        select k.key from {table} k
        where k.diary_id = $1 and {known_day} between cast($2 as date) and cast($3 as date)
    )
order by i.import_id
