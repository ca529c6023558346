"""What a cell looks like from outside: a date, a value, or words; enough to tell names from data."""

from __future__ import annotations

import re

LONGEST = 48  # longer cells are words, and no pattern runs over them

# how month names begin in the languages whose dates are read; what they mean is settled elsewhere
_MONTH_STEMS = (
    "jan feb mar apr may jun jul aug sep oct nov dec mär mrz mai okt dez janv fév fev avr juin juil août aou déc ene "
    "abr ago dic gen mag giu lug set ott out mrt mei maj maa tam hel huh tou kes hei elo syy lok jou sty lut kwi maja "
    "cze lip sie wrz paź lis gru led úno bře dub kvě čer srp zář říj pro oca ock şub nis haz tem ağu eyl "
    "eki kas ara янв фев мар апр мая май июн июл авг сен окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру "
    "ιαν φεβ μαρ απρ μαΐ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ"
)
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_STEMS.split(), key=len, reverse=True))})[^\W\d_]{{0,10}}\.?"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,?\s+)?"
_NUMBER = r"[-+~<>≈±]?\s?[$€£]?\d[\d.,'’ ]*(?:e[-+]?\d+)?"
_UNIT = r"\s?(?:%|[a-zµμ°℃/.²]{1,6}|[一-龥]{1,2})?"
_CLOCK = r"\d{1,2}(?:[:.h]\d{2}){1,2}(?:[.,]\d+)?\s?(?:[ap]\.?m\.?)?"
_ZONE = r"\s?\(?(?:z|[a-z]{3,4})?(?:\s?[-+]\d{1,2}(?::?\d{2})?)?\)?(?:\[[\w/]+\])?"
_AT = r"(?:[,\s]+(?:(?:um|at|à|a las?|alle|às|om)\s+)?|T)"
_CHINESE_WEEKDAY = r"(?:\s*[（(]?(?:(?:星期|周|週|礼拜)?[一二三四五六日天]|[月火水木金土](?:曜日?)?)[)）]?)?"
_DAY = (
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}\.?",
    r"\d{1,2}/\d{1,2}",
    r"\d{1,2}\.\s?\d{1,2}\.",
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?[-\s./]?\s?(?:de\s)?{_MONTH}(?:[-\s,./]+(?:de\s)?'?\d{{2,4}})?",
    rf"{_MONTH}[-\s]\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s?'?\d{{2,4}})?",
    rf"\d{{4}}\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?[日号]?{_CHINESE_WEEKDAY}",
    r"\d{1,2}\s?月\s?\d{1,2}\s?[日号]",
    r"\d{4}\.\s\d{1,2}\.\s\d{1,2}\.?",
)
_DATE = re.compile(rf"{_WEEKDAY}(?:{'|'.join(_DAY)})(?:{_AT}{_CLOCK}{_ZONE})?", re.IGNORECASE)
_VALUE = re.compile(rf"(?:{_NUMBER}{_UNIT}|{_CLOCK}{_ZONE}|true|false|yes|no|n/a|nan|null|none|-+)", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+[^\W\d_]{2}")  # 1. Date, 2. Spasms
_SERIAL = re.compile(r"(?:[34]\d{4}|5[0-5]\d{3})(?:\.\d+)?|(?:19|20)\d{6}|1[0-9]{9}(?:\d{3})?")


def is_date(cell: str) -> bool:
    """True for a cell written as a calendar date in any language, with or without a time or a year."""
    return len(cell) <= LONGEST and any(sign.isdigit() for sign in cell[:20]) and _DATE.fullmatch(cell) is not None


def is_date_number(cell: str) -> bool:
    """True for the number of a spreadsheet's day, a Unix time, or ``20250103``."""
    return len(cell) <= LONGEST and _SERIAL.fullmatch(cell) is not None


def is_value(cell: str) -> bool:
    """True for a number, a time, a date, or a word that stands for a value."""
    if len(cell) > LONGEST:
        return False
    return (_VALUE.fullmatch(cell) is not None and _NUMBERED.match(cell) is None) or is_date(cell)
