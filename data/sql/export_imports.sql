-- One row is one import that is not undone, in the order in which they count.
select import_id, format, label, header_key, file_name, by_hand, sample, answers
from import
where diary_id = $1 and undone_at is null
order by rank
