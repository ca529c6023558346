"""Read one clock time as people and programs write it: 8:10, 7.30pm, 8h10, noon, 24:00, 22:10:00-08:00."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time
from functools import lru_cache

from data.importers.reading.text import plain, tidy

PART_OF_DAY = {
    3: "pre,before dawn",
    9: (
        "am,morning,in the morning,morgens,morgen,vormittag,vormittags,früh,matin,mañana,manana,por la mañana,"
        "manhã,mattina,ochtend,上午,早上,早晨"
    ),
    14: "mid,afternoon,nachmittag,nachmittags,après midi,tarde,pomeriggio,middag,下午,午后",
    20: "pm,evening,abend,abends,soir,sera,noche,noite,avond,晚上,傍晚",
    22: "night,nachts,nacht,nuit,notte,夜里,深夜",
}
FIXED = {
    time(12): "noon,midday,mittag,mittags,midi,mediodía,meio dia,mezzogiorno,12 noon,12 mittag,中午,正午",
    time(0): "midnight,mitternacht,minuit,medianoche,meia noite,mezzanotte,middernacht,午夜,零点",
}
PARTS = {plain(word): time(hour) for hour, words in PART_OF_DAY.items() for word in words.split(",")}
NAMED = {plain(word): clock for clock, words in FIXED.items() for word in words.split(",")}
OFFSET = re.compile(
    r"\s*(?:(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?|(?<![a-z])(?:utc\s?)?z|(?<![a-z])(?:utc|gmt))$", re.IGNORECASE
)
# minutes from UTC where the letters mean one zone only; None where two countries use them
ZONES: dict[str, int | None] = {
    **dict.fromkeys(("wet", "wez"), 0),
    **dict.fromkeys(("cet", "mez", "west", "wesz"), 60),
    **dict.fromkeys(("cest", "mesz", "eet", "oez"), 120),
    **dict.fromkeys(("eest", "oesz", "msk"), 180),
    "jst": 540,
    "kst": 540,
    "aest": 600,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "edt": -240,
    "est": -300,
    "cdt": -300,
    "mdt": -360,
    "pdt": -420,
    "pst": -480,
    "akdt": -480,
    "akst": -540,
    **dict.fromkeys(("cst", "mst", "bst", "ist", "hst", "et", "ct", "mt", "pt"), None),
}
ZONE_WORD = re.compile(r"(?<=[\dm.]) ?\(?([a-z]{2,4})\)?$", re.IGNORECASE)
ZONE_IN_BRACKETS = re.compile(r"\s*\[[A-Za-z_]+(?:/[\w+-]+){0,2}\]$")
OFFSET_IN_WORDS = re.compile(r"\s*\(?(?:utc|gmt)\s?([+-])(\d{1,2})(?::?(\d{2}))?\)?$", re.IGNORECASE)
AT = re.compile(
    r"(?:um|at|à|a las?|alle|às|om|kl\.?|gegen|vers|around|about|ca\.?|circa|etwa|env\.?|@|~)\s*(?=\d)", re.IGNORECASE
)
PLAIN = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?", re.ASCII)
NOON, NIGHT, EVENING = 12, 24, 6
WITH_PART = tuple(
    (re.compile(rf"\s*,?\s*\(?(?:{words})\)?$", re.IGNORECASE), half)
    for half, words in (
        (0, "in the morning|am morgen|morgens|vormittags|früh|du matin|de la mañana|di mattina|del mattino|da manhã"),
        (0, "'s ochtends|'s morgens|de la madrugada"),
        (NOON, "in the afternoon|in the evening|am nachmittag|nachmittags|am abend|abends|mittags|de l['’]après-midi"),
        (NOON, "du soir|de la tarde|del pomeriggio|di sera|da tarde|'s middags|'s avonds"),
        (NIGHT, "at night|nachts|de la nuit|de la noche|di notte|da noite|'s nachts"),
    )
)
BEFORE_OFFSET = re.compile(r"\d\d?[:.h]\d\d|utc|gmt", re.IGNORECASE)
HALVES = {
    "am": 0,
    "a": 0,
    "pm": 12,
    "p": 12,
    "上午": 0,
    "早上": 0,
    "凌晨": 0,
    "下午": 12,
    "晚上": 12,
    "오전": 0,
    "오후": 12,
    "午前": 0,
    "午後": 12,
}
BEFORE = re.compile(r"^(上午|早上|凌晨|下午|晚上|오전|오후|午前|午後)\s*")
AFTER = re.compile(r"\s*(a|p)\.?\s?(?:m\.?)?$", re.IGNORECASE)
CLOCK = re.compile(
    r"(\d{1,2})\s?(?:[:.hu点時时시]|uhr)\s?(?:(\d{1,2})(?:\s?[:.分분m]\s?(\d{1,2})(?:[.,]\d+)?)?)?\s?[分秒초분]?$",
    re.IGNORECASE,
)
DIGITS = re.compile(r"(\d{2})(\d{2})(\d{2})?$")
DAY_FRACTION = re.compile(r"0?[.,]\d+$")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``next_day`` marks 24:00, ``part`` a part of the day in words, ``bare`` an hour alone."""

    at: time
    offset_min: int | None = None
    next_day: bool = False
    part: bool = False
    bare: bool = False

    @property
    def precision(self) -> str:
        """``second``, ``minute`` or ``part_of_day``."""
        return "part_of_day" if self.part else "second" if self.at.second else "minute"


def _in_part(text: str, half: int) -> Clock | None:
    """Read the clock time before words such as *in the evening*; at night begins in the evening."""
    clock = read_clock(text)
    if clock is None or clock.at.hour > 12 or clock.next_day:
        return clock
    hour = clock.at.hour % 12
    late = half == NOON or (half == NIGHT and hour >= EVENING)
    return replace(clock, at=clock.at.replace(hour=hour + NOON * late), bare=False)


def without_zone_words(text: str) -> str:
    """Return a time with its zone as an offset: 8:10 CET and 8:10 (GMT+1) are 8:10+01:00."""
    told = OFFSET_IN_WORDS.search(text)
    if told is not None:
        return f"{text[: told.start()]}{told[1]}{int(told[2]):02d}:{told[3] or '00'}"
    if not text[-1:].isalpha() and text[-1:] not in (")", "]"):
        return text
    straight = ZONE_IN_BRACKETS.sub("", text)
    found = ZONE_WORD.search(straight)
    if found is None or found[1].lower() not in ZONES:
        return straight
    minutes, before = ZONES[found[1].lower()], straight[: found.start()]
    if minutes is None:
        return before
    sign = "-" if minutes < 0 else "+"
    return f"{before}{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


@lru_cache(maxsize=65536)
def read_clock(text: str) -> Clock | None:
    """Return the time of day, or None when the text is no time (25:10 is none)."""
    if (found := PLAIN.fullmatch(text)) is not None:  # most, and nothing to be taken off them
        return _clock(int(found[1]), int(found[2]), int(found[3] or 0), None, None)
    word = plain(text)
    if word in NAMED:
        return Clock(NAMED[word])
    if word in PARTS:
        return Clock(PARTS[word], part=True)
    for words, part in WITH_PART if text[-1:].isalpha() or text[-1:] == ")" else ():
        told = words.search(text)
        if told is not None and any(map(str.isdigit, text[: told.start()])):
            return _in_part(text[: told.start()].strip(), part)
    whole = tidy(text).lower().endswith("uhr")  # 8 Uhr counts to 24
    bare = AT.sub("", without_zone_words(tidy(text)).lower())
    rest, offset = split_offset(bare.removesuffix("uhr").removesuffix("hrs").strip())
    rest, half = _split_half(rest)
    if DAY_FRACTION.match(rest) and half is None:
        seconds = round(float(rest.replace(",", ".")) * 86400) % 86400
        return Clock(time(seconds // 3600, seconds // 60 % 60, seconds % 60), offset)
    found = CLOCK.match(rest) or (DIGITS.match(rest) if len(rest) in (4, 6) else None)
    if found is None or re.fullmatch(r"\d+\.\d", rest):  # 2.5 is a number, not five past two
        clock = _bare(rest, half, offset)
        return replace(clock, bare=False) if clock and whole else clock
    hour, minute, *more = (int(part or 0) for part in found.groups())
    return _clock(hour, minute, more[0] if more else 0, half, offset)


def split_offset(text: str) -> tuple[str, int | None]:
    """Return the text without its offset from UTC, and that offset in minutes."""
    found = OFFSET.search(text)
    if found is None or (found[1] and not BEFORE_OFFSET.search(text)):
        return text, None
    if found[1] is None:
        return text[: found.start()].strip(), 0
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes > 14 * 60:
        return text, None
    return text[: found.start()].strip(), -minutes if found[1] == "-" else minutes


def _split_half(text: str) -> tuple[str, int | None]:
    before = BEFORE.match(text)
    if before:
        return text[before.end() :], HALVES[before[1]]
    after = AFTER.search(text)
    if after and after.start() and text[after.start() - 1].isdigit():
        return text[: after.start()].strip(), HALVES[after[1].lower()]
    return text, None


def _bare(text: str, half: int | None, offset: int | None) -> Clock | None:
    if not text.isascii() or not text.isdigit() or len(text) > 2:
        return None
    clock = _clock(int(text), 0, 0, half, offset)
    if clock is None or half is not None:
        return clock
    return Clock(clock.at, offset, clock.next_day, bare=int(text) < 13)


def _clock(hour: int, minute: int, second: int, half: int | None, offset: int | None) -> Clock | None:
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + half
    elif half is not None and not (hour == half == 0 or (half and 12 < hour < 24)):  # '19:45 pm' says it twice
        return None
    if (hour, minute, second) == (24, 0, 0):
        return Clock(time(0), offset, next_day=True)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return Clock(time(hour, minute, second), offset)
