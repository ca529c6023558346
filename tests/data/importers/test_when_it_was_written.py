"""Entries written each evening, calm rows in a list, sheets of other symptoms, and names written by programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from data.importers import find_importer
from data.importers.reading.columns import meaning_of
from data.importers.reading.date_cells import read_date_cell
from data.importers.reading.shapes import is_date, is_value
from data.records import DiaryLog, SourceFile

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


@pytest.mark.parametrize(
    ("header", "factor"), [("Date Time,Spasms,Stress", "spasm_count"), ("Date Time,Pain,Stress", "worst_intensity")]
)
def test_an_entry_every_evening_is_the_days_and_no_spasm(read: Read, values: Values, header: str, factor: str) -> None:
    log = read(header, *(f"2026-03-{day} 21:{day},{day % 4 + 1},3" for day in range(11, 18)))
    assert log.episodes == ()
    assert values(log, factor)["2026-03-11"] == 4.0


def test_a_spasm_a_day_at_any_hour_stays_one(read: Read) -> None:
    log = read("Date Time,Spasms,Stress", *(f"2026-03-{day} {day * 7 % 24:02}:10,1,3" for day in range(11, 18)))
    assert len(log.episodes) == 7


def test_a_calm_row_of_a_list_is_a_stated_zero(read: Read, values: Values) -> None:
    log = read("Date,Time,Side,Intensity", "2026-03-16,08:00,left,4", "2026-03-17,,none,0", "2026-03-18,09:00,left,3")
    assert [episode.onset.day for episode in log.episodes] == [16, 18]
    assert values(log, "spasm_count") == {"2026-03-17": 0.0}


def test_a_sheet_of_another_symptom_holds_no_spasms() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Spasms"
    for name in ("Spasms", "Headache"):
        sheet = book[name] if name in book.sheetnames else book.create_sheet(name)
        sheet.append(["Date", "Time", "Intensity"])
        sheet.append([datetime(2026, 3, 16), "08:10", 4])
        sheet.append([datetime(2026, 3, 18), "12:10", 7])
    packed = BytesIO()
    book.save(packed)
    file = SourceFile("log.xlsx", packed.getvalue())
    log = find_importer(file).read(file, {}, date(2026, 11, 23), 0)
    assert len(log.episodes) == 2
    assert [(value.factor, value.value) for value in log.days] == [("headache", 4.0), ("headache", 7.0)]


def test_a_column_of_minutes_holds_minutes_throughout(read: Read, values: Values) -> None:
    log = read("Date,Sleep,Spasms", "2026-03-16,430,1", "2026-03-17,395,0", "2026-03-18,18,2")
    assert values(log, "sleep_h")["2026-03-18"] == pytest.approx(0.3)


@pytest.mark.parametrize("text", ["2026年03月16日 星期一", "2026年3月16日（月）", "16 de março de 2026, segunda-feira"])
def test_a_weekday_behind_a_date_is_taken_off(text: str) -> None:
    assert read_date_cell(text).day == date(2026, 3, 16)


def test_a_chinese_date_with_its_weekday_is_no_name(read: Read, values: Values) -> None:
    assert is_date("2026年03月16日 星期一")
    log = read("日期,抽搐次数,咖啡", "2026年03月16日 星期一,3次,两杯", "2026年03月17日 星期二,无,1杯")
    assert values(log, "spasm_count") == {"2026-03-16": 3.0, "2026-03-17": 0.0}
    assert values(log, "caffeine_mg") == {"2026-03-16": 190.0, "2026-03-17": 95.0}


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("spasmCount", "spasm_count"),
        ("sleepHours", "sleep_h"),
        ("caffeineMg", "caffeine_mg"),
        ("2. Spasms today", "spasm_count"),
        ("Q3: Stress (1-10)", "stress"),
    ],
)
def test_names_of_programs_and_numbered_questions_are_understood(name: str, role: str) -> None:
    assert meaning_of(name).role == role


def test_a_numbered_name_is_no_value() -> None:
    assert not is_value("1. Date")
    assert is_value("1. March 2026")
    assert is_value("1.5 mg")


def test_numbered_names_head_a_table(read: Read, values: Values) -> None:
    log = read("1. Date,2. Spasms today,3. Sleep (hours)", "2026-03-16,3,7", "2026-03-17,0,6")
    assert values(log, "spasm_count") == {"2026-03-16": 3.0, "2026-03-17": 0.0}
    assert values(log, "sleep_h") == {"2026-03-16": 7.0, "2026-03-17": 6.0}


def test_what_and_how_much_is_a_long_table(read: Read, values: Values) -> None:
    log = read("Time,What,How much", "2026-03-16 08:00,coffee,2 cups", "2026-03-16 14:00,coffee,1 cup")
    assert values(log, "caffeine_mg") == {"2026-03-16": 285.0}
