-- One row is one import, not undone, of a file with these bytes, the newest first.
select import_id, answers
from import
where diary_id = $1 and sha256 = $2 and sample = $3 and not by_hand and undone_at is null
order by import_id desc
