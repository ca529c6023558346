-- One row is one import that this undoes: the one asked for, and with an exported diary all that came in the same bytes.
update import set undone_at = $3
where diary_id = $1 and undone_at is null
    and (
        import_id = $2
        or sha256 in (
            select asked.sha256 from import asked
            where asked.diary_id = $1 and asked.import_id = $2 and asked.undone_at is null and asked.sha256 <> ''
        )
    )
returning import_id
