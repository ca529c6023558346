"""Dates that a spreadsheet exchanged, zones in words, starts in two columns, forms, and nights in other languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from data.importers import find_importer
from data.importers.reading.times import Clock, read_clock
from data.records import DiaryLog, SourceFile

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]
SWAPPED = (
    "Date,Spasms",
    *(f"2026-{day:02}-02,{day}" for day in range(1, 11)),  # 1 to 10 February, read month first
    *(f"{day}/02/2026,0" for day in range(13, 17)),
)


def test_dates_that_a_spreadsheet_exchanged_are_asked(read: Read, values: Values) -> None:
    log = read(*SWAPPED)
    assert [question.id for question in log.questions] == ["date_order"]
    assert log.questions[0].text.endswith("is 2026-10-02 really 10 Feb 2026?")
    assert values(log, "spasm_count")["2026-02-10"] == 10.0
    assert values(read(*SWAPPED, date_order="as_written"), "spasm_count")["2026-10-02"] == 10.0


@pytest.mark.parametrize(
    "rows",
    [
        [f"2026-02-{day:02},1" for day in range(1, 13)] + ["13/02/2026,0", "14/02/2026,2"],
        ["2026-01-02,1", "2026-03-02,1", "03/02/2026,0", "14/02/2026,2"],
    ],
    ids=["near together as they stand", "a text that could be either"],
)
def test_dates_that_nothing_speaks_against_are_not_asked(read: Read, rows: list[str]) -> None:
    assert read("Date,Spasms", *rows).questions == ()


@pytest.mark.parametrize(
    ("text", "hour", "offset"),
    [
        ("8:10 CET", 8, 60),
        ("20:10 (CEST)", 20, 120),
        ("8:10 PM EDT", 20, -240),
        ("8:10 AM (GMT+1)", 8, 60),
        ("08:10:00+01:00[Europe/Berlin]", 8, 60),
        ("8:10 CST", 8, None),  # in America and in China
        ("at 20:10", 20, None),
        ("um 8:10 Uhr", 8, None),
    ],
)
def test_a_zone_in_words_is_an_offset(text: str, hour: int, offset: int | None) -> None:
    clock = read_clock(text)
    assert clock is not None
    assert (clock.at.hour, clock.at.minute, clock.offset_min) == (hour, 10, offset)


def test_what_only_looks_like_a_zone_is_none() -> None:
    assert read_clock("8:10 xyz") is None
    assert read_clock("8:10 pm") == Clock(datetime(2026, 1, 1, 20, 10).time())


def test_a_month_in_words_may_have_a_zone_behind_its_time(read: Read) -> None:
    log = read("Date,Side", '"March 16, 2026 8:10 AM (GMT+1)",left', '"March 18, 2026 9:40 PM (GMT+1)",right')
    assert [(episode.onset, episode.utc_offset_min) for episode in log.episodes] == [
        (datetime(2026, 3, 16, 8, 10), 60),
        (datetime(2026, 3, 18, 21, 40), 60),
    ]


def test_a_start_in_two_columns_is_one_moment(read: Read) -> None:
    log = read(
        "Start date,Start time,End date,End time,Side",
        "2026-03-16,23:50:00,2026-03-17,00:02:30,left",
        "2026-03-18,21:10:00,2026-03-18,21:11:00,right",
    )
    assert [(episode.onset, episode.duration_s) for episode in log.episodes] == [
        (datetime(2026, 3, 16, 23, 50), 750.0),
        (datetime(2026, 3, 18, 21, 10), 60.0),
    ]


def test_a_first_row_with_at_before_its_time_is_no_name(read: Read) -> None:
    log = read("2026-03-16 at 20:15,3,left", "2026-03-16 at 22:40,5,right", "2026-03-18 at 08:05,2,left")
    assert [episode.onset.hour for episode in log.episodes] == [20, 22, 8]


@pytest.mark.parametrize(
    "names",
    [
        "ID,Start time,Completion time,Email,Name",
        "ID,Startzeit,Fertigstellungszeit,E-Mail,Name",
        "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom",
    ],
)
def test_when_a_form_was_filled_in_is_no_spasm(read: Read, values: Values, names: str) -> None:
    log = read(
        f"{names},How many spasms today?",
        "1,3/16/26 21:05:11,3/16/26 21:06:02,anonymous,,3",
        "2,3/17/26 21:15:11,3/17/26 21:16:02,anonymous,,0",
    )
    assert (log.episodes, values(log, "spasm_count")) == ((), {"2026-03-16": 3.0, "2026-03-17": 0.0})
    assert "anonymous" not in {value.value for value in log.days}


@pytest.mark.parametrize("name", ["Submission Date", "Submitted at", "Abgesendet"])
def test_other_forms_name_their_sending_otherwise(read: Read, values: Values, name: str) -> None:
    log = read(f"{name},Spasms,Sleep (h)", '"Mar 16, 2026 9:05 PM",3,7', '"Mar 17, 2026 9:05 PM",0,6')
    assert (log.episodes, values(log, "spasm_count")) == ((), {"2026-03-16": 3.0, "2026-03-17": 0.0})


def test_coordinates_are_never_kept(read: Read, values: Values) -> None:
    log = read("Datum;Schritte;Breitengrad;GPS longitude", "16.03.2026;8211;52,5;13,4", "17.03.2026;3211;52,5;13,4")
    assert {value.factor for value in log.days} == {"steps"}
    assert "Left out, as no diary needs it: 'Breitengrad' and 'GPS longitude'." in log.messages


@pytest.mark.parametrize(
    "header",
    [
        "Start;Ende;Schlafqualität",
        "start;stop;deepSleepTime",
        "Startzeit;Endzeit;Minuten Tiefschlaf",
        "Date de début;Date de fin;Temps au lit",
    ],
)
def test_a_table_of_nights_is_known_by_its_columns(read: Read, values: Values, header: str) -> None:
    log = read(header, "2026-03-15 23:10;2026-03-16 06:40;80", "2026-03-16 23:10;2026-03-17 06:10;70")
    assert (log.episodes, values(log, "sleep_h")) == ((), {"2026-03-16": 7.5, "2026-03-17": 7.0})


def test_a_duration_between_bedtimes_and_waking_is_the_sleep(read: Read, values: Values) -> None:
    log = read("Datum;Dauer;Schlafenszeit;Aufwachzeit", "16.03.2026;7 h 5 min;22:55;6:50", "17.03.2026;5 h;0:31;6:04")
    assert values(log, "sleep_h")["2026-03-17"] == 5.0
    assert log.questions == ()


@pytest.mark.parametrize(
    ("first", "names", "day"),
    [
        ("Schlafwert 4 Wochen", "Wert;Dauer;Schlafbedarf;Schlafenszeit;Aufwachzeit", "16. Mär. 2026"),
        (
            "Score de sommeil 4 semaines",
            "Score;Durée;Besoin de sommeil;Heure du coucher;Heure de réveil",
            "16 mars 2026",
        ),
    ],
)
def test_garmins_nights_are_known_in_other_languages(first: str, names: str, day: str) -> None:
    content = f"{first};{names};Respiration\n{day};81;7h 38min;8h 0min;22:55;6:50;14\n".encode()
    file = SourceFile("sleep.csv", content)
    importer = find_importer(file)
    log = importer.read(file, {}, date(2026, 11, 23), 0)
    told = {value.factor: value.value for value in log.days}
    assert (importer.key, told["sleep_h"], told["sleep_quality"]) == ("garmin", pytest.approx(7.633333), 8.1)
    assert "deep_breathing_min" not in told
