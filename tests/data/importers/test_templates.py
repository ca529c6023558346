"""The templates, filled in, come into the diary without a question; the paper's headings are ones the reader knows."""

from __future__ import annotations

import importlib.util
import io
import re
from datetime import date, datetime
from pathlib import Path
from types import ModuleType

import pytest
from openpyxl import Workbook, load_workbook

from data.importers.child import read_in_child
from data.records import DiaryLog, SourceFile

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = ROOT / "data" / "samples"
TODAY = date(2026, 11, 23)
DAYS = (
    (date(2026, 3, 9), 4, 6, 6.5, 7, 190, 1.5, 5, 30, "windy"),
    (date(2026, 3, 10), 0, None, 8, 2, None, 2, None, 0, None),
)
EPISODES = (
    (datetime(2026, 3, 9, 7, 20), 90, "left", "lower lid", 6, "stress", "on the train"),
    (datetime(2026, 3, 10, 12, 5), None, "both", "corner of the mouth", 3, "cold wind", None),
)


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_templates", ROOT / "tests" / "make_templates.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def filled(book: Workbook, rows: tuple[tuple[object, ...], ...]) -> SourceFile:
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            book.worksheets[0].cell(number, column).value = value  # into the prepared cells, as a person would
    buffer = io.BytesIO()
    book.save(buffer)
    return SourceFile("filled.xlsx", buffer.getvalue())


def read(file: SourceFile) -> DiaryLog:
    log = read_in_child(file, {}, today=TODAY)
    assert (log.format, log.questions, log.quarantined) == ("generic", (), ())
    return log


def values(log: DiaryLog) -> dict[tuple[int, str], object]:
    return {(value.day.day, value.factor): value.value for value in log.days}


FILLED_DAYS = {
    (9, "spasm_count"): 4,
    (9, "worst_intensity"): 6,
    (9, "sleep_h"): 6.5,
    (9, "stress"): 7,
    (9, "caffeine_mg"): 190,
    (9, "hydration_l"): 1.5,
    (9, "screen_time_h"): 5,
    (9, "exercise_min"): 30,
    (10, "spasm_count"): 0,
    (10, "sleep_h"): 8,
    (10, "stress"): 2,
    (10, "hydration_l"): 2,
    (10, "exercise_min"): 0,
}


def test_the_workbook_of_days_comes_in() -> None:
    log = read(filled(load_workbook(SAMPLES / "template_days.xlsx"), DAYS))
    assert values(log) == FILLED_DAYS
    assert [note.text for note in log.notes] == ["windy"]


def test_the_workbook_of_spasms_comes_in() -> None:
    log = read(filled(load_workbook(SAMPLES / "template_episodes.xlsx"), EPISODES))
    told = [(e.onset, e.duration_s, e.side, e.sites, e.intensity, e.triggers, e.note) for e in log.episodes]
    assert told == [
        (datetime(2026, 3, 9, 7, 20), 90, "left", ("lower_lid",), 6, ("stress",), "on the train"),
        (datetime(2026, 3, 10, 12, 5), None, "both", ("mouth_corner",), 3, ("wind_draught",), None),
    ]


@pytest.mark.parametrize(("subject", "rows"), [("days", DAYS), ("episodes", EPISODES)])
def test_the_csv_template_says_the_same(subject: str, rows: tuple[tuple[object, ...], ...]) -> None:
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in rows]
    header = (SAMPLES / f"template_{subject}.csv").read_text("utf-8-sig").strip()
    log = read(SourceFile("filled.csv", "\n".join([header, *lines]).encode()))
    other = read(filled(load_workbook(SAMPLES / f"template_{subject}.xlsx"), rows))
    assert (log.episodes, values(log), log.notes) == (other.episodes, values(other), other.notes)


@pytest.mark.parametrize("subject", ["days", "episodes"])
def test_a_workbook_offers_what_may_be_written(subject: str) -> None:
    sheet = load_workbook(SAMPLES / f"template_{subject}.xlsx").worksheets[0]
    made = maker().workbook(maker().header_of(subject)).worksheets[0]
    assert [cell.value for cell in sheet[1]] == list(maker().header_of(subject))
    rules = {str(rule.sqref): (rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation}
    assert rules == {str(rule.sqref): (rule.type, rule.formula1) for rule in made.data_validations.dataValidation}
    assert len(rules) == sheet.max_column - 1  # all but the note
    assert any(kind == "list" for kind, _ in rules.values())


def test_every_offered_word_is_known_to_the_reader() -> None:
    made = maker()
    sides = [(datetime(2026, 3, 9, 7, n), None, side, None, 1, None, None) for n, side in enumerate(made.SIDES)]
    places = [(datetime(2026, 3, 9, 8, n), None, None, place, 1, None, None) for n, place in enumerate(made.PLACES)]
    triggers = [(datetime(2026, 3, 9, 9, n), None, None, None, 1, word, None) for n, word in enumerate(made.TRIGGERS)]
    log = read(filled(load_workbook(SAMPLES / "template_episodes.xlsx"), (*sides, *places, *triggers)))
    assert [e.side for e in log.episodes if e.onset.hour == 7] == list(made.SIDES)
    assert all(e.sites for e in log.episodes if e.onset.hour == 8)
    assert not [e.triggers for e in log.episodes if e.onset.hour == 9 and e.triggers[0].startswith("tag:")]


def test_the_paper_diary_is_as_made_and_its_headings_are_known() -> None:
    text = (SAMPLES / "paper_diary.html").read_text("utf-8")
    assert text == maker().paper()
    header = re.findall(r"<th>(.*?)</th>", text)
    assert text.count("<tr>") == 15
    row = ("2026-03-09", "4", "6", "6.5", "7", "2", "6", "5", "30", "windy")
    log = read(SourceFile("typed.csv", f"{','.join(header)}\n{','.join(row)}\n".encode()))
    assert values(log) == {key: value for key, value in FILLED_DAYS.items() if key[0] == 9}
    assert [note.text for note in log.notes] == ["windy"]
