"""Everything of a diary as one ZIP of CSV tables, which the same diary, or an empty one, reads back as it was."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from data.importers.export_form import (
    CHECK_INS,
    COLUMNS,
    COVERAGE,
    DAY_NOTES,
    DAY_VALUES,
    EPISODES,
    IMPORTS,
    SETTINGS,
    TREATMENTS,
    guarded,
)
from data.queries import query
from data.reads import read_diary
from data.records import Diary
from data.store import Cursor, reading
from data.tables import CHECK_IN, DAY_NOTE, DAY_VALUE, EPISODE, TREATMENT, Table, text_for

Row = Sequence[object]

TABLES: dict[str, Table] = {
    EPISODES: EPISODE,
    DAY_VALUES: DAY_VALUE,
    DAY_NOTES: DAY_NOTE,
    TREATMENTS: TREATMENT,
    CHECK_INS: CHECK_IN,
}


def export_diary(diary_id: int) -> bytes:
    """Return the diary as it stands, each entry with its source and its import; what was undone or deleted is left out.

    The same diary gives the same bytes. Text that a spreadsheet could run as a formula gets an apostrophe in front.
    """
    diary = read_diary(diary_id)
    with reading() as cursor:
        rows = {name: _entries(cursor, name, table, diary_id) for name, table in TABLES.items()}
        spans = _rows(cursor, query("export_coverage"), diary_id)
        imports = _rows(cursor, query("export_imports"), diary_id)
    told = {row[0] for table in (*rows.values(), spans) for row in table}
    kept = [row for row in imports if row[0] in told or not row[5]]  # an entry by hand that shows nothing any more goes
    tables = {SETTINGS: _settings(diary), IMPORTS: kept, COVERAGE: spans, **rows}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, table in tables.items():
            member = zipfile.ZipInfo(name)  # the oldest date there is, so that equal diaries are equal bytes
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, _csv(COLUMNS[name], table).encode("utf-8-sig"))  # spreadsheets ask for the mark
    return buffer.getvalue()


def _entries(cursor: Cursor, name: str, table: Table, diary_id: int) -> list[Row]:
    rows = _rows(cursor, text_for("export_rows", table), diary_id)
    return rows if "key" in COLUMNS[name] else [(row[0], *row[2:]) for row in rows]


def _rows(cursor: Cursor, text: str, diary_id: int) -> list[Row]:
    return list(cursor.execute(text, [diary_id]).fetchall())


def _settings(diary: Diary) -> list[Row]:
    own = {"condition": diary.condition, "time_zone": diary.time_zone, "day_start_hour": str(diary.day_start_hour)}
    return [(key, value) for key, value in (own | diary.settings).items() if value is not None]


def _csv(header: Sequence[str], rows: Iterable[Row]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    """Return a value as exactly as it is stored."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | int):
        return repr(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return guarded(str(value))
