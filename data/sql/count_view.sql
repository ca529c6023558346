-- One row is one link that was looked at.
update share set views = views + 1, last_viewed_at = $3
where diary_id = $1 and share_id = $2 and revoked_at is null
