"""Rows that are no spasm, ticked places, days under their month, packed dates, doses called units, drinks in rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from data.importers.reading.times import read_clock
from data.records import DiaryLog, Treatment

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


def test_a_calendars_other_entries_are_no_spasms(read: Read) -> None:
    log = read(
        "Subject,Start Date,Start Time,End Date,End Time",
        "Spasm left,03/16/2026,08:10 AM,03/16/2026,08:15 AM",
        "Dentist,03/16/2026,10:00 AM,03/16/2026,11:00 AM",
        "Facial spasm,03/18/2026,09:40 PM,03/18/2026,09:42 PM",
    )
    assert [(episode.onset, episode.side) for episode in log.episodes] == [
        (datetime(2026, 3, 16, 8, 10), "left"),
        (datetime(2026, 3, 18, 21, 40), None),
    ]
    assert "1 row whose 'Subject' names no spasm was not read as one." in log.messages


def test_another_symptom_of_a_list_keeps_its_own_name(read: Read, values: Values) -> None:
    log = read(
        "Date,Time,Symptom,Severity",
        "2026-03-16,08:10,Eye twitch,4",
        "2026-03-16,12:00,Headache,7",
        "2026-03-17,09:00,Nausea,3",
        "2026-03-18,21:00,Eye twitch,5",
    )
    assert [(episode.onset.day, episode.intensity) for episode in log.episodes] == [(16, 4.0), (18, 5.0)]
    assert values(log, "headache") == {"2026-03-16": 7.0}
    assert values(log, "symptom:nausea") == {"2026-03-17": 3.0}


@pytest.mark.parametrize("other", ["forced closure", "left cheek", "strong", "attack"])
def test_a_spasm_called_otherwise_is_one(read: Read, other: str) -> None:
    log = read("Date,Time,Type,Intensity", "2026-03-16,08:10,eye twitch,4", f"2026-03-16,12:00,{other},7")
    assert len(log.episodes) == 2


def test_ticked_places_and_sides_are_put_together(read: Read) -> None:
    log = read(
        "Date,Time,Eye,Cheek,Left,Right,Intensity",
        "2026-03-16,08:10,x,,x,,4",
        "2026-03-16,21:40,x,x,x,x,6",
        "2026-03-18,12:05,,x,,x,7",
    )
    assert [(episode.sites, episode.side) for episode in log.episodes] == [
        (("eyelid",), "left"),
        (("eyelid", "cheek"), "both"),
        (("cheek",), "right"),
    ]


def test_ratings_of_places_are_no_ticks(read: Read, values: Values) -> None:
    log = read("Date,Time,Eye,Cheek,Side", "2026-03-16,08:10,4,2,left", "2026-03-18,12:05,0,7,left")
    assert values(log, "custom:eye") == {"2026-03-16": 4.0, "2026-03-18": 0.0}


def test_days_stand_under_their_month(read: Read, values: Values) -> None:
    log = read("Day,Spasms", "March 2026,", "30,3", "31,1", "April 2026,", "1,0", "2,2")
    assert values(log, "spasm_count") == {"2026-03-30": 3.0, "2026-03-31": 1.0, "2026-04-01": 0.0, "2026-04-02": 2.0}
    assert [problem.reason for problem in log.quarantined] == [
        "'March 2026' is a month over its days, not a day; left out",
        "'April 2026' is a month over its days, not a day; left out",
    ]


@pytest.mark.parametrize(
    "days", [("260316", "260317", "260318"), ("16032026", "17032026", "18032026"), ("160326", "170326", "180326")]
)
def test_packed_dates_are_parted(read: Read, values: Values, days: tuple[str, ...]) -> None:
    log = read("date,spasms,steps", *(f"{day},{count},120530" for count, day in enumerate(days)))
    assert values(log, "spasm_count") == {"2026-03-16": 0.0, "2026-03-17": 1.0, "2026-03-18": 2.0}
    assert set(values(log, "steps").values()) == {120530.0}


def test_units_that_are_numbers_are_the_dose(read: Read) -> None:
    log = read("Datum;Produkt;Einheiten;Seite", "15.01.2026;Xeomin;25;links")
    assert log.treatments == (Treatment(date(2026, 1, 15), "botulinum", "Xeomin", 25.0, "units", "left"),)


def test_a_list_of_drinks_is_added_up(read: Read, values: Values) -> None:
    log = read(
        "Date;Time;Amount (ml);Drink",
        "16.03.2026;08:10;250;Wasser",
        "16.03.2026;12:10;500;Wasser",
        "17.03.2026;09:00;300;Kaffee",
    )
    assert values(log, "hydration_l") == {"2026-03-16": 0.75}
    assert values(log, "caffeine_mg") == {"2026-03-17": 120.0}  # 300 ml, not 300 mg


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("8 Uhr abends", 20),
        ("7:30 in the evening", 19),
        ("8h du soir", 20),
        ("9 de la noche", 21),
        ("12 Uhr mittags", 12),
        ("2 at night", 2),
        ("11 at night", 23),
        ("8:15 morgens", 8),
    ],
)
def test_a_part_of_the_day_tells_the_half(text: str, hour: int) -> None:
    clock = read_clock(text)
    assert clock is not None
    assert (clock.at.hour, clock.part) == (hour, False)


def test_an_event_beside_a_side_is_what_one_was_doing(read: Read) -> None:
    log = read(
        "Date,Time,Event,Side", "2026-03-16,08:10,after coffee,left", "2026-03-16,21:10,twitch while reading,left"
    )
    assert len(log.episodes) == 2


def test_an_estimated_time_is_read(read: Read) -> None:
    log = read("Date,Time,Side", "2026-03-16,ca. 12:30,left", "2026-03-17,gegen 20 Uhr,left", "2026-03-18,~ 9:15,left")
    assert [episode.onset.hour for episode in log.episodes] == [12, 20, 9]


def test_two_of_five_is_no_range(read: Read, values: Values) -> None:
    log = read("Date,Stress,Spasms", "2026-03-16,2 of 5,3", "2026-03-17,4,0")
    assert values(log, "stress") == {"2026-03-17": 4.0}
