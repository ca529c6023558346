"""Cells are read as people write them: weekdays in dates, 1:30 min, 2x, 5 (bad), and scales that run backwards."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook

from data.importers.generic_table import read as read_file
from data.importers.reading.durations import read_duration
from data.importers.reading.weekday_in_date import split_weekday
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Sat 03/01/2026", "03/01/2026"),
        ("Mo, 05.01.26", "05.01.26"),
        ("lunes 05/01/2026", "05/01/2026"),
        ("03/01/2026 (Sat)", "03/01/2026"),
        ("周六 2026-01-03", "2026-01-03"),
        ("5 mar", "5 mar"),
        ("mar 5 2026", "mar 5 2026"),
    ],
)
def test_a_weekday_is_taken_off_a_date_of_numbers(text: str, rest: str) -> None:
    assert split_weekday(text)[1] == rest


def test_weekdays_inside_the_dates_settle_their_order(read: Read, values: Values) -> None:
    log = read("Date,Spasms", "Tue 06/01/2026,2", "Wed 07/01/2026,1")
    assert (log.questions, values(log, "spasm_count")) == ((), {"2026-01-06": 2.0, "2026-01-07": 1.0})


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:30 min", 90),
        ("1:30 h", 5400),
        ("2'", 120),
        ("45''", 45),
        ("1'30\"", 90),
        ("1 hr 15", 4500),
        ("30 seg", 30),
        ("30 seconden", 30),
        ("half a minute", 30),
        ("23:00-07:00", 28800),
    ],
)
def test_a_duration_is_read(text: str, seconds: int) -> None:
    assert read_duration(text) == seconds


def test_a_column_that_says_minutes_and_seconds_is_not_asked(read: Read) -> None:
    log = read("Date,Time,Duration (mm:ss)", "2025-01-03,08:10,0:45", "2025-01-03,09:10,1:30")
    assert (log.questions, [episode.duration_s for episode in log.episodes]) == ((), [45.0, 90.0])


def test_an_hour_with_uhr_counts_to_24(read: Read) -> None:
    log = read("Datum;Uhrzeit;Seite", "03.01.2025;8 Uhr;li", "13.01.2025;19:45;bds.")
    assert [(e.onset.hour, e.side) for e in log.episodes] == [(8, "left"), (19, "both")]


@pytest.mark.parametrize(
    ("column", "cell", "factor", "value"),
    [
        ("Coffee", "2x", "caffeine_mg", 190.0),
        ("Coffee", "2 large", "caffeine_mg", 190.0),
        ("Coffee", "1 latte", "caffeine_mg", 95.0),
        ("Tea", "1 mug", "caffeine_mg", 47.0),
        ("Caffeine", "2 drinks", "caffeine_mg", 190.0),
        ("Caffeine", "2 cups coffee + 1 tea", "caffeine_mg", 237.0),
        ("Water", "3 x 500 ml", "hydration_l", 1.5),
        ("Sleep", "7.5 (bad)", "sleep_h", 7.5),
        ("Sleep", "23:00-07:00", "sleep_h", 8.0),
        ("Spasms", "5 (bad)", "spasm_count", 5.0),
        ("Spasms", "three", "spasm_count", 3.0),
        ("Stress %", "85", "stress", 8.5),
    ],
)
def test_a_cell_is_read(read: Read, values: Values, column: str, cell: str, factor: str, value: float) -> None:
    log = read(f"Date,{column},Note", f"2025-01-03,{cell},a")
    assert (log.quarantined, values(log, factor)) == ((), {"2025-01-03": value})


@pytest.mark.parametrize("cell", ["lots", "a few", "4x4"])
def test_a_count_that_says_no_number_is_put_aside(read: Read, cell: str) -> None:
    log = read("Date,Spasms,Sleep", f"2025-01-03,{cell},7")
    assert [problem.column for problem in log.quarantined] == ["Spasms"]


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("Mood 1-5 (1 = best)", "1", 10.0),
        ("Mood (1 = very good; 6 = bad)", "6", 1.666667),
        ("Stress (1 = very stressed; 10 = calm)", "2", 9.0),
        ("Stress (1 = low; 5 = high)", "5", 10.0),
        ("Energy (1 = low; 5 = high)", "1", 2.0),
        ("Pain (0 = none; 10 = worst)", "0", 0.0),
    ],
)
def test_the_head_says_which_way_a_scale_runs(read: Read, name: str, cell: str, value: float) -> None:
    assert [told.value for told in read(f"Date,{name}", f"2025-01-03,{cell}").days] == [value]


def test_a_rating_that_ends_at_five_is_kept_and_said(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Stress", *(f"2025-01-{day:02d},1,{day % 5 + 1}" for day in range(1, 29)))
    assert (log.questions, max(values(log, "stress").values())) == ((), 5.0)  # type: ignore[type-var]  # numbers
    assert any("say so in the name: (1-5)" in message for message in log.messages)


def workbook(**sheets: list[list[object]]) -> SourceFile:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return SourceFile("log.xlsx", buffer.getvalue())


FIRST = [["Date", "Spasms"], ["2025-01-03", 3], ["2025-01-04", 1]]
OTHER = [["Date", "Spasms"], ["2025-01-03", 5], ["2025-01-04", 1]]


@pytest.mark.parametrize(("answer", "count"), [("first", 3.0), ("second", 5.0), ("both", 8.0)])
def test_two_sheets_that_differ_about_a_day_are_asked(values: Values, answer: str, count: float) -> None:
    file = workbook(Log=FIRST, Copy=OTHER)
    assert [question.id for question in read_file(file, {}, TODAY).questions] == ["sheets"]
    log = read_file(file, {"sheets": answer}, TODAY)
    assert values(log, "spasm_count") == {"2025-01-03": count, "2025-01-04": 1.0}


def test_a_copied_sheet_counts_once(values: Values) -> None:
    log = read_file(workbook(Log=FIRST, Copy=FIRST), {}, TODAY)
    assert (log.questions, values(log, "spasm_count")) == ((), {"2025-01-03": 3.0, "2025-01-04": 1.0})


def test_a_sheet_named_after_a_factor_names_its_columns(values: Values) -> None:
    log = read_file(workbook(Spasms=FIRST, Sleep=[["Date", "Hours", "Quality"], ["2025-01-03", 7, 4]]), {}, TODAY)
    assert (values(log, "sleep_h"), values(log, "sleep_quality")) == ({"2025-01-03": 7.0}, {"2025-01-03": 4.0})
