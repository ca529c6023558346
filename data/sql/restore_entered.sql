-- One row is one restored spasm: the import that brought it first gets the number that the newest of those up to it has now.
update episode set entered = coalesce(
    (select max(m.import_id) from restored_import m where m.former <= episode.entered), 0
)
where diary_id = $1 and entered is not null
    and import_id in (select import_id from restored_import)
