-- One row is the answers given to the newest file with this header that is still in the diary.
select answers
from import
where diary_id = $1 and header_key = $2 and undone_at is null and not by_hand and not sample
order by import_id desc
limit 1
