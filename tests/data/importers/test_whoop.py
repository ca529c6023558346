"""WHOOP's four tables, alone and in their archive."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from data.importers import whoop
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
START = "Cycle start time,Cycle end time,Cycle timezone,"
CYCLES = (
    f"{START}Recovery score %,Resting heart rate (bpm),Heart rate variability (ms),Sleep onset,Wake onset,"
    "Asleep duration (min),Day Strain\n"
    "2026-03-12 23:10:00,,UTC+01:00,55,57,48,2026-03-12 23:10:00,2026-03-13 06:40:00,420,2.1\n"
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTC+01:00,71,54,61,2026-03-11 23:40:00,2026-03-12 07:10:00,405,11.4\n"
)
SLEEPS = (
    f"{START}Sleep onset,Wake onset,Sleep performance %,Asleep duration (min),In bed duration (min),Nap\n"
    "2026-03-12 23:10:00,,UTC+01:00,2026-03-12 23:10:00,2026-03-13 06:40:00,80,420,450,false\n"
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTC+01:00,2026-03-12 19:30:00,2026-03-12 20:10:00,,38,40,true\n"
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTCZ,2026-03-11 23:40:00,2026-03-12 07:10:00,90,405,450,false\n"
)
WORKOUTS = f"{START}Workout start time,Workout end time,Duration (min),Activity name\n" + (
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTC+01:00,2026-03-12 17:00:00,2026-03-12 17:45:00,45,Running\n"
)
JOURNAL = (
    f"{START}Question text,Answered yes,Notes\n"
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTC+01:00,Have any alcoholic drinks?,true,\n"
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTC+01:00,Took a magnesium supplement?,false,\n"
    "2026-03-11 23:40:00,2026-03-12 23:10:00,UTC+01:00,Engaged in sexual activity?,true,\n"
    "2026-03-12 00:40:00,2026-03-12 23:10:00,UTC+01:00,Ate a late meal?,true,\n"
)
TABLES = {
    "physiological_cycles.csv": CYCLES,
    "sleeps.csv": SLEEPS,
    "workouts.csv": WORKOUTS,
    "journal_entries.csv": JOURNAL,
}


def archive() -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, text in TABLES.items():
            packed.writestr(name, text)
    return SourceFile("my_whoop_data.zip", buffer.getvalue())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (*(("whoop", SourceFile(name, text.encode())) for name, text in TABLES.items()), ("whoop", archive()))


def read(text: str) -> DiaryLog:
    return whoop.read(SourceFile("table.csv", text.encode()), {}, TODAY)


def told(log: DiaryLog) -> set[tuple[int, str, float | str]]:
    return {(value.day.day, value.factor, value.value) for value in log.days}


NIGHTS = {
    (12, "sleep_h", 6.75),
    (13, "sleep_h", 7.0),
    (12, "bedtime_h", 11.666667),
    (13, "bedtime_h", 11.166667),
    (12, "waketime_h", 19.166667),
    (13, "waketime_h", 18.666667),
}
HEART = {
    (12, "custom:day_strain", 11.4),
    (12, "resting_hr", 54.0),
    (13, "resting_hr", 57.0),
    (12, "hrv_ms", 61.0),
    (13, "hrv_ms", 48.0),
}
SCORES = {(12, "sleep_quality", 9.0), (13, "sleep_quality", 8.0)}
NAP = {(12, "nap_h", 0.633333)}
JOURNAL_TAGS = {(12, "tag:alcohol", 1.0), (12, "tag:magnesium", 0.0), (12, "tag:late_meal", 1.0)}


def test_cycles_tell_nights_and_the_heart_of_each_morning() -> None:
    assert told(read(CYCLES)) == NIGHTS | HEART


def test_naps_stay_apart_from_nights() -> None:
    assert told(read(SLEEPS)) == NIGHTS | NAP | SCORES


def test_workouts_are_minutes_of_exercise() -> None:
    assert read(WORKOUTS).days == (DayValue(date(2026, 3, 12), "exercise_min", 45.0, "min", False, 2),)


def test_a_journal_answer_belongs_to_the_day_its_cycle_mostly_covers() -> None:
    assert told(read(JOURNAL)) == JOURNAL_TAGS


def test_the_archive_tells_each_night_once() -> None:
    log = whoop.read(archive(), {}, TODAY)
    assert told(log) == NIGHTS | HEART | NAP | SCORES | JOURNAL_TAGS | {(12, "exercise_min", 45.0)}
    assert len(log.days) == 18
    assert log.quarantined == ()


def test_a_damaged_answer_is_put_aside_and_the_rest_kept() -> None:
    log = read(JOURNAL.replace("drinks?,true", "drinks?,perhaps"))
    assert log.quarantined == (RowProblem(2, "'perhaps' is neither yes nor no", "Answered yes", None, "perhaps"),)
    assert told(log) == JOURNAL_TAGS - {(12, "tag:alcohol", 1.0)}
