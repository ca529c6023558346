"""A log that travels as JSON comes back as it was."""

from __future__ import annotations

import time
from dataclasses import fields
from datetime import date, datetime, timedelta

import pytest

from data.importers.codec import log_from_json, log_to_json
from data.records import (
    CheckIn,
    Choice,
    ColumnReading,
    Coverage,
    DayNote,
    DayValue,
    DiaryLog,
    Episode,
    FormerImport,
    FormerSpan,
    Question,
    RowOrigin,
    RowProblem,
    Treatment,
)

FULL = DiaryLog(
    format="generic",
    label="Your own table",
    header_key="ab12",
    messages=("Read as UTF-16.", "Müde → ok"),
    questions=(
        Question("date_order", "Which?", "01/02", (Choice("day_first", "1 Feb", "moves"), Choice("x", "y")), "x"),
    ),
    columns=(ColumnReading("Date", "2025-01-03", "date"),),
    episodes=(
        Episode(datetime(2025, 1, 3, 8, 10)),
        Episode(
            datetime(2025, 1, 3, 13, 45, 6),
            precision="second",
            native_id="7",
            utc_offset_min=-60,
            end=datetime(2025, 1, 3, 14),
            duration_s=12.5,
            ongoing=True,
            side="left",
            sites=("eyelid", "cheek"),
            movement="jerk",
            intensity=4.0,
            pain=0.0,
            count=3,
            triggers=("tag:stress",),
            note="line\ntwo 😞",
            approximate=True,
            row=3,
        ),
    ),
    days=(
        DayValue(date(2025, 1, 3), "sleep_h", 7.5, "h", True, 2),
        DayValue(date(2025, 1, 3), "tag:coffee", "yes"),
        DayValue(date(2025, 1, 4), "sleep_h", 7),
    ),
    treatments=(Treatment(date(2025, 1, 3), "botulinum", "X", 20.0, "U", "left", "note"),),
    notes=(DayNote(date(2025, 1, 3), "calm"),),
    quarantined=(RowProblem(5, "no date", "Date", "Jan", "x"), RowProblem(6, "no date")),
    coverage=Coverage(date(2025, 1, 3), date(2025, 1, 9), None, ((date(2025, 1, 5), date(2025, 1, 6)),)),
    spans=(Coverage(date(2025, 1, 3), date(2025, 1, 9), True),),
    n_rows=4,
    former_imports=(
        FormerImport(1, "generic", "A log", "ab12", "log.csv", answers="{}"),
        FormerImport(2, "hand", "Added", by_hand=True),
    ),
    origins=(RowOrigin("generic", 1, "a"), RowOrigin("hand", 2)),
    former_spans=(FormerSpan(date(2025, 1, 3), date(2025, 1, 9), True, 1),),
    former_settings={"day_start_hour": "4"},
    check_ins=(CheckIn(date(2025, 1, 3), "evening", (("calm", 1.0), ("sleep", 0.0))),),
)


@pytest.mark.parametrize("log", [FULL, DiaryLog("generic", "Your own table", "")])
def test_a_log_comes_back_as_it_was(log: DiaryLog) -> None:
    back = log_from_json(log_to_json(log))
    assert back == log
    assert [type(value.value) for value in back.days] == [type(value.value) for value in log.days]


def test_the_full_log_above_fills_every_field() -> None:
    empty = DiaryLog("", "", "")
    assert [field.name for field in fields(DiaryLog) if getattr(FULL, field.name) == getattr(empty, field.name)] == []


@pytest.mark.parametrize("text", ["", "[]", "{", '{"format": "x"}', '{"format": "x", "label": "", "nonsense": 1}'])
def test_anything_else_is_an_error_of_the_kind_that_is_caught(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        log_from_json(text)


def test_100_000_episodes_travel_in_little_time() -> None:
    onset = datetime(2020, 1, 1)
    episodes = tuple(
        Episode(onset + timedelta(minutes=17 * n), side="left", sites=("eyelid",), intensity=float(n % 10), row=n + 2)
        for n in range(100_000)
    )
    start = time.process_time()
    back = log_from_json(log_to_json(DiaryLog("generic", "", "", episodes=episodes)))
    assert time.process_time() - start < 3
    assert back.episodes == episodes
