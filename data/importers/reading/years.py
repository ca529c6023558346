"""Give a year to dates that have none, by walking through the rows and asking for one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from data.importers.reading.collected import Collected
from data.importers.reading.date_cell import DateCell
from data.importers.reading.open_dates import OpenDate
from data.records import Choice

HALF_A_YEAR = 183


def years_of(
    name: str,
    cells: Sequence[DateCell],
    texts: Sequence[str],
    days: Sequence[date | None],
    reasons: Sequence[str | None],
    order: str | None,
    collected: Collected,
) -> tuple[list[date | None], list[str | None]]:
    """Return days and reasons with the year put in; the year of the newest row is asked."""
    month_days = [_month_day(cell, order, collected.today) for cell in cells]
    places = [index for index, found in enumerate(month_days) if found]
    if not places:
        return list(days), list(reasons)
    newest_first = _falls(
        [found for found in month_days if found],
    )
    walk = places if newest_first else places[::-1]
    year = _newest_year([found for found in month_days if found], newest_first, collected)
    if year is None:
        year = _asked_year(name, texts[walk[0]], month_days[walk[0]], newest_first, collected)
    filled, why = list(days), list(reasons)
    later: tuple[int, int] | None = None
    for index in walk:
        month_day = month_days[index]
        if month_day is None:
            continue
        if later is not None and _wraps(month_day, later):
            year -= 1
        filled[index] = _made(year, month_day)
        why[index] = None if filled[index] else f"'{texts[index]}' is not a date in {year}"
        later = month_day
    last = filled[places[-1]]
    if last is not None:
        collected.last_without_year = last.year, (last.month, last.day)
    return filled, why


def _newest_year(month_days: Sequence[tuple[int, int]], newest_first: bool, collected: Collected) -> int | None:
    """Return the year of a table's newest row where another table stands before it, as on monthly sheets."""
    if collected.last_without_year is None:
        return None
    year, before = collected.last_without_year
    first = year + _wraps(before, month_days[0]) - _wraps(month_days[0], before)
    if newest_first:
        return first
    return first + sum(_wraps(earlier, later) for earlier, later in pairwise(month_days))


def _month_day(cell: DateCell, order: str | None, today: date) -> tuple[int, int] | None:
    if cell.no_year is not None:
        return cell.no_year
    if cell.two is None or cell.two[2] is not None:
        return None
    day = OpenDate(*cell.two, 0, "").day(order or "day_first", today)
    return (day.month, day.day) if day else None


def _falls(month_days: Sequence[tuple[int, int]]) -> bool:
    pairs = list(pairwise(month_days))
    falling = sum(second < first and not _wraps(first, second) for first, second in pairs)
    rising = sum(second > first and not _wraps(second, first) for first, second in pairs)
    return falling > rising


def _wraps(earlier: tuple[int, int], later: tuple[int, int]) -> bool:
    """True when the earlier row stands so much later in the year that New Year lies between."""
    return (earlier[0] - later[0]) * 30.4 + earlier[1] - later[1] > HALF_A_YEAR


def _asked_year(
    name: str, text: str, month_day: tuple[int, int] | None, newest_first: bool, collected: Collected
) -> int:
    month, day = month_day or (1, 1)
    newest = collected.today.year
    if (_made(newest, (month, day)) or date(newest, month, 28)) > collected.today + timedelta(days=1):
        newest -= 1
    which = "first" if newest_first else "last"
    text_of_question = f"The dates in '{name}' have no year. In which year is the {which} row ({text})?"
    choices = [
        Choice(str(year), str(year), f"{text} is read as {date(2000, month, 1):%B} {day}, {year}")
        for year in (newest, newest - 1, newest - 2, newest - 3)
    ]
    return int(collected.ask("year", text_of_question, text, choices, str(newest)))


def _made(year: int, month_day: tuple[int, int]) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None
