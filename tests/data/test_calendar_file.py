"""The calendar file is what RFC 5545 asks for: lines, signs, floating times, and names that stay."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.calendar_file import Reminder, calendar_file, escaped, evening_reminder, folded, visit_reminder

EVENING = evening_reminder(date(2026, 3, 1), time(20, 30))
VISIT = visit_reminder(date(2026, 5, 4))


def unfolded(content: bytes) -> list[str]:
    """Read the lines as a calendar does: a break followed by a space is none."""
    text = content.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def parts(content: bytes) -> dict[str, str]:
    return dict(line.split(":", 1) for line in unfolded(content))


def meant(value: str) -> str:
    """Read a value as a calendar does."""
    found, signs = "", iter(value)
    for sign in signs:
        found += {"n": "\n"}.get(following := next(signs), following) if sign == "\\" else sign
    return found


def test_the_evening_comes_daily_at_its_hour_wherever_the_phone_is(diary: int) -> None:
    told = parts(calendar_file([EVENING], version=3))
    assert (told["DTSTART"], told["RRULE"], told["SEQUENCE"]) == ("20260301T203000", "FREQ=DAILY", "3")
    assert told["TRIGGER"] == "PT0S"
    assert told["DTSTAMP"].endswith("Z")


def test_a_visit_is_a_whole_day_and_rings_at_nine_a_week_before(diary: int) -> None:
    told = parts(calendar_file([VISIT], version=1))
    assert (told["DTSTART;VALUE=DATE"], told["DTEND;VALUE=DATE"]) == ("20260504", "20260505")
    assert told["TRIGGER"] == "-P6DT15H"
    assert datetime(2026, 5, 4) - timedelta(days=6, hours=15) == datetime(2026, 4, 27, 9)


def test_every_part_is_opened_and_closed(diary: int) -> None:
    open_parts: list[str] = []
    for line in unfolded(calendar_file([EVENING, VISIT], version=1)):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_parts.append(value)
        if name == "END":
            assert open_parts.pop() == value
    assert open_parts == []


def test_a_second_file_moves_the_reminder_and_does_not_double_it(diary: int) -> None:
    later = evening_reminder(date(2026, 4, 1), time(21, 0))
    first, second = (parts(calendar_file([one], version=1))["UID"] for one in (EVENING, later))
    assert first == second
    assert first != parts(calendar_file([VISIT], version=1))["UID"]


def test_the_file_tells_nothing_of_the_diary(diary: int) -> None:
    content = calendar_file([EVENING, VISIT], version=1, address="http://localhost:8501/add").decode()
    assert "spasm_count" not in content
    assert "CLASS:PRIVATE" in content


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=300))
def test_a_folded_line_is_short_and_reads_as_before(line: str) -> None:
    broken = folded(line)
    assert all(len(part.encode()) <= 75 for part in broken.split("\r\n"))
    assert broken.replace("\r\n ", "") == line


@pytest.mark.parametrize("text", ["a, b; c \\ d", "one\ntwo", "\\n", "ends in \\"])
def test_signs_with_a_meaning_are_disarmed(text: str) -> None:
    assert meant(escaped(text)) == text


def test_text_can_not_open_a_part_of_its_own(diary: int) -> None:
    evil = Reminder("x", date(2026, 5, 4), "a\r\nEND:VEVENT", "b\nBEGIN:VALARM")
    lines = unfolded(calendar_file([evil], version=1))
    assert (lines.count("END:VEVENT"), lines.count("BEGIN:VALARM")) == (1, 1)
