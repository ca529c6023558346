-- One row is one row of an exported diary, as an entry of the import that stands for its former one. What this diary holds
-- by hand under the same key stays.
insert into {table} (diary_id, import_id, key, source, deleted, {columns})
select $1, m.import_id, s.key, s.source, false, {columns}
from staged_{table} s
join restored_import m on m.former = s.former
where not exists (
    select 1 from newest_{table} k where k.diary_id = $1 and k.key = s.key and k.by_hand
)
