"""Reminders as a calendar file (iCalendar, RFC 5545), which any calendar reads without a server of others."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from data.place import secret

LONGEST_LINE = 75  # octets, the line break not counted
PRODUCT = "-//Spasm Diary//Reminders//EN"
EVENING = "Evening check-in"
EVENING_WORDS = "Half a minute: how was today? Calm days count too."
VISIT = "Injection visit expected"
VISIT_WORDS = "From the time between your own injections. Your doctor decides when."
A_WEEK_BEFORE_AT_NINE = timedelta(days=6, hours=15)  # before the midnight at which the day begins


@dataclass(frozen=True, slots=True)
class Reminder:
    """One entry of a calendar. A ``start`` with a time is daily, at that time wherever the phone is; a day is once."""

    name: str
    start: datetime | date
    title: str
    words: str
    alarm_before: timedelta = timedelta()


def evening_reminder(first: date, at: time) -> Reminder:
    """Return the daily reminder of the check-in."""
    return Reminder("evening", datetime.combine(first, at), EVENING, EVENING_WORDS)


def visit_reminder(day: date) -> Reminder:
    """Return the reminder of an injection visit, which rings a week before."""
    return Reminder("injection", day, VISIT, VISIT_WORDS, A_WEEK_BEFORE_AT_NINE)


def calendar_file(reminders: Iterable[Reminder], *, version: int, address: str = "") -> bytes:
    """Return the file.

    Its events keep their names (UID), so that a second import moves a reminder and does not double it; ``version``
    grows from file to file. Times are floating: they have no zone, so 20:30 stays 20:30 on a journey.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for reminder in reminders:
        lines += ["BEGIN:VEVENT", f"UID:{_uid(reminder.name)}", f"DTSTAMP:{stamp}", f"SEQUENCE:{version}"]
        lines += [*_when(reminder), *_what(reminder, address), *_alarm(reminder), "END:VEVENT"]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def escaped(text: str) -> str:
    """Return a text as a value: its commas, semicolons, backslashes and line breaks are disarmed."""
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(sign, written)
    return text


def folded(line: str) -> str:
    """Break a line so that none is longer than 75 octets; no letter is cut in two."""
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST_LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += octets
    return "\r\n".join(parts)


def _when(reminder: Reminder) -> list[str]:
    start = reminder.start
    if isinstance(start, datetime):
        return [f"DTSTART:{start:%Y%m%dT%H%M%S}", "DURATION:PT5M", "RRULE:FREQ=DAILY"]
    after = start + timedelta(days=1)
    return [f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]


def _what(reminder: Reminder, address: str) -> list[str]:
    lines = [f"SUMMARY:{escaped(reminder.title)}", f"DESCRIPTION:{escaped(reminder.words)}"]
    lines += [f"URL:{address}"] if address else []
    return [*lines, "CLASS:PRIVATE", "TRANSP:TRANSPARENT"]


def _alarm(reminder: Reminder) -> list[str]:
    title = escaped(reminder.title)
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{title}", _trigger(reminder.alarm_before), "END:VALARM"]


def _trigger(before: timedelta) -> str:
    if not before:
        return "TRIGGER:PT0S"
    return f"TRIGGER:-P{before.days}DT{before.seconds // 3600}H"


def _uid(name: str) -> str:
    """Return the name of an event: the same for this diary for ever, and telling nothing about it."""
    return f"{hmac.new(secret(), f'calendar {name}'.encode(), sha256).hexdigest()[:32]}@spasm-diary"
