-- One row is one link, not revoked, whose report is rendered anew.
update share set scope = $3, revision = $4, report = $5
where diary_id = $1 and share_id = $2 and revoked_at is null
returning share_id
