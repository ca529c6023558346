"""Check marks of Loop Habit Tracker: amounts times 1000, marks for yes, no, implied and skipped, -1 for nothing."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers import loop_habits
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
CHECKMARKS = (
    "Date,Spasms,Magnesium,Water (ml),Eye drops,Libido,\n"
    "2026-03-04,4000,2,1500000,YES_MANUAL,2,\n"
    "2026-03-03,-1,0,-1,NO,2,\n"
    "2026-03-02,0,3,2000000,UNKNOWN,0,\n"
    "2026-03-01,2000,1,3,YES_AUTO,-1,\n"
)
HABITS = "Position,Name,Type,Question\n001,Spasms,NUMERICAL,\n002,Magnesium,YES_NO,\n003,Water (ml),NUMERICAL,\n"


def in_zip(checkmarks: str = CHECKMARKS) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Habits.csv", HABITS)
        archive.writestr("Checkmarks.csv", checkmarks)
        archive.writestr("Scores.csv", "Date,Spasms,\n2026-03-04,0.5,\n")
        archive.writestr("001 Spasms/Checkmarks.csv", "2026-03-04,4000\n")
    return buffer.getvalue()


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("loop_habits", SourceFile("Checkmarks.csv", CHECKMARKS.encode())),
        ("loop_habits", SourceFile("Loop Habits.zip", in_zip())),
    )


def read(content: bytes) -> DiaryLog:
    return loop_habits.read(SourceFile("loop", content), {}, TODAY)


def test_amounts_are_divided_and_marks_are_yes_and_no() -> None:
    log = read(CHECKMARKS.encode())
    assert log.days == (
        DayValue(date(2026, 3, 1), "spasm_count", 2.0, "a day", False, 5),
        DayValue(date(2026, 3, 2), "spasm_count", 0.0, "a day", False, 4),
        DayValue(date(2026, 3, 4), "spasm_count", 4.0, "a day", False, 2),
        DayValue(date(2026, 3, 3), "tag:magnesium", 0.0, "0/1", False, 3),
        DayValue(date(2026, 3, 4), "tag:magnesium", 1.0, "0/1", False, 2),
        DayValue(date(2026, 3, 2), "hydration_l", 2.0, "l", False, 4),
        DayValue(date(2026, 3, 4), "hydration_l", 1.5, "l", False, 2),
        DayValue(date(2026, 3, 3), "tag:eye_drops", 0.0, "0/1", False, 3),
        DayValue(date(2026, 3, 4), "tag:eye_drops", 1.0, "0/1", False, 2),
    )
    assert (log.episodes, log.questions, log.quarantined) == ((), (), ())


def test_the_archive_says_the_same_as_its_table() -> None:
    assert read(in_zip()).days == read(CHECKMARKS.encode()).days


def test_the_archive_knows_a_small_amount_from_a_mark() -> None:
    small = "Date,Spasms,\n2026-03-02,1000,\n2026-03-01,0,\n"
    assert [(value.factor, value.value) for value in read(in_zip(small)).days] == [
        ("spasm_count", 0.0),
        ("spasm_count", 1.0),
    ]


def test_a_damaged_amount_is_put_aside_and_its_day_kept() -> None:
    log = read(in_zip(CHECKMARKS.replace("1500000", "15x00")))
    assert log.quarantined == (RowProblem(2, "'15x00' is not a number", "Water (ml)", None, "15x00"),)
    assert DayValue(date(2026, 3, 4), "spasm_count", 4.0, "a day", False, 2) in log.days
