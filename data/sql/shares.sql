-- One row is one link, the newest first.
select share_id, scope, created_at, expires_at, revoked_at, views, last_viewed_at
from share
where diary_id = $1
order by share_id desc
