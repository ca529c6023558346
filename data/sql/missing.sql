-- One row is one entry that an earlier file of the same source and header gave for the span, and the staged file does not.
select k.key, {known_day} as day
from visible_{table} k
join import i on i.diary_id = k.diary_id and i.import_id = k.import_id
where k.diary_id = $1
    and not k.by_hand
    and k.source = $2
    and i.header_key = $3
    and {known_day} between cast($4 as date) and cast($5 as date)
    and not exists (select 1 from staged_{table} s where s.key = k.key)
