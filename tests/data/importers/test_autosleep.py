"""AutoSleep: the morning's date, durations with seconds, zeros for what was not measured."""

from __future__ import annotations

from datetime import date

from data.importers import autosleep
from data.records import DayNote, DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = (
    "ISO8601,fromDate,toDate,bedtime,waketime,inBed,awake,fellAsleepIn,sessions,asleep,asleepAvg7,efficiency,"
    "quality,deep,sleepBPM,wakingBPM,hrv,sleepHRV,SpO2Avg,tags,notes\n"
)
ROWS = (
    '2026-01-28T12:00:00+01:00,"Tuesday, Jan 27, 2026","Wednesday, Jan 28, 2026",2026-01-27 23:06:00,'
    "2026-01-28 07:30:00,08:24:00,00:09:00,00:05:00,1,08:15:00,07:50:00,98.0,06:30:00,02:10:00,56.0,54.0,41.0,"
    '45.0,96.0,"alcohol, late dinner","Windy, woke twice"\n'
    '2026-01-29T12:00:00+01:00,"Wednesday, Jan 28, 2026","Thursday, Jan 29, 2026",2026-01-29 00:30:00,'
    "2026-01-29 06:30:00,06:00:00,00:30:00,00:00:00,1,05:30:00,07:30:00,91.0,04:00:00,01:20:00,58.0,0.0,0.0,0.0,0.0,,\n"
    '2026-01-30T12:00:00+01:00,"Thursday, Jan 29, 2026","Friday, Jan 30, 2026",2026-01-29 23:00:00,'
    "2026-01-30 07:00:00,00:00:00,00:00:00,00:00:00,0,00:00:00,07:30:00,0,00:00:00,00:00:00,0,0,0,0,0,,\n"
)
LABELLED_BY_EVENING = ROWS.replace("2026-01-28T12", "2026-01-27T12").replace("2026-01-29T12", "2026-01-28T12")


def file_of(text: str) -> SourceFile:
    return SourceFile("AutoSleep.csv", text.encode())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("autosleep", file_of(HEADER + ROWS)),)


def read(text: str, **answers: str) -> DiaryLog:
    return autosleep.read(file_of(text), answers, TODAY)


def test_a_night_with_its_heart_rate_tags_and_note() -> None:
    log = read(HEADER + ROWS)
    first, second = date(2026, 1, 28), date(2026, 1, 29)
    assert log.days == (
        DayValue(first, "sleep_h", 8.25, "h", False, 2),
        DayValue(second, "sleep_h", 5.5, "h", False, 3),
        DayValue(first, "bedtime_h", 11.1, "h after noon", False, 2),
        DayValue(second, "bedtime_h", 12.5, "h after noon", False, 3),
        DayValue(first, "waketime_h", 19.5, "h after noon", False, 2),
        DayValue(second, "waketime_h", 18.5, "h after noon", False, 3),
        DayValue(first, "hrv_ms", 45.0, "ms", False, 2),
        DayValue(first, "resting_hr", 54.0, "bpm", False, 2),
        DayValue(date(2026, 1, 27), "tag:alcohol", 1.0, "0/1", False, 2),
        DayValue(date(2026, 1, 27), "tag:late_dinner", 1.0, "0/1", False, 2),
    )
    assert log.notes == (DayNote(first, "Windy, woke twice"),)
    assert (log.quarantined, log.questions) == ((), ())


def test_dates_a_day_off_the_wake_times_are_asked_about() -> None:
    log = read(HEADER + LABELLED_BY_EVENING)
    assert [(question.id, question.default) for question in log.questions] == [("night_date", "morning")]
    assert [value.day.day for value in log.days if value.factor == "sleep_h"] == [28, 29]
    labelled = read(HEADER + LABELLED_BY_EVENING, night_date="label")
    assert labelled.questions == ()
    assert [value.day.day for value in labelled.days if value.factor == "sleep_h"] == [27, 28]


def test_a_damaged_duration_is_put_aside_and_the_rest_kept() -> None:
    log = read(HEADER + ROWS.replace("05:30:00", "05:3x"))
    assert log.quarantined == (RowProblem(3, "'05:3x' is not a duration", "asleep", None, "05:3x"),)
    assert [value.day.day for value in log.days if value.factor == "sleep_h"] == [28]


def test_clock_times_without_a_date_lie_on_the_night_of_the_label() -> None:
    bare = ROWS.replace("2026-01-27 23:06:00", "11:06 PM").replace("2026-01-28 07:30:00", "7:30 AM")
    assert set(read(HEADER + bare).days) == set(read(HEADER + ROWS).days)
