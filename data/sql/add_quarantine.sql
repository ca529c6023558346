-- One row is one row, or one cell, of a file that was put aside.
insert into quarantine (diary_id, import_id, file_row, sheet, column_name, value, reason)
select $1, $2, file_row, sheet, column_name, value, reason
from staged_quarantine
