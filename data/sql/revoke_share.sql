-- One row is one link that ends now; a link that has ended keeps the moment at which it did.
update share set revoked_at = coalesce(revoked_at, $3), report = null
where diary_id = $1 and share_id = $2
returning share_id
