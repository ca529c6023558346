"""A spasm in words: when and where, how long, to which day it belongs, and how many there are so far."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from analytics.pattern_words import place_words
from data.records import Diary, Episode
from pages.charts.words import counted, day_words

BUTTON_IS_RIGHT_FOR = timedelta(minutes=5)


def pressed_at(shown: datetime, now: datetime) -> datetime:
    """Return the moment of a spasm: what the button said, unless the page had been asleep."""
    return shown if abs(now - shown) <= BUTTON_IS_RIGHT_FOR else now


def length_words(seconds: float) -> str:
    """Write a length: ``40 s``, ``3 min``, ``1 h 5 min``."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = int(seconds // 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def spasm_words(spasm: Episode) -> str:
    """Tell a spasm on its receipt: ``14:32, left lower lid, strength 4.``."""
    when = day_words(spasm.onset.date(), year=False) if spasm.precision == "day" else f"{spasm.onset:%H:%M}"
    where = " ".join(filter(None, [spasm.side or "", " and ".join(map(place_words, spasm.sites))]))
    strength = "" if spasm.intensity is None else f"strength {spasm.intensity:g}"
    length = "" if spasm.duration_s is None else length_words(spasm.duration_s)
    return f"Stored: {', '.join(filter(None, [when, where, strength, length]))}."


def so_far_words(count: int, *, kept: bool) -> str:
    """Return the day in one sentence: ``Today so far: 3 spasms.``."""
    if kept:
        return "Today is kept as a calm day." if count == 0 else f"Today is kept, with {counted(count, 'spasm')}."
    return "Nothing is stored for today yet." if count == 0 else f"Today so far: {counted(count, 'spasm')}."


def day_of(diary: Diary, spasm: Episode) -> date:
    """Return the day to which a spasm belongs."""
    hours = 0 if spasm.precision == "day" else diary.day_start_hour
    return (spasm.onset - timedelta(hours=hours)).date()
