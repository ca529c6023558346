-- One row is one value of one day from one source as the diary stands, with the import that gave it.
select v.day, v.factor, v.value, v.value_text, v.unit, v.source, v.key, v.import_id, v.by_hand, v.rank, i.sample
from visible_day_value v
join import i on i.diary_id = v.diary_id and i.import_id = v.import_id
where v.diary_id = $1 and v.day between cast($2 as date) and cast($3 as date)
order by v.day, v.factor, v.by_hand, v.rank
