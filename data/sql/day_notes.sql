-- One row is the note of one day from one source.
select day, note
from visible_day_note
where diary_id = $1
order by day, source
