-- One row is one entry that is seen now, was given by one import, and is not among the staged rows.
select k.key, {known_day} as day
from visible_{table} k
where k.diary_id = $1
    and k.import_id = $2
    and not exists (select 1 from staged_{table} s where s.key = k.key)
