-- One row is what a spasm that is seen now remembers of its first entry; nulls where no hand entered it first.
select entered, on_top from visible_episode where diary_id = $1 and key = $2
