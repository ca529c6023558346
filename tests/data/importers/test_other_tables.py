"""Long tables, nights, treatments, several tables in one file, and the habits of one app."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from data.errors import FileRefused
from data.records import DiaryLog, Treatment

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


def test_a_long_table_names_a_factor_in_each_row(read: Read, values: Values) -> None:
    log = read(
        "date,factor,value,unit",
        "2025-01-03,sleep,7.5,h",
        "2025-01-03,caffeine,200,mg",
        "2025-01-04,sleep,390,min",
        "2025-01-04,spasms,3,",
        "2025-01-04,intensity,6,",
        "2025-01-04,kite flying,2,",
        "2025-01-04,note,slept badly,",
    )
    assert values(log, "sleep_h") == {"2025-01-03": 7.5, "2025-01-04": 6.5}
    assert values(log, "caffeine_mg") == {"2025-01-03": 200.0}
    assert values(log, "spasm_count") == {"2025-01-04": 3.0}
    assert values(log, "worst_intensity") == {"2025-01-04": 6.0}
    assert values(log, "custom:kite_flying") == {"2025-01-04": 2.0}
    assert [note.text for note in log.notes] == ["slept badly"]
    assert "Long table: 7 factors, 2 days." not in log.messages
    assert "Long table: 6 factors, 2 days." in log.messages


def test_a_problem_in_a_long_table_names_its_line(read: Read) -> None:
    log = read("date,factor,value", "2025-01-03,stress,4", "2025-01-03,sleep,7", "2025-01-04,stress,many")
    assert [problem.row for problem in log.quarantined] == [4]


def test_a_table_of_nights_gives_each_night_to_its_morning(read: Read, values: Values) -> None:
    log = read(
        "Start Time,End Time,Minutes Asleep",
        "2026-09-21 11:05PM,2026-09-22 6:50AM,410",
        "2026-09-22 2:00PM,2026-09-22 3:00PM,50",
    )
    assert values(log, "sleep_h") == {"2026-09-22": pytest.approx(6.833333)}
    assert values(log, "nap_h") == {"2026-09-22": pytest.approx(0.833333)}
    assert values(log, "bedtime_h") == {"2026-09-22": pytest.approx(11.083333)}
    assert (log.episodes, log.coverage.first) == ((), date(2026, 9, 22))


def test_bedtimes_with_their_own_dates_need_no_question(read: Read, values: Values) -> None:
    log = read("Bedtime,Wake up", "2025-01-02 23:30,2025-01-03 07:10", "2025-01-04 00:30,2025-01-04 08:00")
    assert log.questions == ()
    assert values(log, "bedtime_h") == {"2025-01-03": 11.5, "2025-01-04": 12.5}
    assert values(log, "sleep_h")["2025-01-04"] == 7.5


@pytest.mark.parametrize(
    "header",
    [
        "Date,Treatment,Product,Dose,Unit,Side",
        "date,kind,product,dose,unit,side",
        "Datum,Behandlung,Präparat,Dosis,Einheit,Seite",
    ],
)
def test_a_table_of_treatments_is_read_by_its_names(read: Read, header: str) -> None:
    log = read(header, "2025-07-07,Botulinum,Botox,25,units,left")
    assert log.treatments == (Treatment(date(2025, 7, 7), "botulinum", "Botox", 25.0, "units", "left"),)
    assert (log.days, log.episodes, log.questions) == ((), (), ())


def test_the_kind_is_known_by_the_product(read: Read) -> None:
    log = read(
        "Date,Product,Dose", "2025-07-07,Dysport,80 U", "2025-08-01,Magnesium,300 mg", "2025-08-02,Clonazepam,0.5 mg"
    )
    assert [(entry.kind, entry.dose, entry.unit) for entry in log.treatments] == [
        ("botulinum", 80.0, "units"),
        ("supplement", 300.0, "mg"),
        ("medicine", 0.5, "mg"),
    ]


def test_tables_of_one_file_are_read_together(read: Read, values: Values) -> None:
    log = read("Activities", "Date,Steps", '2026-09-22,"11,204"', "", "Mood log", "Date,Mood", "2026-09-22,7")
    assert values(log, "steps") == {"2026-09-22": 11204.0}
    assert values(log, "mood") == {"2026-09-22": 7.0}


def test_the_order_that_one_table_proves_holds_for_the_next(read: Read, values: Values) -> None:
    log = read("Days", "Date,Stress", "25/02/2025,4", "", "More days", "Date,Mood", "03/02/2025,7")
    assert values(log, "mood") == {"2025-02-03": 7.0}


def test_names_are_guessed_for_a_table_without_any(read: Read) -> None:
    lines = ("2025-01-03,08:10,left,4", "2025-01-03,13:45,right,2")
    assert [episode.intensity for episode in read(*lines, header="intensity").episodes] == [4.0, 2.0]
    assert [episode.count for episode in read(*lines, header="count").episodes] == [4, 2]
    with pytest.raises(FileRefused, match="Add a first row with the names of the columns"):
        read(*lines, header="no")


LOOP = ("Date,Reading,Walk,Meditation,", "2024-09-15,-1,2,-1,", "2024-09-14,2500,0,15000,", "2024-09-13,0,3,-1,")


def test_loop_habits_are_recognised_and_scaled(read: Read, values: Values) -> None:
    log = read(*LOOP)
    assert (log.format, log.label) == ("loop_habits", "Loop Habit Tracker")
    assert values(log, "reading_h") == {"2024-09-13": 0.0, "2024-09-14": 2.5}
    assert values(log, "tag:walk") == {"2024-09-14": 0.0, "2024-09-15": 1.0}
    assert values(log, "mindfulness_min") == {"2024-09-14": 15.0}


def test_a_table_without_the_trailing_commas_is_not_loops(read: Read) -> None:
    assert read("Date,Reading", "2024-09-15,1", "2024-09-14,2").format == "generic"
