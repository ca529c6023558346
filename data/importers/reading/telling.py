"""Tell one value of a vendor's row to its day, under the same bounds as any other file."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.date_order import EARLIEST
from data.importers.reading.numbers import read_amount
from data.importers.reading.words import is_missing
from data.vocabulary import factor_of


def tell(
    collected: Collected,
    day: date,
    key: str,
    value: float,
    line: int,
    *,
    approximate: bool = False,
    column: str | None = None,
    unit: str | None = None,
) -> bool:
    """Add a value in the diary's own unit; one outside the possible range is put aside."""
    factor = factor_of(key)
    lowest, highest = factor.hard
    if not lowest <= value <= highest:
        shown_unit = "" if factor.unit in {"0-10", "0/1", factor.label.lower()} else factor.unit
        shown = f"{factor.label} {value:,.12g} {shown_unit}".rstrip()
        collected.lose(
            line, f"{shown} is not possible, expected {lowest:g} to {highest:g}", column or factor.label, f"{value:g}"
        )
        return False
    collected.sums.add(key, day, value, factor.unit if unit is None else unit, approximate, line)
    return True


def tell_tag(collected: Collected, day: date, key: str, line: int, said: bool = True) -> None:
    """Add a yes, or a no that was said."""
    collected.sums.add(key, day, float(said), "0/1", False, line)


def tell_sleep_score(collected: Collected, day: date, score: float | None, line: int, column: str) -> None:
    """Take a program's own score of a night, 0 to 100, as the quality of sleep; 0 and less is not measured.

    Notes
    -----
    One rule for every device, so that nights of two devices can be compared: score / 10.
    """
    if score is None or score <= 0 or not EARLIEST <= day <= collected.today + timedelta(days=1):
        return
    if tell(collected, day, "sleep_quality", score / 10, line, column=column):
        collected.say(f"The device's own score of a night ({column}, 0 to 100) was taken as quality of sleep, 0 to 10.")


def number_in(collected: Collected, text: str, line: int, column: str) -> float | None:
    """Return the plain number of a cell; None where nothing is recorded, and where the cell is put aside."""
    if is_missing(text):
        return None
    amount = read_amount(text)
    if amount is None or amount.unit or amount.out_of is not None:
        collected.lose(line, f"'{text[:40]}' is not a number", column, text)
        return None
    return amount.value


def possible_day(collected: Collected, day: date | None, text: str, line: int) -> date | None:
    """Return the day of a row; a row without one, in the future or before 1990 is put aside."""
    if day is None:
        reason = f"'{text[:40]}' is not a date" if text else "The row has no date"
    elif day > collected.today + timedelta(days=1):
        reason = f"{day.isoformat()} is in the future"
    elif day < EARLIEST:
        reason = f"{day.isoformat()} is before 1990"
    else:
        return day
    collected.lose(line, reason, None, text or None)
    return None


def iso_day(collected: Collected, text: str, line: int) -> date | None:
    """Return the day of a cell that begins with 2025-01-03."""
    try:
        day = date.fromisoformat(text.strip()[:10])
    except ValueError:
        day = None
    return possible_day(collected, day, text, line)


def own_day(moment: datetime, collected: Collected) -> date:
    """Return the day to which a clock time belongs under the person's start of the day."""
    if moment.date() < EARLIEST:
        return moment.date()  # refused as such; a day before the first there is none
    return (moment - timedelta(hours=collected.day_start_hour)).date()


def rating_in(
    collected: Collected, text: str, line: int, column: str, highest: float, lowest: float = 0
) -> float | None:
    """Return a rating on a scale up to ``highest``, brought to 0-10; one outside its scale is put aside."""
    number = number_in(collected, text, line, column)
    if number is None:
        return None
    if not lowest <= number <= highest:
        collected.lose(line, f"{number:g} is not possible, expected {lowest:g} to {highest:g}", column, text)
        return None
    return number * 10 / highest
