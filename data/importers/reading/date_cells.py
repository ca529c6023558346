"""Take one date cell apart: what it says for certain, and which of its numbers could be day or month."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from data.importers.reading.date_cell import DateCell, made
from data.importers.reading.named_dates import read_named_date
from data.importers.reading.text import tidy
from data.importers.reading.times import Clock, read_clock, without_zone_words
from data.importers.reading.weekday_in_date import split_weekday

ISO = re.compile(r"(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)\.?")
PLAIN_ISO = re.compile(r"[12]\d{3}-[01]\d-[0-3]\d", re.ASCII)
PLAIN_TWO = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
CJK = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]?")
TWO = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2})(?![\d:])|\.?(?=\s|$))")
COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?(\d{4}|\d{6}))?$")
SERIAL = re.compile(r"[2-5]\d{4}(?:[.,]\d+)?$")
EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?$|\d{12,13}$")
IN_BRACKETS = re.compile(r"\([^)]*\)|星期.|周[一二三四五六日]|[月火水木金土日]曜日?|.요일")
EXCEL_START = date(1899, 12, 30)


NOTHING = DateCell("")


def split_moment(text: str) -> tuple[str, str]:
    """Cut a text such as 2025-01-03 08:10 in two, so that each day and each clock time is read once."""
    if len(text) > 11 and text[4] == "-" and text[10] in " T":
        return text[:10], text[11:]
    day, blank, rest = text.partition(" ")
    if blank and ":" in rest and rest[0].isdigit() and day[0].isdigit() and day[-1].isdigit() and len(day) > 5:
        return day, rest
    return text, ""


@lru_cache(maxsize=131072)
def read_date_cell(text: str) -> DateCell:
    """Return what the cell says; a cell that is no date has no shape."""
    if (cell := _plain(text)) is not None:
        return cell
    straight = split_weekday(without_zone_words(tidy(text).strip("\"'").strip()))[1]
    for reader in (_iso, _numbers, _two, _cjk, read_named_date):
        cell = reader(straight)
        if cell is not None:
            return cell
    return NOTHING


def _plain(text: str) -> DateCell | None:
    """Return a date as programs write it, with nothing to be taken off: 2025-01-03, 3/1/2025; so are most."""
    if PLAIN_ISO.fullmatch(text):
        day = made(int(text[:4]), int(text[5:7]), int(text[8:]))
        return None if day is None else DateCell("yyyy-mm-dd", day)
    found = PLAIN_TWO.fullmatch(text)
    return (
        None if found is None else DateCell(f"two{found[2]}4", two=(int(found[1]), int(found[3]), found[4], found[2]))
    )


def _with_clock(shape: str, day: date | None, rest: str) -> DateCell | None:
    """Return a certain date with the clock time behind it; None when what stands behind is neither time nor weekday."""
    if day is None:
        return None
    rest = IN_BRACKETS.sub(" ", rest).strip(" ,;T")
    clock = _clock_behind(rest)
    return DateCell(shape, day, clock=clock, rest=rest)


def _clock_behind(rest: str) -> Clock | None:
    """Return the clock time behind a date; a bare number there may be anything."""
    clock = read_clock(rest) if rest else None
    return None if clock is None or clock.bare else clock


def _iso(text: str) -> DateCell | None:
    found = ISO.match(text)
    if found is None:
        return None
    day = made(int(found[1]), int(found[3]), int(found[4]))
    return _with_clock(f"yyyy{found[2]}mm{found[2]}dd", day, text[found.end() :])


def _numbers(text: str) -> DateCell | None:
    compact = COMPACT.match(text)
    if compact:
        return _with_clock("yyyymmdd", made(*(int(part) for part in compact.groups()[:3])), compact[4] or "")
    if SERIAL.match(text):
        whole = float(text.replace(",", "."))
        moment = datetime.combine(EXCEL_START, datetime.min.time()) + timedelta(seconds=round(whole * 86400))
        return DateCell("excel serial", moment.date(), clock=Clock(moment.time()) if whole % 1 else None)
    if EPOCH.match(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) > 11 else 1)
        moment = datetime.fromtimestamp(seconds, UTC)
        return DateCell("unix time", moment.date(), clock=Clock(moment.time().replace(microsecond=0), 0))
    return None


def _two(text: str) -> DateCell | None:
    found = TWO.match(text)
    if found is None:
        return None
    first, sign, second, year = int(found[1]), found[2], int(found[3]), found[4]
    if year is None and (sign == "." and not re.match(r"\d{1,2}\.\s?\d{1,2}\.?$", text)):
        return None
    rest = IN_BRACKETS.sub(" ", text[found.end() :]).strip(" ,;T")
    clock = _clock_behind(rest)
    if year is None and clock is None and any(map(str.isalpha, rest)):  # 1-3 March is no date but a span
        return None
    return DateCell(f"two{sign}{len(year or '')}", two=(first, second, year, sign), clock=clock, rest=rest)


def _cjk(text: str) -> DateCell | None:
    found = CJK.match(text)
    if found is None:
        return None
    if found[1] is None:
        return DateCell("月日", no_year=(int(found[2]), int(found[3])))
    return _with_clock("年月日", made(int(found[1]), int(found[2]), int(found[3])), text[found.end() :])
