-- One row is one row, or one cell, of a file that was put aside.
select file_row as "row", sheet, column_name as "column", value, reason
from quarantine
where diary_id = $1 and import_id = $2
order by sheet, file_row
