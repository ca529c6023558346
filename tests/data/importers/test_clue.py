"""Clue's days: dates dressed as midnight in UTC, empty lists, bleeding, and what must not be kept."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import clue
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
DAYS = [
    {
        "day": "2026-02-03T00:00:00Z",
        "period": "heavy",
        "pain": ["cramps", "headache"],
        "mood": [],
        "energy": ["exhausted"],
        "sex": ["protected"],
        "party": ["drinks"],
        "medication": ["pain"],
        "poop": ["great"],
    },
    {"day": "2026-02-04T00:00:00Z", "period": "spotting", "pain": [], "mood": ["sad"], "ailment": ["fever"]},
    {"day": "2026-02-06T00:00:00Z", "pain": [], "mood": [], "birth_control": ["pill"]},
]
TAPS = [
    {"id": "a1", "type": "period", "date": "2026-02-03", "value": {"option": "very_heavy"}},
    {"id": "a2", "type": "feelings", "date": "2026-02-03", "value": [{"option": "anxious"}]},
    {"id": "a3", "type": "sex_life", "date": "2026-02-03", "value": [{"option": "protected"}]},
]


def cluedata(days: object) -> bytes:
    return json.dumps({"version": "1.1", "export_time": "2026-03-01", "settings": {}, "data": days}).encode()


def in_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("ClueDataDownload/measurements.json", json.dumps(TAPS))
    return buffer.getvalue()


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("clue", SourceFile("backup.cluedata", cluedata(DAYS))),
        ("clue", SourceFile("measurements.json", json.dumps(TAPS, indent=1).encode())),
        ("clue", SourceFile("ClueDataDownload.zip", in_zip())),
    )


def read(content: bytes) -> DiaryLog:
    return clue.read(SourceFile("clue", content), {}, TODAY)


def test_periods_and_taps_are_kept_and_nothing_intimate() -> None:
    first, second = date(2026, 2, 3), date(2026, 2, 4)
    log = read(cluedata(DAYS))
    assert sorted((v.factor, v.day, v.value) for v in log.days) == [
        ("cycle_day", first, 1.0),
        ("cycle_day", second, 2.0),
        ("cycle_day", date(2026, 2, 5), 3.0),
        ("cycle_day", date(2026, 2, 6), 4.0),
        ("illness_fever", second, 1.0),
        ("period", first, 1.0),
        ("period", second, 0.5),
        ("tag:cramps", first, 1.0),
        ("tag:exhausted", first, 1.0),
        ("tag:headache", first, 1.0),
        ("tag:medication_pain", first, 1.0),
        ("tag:sad", second, 1.0),
    ]
    assert (log.episodes, log.questions, log.quarantined) == ((), (), ())


@pytest.mark.parametrize("content", [json.dumps(TAPS).encode(), in_zip()])
def test_the_newer_list_of_taps_is_read_too(content: bytes) -> None:
    day = date(2026, 2, 3)
    assert read(content).days == (
        DayValue(day, "period", 1.0, "0/1", False, 1),
        DayValue(day, "tag:anxious", 1.0, "0/1", False, 2),
        DayValue(day, "cycle_day", 1.0, "day", False, 1),
    )


def test_no_cycle_day_is_counted_across_a_gap_too_long_to_be_a_cycle() -> None:
    days = [{"day": f"2026-0{month}-01T00:00:00Z", "period": "light"} for month in (1, 5)]
    told = [value for value in read(cluedata(days)).days if value.factor == "cycle_day"]
    assert [(value.day, value.value) for value in told] == [(date(2026, 5, 1), 1.0)]


def test_a_damaged_day_is_put_aside_and_the_rest_kept() -> None:
    log = read(cluedata([{"day": "2026-02-31T00:00:00Z", "period": "light"}, *DAYS]))
    assert log.quarantined == (
        RowProblem(1, "'2026-02-31T00:00:00Z' is not a date", None, None, "2026-02-31T00:00:00Z"),
    )
    assert len(log.days) == 12


def test_a_file_cut_short_is_refused() -> None:
    with pytest.raises(FileRefused, match="damaged or was cut short"):
        read(cluedata(DAYS)[:-10])
