-- One row is one entry that one import takes away.
insert into {table} (diary_id, import_id, key, source, deleted, {columns})
select k.diary_id, $2, k.key, k.source, true, {copied}
from visible_{table} k
join deleted_{table} d on d.key = k.key
where k.diary_id = $1
