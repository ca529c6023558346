"""Withings: stages in seconds, a night of zeros, two rows for one night, and the account's archive."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers import withings
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
SLEEP = (
    'from,to,"light (s)","deep (s)","rem (s)","awake (s)",wake up,Duration to sleep (s),Average heart rate\n'
    "2026-03-10T23:00:00+01:00,2026-03-11T07:00:00+01:00,14400,7200,3600,3600,2,600,55\n"
    "2026-03-11T03:00:00+01:00,2026-03-11T07:00:00+01:00,7200,3600,1800,1800,1,0,54\n"
    "2026-03-11T23:00:00+01:00,2026-03-12T07:00:00+01:00,0,0,0,0,0,0,0\n"
    "2026-03-28T23:00:00+01:00,2026-03-29T07:00:00+02:00,14400,7200,3600,0,0,0,57\n"
)


def archive() -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("data/sleep.csv", SLEEP)
        packed.writestr(
            "data/weight.csv", 'Date,"Weight (kg)"\n"2026-03-11 20:00:00",71.0\n"2026-03-11 07:00:00",70.2\n'
        )
        packed.writestr("data/aggregates_steps.csv", "date,value\n2026-03-11,8123\n2026-03-12,0\n")
    return SourceFile("data_export.zip", buffer.getvalue())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("withings", SourceFile("sleep.csv", SLEEP.encode())), ("withings", archive()))


def read(text: str) -> DiaryLog:
    return withings.read(SourceFile("sleep.csv", text.encode()), {}, TODAY)


def test_overlapping_rows_are_one_night_and_zeros_are_none() -> None:
    log = read(SLEEP)
    assert log.days == (
        DayValue(date(2026, 3, 11), "sleep_h", 7.0, "h", False, 2),
        DayValue(date(2026, 3, 29), "sleep_h", 7.0, "h", False, 5),
        DayValue(date(2026, 3, 11), "bedtime_h", 11.0, "h after noon", False, 2),
        DayValue(date(2026, 3, 29), "bedtime_h", 11.0, "h after noon", False, 5),
        DayValue(date(2026, 3, 11), "waketime_h", 19.0, "h after noon", False, 2),
        DayValue(date(2026, 3, 29), "waketime_h", 19.0, "h after noon", False, 5),
    )
    assert "1 night of zeros left out: not worn, so not measured." in log.messages


def test_the_archive_holds_weight_and_steps_too() -> None:
    values = [value for value in withings.read(archive(), {}, TODAY).days if value.factor in {"weight_kg", "steps"}]
    assert values == [
        DayValue(date(2026, 3, 11), "steps", 8123.0, "steps", False, 2),
        DayValue(date(2026, 3, 11), "weight_kg", 71.0, "kg", False, 3),
    ]


def test_a_damaged_moment_is_put_aside_and_the_rest_kept() -> None:
    log = read(SLEEP.replace("2026-03-29T07:00:00+02:00", "2026-03-29T27:00"))
    assert log.quarantined == (
        RowProblem(5, "'2026-03-29T27:00' is not a date and time", "to", None, "2026-03-29T27:00"),
    )
    assert {value.day for value in log.days} == {date(2026, 3, 11)}
