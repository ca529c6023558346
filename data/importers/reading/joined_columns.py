"""Give meaning to columns that have it only by their cells or together: an eye's side, am and pm, year-month-day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from data.importers.reading.begin_and_end import with_moments
from data.importers.reading.column import Column
from data.importers.reading.columns import meaning_of
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.episode_fields import side_of, sites_of
from data.importers.reading.falling_asleep import with_bedtimes
from data.importers.reading.month_cell import MONTHS
from data.importers.reading.number_words import number_named
from data.importers.reading.packed_dates import with_whole_dates
from data.importers.reading.text import plain, slug
from data.importers.reading.ticked_columns import with_ticks
from data.importers.reading.words import is_excel_error, is_missing, is_zero_word, yes_or_no
from data.vocabulary import BY_KEY

MOSTLY = 0.8
MOSTLY_WORDS = 0.5
NUMBERED = re.compile(r"\w\s*(?:#|№|\b(?:no|nr|n°)\.?)\s*$", re.IGNORECASE)
MOST_OFFSETS = 2
NOT_AMOUNTS = frozenset({"0-10", "0/1", "h after noon"})
FROM_TO = re.compile(
    r"(\d{1,2}[:.]\d{2}\s*(?:[ap]m)?)\s*(?:-|–|to|bis|until|à)\s*(\d{1,2}[:.]\d{2}\s*(?:[ap]m)?)$", re.IGNORECASE
)
NAMES: dict[str, str] = {
    "eye": (
        "eye,eyes,which eye,affected eye,eye affected,eye side,auge,welches auge,betroffenes auge,œil,oeil,quel œil,"
        "œil touché,ojo,qué ojo,ojo afectado,occhio,quale occhio,occhio colpito,oog,welk oog,aangedaan oog,olho,"
        "qual olho,olho afetado,眼睛,眼,哪只眼,哪只眼睛,患眼"
    ),
    "half": "am pm,ampm,am or pm,a m p m,meridiem,vormittag nachmittag,上午 下午,上午下午",
    "year": "year,jahr,année,año,anno,jaar,ano,年,年份",
    "month": "month,monat,mois,mes,mese,maand,mês,月,月份",
}
HALVES = frozenset({"am", "pm", "a m", "p m", "上午", "下午"})


def with_context(name: str, columns: list[Column]) -> list[Column]:
    """Read the unknown names of a sheet that is itself named after a factor: 'Hours' on the sheet 'Sleep'."""
    if meaning_of(name).role not in BY_KEY or any(column.role == "factor" for column in columns):
        return columns
    in_context = [
        _in_context(name, column) if column.unknown or column.role == "value" else column for column in columns
    ]
    return _of_another_symptom(meaning_of(name).role, in_context)


def _of_another_symptom(role: str, columns: list[Column]) -> list[Column]:
    """Read how strong something was on the sheet 'Headache' as the headache's strength, not a spasm's."""
    if BY_KEY[role].unit != "0-10" or any(column.role == role for column in columns):
        return columns
    return [replace(column, role=role) if column.role in {"intensity", "pain"} else column for column in columns]


def _in_context(name: str, column: Column) -> Column:
    meaning = meaning_of(f"{name} {column.name}")
    if meaning.role not in BY_KEY:
        return column
    return replace(column, role=meaning.role, unit=meaning.unit, scale=meaning.scale, drink=meaning.drink)


def with_joined(columns: list[Column]) -> list[Column]:
    """Return the columns with those exchanged that mean something by their cells or beside another column."""
    single = with_bedtimes([_numbering(_worded(_place(_side(column)))) for column in columns])
    return with_whole_dates(_with_date(_with_ranges(_with_halves(with_moments(with_ticks(single))))))


@lru_cache(maxsize=1)
def _named() -> dict[str, str]:
    return {plain(name): role for role, names in NAMES.items() for name in names.split(",")}


def _is(column: Column, role: str) -> bool:
    return column.unknown and _named().get(plain(column.name)) == role


def _side(column: Column) -> Column:
    """Read an eye's column as the side when its cells say left and right, as the place when they say where."""
    if not _is(column, "eye"):
        return column
    filled = [text for text in column.texts if not is_missing(text)]
    least = MOSTLY * len(filled)
    if filled and sum(side_of(text) is not None for text in filled) >= least:
        return replace(column, role="side")
    if filled and sum(bool(sites_of(text)[0]) for text in filled) >= least:
        return replace(column, role="sites")
    return column


def _place(column: Column) -> Column:
    """Read a *zone* whose cells are places of the face as the place: in several languages it names both."""
    if column.role != "zone":
        return column
    filled = [text for text in column.texts if not is_missing(text)]
    placed = sum(bool(sites_of(text)[0]) for text in filled)
    return replace(column, role="sites") if filled and placed >= MOSTLY_WORDS * len(filled) else column


def _numbering(column: Column) -> Column:
    """Leave out a column that only numbers the spasms of a day: 'Spasm #' with 1, 2, 3, 1, 2."""
    if not NUMBERED.search(column.name) or not (column.unknown or column.role == "spasm_count"):
        return column
    numbers = [int(text) if text.strip().isdigit() else 0 for text in column.texts]
    runs = all(number == 1 or number == before + 1 for before, number in pairwise([0, *numbers]))
    return replace(column, role="number") if runs and max(numbers, default=0) > 1 else column


def _worded(column: Column) -> Column:
    """Keep an amount's column under its own name when it tells in words what was done: walk, gym.

    A name that states the unit holds as long as one cell is a number: the words are then slips.
    """
    if column.role not in BY_KEY or BY_KEY[column.role].unit in NOT_AMOUNTS or column.role == "spasm_count":
        return column
    filled = [text for text in column.texts if not is_missing(text)]
    words = [text for text in filled if _is_word(text)]
    if len(words) <= MOSTLY_WORDS * len(filled) or (column.unit and len(words) < len(filled)):
        return column
    return replace(column, role=f"custom:{slug(column.name)}")


def _is_word(text: str) -> bool:
    return (
        not any(letter.isnumeric() for letter in text)
        and yes_or_no(text) is None
        and not is_zero_word(text)
        and number_named(text) is None
        and not is_excel_error(text)
    )


def _with_ranges(columns: list[Column]) -> list[Column]:
    """Cut clock times such as 08:10-08:12 into beginning and end; the same end everywhere is an offset from UTC."""
    time = next((column for column in columns if column.role == "time"), None)
    if time is None or any(column.role == "end" for column in columns):
        return columns
    found = [FROM_TO.match(text.strip()) for text in time.texts]
    if len({match[2] for match in found if match}) < MOST_OFFSETS:
        return columns
    starts = tuple(match[1] if match else text for match, text in zip(found, time.texts, strict=True))
    ends = tuple(match[2] if match else "" for match in found)
    end = Column(max(column.index for column in columns) + 1, f"{time.name} (end)", "end", ends)
    return [*(replace(column, texts=starts) if column is time else column for column in columns), end]


def _with_halves(columns: list[Column]) -> list[Column]:
    """Put the am and pm of a column of their own behind the clock times they belong to."""
    half = next((column for column in columns if _is(column, "half")), None)
    time = next((column for column in columns if column.role in {"time", "onset"}), None)
    if half is None or time is None or not {plain(text) for text in half.texts if text.strip()} <= HALVES:
        return columns
    texts = [f"{at} {word}".strip() if at.strip() else at for at, word in zip(time.texts, half.texts, strict=True)]
    joined = replace(time, texts=tuple(texts))
    return [joined if column is time else column for column in columns if column is not half]


def _with_date(columns: list[Column]) -> list[Column]:
    """Join columns of days, months and years into one date."""
    day = next((column for column in columns if column.role == "date" and _whole(column, 31)), None)
    month = next((column for column in columns if _is(column, "month")), None)
    year = next((column for column in columns if _is(column, "year")), None)
    if day is None or month is None:
        return columns
    if any(column is not day and looks_like_dates(column.texts) for column in columns):
        return columns
    years: Sequence[str] = year.texts if year else [""] * len(day.texts)
    texts = [_joined(*parts) for parts in zip(day.texts, month.texts, years, strict=True)]
    joined = replace(day, texts=tuple(texts))
    return [joined if column is day else column for column in columns if column not in (month, year)]


def _whole(column: Column, highest: int) -> bool:
    filled = [text.strip() for text in column.texts if text.strip()]
    return bool(filled) and all(text.isdigit() and 1 <= int(text) <= highest for text in filled)


def _joined(day: str, month: str, year: str) -> str:
    if not (day.strip() and month.strip()):
        return ""
    number = int(month) if month.strip().isdigit() else 0
    name = MONTHS[number - 1] if 1 <= number <= len(MONTHS) else month.strip()
    return f"{day.strip()} {name} {year.strip()}".strip()
