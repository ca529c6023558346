-- One row is one check-in as the diary stands.
select day, kind, replies
from visible_check_in
where diary_id = $1
order by day, kind, key
