-- One row is one import, the newest first.
select
    import_id, file_name, format, label, created_at, undone_at, sample, by_hand,
    n_episodes, n_days, n_treatments, n_quarantined, first_day, last_day
from import
where diary_id = $1
order by import_id desc
