"""The diary's own export: every row with its source and the import that gave it."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from data.errors import FileRefused
from data.importers import own_export
from data.importers.export_form import COLUMNS, guarded, unguarded
from data.records import DayNote, DayValue, Episode, FormerImport, FormerSpan, RowOrigin, SourceFile, Treatment

TODAY = date(2026, 11, 23)
ROWS = {
    "settings.csv": ["day_start_hour,4"],
    "imports.csv": [
        '1,generic,A spreadsheet,abc,log.csv,no,no,"{""date_order"": ""day_first""}"',
        "2,hand,Added,,,yes,no,{}",
    ],
    "coverage.csv": ["1,2025-03-01,2025-03-09,yes"],
    "episodes.csv": [
        '1,generic|a,generic,2025-03-01T08:10:00,minute,60,2025-03-01T08:12:00,120.0,no,left,"lower_lid,cheek",jerk,4.5,,2,'
        "stress,,'=sum,no,,",
    ],
    "day_values.csv": [
        "1,generic,2025-03-01,stress,4.25,,0-10,no",
        "2,hand,2025-03-01,custom:weather,,'-3 degrees,,yes",
    ],
    "day_notes.csv": ["2,hand,2025-03-02,a fair day"],
    "treatments.csv": ["2,day|b,hand,2025-02-01,botulinum,,2.5,U,left,,,,"],
}


def packed(rows: dict[str, list[str]]) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, columns in COLUMNS.items():
            archive.writestr(name, "\r\n".join([",".join(columns), *rows.get(name, []), ""]))
    return SourceFile("spasm-diary.zip", buffer.getvalue())


def fixtures() -> list[tuple[str, SourceFile]]:
    return [("spasm_diary", packed(ROWS))]


def test_every_row_is_read_with_its_source() -> None:
    log = own_export.read(packed(ROWS), {}, TODAY)
    assert log.episodes == (
        Episode(
            datetime(2025, 3, 1, 8, 10),
            "minute",
            utc_offset_min=60,
            end=datetime(2025, 3, 1, 8, 12),
            duration_s=120.0,
            side="left",
            sites=("lower_lid", "cheek"),
            movement="jerk",
            intensity=4.5,
            count=2,
            triggers=("stress",),
            note="=sum",
        ),
    )
    assert log.days == (
        DayValue(date(2025, 3, 1), "stress", 4.25, "0-10"),
        DayValue(date(2025, 3, 1), "custom:weather", "-3 degrees", "", approximate=True),
    )
    assert log.notes == (DayNote(date(2025, 3, 2), "a fair day"),)
    assert log.treatments == (Treatment(date(2025, 2, 1), "botulinum", "", 2.5, "U", "left"),)
    assert log.origins == (
        RowOrigin("generic", 1, "generic|a"),
        RowOrigin("generic", 1),
        RowOrigin("hand", 2),
        RowOrigin("hand", 2),
        RowOrigin("hand", 2, "day|b"),
    )
    assert log.former_imports == (
        FormerImport(1, "generic", "A spreadsheet", "abc", "log.csv", answers='{"date_order": "day_first"}'),
        FormerImport(2, "hand", "Added", by_hand=True),
    )
    assert log.former_spans == (FormerSpan(date(2025, 3, 1), date(2025, 3, 9), True, 1),)
    assert log.former_settings == {"day_start_hour": "4"}
    assert (log.quarantined, log.questions, log.n_rows) == ((), (), 5)


def test_a_damaged_cell_costs_its_row_alone() -> None:
    rows = ROWS | {"episodes.csv": [ROWS["episodes.csv"][0].replace("4.5", "45"), ROWS["episodes.csv"][0]]}
    log = own_export.read(packed(rows), {}, TODAY)
    assert len(log.episodes) == 1
    (problem,) = log.quarantined
    assert (problem.row, problem.sheet, problem.reason) == (
        2,
        "episodes.csv",
        "The row cannot be read: 45 in 'intensity', expected 0 to 10",
    )


def test_a_row_of_no_import_is_put_aside() -> None:
    log = own_export.read(packed(ROWS | {"day_notes.csv": ["7,hand,2025-03-02,a"]}), {}, TODAY)
    assert [problem.sheet for problem in log.quarantined] == ["day_notes.csv"]


def test_an_export_of_nothing_is_refused() -> None:
    with pytest.raises(FileRefused, match="holds no entries"):
        own_export.read(packed({"imports.csv": ROWS["imports.csv"]}), {}, TODAY)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "'", "'=1", "''", "", "plain", " =1"])
def test_a_guarded_text_comes_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text
