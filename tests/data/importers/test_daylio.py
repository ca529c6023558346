"""Daylio's entries: five moods, two ways to write the time in one file, activities, newest first, notes."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from datetime import date, datetime

import pytest

from data.errors import FileRefused
from data.importers import daylio
from data.records import DayNote, DayValue, DiaryLog, Episode, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "full_date,date,weekday,time,mood,activities,note_title,note\n"
ROWS = (
    '2026-05-12,"May 12",Tuesday,"9:40 pm",good,"walk | late coffee","","slept badly\nbut fine"\n'
    '2026-05-12,"May 12",Tuesday,"08:05",awful,"eye twitch | work | sex","Morning",""\n'
    '2026-05-11,"May 11",Monday,"1:15 am",meh,"work","",""\n'
)
BACKUP = base64.b64encode(json.dumps({"version": 15, "customMoods": [], "dayEntries": []}).encode())


def backup_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("backup.daylio", BACKUP)
    return buffer.getvalue()


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("daylio", SourceFile("daylio_export.csv", (HEADER + ROWS).encode())),
        ("daylio", SourceFile("backup.daylio", backup_zip())),
        ("daylio", SourceFile("backup.txt", BACKUP)),
    )


def read(content: str | bytes, day_start_hour: int = 0, **answers: str) -> DiaryLog:
    raw = content if isinstance(content, bytes) else content.encode()
    return daylio.read(SourceFile("daylio.csv", raw), answers, TODAY, day_start_hour)


def test_moods_are_averaged_and_activities_are_tags() -> None:
    log = read(HEADER + ROWS)
    later, earlier = date(2026, 5, 12), date(2026, 5, 11)
    assert log.days == (
        DayValue(earlier, "mood", 5.0, "0-10", False, 5),
        DayValue(later, "mood", 3.75, "0-10", False, 2),
        DayValue(later, "tag:walk", 1.0, "0/1", False, 2),
        DayValue(later, "tag:late_coffee", 1.0, "0/1", False, 2),
        DayValue(earlier, "tag:work", 1.0, "0/1", False, 5),
        DayValue(later, "tag:work", 1.0, "0/1", False, 4),
    )
    assert log.episodes == (Episode(datetime(2026, 5, 12, 8, 5), sites=("eyelid",), movement="flutter", row=4),)
    assert log.notes == (DayNote(later, "slept badly\nbut fine\nMorning"),)
    assert log.quarantined == ()


def test_an_entry_before_the_persons_day_begins_belongs_to_the_day_before() -> None:
    log = read(HEADER + ROWS, day_start_hour=4)
    assert DayValue(date(2026, 5, 10), "tag:work", 1.0, "0/1", False, 5) in log.days


def test_a_renamed_mood_takes_the_one_place_left_and_is_asked() -> None:
    rows = "".join(
        f"2026-05-0{number},x,Monday,10:00,{mood},,,\n"
        for number, mood in enumerate(("rad", "good", "meh", "lousy", "awful"), start=1)
    )
    log = read(HEADER + rows)
    assert [(question.id, question.default) for question in log.questions] == [("scale_words", "bad")]
    assert [value.value for value in log.days] == [10.0, 7.5, 5.0, 2.5, 0.0]
    assert read(HEADER + rows, scale_words="leave_out").questions == ()


@pytest.mark.parametrize("content", [BACKUP, backup_zip()])
def test_a_backup_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(FileRefused, match="In Daylio choose More, Export entries, CSV"):
        read(content)


def test_a_damaged_time_is_put_aside_and_its_entry_kept() -> None:
    log = read(HEADER + ROWS.replace("9:40 pm", "29:40 pm").replace("2026-05-11,", "2026-15-11,"))
    assert log.quarantined == (
        RowProblem(2, "'29:40 pm' is not a time", "time", None, "29:40 pm"),
        RowProblem(5, "'2026-15-11' is not a date", None, None, "2026-15-11"),
    )
    assert DayValue(date(2026, 5, 12), "mood", 3.75, "0-10", False, 2) in log.days
