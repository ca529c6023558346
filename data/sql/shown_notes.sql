-- One row is the note of one day from one source as the diary stands, with the import that gave it.
select n.note, n.source, n.key, n.import_id, i.sample
from visible_day_note n
join import i on i.diary_id = n.diary_id and i.import_id = n.import_id
where n.diary_id = $1 and n.day = cast($2 as date)
order by n.by_hand, n.rank
