-- One row is one file of the same source and header that is in the diary, whatever it held.
select import_id
from import
where diary_id = $1 and format = $2 and header_key = $3 and undone_at is null and not by_hand
