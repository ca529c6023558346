"""Nomie's entries: minutes west of Greenwich, trackers in notes, taps with their offset, the backup in JSON."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from data.importers import nomie
from data.records import DayNote, DayValue, DiaryLog, Episode, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "epoch,start,end,offset,note,lat,lng,location,score\n"
ROWS = (
    "1780309800000,2026-06-01T12:30:00.000,2026-06-01T12:30:00.000,-120,"
    "#eye_twitch(3) #coffee(2) +office @anna long call,52.1,13.2,Home,1\n"
    "1780259400000,2026-05-31T22:30:00.000,2026-05-31T22:30:00.000,-120,#headache(4) #sex #walk,,,,0\n"
)
TAPS = "tag,timestamp\nFacial spasm,2026-06-01T08:05:00.000-04:00\nCoffee,2026-06-01T09:00:00.000-04:00\n"
BACKUP = {
    "nomie": {"number": "5.6", "created": 1},
    "trackers": {},
    "events": [
        {"_id": "a", "note": "#eye_twitch #stress(6)", "end": 1780309800000, "offset": -120, "lat": 52.1, "lng": 13.2}
    ],
}


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("nomie", SourceFile("detailed.csv", (HEADER + ROWS).encode())),
        ("nomie", SourceFile("zenobase.csv", TAPS.encode())),
        ("nomie", SourceFile("backup.json", json.dumps(BACKUP).encode())),
    )


def read(content: str, day_start_hour: int = 0, **answers: str) -> DiaryLog:
    return nomie.read(SourceFile("nomie", content.encode()), answers, TODAY, day_start_hour)


def test_trackers_are_factors_and_spasms_are_episodes() -> None:
    log = read(HEADER + ROWS, spasm_column="strength")
    june, may = date(2026, 6, 1), date(2026, 5, 31)
    assert log.days == (
        DayValue(june, "tag:office", 1.0, "0/1", False, 2),
        DayValue(june, "caffeine_mg", 190.0, "mg", True, 2),
        DayValue(may, "headache", 4.0, "0-10", False, 3),
        DayValue(may, "tag:walk", 1.0, "0/1", False, 3),
    )
    assert log.episodes == (
        Episode(
            datetime(2026, 6, 1, 12, 30),
            utc_offset_min=120,
            sites=("eyelid",),
            movement="flutter",
            intensity=3,
            row=2,
        ),
    )
    assert log.notes == (DayNote(june, "long call"),)
    assert log.quarantined == ()


def test_what_a_number_behind_a_spasm_means_is_asked() -> None:
    assert [(q.id, q.default) for q in read(HEADER + ROWS).questions] == [("spasm_column", "strength")]
    counted = read(HEADER + ROWS, spasm_column="count").episodes[0]
    assert (counted.count, counted.intensity) == (3, None)


def test_taps_keep_their_local_time_and_offset() -> None:
    log = read(TAPS)
    assert log.episodes == (Episode(datetime(2026, 6, 1, 8, 5), utc_offset_min=-240, movement="cramp", row=2),)
    assert log.days == (DayValue(date(2026, 6, 1), "caffeine_mg", 95.0, "mg", True, 3),)


def test_the_backup_is_read_in_its_own_zone() -> None:
    log = read(json.dumps(BACKUP))
    assert [(e.onset, e.utc_offset_min) for e in log.episodes] == [(datetime(2026, 6, 1, 12, 30), 120)]
    assert log.days == (DayValue(date(2026, 6, 1), "stress", 6.0, "0-10", False, 1),)


def test_a_damaged_start_and_a_damaged_number_are_put_aside() -> None:
    log = read(HEADER + ROWS.replace("2026-05-31T22:30:00.000,2", "2026-05-32T22:30:00.000,2").replace("(3)", "(33)"))
    assert log.quarantined == (
        RowProblem(2, "33 is not possible, expected 0 to 10", "eye twitch", None, "33"),
        RowProblem(3, "'2026-05-32T22:30:00.000' is not a date and time", None, None, "2026-05-32T22:30:00.000"),
    )
    assert [(episode.row, episode.intensity) for episode in log.episodes] == [(2, None)]


@pytest.mark.parametrize("word", ["52.1", "13.2", "Home", "anna", "sex"])
def test_places_people_and_what_is_intimate_are_nowhere_in_the_log(word: str) -> None:
    assert word not in repr((read(HEADER + ROWS), read(json.dumps(BACKUP))))
