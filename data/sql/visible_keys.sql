-- One row is the key of one entry that is seen now.
select k.key from visible_{table} k where k.diary_id = $1
