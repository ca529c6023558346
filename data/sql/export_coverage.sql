-- One row is what one import that is not undone says of one span.
select c.import_id, c.first_day, c.last_day, c.complete
from coverage c
join import i on i.diary_id = c.diary_id and i.import_id = c.import_id
where c.diary_id = $1 and i.undone_at is null
order by c.import_id, c.first_day, c.last_day, c.complete
