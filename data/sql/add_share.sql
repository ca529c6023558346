-- One row is one link: the hash of its token, what it shows, and the report as it was rendered.
insert into share (diary_id, share_id, token_hash, scope, created_at, expires_at, revision, report)
values ($1, $2, $3, $4, $5, $6, $7, $8)
