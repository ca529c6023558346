"""Sleep Cycle's nights, in the old shape and the new one."""

from __future__ import annotations

from datetime import date

from data.importers import sleep_cycle
from data.records import Coverage, DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
OLD = (
    "Start;End;Sleep quality;Time in bed;Wake up;Sleep Notes;Heart rate;Activity (steps)\r\n"
    "2015-02-03 23:12:00;2015-02-04 07:12:00;81%;8:00;:);Drank coffee:Worked out;58;4200\r\n"
    "2015-02-05 00:30:00;2015-02-05 06:30:00;55%;6:00;:|;Drank coffee;0;0\r\n"
    "2015-02-05 22:30:00;2015-02-06 06:00:00;70%;7:30;;;0;5100\r\n"
)
NEW = (
    "Went to bed;Woke up;Sleep Quality;Time in bed (seconds);Time asleep (seconds);Steps;City;"
    "Weather temperature (°F);Weather type;Air Pressure (Pa);Notes\n"
    "2026-02-03 23:00:00;2026-02-04 07:00:00;90%;28800;27000;3000;Somewhere;50,0;Cloudy;101320,0;\n"
    "2026-02-04 23:00:00;2026-02-05 07:00:00;—;28800;;0;Somewhere;0,0;No weather;0,0;\n"
)


def file_of(text: str) -> SourceFile:
    return SourceFile("sleepdata.csv", text.encode())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("sleep_cycle", file_of(OLD)), ("sleep_cycle", file_of(NEW)))


def read(text: str) -> DiaryLog:
    return sleep_cycle.read(file_of(text), {}, TODAY)


def told(log: DiaryLog, key: str) -> list[tuple[str, float | str, bool, int | None]]:
    days = [value for value in log.days if value.factor == key]
    return [(value.day.isoformat(), value.value, value.approximate, value.row) for value in days]


def test_nights_belong_to_the_morning() -> None:
    log = read(OLD)
    assert told(log, "sleep_h") == [
        ("2015-02-04", 8.0, True, 2),
        ("2015-02-05", 6.0, True, 3),
        ("2015-02-06", 7.5, True, 4),
    ]
    assert told(log, "bedtime_h") == [
        ("2015-02-04", 11.2, False, 2),
        ("2015-02-05", 12.5, False, 3),
        ("2015-02-06", 10.5, False, 4),
    ]
    assert [value for _, value, _, _ in told(log, "waketime_h")] == [19.2, 18.5, 18.0]
    assert [value for _, value, _, _ in told(log, "sleep_quality")] == [8.1, 5.5, 7.0]
    assert told(log, "mood") == [("2015-02-04", 7.5, True, 2), ("2015-02-05", 5.0, True, 3)]
    assert log.coverage == Coverage(date(2015, 2, 3), date(2015, 2, 6), None)


def test_steps_and_notes_belong_to_the_day_that_ended_with_the_night() -> None:
    log = read(OLD)
    assert told(log, "steps") == [("2015-02-03", 4200.0, False, 2), ("2015-02-05", 5100.0, False, 4)]
    assert told(log, "tag:drank_coffee") == [("2015-02-03", 1.0, False, 2), ("2015-02-04", 1.0, False, 3)]


def test_a_note_is_denied_only_on_nights_with_notes() -> None:
    assert told(read(OLD), "tag:worked_out") == [("2015-02-03", 1.0, False, 2), ("2015-02-04", 0.0, False, 3)]


def test_the_new_shape_tells_the_time_asleep_and_the_weather_but_no_place() -> None:
    log = read(NEW)
    assert log.days == (
        DayValue(date(2026, 2, 4), "sleep_h", 7.5, "h", False, 2),
        DayValue(date(2026, 2, 5), "sleep_h", 8.0, "h", True, 3),
        DayValue(date(2026, 2, 4), "bedtime_h", 11.0, "h after noon", False, 2),
        DayValue(date(2026, 2, 5), "bedtime_h", 11.0, "h after noon", False, 3),
        DayValue(date(2026, 2, 4), "waketime_h", 19.0, "h after noon", False, 2),
        DayValue(date(2026, 2, 5), "waketime_h", 19.0, "h after noon", False, 3),
        DayValue(date(2026, 2, 4), "sleep_quality", 9.0, "0-10", False, 2),
        DayValue(date(2026, 2, 3), "steps", 3000.0, "steps", False, 2),
        DayValue(date(2026, 2, 4), "temperature_c", 10.0, "°C", False, 2),
        DayValue(date(2026, 2, 4), "pressure_hpa", 1013.2, "hPa", False, 2),
    )


def test_a_damaged_cell_is_put_aside_and_its_night_kept() -> None:
    log = read(OLD.replace("55%", "5x%"))
    assert log.quarantined == (RowProblem(3, "'5x' is not a number", "Sleep quality", None, "5x"),)
    assert len(told(log, "sleep_h")) == 3


def test_a_night_that_ends_before_it_starts_is_put_aside() -> None:
    log = read(OLD.replace("2015-02-05 06:30:00", "2015-02-04 06:30:00"))
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [(3, "This sleep ends before it starts")]
    assert len(told(log, "sleep_h")) == 2
