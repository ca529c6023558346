"""The order of a column of dates is decided over all its rows, and asked when they leave it open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from data.importers.reading.date_cells import read_date_cell
from data.importers.reading.month_names import months
from data.records import DiaryLog

Read = Callable[..., DiaryLog]


def dates(log: DiaryLog) -> list[str]:
    return sorted({value.day.isoformat() for value in log.days})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-01-03", date(2025, 1, 3)),
        ("2025/1/3", date(2025, 1, 3)),
        ("20250103", date(2025, 1, 3)),
        ("3 Jan 2025", date(2025, 1, 3)),
        ("January 4, 2025", date(2025, 1, 4)),
        ("Thursday, Jan 27, 2022", date(2022, 1, 27)),
        ("22nd Sep 2020", date(2020, 9, 22)),
        ("3. März 2025", date(2025, 3, 3)),
        ("12 févr. 2025", date(2025, 2, 12)),
        ("mar. 4 févr. 2025", date(2025, 2, 4)),
        ("1 de enero de 2025", date(2025, 1, 1)),
        ("3 января 2025", date(2025, 1, 3)),
        ("3 stycznia 2025", date(2025, 1, 3)),
        ("2025年1月3日", date(2025, 1, 3)),
        ("2025년 1월 3일", date(2025, 1, 3)),
        ("1735894800", date(2025, 1, 3)),
        ("1735894800000", date(2025, 1, 3)),
        ("45658", date(2025, 1, 1)),
    ],
)
def test_a_certain_date_is_read(text: str, day: date) -> None:
    assert read_date_cell(text).day == day


@pytest.mark.parametrize(
    "text", ["", "Total", "5", "2025-02-30", "Jan 2025", "1,5 L", "two cups", "12345678901234567890"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    cell = read_date_cell(text)
    assert (cell.day, cell.two, cell.no_year) == (None, None, None)


def test_no_month_name_means_two_months() -> None:
    assert all(1 <= number <= 12 for number, _ in months().values())
    assert months()["mar"][0] == 3
    assert len(months()) > 300


def test_one_row_decides_the_whole_column(read: Read) -> None:
    log = read("Date,Spasms", "01/02/2025,3", "25/02/2025,1", "03/03/2025,2")
    assert dates(log) == ["2025-02-01", "2025-02-25", "2025-03-03"]
    assert log.questions == ()
    assert "'Date' was read as day/month/year: row 3, 25/02/2025, is 25 Feb 2025." in log.messages


def test_month_first_is_found_too(read: Read) -> None:
    assert dates(read("Date,Spasms", "01/02/2025,3", "01/25/2025,1")) == ["2025-01-02", "2025-01-25"]


def test_two_digit_years_are_not_taken_for_days(read: Read) -> None:
    log = read("Date,Headache", "13/08/12,2", "14/08/12,1", "31/08/12,0")
    assert dates(log) == ["2012-08-13", "2012-08-14", "2012-08-31"]


def test_a_two_digit_year_in_front_is_found_by_its_dense_days(read: Read) -> None:
    log = read("Date,Spasms", "25-01-03,1", "25-01-04,2", "25-01-05,2", "25-01-06,0")
    assert dates(log) == ["2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06"]


def test_open_dates_are_asked_with_both_readings(read: Read) -> None:
    log = read("Date,Spasms", "01/02/2025,3", "03/04/2025,1")
    (question,) = log.questions
    assert question.id == "date_order"
    assert question.text == (
        "The dates in 'Date' fit both 1 Feb 2025 (day first) and 2 Jan 2025 (month first). Which is right?"
    )
    assert [choice.id for choice in question.choices] == ["day_first", "month_first"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("day_first", ["2025-02-01", "2025-04-03"]), ("month_first", ["2025-01-02", "2025-03-04"])],
)
def test_the_answer_gives_the_order(read: Read, answer: str, expected: list[str]) -> None:
    log = read("Date,Spasms", "01/02/2025,3", "03/04/2025,1", date_order=answer)
    assert (dates(log), log.questions) == (expected, ())


def test_an_answer_that_is_no_choice_is_asked_again(read: Read) -> None:
    assert read("Date,Spasms", "01/02/2025,3", date_order="sideways").questions[0].id == "date_order"


def test_contradicting_rows_are_named(read: Read) -> None:
    log = read("Date,Spasms", "13/02/2025,3", "02/14/2025,1", "01/02/2025,2")
    assert log.questions[0].text.startswith("Rows 2 and 3 use different date orders; row 4 (01/02/2025) fits both.")
    answered = read("Date,Spasms", "13/02/2025,3", "02/14/2025,1", "01/02/2025,2", date_order="month_first")
    assert dates(answered) == ["2025-01-02", "2025-02-13", "2025-02-14"]


def test_only_one_order_gives_one_row_a_day(read: Read) -> None:
    log = read("Date,Spasms", *(f"{day:02d}/02/2025,1" for day in range(1, 8)))
    assert dates(log)[0] == "2025-02-01"
    assert "'Date' was read as day/month/year: only so does every day in between have a row." in log.messages


def test_an_order_that_leads_into_the_future_is_not_taken(read: Read) -> None:
    log = read("Date,Spasms", "11/12/2026,3", "10/11/2026,2")
    assert dates(log) == ["2026-10-11", "2026-11-12"]


def test_dotted_dates_stand_day_first(read: Read) -> None:
    assert dates(read("Date,Spasms", "05.01.2025,1", "06.02.2025,2")) == ["2025-01-05", "2025-02-06"]


def test_a_language_that_writes_the_day_first_settles_open_dates(read: Read) -> None:
    log = read("Fecha,Hora,Intensidad", "03/01/2025,08:10,4")
    assert log.questions == ()
    assert log.episodes[0].onset.date() == date(2025, 1, 3)


def test_several_formats_in_one_column_are_each_read(read: Read) -> None:
    log = read("Date,Spasms", "2025-01-03,1", "4 Jan 2025,1", '"January 5, 2025",1', "06.01.2025,1")
    assert dates(log) == ["2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06"]
    assert "4 date formats were found in 'Date'; each was read." in log.messages


def test_excel_serial_numbers_are_asked(read: Read) -> None:
    log = read("Date,Spasms", "45658,3", "45659,1")
    assert (log.questions[0].id, dates(log)) == ("serial_dates", ["2025-01-01", "2025-01-02"])


def test_dates_without_a_year_wrap_at_new_year(read: Read) -> None:
    log = read("Day,Sleep", "Dec 30,7:10", "Dec 31,6:40", "Jan 1,8:05")
    assert log.questions[0].id == "year"
    assert dates(log) == ["2025-12-30", "2025-12-31", "2026-01-01"]
    assert dates(read("Day,Sleep", "Dec 30,7:10", "Jan 1,8:05", year="2024")) == ["2023-12-30", "2024-01-01"]


def test_dates_without_a_year_may_run_backwards(read: Read) -> None:
    log = read("Day,Sleep", "Jan 2,7", "Jan 1,6.5", "Dec 31,8", year="2025")
    assert dates(log) == ["2024-12-31", "2025-01-01", "2025-01-02"]


def test_future_and_ancient_dates_are_put_aside(read: Read) -> None:
    log = read("Date,Spasms", "2025-01-03,1", "2052-01-04,2", "0025-01-05,1")
    assert dates(log) == ["2025-01-03"]
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [
        (3, "2052-01-04 is in the future"),
        (4, "0025-01-05 is before 1990"),
    ]


def test_a_blank_date_is_filled_from_above_when_it_is_typed_once_a_day(read: Read) -> None:
    log = read("Date,Time,Spasms", "2025-01-03,08:10,1", ",13:45,2", "2025-01-04,07:00,1")
    assert [episode.onset.isoformat() for episode in log.episodes] == [
        "2025-01-03T08:10:00",
        "2025-01-03T13:45:00",
        "2025-01-04T07:00:00",
    ]


def test_one_forgotten_date_of_a_day_table_is_not_filled(read: Read) -> None:
    days = [f"2025-01-{day:02d},1" for day in range(1, 11)]
    log = read("Date,Spasms", *days, ",7")
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [(12, "The row has no date")]


def test_a_typed_date_far_from_the_sending_is_asked(read: Read) -> None:
    lines = ("Timestamp,Date,Stress", "15/12/2025 23:20:39,15/11/2025,4", "16/12/2025 07:10:00,15/12/2025,3")
    assert read(*lines).questions[0].text == (
        "Row 2: you typed 15 Nov 2025, but the form was sent on 15 Dec 2025. Use 15 Dec 2025?"
    )
    assert dates(read(*lines, date_source="typed")) == ["2025-11-15", "2025-12-15"]
    assert dates(read(*lines, date_source="sent")) == ["2025-12-15"]
