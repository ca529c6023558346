"""A list in which every row is a spasm is read column by column, and no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.errors import FileRefused
from data.importers.episodes import Episodes
from data.importers.generic_table import finished, read, read_tables
from data.importers.reading.collected import Collected
from data.importers.reading.dialect import Dialect
from data.importers.reading.straight_table import Straight, straight_table
from data.importers.reading.table import Table
from data.records import DiaryLog, Episode, SourceFile

TODAY = date(2026, 1, 1)
HEAD = "Onset,Side,Site,Duration (s),Intensity (0-10),Note\n"
ROWS = (
    "2025-03-01 08:10,left,lower lid,20,3,\n"
    "someday,left,cheek,5,4,lost\n"
    "2025-03-01 08:10:30,Right,upper lid,x,11,too strong\n"
    "2025-03-02 22:00,?,,90,~5,\n"
)


def log_of(text: str) -> DiaryLog:
    return read(SourceFile("log.csv", text.encode()), {"coverage": "with_gaps"}, TODAY)


def test_every_field_of_every_row_comes_in() -> None:
    log = log_of(HEAD + ROWS)
    assert isinstance(log.episodes, Episodes)
    assert log.episodes == (
        Episode(datetime(2025, 3, 1, 8, 10), duration_s=20.0, side="left", sites=("lower_lid",), intensity=3.0, row=2),
        Episode(
            datetime(2025, 3, 1, 8, 10, 30), "second", side="right", sites=("upper_lid",), note="too strong", row=4
        ),
        Episode(datetime(2025, 3, 2, 22), duration_s=90.0, intensity=5.0, approximate=True, row=5),
    )
    assert [(problem.row, problem.column) for problem in log.quarantined] == [
        (3, None),
        (4, "Intensity (0-10)"),
        (4, "Duration (s)"),
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Onset,End,Side\n", "2025-03-01 08:10,2025-03-01 08:12,left\n"),
        ("Onset,Spasms,Side\n", "2025-03-01 08:10,2,left\n"),
        ("Date,Time,Side,Stress (0-10)\n", "2025-03-01,,left,3\n"),
    ],
)
def test_a_list_that_can_contradict_itself_is_read_row_by_row(head: str, row: str) -> None:
    log = log_of(head + row)
    assert isinstance(log.episodes, tuple)
    assert len(log.episodes) == 1


CELLS = (
    (
        "2025-03-01 08:10",
        "2025-03-01 8:10",
        "3/4/2025 08:10",
        "25/3/2025 22:00",
        "2025-03-02",
        "someday",
        "",
        "Total",
        "sum",
    ),
    ("left", "R", "links", "?", "both", "in the middle", ""),
    ("lower lid", "Right eye", "upper + lower lid", "elbow", "-", ""),
    ("20", "1 min 20", "2:30", "~40", "n/a", "long", "100000", ""),
    ("3", "~5", "7/10", "6,5", "11", "none", "x", ""),
    ("", "bad day", "n/a", '"a, b"', '"said ""x"""', "müde", "Not recorded"),
    ("", "7", "1,500", "2.5", "yes"),
)


@settings(deadline=None)
@given(st.lists(st.tuples(*map(st.sampled_from, CELLS)), min_size=1, max_size=12), st.booleans())
def test_different_cells_once_say_what_every_cell_says(rows: list[tuple[str, ...]], asked: bool) -> None:
    text = "Onset,Side,Site,Duration,Intensity (0-10),Note,Coffee\n" + "\n".join(map(",".join, rows))
    straight = straight_table(text, Dialect(","))
    assume(straight is not None)
    table = cast("Straight", straight).table
    answers = {"coverage": "with_gaps", "date_order": "month_first"} if asked else {}
    cell_by_cell = replace(table, rows=tuple(table.rows), lines=tuple(table.lines))
    assert said_by(table, answers) == said_by(cell_by_cell, answers)


def said_by(table: Table, answers: dict[str, str]) -> DiaryLog | str:
    collected = Collected(answers, TODAY)
    try:
        read_tables([table], collected)
        return finished(collected, "generic", "", [table])
    except FileRefused as refusal:
        return refusal.message
