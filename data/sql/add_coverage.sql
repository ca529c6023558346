-- One row is one span for which an import says whether its log is complete.
insert into coverage (diary_id, import_id, first_day, last_day, complete) values ($1, $2, $3, $4, $5)
