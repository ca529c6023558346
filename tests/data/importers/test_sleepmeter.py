"""Sleepmeter: quotes that escape nothing, holes in the night, the person's own aids and hindrances."""

from __future__ import annotations

from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import sleepmeter
from data.records import DayNote, DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
OWN = (
    'custom_aid_id,class,name\nCUSTOM_0001,HERBAL,"Lemon balm"\n\n'
    'custom_hindrance_id,class,name\nCUSTOM_0001,MENTAL,"Face twitching"\n\n'
)
HEADER = "wake,sleep,bedtime,holes,type,dreams,aid,hindrances,tags,quality,notes\n"
ROWS = (
    '"2026-02-04 07:00+0100","2026-02-03 23:00+0100","2026-02-03 22:30+0100",60-90|120-150,NIGHT_SLEEP,'
    'GOOD:5:FLYING,CUSTOM_0001|SEX,CAFFEINE|CUSTOM_0001,ALONE|WORK_NIGHT,7,"She said "sleep",\nand a \\ backslash"\n'
    '"2026-02-04 15:30+0100","2026-02-04 14:30+0100","2026-02-04 14:30+0100",,NAP,NONE,NONE,STRESS,NONE,5,""\n'
    '"2026-02-05 08:00+0100","2026-02-05 08:00+0100","2026-02-04 23:00+0100",,NIGHT_SLEEP,NONE,NONE,NONE,NONE,0,""\n'
    '"2026-02-06 06:00+0100","2026-02-06 00:00+0100","2026-02-05 23:30+0100",,NIGHT_SLEEP,NONE,NONE,NONE,NONE,3,","\n'
)


def file_of(text: str) -> SourceFile:
    return SourceFile("sleepmeter.csv", text.encode())


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("sleepmeter", file_of(OWN + HEADER + ROWS)), ("sleepmeter", file_of(HEADER + ROWS)))


def read(text: str) -> DiaryLog:
    return sleepmeter.read(file_of(text), {}, TODAY)


def test_nights_without_their_holes_naps_and_tags() -> None:
    log = read(OWN + HEADER + ROWS)
    first, evening, last = date(2026, 2, 4), date(2026, 2, 3), date(2026, 2, 6)
    assert log.days == (
        DayValue(first, "nap_h", 1.0, "h", False, 10),
        DayValue(first, "sleep_h", 7.0, "h", False, 8),
        DayValue(last, "sleep_h", 6.0, "h", False, 12),
        DayValue(first, "bedtime_h", 10.5, "h after noon", False, 8),
        DayValue(last, "bedtime_h", 11.5, "h after noon", False, 12),
        DayValue(first, "waketime_h", 19.0, "h after noon", False, 8),
        DayValue(last, "waketime_h", 18.0, "h after noon", False, 12),
        DayValue(first, "sleep_quality", 7.0, "0-10", False, 8),
        DayValue(last, "sleep_quality", 3.0, "0-10", False, 12),
        DayValue(evening, "tag:lemon_balm", 1.0, "0/1", False, 8),
        DayValue(evening, "tag:caffeine", 1.0, "0/1", False, 8),
        DayValue(evening, "tag:face_twitching", 1.0, "0/1", False, 8),
        DayValue(evening, "tag:work_night", 1.0, "0/1", False, 8),
        DayValue(first, "tag:stress", 1.0, "0/1", False, 10),
    )
    assert log.notes == (DayNote(first, 'She said "sleep",\nand a \\ backslash'), DayNote(last, ","))
    assert "1 entry without any time asleep left out." in log.messages
    assert log.quarantined == ()


def test_a_damaged_record_is_put_aside_with_its_line_and_the_rest_kept() -> None:
    log = read(HEADER + ROWS.replace(",,NAP,NONE,", ",,NAP,", 1))
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [
        (4, "The record does not have the eleven parts of a sleep")
    ]
    assert [value.day.day for value in log.days if value.factor == "sleep_h"] == [4, 6]


def test_a_damaged_quality_loses_only_that_cell() -> None:
    log = read(HEADER + ROWS.replace(",WORK_NIGHT,7,", ",7,").replace("|WORK_NIGHT,7,", ",17,"))
    assert log.quarantined == (RowProblem(2, "17 is not possible, expected 0 to 10", "quality", None, "17"),)


def test_bytes_that_had_to_be_removed_are_said() -> None:
    log = read(HEADER + ROWS.replace(",NAP,NONE,", ",NAP,NO\x00NE,"))
    assert [(problem.row, problem.reason) for problem in log.quarantined] == [(4, "This row holds NUL bytes; removed")]
    assert len([value for value in log.days if value.factor == "nap_h"]) == 1


def test_a_file_of_names_only_is_refused() -> None:
    with pytest.raises(FileRefused, match="holds no sleep"):
        read(HEADER)
