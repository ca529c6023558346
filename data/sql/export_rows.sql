-- One row is one entry as the diary stands, with the import that gave it.
select import_id, key, source, {columns}
from newest_{table}
where diary_id = $1 and not deleted
order by import_id, key
