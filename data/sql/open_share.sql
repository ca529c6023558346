-- One row is the link with one token hash, if it may be opened now.
select s.diary_id, s.share_id, s.scope, s.report, s.revision = d.revision as is_current
from share s
join diary d on d.diary_id = s.diary_id
where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and s.report is not null
