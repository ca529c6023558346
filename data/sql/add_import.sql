-- One row is one import: a file, or one entry made by hand.
insert into import (
    diary_id, import_id, rank, by_hand, sample, format, label, header_key, file_name, sha256, answers, created_at,
    n_episodes, n_days, n_treatments, n_quarantined, first_day, last_day
)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
