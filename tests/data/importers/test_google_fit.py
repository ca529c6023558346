"""Google Fit: daily metrics without the places."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers.codec import log_to_json
from data.importers.google_fit import read
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
TABLE = (
    "Date,Move Minutes count,Calories (kcal),Distance (m),Heart Points,Heart Minutes,Low latitude (deg),"
    "Low longitude (deg),High latitude (deg),High longitude (deg),Step count,Walking duration (ms),Yoga duration (ms)\n"
    "2026-02-03,48,1803.2,3120.5,12,10,47.123456,8.123456,47.223456,8.223456,5210,2880000,\n"
    "2026-02-04,,1600,,,,,,,,,,1800000\n"
    "2026-02-05,61,1900,4000,20,15,47.123456,8.1,47.2,8.2,7001,3660000,\n"
)


def zipped(table: str = TABLE) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Takeout/Fit/Daily activity metrics/Daily activity metrics.csv", table)
        archive.writestr("Takeout/Fit/Daily activity metrics/2026-02-03.csv", "Start time,End time,Step count\n,,\n")
        archive.writestr("Takeout/Fit/Activities/walk.tcx", "<x/>")
    return SourceFile("takeout.zip", buffer.getvalue())


def fixtures() -> list[tuple[str, SourceFile]]:
    return [("google_fit", SourceFile("metrics.csv", TABLE.encode())), ("google_fit", zipped())]


def days(log: DiaryLog) -> dict[tuple[str, str], float | str]:
    return {(value.day.isoformat(), value.factor): value.value for value in log.days}


def test_days_are_read_and_blank_cells_are_nothing_known() -> None:
    log = read(zipped(), {}, TODAY)
    assert days(log) == {
        ("2026-02-03", "steps"): 5210.0,
        ("2026-02-05", "steps"): 7001.0,
        ("2026-02-03", "exercise_min"): 48.0,
        ("2026-02-05", "exercise_min"): 61.0,
        ("2026-02-03", "custom:heart_points"): 12.0,
        ("2026-02-05", "custom:heart_points"): 20.0,
        ("2026-02-04", "yoga_min"): 30.0,
    }
    assert (log.quarantined, log.questions, log.n_rows) == ((), (), 3)


def test_places_are_nowhere_in_what_is_handed_on() -> None:
    text = log_to_json(read(zipped(TABLE.replace("2026-02-05", "soon")), {}, TODAY))
    assert "47.1" not in text
    assert "latitude" not in text.lower()


def test_a_damaged_cell_is_put_aside_and_its_row_kept() -> None:
    log = read(zipped(TABLE.replace("5210", "many")), {}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.column, problem.reason) == (2, "step count", "'many' is not a number")
    assert days(log)[("2026-02-03", "exercise_min")] == 48.0
