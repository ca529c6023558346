-- One row is one span for which an import that is not undone says whether its log is complete.
select i.format || '|' || i.header_key as kind, i.rank, c.first_day, c.last_day, c.complete
from coverage c
join import i on i.diary_id = c.diary_id and i.import_id = c.import_id
where c.diary_id = $1 and i.undone_at is null
