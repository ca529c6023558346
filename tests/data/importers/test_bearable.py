"""Bearable's long table: ordinal dates, clock times and parts of the day, ratings on three scales, ticked lists."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from data.importers import bearable
from data.records import DayNote, DayValue, DiaryLog, Episode, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
NEW = '"date formatted","weekday","time of day","category","rating/amount","detail","notes"\n'
OLD = '"date","weekday","time of day","category","rating/amount","detail","notes"\n'
ROWS = """\
"22nd Mar 2026","Sunday","pre","Sleep","6:30","Asleep 00:15 - 06:45. In bed 23:50 - 07:10",""
"22nd Mar 2026","Sunday","am","Sleep quality","4","",""
"22nd Mar 2026","Sunday","9:05","Symptom","3","Left eye twitch (Severe)","after the
long call"
"22nd Mar 2026","Sunday","14:30","Symptom","2","Headache (Moderate)",""
"22nd Mar 2026","Sunday","pm","Symptom","1","Headache (Mild)",""
"22nd Mar 2026","Sunday","all day","Mood","7","Good | Calm",""
"22nd Mar 2026","Sunday","mid","Energy","3","",""
"22nd Mar 2026","Sunday","pm","Factors","","Caffeine (Lots) | Sedentary | Sex",""
"22nd Mar 2026","Sunday","","Meds/Supplements","300","Magnesium (mg)",""
"22nd Mar 2026","Sunday","","Meds/Supplements","0.5","Clonazepam (mg)",""
"23rd Mar 2026","Monday","pm","Symptom","1","Left eye twitch (Mild)",""
"23rd Mar 2026","Monday","pm","Factors","","Sedentary","walked little"
"23rd Mar 2026","Monday","","Gratitudes","","sun",""
"""


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (
        ("bearable", SourceFile("old.csv", (OLD + ROWS).encode())),
        ("bearable", SourceFile("new.csv", (NEW + ROWS).encode())),
    )


def read(text: str, day_start_hour: int = 0) -> DiaryLog:
    return bearable.read(SourceFile("bearable.csv", text.encode()), {}, TODAY, day_start_hour)


@pytest.mark.parametrize("header", [OLD, NEW])
def test_every_category_becomes_what_it_is(header: str) -> None:
    log = read(header + ROWS)
    first, second = date(2026, 3, 22), date(2026, 3, 23)
    assert sorted(log.days, key=lambda value: (value.factor, value.day)) == [
        DayValue(first, "bedtime_h", 12.25, "h after noon", False, 2),
        DayValue(first, "energy", 6.0, "0-10", False, 9),
        DayValue(first, "headache", 5.0, "0-10", False, 6),
        DayValue(first, "magnesium_mg", 300.0, "mg", False, 11),
        DayValue(first, "med:clonazepam", 0.5, "mg", False, 12),
        DayValue(first, "mood", 7.0, "0-10", False, 8),
        DayValue(first, "sleep_h", 6.5, "h", False, 2),
        DayValue(first, "sleep_quality", 8.0, "0-10", False, 3),
        DayValue(first, "tag:caffeine_lots", 1.0, "0/1", False, 10),
        DayValue(second, "tag:caffeine_lots", 0.0, "0/1", False, 14),
        DayValue(first, "tag:sedentary", 1.0, "0/1", False, 10),
        DayValue(second, "tag:sedentary", 1.0, "0/1", False, 14),
        DayValue(first, "waketime_h", 18.75, "h after noon", False, 2),
    ]
    assert log.episodes == (
        Episode(
            datetime(2026, 3, 22, 9, 5),
            side="left",
            sites=("eyelid",),
            movement="flutter",
            intensity=7.5,
            note="after the\nlong call",
            row=4,
        ),
        Episode(
            datetime(2026, 3, 23, 20),
            "part_of_day",
            side="left",
            sites=("eyelid",),
            movement="flutter",
            intensity=2.5,
            row=13,
        ),
    )
    assert log.notes == (DayNote(second, "walked little"),)
    assert log.quarantined == ()
    assert "Not read: 'Gratitudes'." in log.messages


def test_spasms_on_some_days_ask_about_the_others() -> None:
    log = read(NEW + ROWS.replace("23rd Mar", "29th Mar"))
    assert [question.id for question in log.questions] == ["coverage"]
    assert log.spans == ()


def test_an_hour_before_the_persons_day_begins_belongs_to_the_day_before() -> None:
    log = read(NEW + '"22nd Mar 2026","Sunday","1:20","Mood","4","",""\n', day_start_hour=4)
    assert log.days == (DayValue(date(2026, 3, 21), "mood", 4.0, "0-10", False, 2),)


def test_a_damaged_rating_is_put_aside_and_the_rest_kept() -> None:
    log = read(NEW + ROWS.replace('"Mood","7"', '"Mood","17"').replace('"mid","Energy"', '"noonish","Energy"'))
    assert log.quarantined == (
        RowProblem(8, "17 is not possible, expected 1 to 10", "rating/amount", None, "17"),
        RowProblem(9, "'noonish' is not a time of day", "time of day", None, "noonish"),
    )
    assert {"mood"} & {value.factor for value in log.days} == set()
    assert [value.value for value in log.days if value.factor == "energy"] == [6.0]
