"""Suspect dates in which a spreadsheet took day for month: those it could misread are dates, the rest stayed text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from data.importers.reading.collected import Collected
from data.importers.reading.date_cell import DateCell, made
from data.importers.reading.open_dates import ORDERS
from data.importers.reading.text import quoted
from data.records import Choice

MONTHS = 12
FEWEST = 2  # dates of each kind: one alone may be anything


def swapped(day: date) -> date | None:
    """Return the date with its day taken for the month; None when there is no such day."""
    return made(day.year, day.day, day.month)


def ask_swapped(name: str, cells: Mapping[str, DateCell], read: Collection[date], collected: Collected) -> bool:
    """True when the person says that the certain dates of a column have day and month exchanged.

    It is asked only where every certain date could be exchanged, no text could have been a date the other way round,
    and the exchange brings the rows nearer together. ``read`` holds the days that the texts stand for.
    """
    certain = {text: cell.day for text, cell in cells.items() if cell.shape.startswith("yyyy") and cell.day}
    texts = [cell.two for cell in cells.values() if cell.two is not None]
    if len(certain) < FEWEST or len(texts) < FEWEST or any(max(two[:2]) <= MONTHS for two in texts):
        return False
    turned = {text: swapped(day) for text, day in certain.items()}
    if any(day is None for day in turned.values()) or all(day.day == day.month for day in certain.values()):
        return False
    likely = {day for day in turned.values() if day is not None}
    if _span({*likely, *read}) >= _span({*certain.values(), *read}):
        return False
    text = next(text for text, day in certain.items() if day.day != day.month)
    return _ask(name, text, certain[text], turned[text] or certain[text], collected)


def _span(days: Collection[date]) -> int:
    return (max(days) - min(days)).days


def _ask(name: str, text: str, stands: date, turned: date, collected: Collected) -> bool:
    told = (
        f"{quoted(name)} holds dates and texts. A spreadsheet may have taken the day for the month where it could: "
        f"is {text} really {_spoken(turned)}?"
    )
    choices = (
        Choice("swapped", f"Yes, {_spoken(turned)}", "Day and month of these dates are exchanged"),
        Choice("as_written", f"No, {_spoken(stands)}", "They are read as they stand"),
    )
    asked = collected.answers.get("date_order") in ORDERS or any(
        open.id == "date_order" for open in collected.questions
    )
    id = f"date_order:{name}" if asked else "date_order"
    return collected.ask(id, told, text, choices, "swapped") == "swapped"


def _spoken(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"
