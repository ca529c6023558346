-- One row is one staged row of one import.
insert into {table} (diary_id, import_id, key, source, deleted, {columns})
select $1, $2, key, source, false, {columns}
from staged_{table}
