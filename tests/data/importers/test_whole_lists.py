"""A list in which every row is a spasm is read column by column, and no other."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from data.importers.episodes import Episodes
from data.importers.generic_table import read
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
