-- One row is the entry with one key, if the diary shows it.
select k.key, k.source, {known_day} as day, i.sample, k.import_id
from visible_{table} k
join import i on i.diary_id = k.diary_id and i.import_id = k.import_id
where k.diary_id = $1 and k.key = $2
