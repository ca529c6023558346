"""Lists that may be something else, days told twice, tables side by side, entry dates, and forms in more languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from data.importers.reading.columns import meaning_of
from data.importers.reading.date_cells import read_date_cell
from data.importers.reading.numbers import Amount, read_amount
from data.records import DiaryLog, Treatment

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]
WORK = ("Project,Start,End", "Work,2026-03-16 08:00,2026-03-16 12:00", "Sport,2026-03-18 18:00,2026-03-18 19:00")
TWICE = ("Date,Spasms", *(f"2026-03-{day},{day % 5}" for day in (11, 12, 13, 14, 16, 16, 17)))


def test_a_list_of_other_things_is_asked_whether_it_is_one_of_spasms(read: Read) -> None:
    log = read(*WORK)
    assert (log.episodes, [question.id for question in log.questions]) == ((), ["spasm_column"])
    assert len(read(*WORK, spasm_column="yes").episodes) == 2


@pytest.mark.parametrize("header", ["Spasm start,What I did", "Onset,Where I was", "Start,Side"])
def test_a_list_that_names_spasms_is_not_asked(read: Read, header: str) -> None:
    log = read(header, "2026-03-16 08:00,left", "2026-03-18 08:00,right")
    assert (len(log.episodes), [question.id for question in log.questions]) == (2, ["coverage"])


def test_from_and_to_beside_a_count_are_beginning_and_end(read: Read) -> None:
    log = read("Date,From,To,Spasms in bout", "2026-03-16,8:10,8:40,12", "2026-03-18,23:50,0:15,8")
    assert [(episode.onset, episode.end, episode.count) for episode in log.episodes] == [
        (datetime(2026, 3, 16, 8, 10), datetime(2026, 3, 16, 8, 40), 12),
        (datetime(2026, 3, 18, 23, 50), datetime(2026, 3, 19, 0, 15), 8),
    ]


def test_from_and_to_of_a_journey_are_kept_as_words(read: Read, values: Values) -> None:
    log = read("Date,Spasms,From,To", "2026-03-16,3,Berlin,Rome", "2026-03-17,0,Rome,Berlin")
    assert (log.episodes, values(log, "spasm_count")) == ((), {"2026-03-16": 3.0, "2026-03-17": 0.0})


@pytest.mark.parametrize(("answer", "count"), [("added", 2.0), ("last", 1.0), ("highest", 1.0)])
def test_a_day_told_twice_is_asked(read: Read, values: Values, answer: str, count: float) -> None:
    rows = ("Date,Spasms,Sleep", *(f"{row},{7 + at}" for at, row in enumerate(TWICE[1:])))
    assert [question.id for question in read(*rows).questions] == ["same_day"]
    assert values(read(*rows, same_day=answer), "spasm_count")["2026-03-16"] == count


def test_a_table_of_several_rows_a_day_is_added_up_unasked(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Stress", *(f"2026-03-{day},{part},{part}" for day in range(11, 18) for part in (1, 2)))
    assert log.questions == ()
    assert set(values(log, "spasm_count").values()) == {3.0}


def test_tables_side_by_side_keep_their_own_dates(read: Read, values: Values) -> None:
    log = read(
        "Date,Spasms,,Date,Coffee (cups)",
        "2026-03-16,3,,2026-03-17,2",
        "2026-03-17,0,,2026-03-18,1",
        "2026-03-18,2,,,",
    )
    assert values(log, "spasm_count") == {"2026-03-16": 3.0, "2026-03-17": 0.0, "2026-03-18": 2.0}
    assert values(log, "caffeine_mg") == {"2026-03-17": 190.0, "2026-03-18": 95.0}


def test_the_date_of_writing_is_not_the_date_of_the_spasm(read: Read) -> None:
    log = read("Entry date,Date of spasm,Side", "2026-03-17,2026-03-16,left", "2026-03-20,2026-03-18,right")
    assert [episode.onset.day for episode in log.episodes] == [16, 18]


def test_a_date_of_writing_alone_is_the_date(read: Read, values: Values) -> None:
    assert values(read("Entry date,Spasms", "2026-03-16,3"), "spasm_count") == {"2026-03-16": 3.0}


@pytest.mark.parametrize("text", ["mar 17 mar 2026", "mer 17 mar 2026", "mar. 17 mars 2026"])
def test_a_weekday_may_be_called_like_a_month(text: str) -> None:
    assert read_date_cell(text).day == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("at least 4", Amount(4.0, "", True)),
        ("mindestens 4", Amount(4.0, "", True)),
        ("8.5k", Amount(8500.0)),
        ("5 km", Amount(5.0, "km")),
    ],
)
def test_a_bound_and_thousands_are_read(text: str, amount: Amount) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    "header",
    [
        "Carimbo de data/hora,Quantos espasmos teve hoje?,Quantas horas dormiu?,Nível de estresse (1-5)",
        "Informazioni cronologiche,Quanti spasmi hai avuto oggi?,Quante ore hai dormito?,Quanto eri stressato? (1-5)",
        "Tijdstempel,Hoeveel spasmen had je vandaag?,Hoeveel uur heb je geslapen?,Hoe gestrest was je? (1-5)",
        "Marca temporal,¿Cuántos espasmos has tenido hoy?,¿Cuántas horas has dormido?,Nivel de estrés del 1 al 5",
        "时间戳记,今天抽搐了几次？,睡了几个小时？,压力 (1-5)",
    ],
)
def test_a_form_is_understood_in_its_language(read: Read, values: Values, header: str) -> None:
    log = read(header, "16/03/2026 21:15:03,3,7.5,4", "17/03/2026 21:02:44,0,6,2")
    assert values(log, "spasm_count") == {"2026-03-16": 3.0, "2026-03-17": 0.0}
    assert values(log, "sleep_h") == {"2026-03-16": 7.5, "2026-03-17": 6.0}
    assert values(log, "stress") == {"2026-03-16": 8.0, "2026-03-17": 4.0}
    assert log.questions == ()


def test_a_mark_of_botulinum_may_name_brand_and_side(read: Read) -> None:
    log = read("Date,Spasms,Botox", "2026-03-16,3,", "2026-03-17,0,25 U Xeomin left")
    assert log.treatments == (Treatment(date(2026, 3, 17), "botulinum", "Xeomin", 25.0, "units", "left"),)


def test_days_that_begin_at_midnight_are_no_spasms_and_no_nights(read: Read, values: Values) -> None:
    log = read(
        "Start,Finish,Steps (count),Sleep Analysis (min)",
        "16-Mar-2026 00:00,17-Mar-2026 00:00,8000,420",
        "17-Mar-2026 00:00,18-Mar-2026 00:00,10500,360",
    )
    assert (log.episodes, log.questions) == ((), ())
    assert values(log, "steps") == {"2026-03-16": 8000.0, "2026-03-17": 10500.0}
    assert values(log, "sleep_h") == {"2026-03-16": 7.0, "2026-03-17": 6.0}


def test_a_form_that_keeps_its_own_day_is_read_by_that_day(read: Read, values: Values) -> None:
    log = read(
        "start,end,today,How many spasms?",
        "2026-03-17T00:10:11+01:00,2026-03-17T00:12:11+01:00,2026-03-16,3",
        "2026-03-17T20:10:11+01:00,2026-03-17T20:12:11+01:00,2026-03-17,0",
    )
    assert (log.episodes, values(log, "spasm_count")) == ((), {"2026-03-16": 3.0, "2026-03-17": 0.0})


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Anzahl der Krämpfe", "spasm_count"),
        ("Datum des Tages", "date"),
        ("Kaffee heute (Tassen)", "caffeine_mg"),
        ("Verre(s) d'eau", "hydration_l"),
        ("Contrazioni", "spasm_count"),
        ("Flow", "period"),
        ("Temperatur der Haut", ""),
        ("Stress de la semaine", ""),
    ],
)
def test_little_words_do_no_harm(name: str, role: str) -> None:
    assert meaning_of(name).role == role


def test_grades_are_asked_which_end_is_good(read: Read, values: Values) -> None:
    log = read("Datum;Krämpfe;Schlafqualität (Note)", "16.03.2026;2;2", "17.03.2026;0;1", "18.03.2026;1;5")
    assert [question.id for question in log.questions] == ["scale_direction"]


def test_an_hour_to_the_next_is_a_part_of_the_day(read: Read) -> None:
    log = read("Date,Time,Spasms,Intensity", "2026-03-16,8-9,2,4", "2026-03-16,21-22,1,6", "2026-03-18,12-13,3,5")
    assert [(episode.onset.hour, episode.precision, episode.count) for episode in log.episodes] == [
        (8, "part_of_day", 2),
        (21, "part_of_day", 1),
        (12, "part_of_day", 3),
    ]


def test_an_empty_box_says_no(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Yoga", "2026-03-16,3,☑", "2026-03-17,0,☐")
    assert values(log, "tag:yoga") == {"2026-03-16": 1.0, "2026-03-17": 0.0}


def test_a_form_sent_in_the_morning_and_a_day_told_twice_are_two_questions(read: Read, values: Values) -> None:
    rows = [
        f"2026-03-{day} 0{6 + at}:00:00,{day % 5},{at}" for at, day in ((0, 11), (1, 12), (0, 13), (0, 14), (2, 15))
    ]
    rows += ["2026-03-15 09:30:00,3,7"]
    log = read("Timestamp,Spasms,Sleep", *rows)
    assert {question.id for question in log.questions} >= {"same_day", "same_day:Spasms"}
    told = read("Timestamp,Spasms,Sleep", *rows, **{"same_day": "day_before", "same_day:Spasms": "last"})
    assert values(told, "spasm_count")["2026-03-14"] == 3.0
