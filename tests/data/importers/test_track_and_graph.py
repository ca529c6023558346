"""Track & Graph: numbers, durations with hours without bound, labels, offsets, and the older form without labels."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from data.importers import track_and_graph
from data.records import DayNote, DayValue, DiaryLog, Episode, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "FeatureName,Timestamp,Value,Label,Note\n"
ROWS = (
    "Eyelid spasm,2026-07-02T08:10:30.250+02:00,1.0,,in the tram\n"
    "Eyelid spasm,2026-07-02T21:00:00Z,3.0,,\n"
    "Eyelid spasm,2026-07-03T09:00:00+02:00,0.0,,\n"
    "Sleep,2026-07-02T07:00:00+02:00,7:30:00,,\n"
    "Knitting,2026-07-02T20:00:00+02:00,1:05:00,,\n"
    "Mood,2026-07-02T12:00:00+02:00,3.0,Good,fine\n"
    "Mood,2026-07-03T12:00:00+02:00,1.0,Bad,\n"
    "Sex,2026-07-03T12:00:00+02:00,1.0,,\n"
)
LEGACY = (
    "FeatureName,Timestamp,Value,Note\n"
    "Tally,2026-07-02T08:10:00+02:00,1.0,\n"
    "Tally,2026-07-02T18:10:00+02:00,2.0,\n"
    "Drink,2026-07-02T08:00:00+02:00,0.0:Tea,\n"
    "Drink,2026-07-03T08:00:00+02:00,1.0:Coffee,\n"
)


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("track_and_graph", SourceFile("TrackAndGraphBackup.csv", (HEADER + ROWS).encode())),
        ("track_and_graph", SourceFile("old.csv", LEGACY.encode())),
    )


def read(text: str, **answers: str) -> DiaryLog:
    return track_and_graph.read(SourceFile("graph.csv", text.encode()), answers, TODAY)


def test_each_feature_is_a_factor_and_spasms_are_episodes() -> None:
    log = read(HEADER + ROWS)
    first, second = date(2026, 7, 2), date(2026, 7, 3)
    assert log.episodes == (
        Episode(
            datetime(2026, 7, 2, 8, 10, 30),
            "second",
            utc_offset_min=120,
            sites=("eyelid",),
            movement="cramp",
            count=1,
            note="in the tram",
            row=2,
        ),
        Episode(datetime(2026, 7, 2, 21), utc_offset_min=0, sites=("eyelid",), movement="cramp", count=3, row=3),
    )
    assert log.days == (
        DayValue(second, "spasm_count", 0.0, "a day", False, 4),
        DayValue(first, "sleep_h", 7.5, "h", False, 5),
        DayValue(first, "custom:knitting", 65.0, "", False, 6),
        DayValue(first, "mood", 7.5, "0-10", True, 7),
        DayValue(second, "mood", 2.5, "0-10", True, 8),
    )
    assert log.notes == (DayNote(first, "fine"),)
    assert (log.questions, log.quarantined) == ((), ())


def test_a_counter_of_another_name_is_asked_for() -> None:
    assert [(q.id, q.default) for q in read(LEGACY).questions] == [("spasm_column", "none")]
    chosen = read(LEGACY, spasm_column="Tally")
    assert [(episode.onset.hour, episode.count) for episode in chosen.episodes] == [(8, 1), (18, 2)]


def test_an_export_of_other_features_does_not_speak_for_this_one() -> None:
    other = HEADER + "Steps,2026-07-02T08:10:00+02:00,4000,,\n"
    assert read(other).header_key != read(HEADER + ROWS).header_key


@pytest.mark.parametrize(
    ("written", "instead", "problem"),
    [
        ("7:30:00", "-7:30:00", RowProblem(5, "'-7:30:00' is a negative duration", "Sleep", None, "-7:30:00")),
        ("3.0,,", "3.5,,", RowProblem(3, "3.5 is not a number of spasms", "Eyelid spasm", None, "3.5")),
        (
            "2026-07-03T12:00:00+02:00,1.0,Bad",
            "2026-07-03 noon,1.0,Bad",
            RowProblem(8, "'2026-07-03 noon' is not a date and time", None, None, "2026-07-03 noon"),
        ),
    ],
)
def test_what_is_damaged_is_put_aside_and_the_rest_kept(written: str, instead: str, problem: RowProblem) -> None:
    log = read(HEADER + ROWS.replace(written, instead))
    assert log.quarantined == (problem,)
    assert len(log.episodes) == 2
    assert len(log.days) >= 4
