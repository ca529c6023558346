"""Calendars with one cell a day, and sheets that are named after their month."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, time

import pytest
from openpyxl import Workbook

from data.importers import find_importer
from data.records import DiaryLog, SourceFile

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]
TODAY = date(2026, 11, 23)
WEEK = "3,1,2,0,1,4,2"


def read_book(sheets: dict[str, list[list[object]]], **answers: str) -> DiaryLog:
    book, buffer = Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(buffer)
    file = SourceFile("log.xlsx", buffer.getvalue())
    return find_importer(file).read(file, answers, TODAY, 0)


@pytest.mark.parametrize(
    "lines",
    [
        ("Spasms per day 2026", "Day,Feb,Mar", "1,3,2", "2,0,1", "28,,5"),
        ("Zuckungen;Februar 2026;März 2026", "1.;3;2", "2.;0;1", "28.;;5"),
        ("Spasms,2026-02,2026-03", "1,3,2", "2,0,1", "28,,5"),
        ("Spasms,02/2026,03/2026", "1,3,2", "2,0,1", "28,,5"),
    ],
    ids=["a year in the title", "German", "numbers", "month and year"],
)
def test_months_across_and_days_down(read: Read, values: Values, lines: tuple[str, ...]) -> None:
    log = read(*lines)
    assert values(log, "spasm_count") == {
        "2026-02-01": 3.0,
        "2026-02-02": 0.0,
        "2026-03-01": 2.0,
        "2026-03-02": 1.0,
        "2026-03-28": 5.0,
    }
    assert (log.questions, log.quarantined) == ((), ())


def test_days_across_and_months_down(read: Read, values: Values) -> None:
    log = read(
        f"Spasms,{','.join(map(str, range(1, 32)))}",
        f"Jan 2026,{','.join(['1'] * 31)}",
        f"Feb 2026,{','.join(['2'] * 28)},,,",
    )
    counts = values(log, "spasm_count")
    assert (len(counts), counts["2026-01-31"], counts["2026-02-28"]) == (59, 1.0, 2.0)


def test_a_month_with_its_days_across_and_factors_down(read: Read, values: Values) -> None:
    days = range(1, 32)
    log = read(
        f"March 2026,{','.join(map(str, days))}",
        f"Spasms,{','.join(str(day % 3) for day in days)}",
        f"Sleep (h),{','.join(['7'] * 31)}",
    )
    assert values(log, "spasm_count")["2026-03-31"] == 1.0
    assert values(log, "sleep_h")["2026-03-31"] == 7.0


def test_a_day_that_the_month_does_not_have_is_put_aside(read: Read, values: Values) -> None:
    log = read("Spasms,Jan 2026,Feb 2026", "1,3,2", "30,0,9")
    assert "2026-01-30" in values(log, "spasm_count")
    assert [problem.row for problem in log.quarantined] == [3]


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Spasms,Mon,Tue,Wed,Thu,Fri,Sat,Sun", "2026-03-02", "2026-03-09"),
        ("Spasms,Mo,Di,Mi,Do,Fr,Sa,So", "02.03.26", "09.03.26"),
        ("Spasms (week ending),Mon,Tue,Wed,Thu,Fri,Sat,Sun", "2026-03-08", "2026-03-15"),
        ("Spasms,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday", "3/2/26", "3/9/26"),
    ],
)
def test_weekdays_across_and_weeks_down(read: Read, values: Values, head: str, first: str, second: str) -> None:
    log = read(head, f"{first},{WEEK}", f"{second},0,0,,0,0,0,9")
    counts = values(log, "spasm_count")
    assert [counts[f"2026-03-0{day}"] for day in range(2, 9)] == [3, 1, 2, 0, 1, 4, 2]
    assert (counts["2026-03-15"], "2026-03-11" in counts) == (9, False)
    assert log.questions == ()


def test_a_calendar_of_nothing_named_asks_what_its_numbers_are(read: Read, values: Values) -> None:
    lines = ("Day,Jan 2026,Feb 2026", "1,3,2", "2,0,1")
    (question,) = read(*lines).questions
    assert question.id == "spasm_column"
    log = read(*lines, spasm_column="count:Calendar value")
    assert values(log, "spasm_count")["2026-02-02"] == 1.0


def test_a_sheet_tells_the_month_of_its_days(values: Values) -> None:
    rows: list[list[object]] = [["Day", "Spasms"], [1, 3], [2, 0]]
    log = read_book({"Jan 2026": rows, "Feb 2026": rows})
    assert list(values(log, "spasm_count")) == ["2026-01-01", "2026-01-02", "2026-02-01", "2026-02-02"]
    assert log.questions == ()


def test_sheets_without_a_year_run_over_new_year(values: Values) -> None:
    rows: list[list[object]] = [["Day", "Spasms"], [1, 3], [28, 0]]
    log = read_book({"November": rows, "December": rows, "January": rows})
    assert [(question.id, question.default) for question in log.questions] == [("year", "2025")]
    assert list(values(log, "spasm_count"))[-2:] == ["2026-01-01", "2026-01-28"]


def test_a_year_in_the_name_of_the_sheet_is_not_asked(values: Values) -> None:
    log = read_book({"Jan 26": [["Datum", "Zuckungen"], ["1.1.", 3], ["2.1.", 1]]})
    assert (log.questions, list(values(log, "spasm_count"))) == ((), ["2026-01-01", "2026-01-02"])


def test_a_sheet_of_days_beside_a_list_answers_for_its_days() -> None:
    days: list[list[object]] = [["Date", "Spasms"], *([date(2026, 3, day), day % 2] for day in range(1, 6))]
    spasms: list[list[object]] = [
        ["Date", "Time", "Side"],
        *([date(2026, 3, day), time(8, 10), "left"] for day in (1, 3, 5)),
    ]
    log = read_book({"Days": days, "Spasms": spasms})
    assert (log.questions, len(log.episodes)) == ((), 3)
    assert log.coverage is not None
    assert log.coverage.complete


def test_a_list_beyond_its_days_is_still_asked_about() -> None:
    days: list[list[object]] = [["Date", "Spasms"], *([date(2026, 3, day), day % 2] for day in range(1, 4))]
    spasms: list[list[object]] = [
        ["Date", "Time", "Side"],
        *([date(2026, 3, day), time(8, 10), "left"] for day in (1, 3, 5)),
    ]
    assert [question.id for question in read_book({"Days": days, "Spasms": spasms}).questions] == ["coverage"]


def test_sheets_of_both_sides_are_added_up(values: Values) -> None:
    left: list[list[object]] = [["Date", "Spasms"], [date(2026, 3, 1), 2], [date(2026, 3, 2), 1]]
    right: list[list[object]] = [["Date", "Spasms"], [date(2026, 3, 1), 3], [date(2026, 3, 2), 0]]
    log = read_book({"Left": left, "Right": right})
    assert (log.questions, values(log, "spasm_count")) == ((), {"2026-03-01": 5.0, "2026-03-02": 1.0})


def test_a_sheet_without_dates_is_named_as_left_out(values: Values) -> None:
    log = read_book({"Raw": [["Date", "Spasms"], [date(2026, 3, 1), 2]], "Summary": [["Month", "Total"], ["March", 5]]})
    assert values(log, "spasm_count") == {"2026-03-01": 2.0}
    assert "'Summary' has no column of dates, so its row was left out." in log.messages


def test_dates_down_and_across_are_asked_about(read: Read) -> None:
    lines = ("Date,2026-03-01,2026-03-02", "2026-03-05,3,4", "2026-03-06,1,4")
    (question,) = read(*lines).questions
    assert (question.id, [choice.id for choice in question.choices]) == ("orientation", ["down", "across"])
    assert {value.day.day for value in read(*lines, orientation="down").days} == {5, 6}
    assert {value.day.day for value in read(*lines, orientation="across").days} == {1, 2}
