-- One row is the answers under which the file with these bytes is in the diary now.
select answers
from import
where diary_id = $1 and sha256 = $2 and undone_at is null and not by_hand and not sample
order by import_id desc
limit 1
