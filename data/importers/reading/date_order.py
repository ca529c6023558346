"""Decide whether a column's dates stand day first, month first or year first: over all rows, never cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.open_dates import ORDERS, OpenDate, spoken
from data.importers.reading.text import first_capital, rows_named
from data.records import Choice

DAY_FIRST = ORDERS[0]
IN_WORDS = {"day_first": "day/month/year", "month_first": "month/day/year", "year_first": "year/month/day"}
EARLIEST = date(1990, 1, 1)
CONSECUTIVE = 4  # so many days in an unbroken row are no accident


def decide(name: str, dates: Sequence[OpenDate], collected: Collected) -> str | None:
    """Return the order of a column, ``None`` when each row has its own; ask when the rows leave it open."""
    today = collected.today
    whole = [order for order in ORDERS if all(entry.day(order, today) for entry in dates)]
    if not whole:
        return _contradiction(name, dates, collected)
    likely = _plausible(whole, dates, today)
    if len(likely) == 1:
        _say_decided(name, likely[0], dates, collected)
        return likely[0]
    if all(entry.first == entry.second or entry.sign == "." for entry in dates):
        return "day_first"  # dotted dates are written day first wherever they are written
    if collected.order_hint in likely:
        collected.say(f"'{name}' was read as {IN_WORDS[collected.order_hint]}, {collected.order_reason}.")
        return collected.order_hint
    daily = _daily(name, likely, dates, collected)
    if daily is None and DAY_FIRST in likely and collected.day_first_language:
        collected.say(f"'{name}' was read as {IN_WORDS[DAY_FIRST]}, as is usual in the language of the column names.")
        return DAY_FIRST
    return daily or _ask(name, likely, dates, collected)


def _plausible(whole: Sequence[str], dates: Sequence[OpenDate], today: date) -> list[str]:
    """Drop the orders that put dates into the future or before 1990, and a year first that does not make sense."""
    clean = [order for order in whole if all(_in_time(entry.day(order, today), today) for entry in dates)]
    likely = [order for order in (clean or whole) if order != "year_first"]
    if "year_first" not in (clean or whole):
        return likely
    spans = {order: _span(_days(order, dates, today)) for order in (*likely, "year_first")}
    if len(dates) > 1 and all(spans[order] > 10 * spans["year_first"] for order in likely):
        return ["year_first"]
    return likely or ["year_first"]


def _in_time(day: date | None, today: date) -> bool:
    return day is not None and EARLIEST <= day <= today + timedelta(days=1)


def _days(order: str, dates: Sequence[OpenDate], today: date) -> list[date]:
    return [day for day in (entry.day(order, today) for entry in dates) if day]


def _span(days: Sequence[date]) -> int:
    return (max(days) - min(days)).days + 1 if days else 1


def _daily(name: str, orders: Sequence[str], dates: Sequence[OpenDate], collected: Collected) -> str | None:
    """Return the only order under which every day of the span has a row."""
    daily = []
    for order in orders:
        days = set(_days(order, dates, collected.today))
        if len(days) >= CONSECUTIVE and _span(sorted(days)) == len(days):
            daily.append(order)
    if len(daily) != 1:
        return None
    collected.say(f"'{name}' was read as {IN_WORDS[daily[0]]}: only so does every day in between have a row.")
    return daily[0]


def _say_decided(name: str, order: str, dates: Sequence[OpenDate], collected: Collected) -> None:
    other = "month_first" if order == "day_first" else "day_first"
    shown = next(
        (entry for entry in dates if not _in_time(entry.day(other, collected.today), collected.today)), dates[0]
    )
    year = ", with two-digit years" if shown.year and len(shown.year) == 2 else ""
    example = f": row {shown.line}, {shown.text}, is {spoken(shown, order, collected.today)}" if shown.year else ""
    collected.say(f"'{name}' was read as {IN_WORDS[order]}{year}{example}.")


def _contradiction(name: str, dates: Sequence[OpenDate], collected: Collected) -> str | None:
    fits = [(entry, [order for order in ORDERS[:2] if entry.day(order, collected.today)]) for entry in dates]
    readable = [entry for entry, orders in fits if orders]
    day_only = [entry for entry, orders in fits if orders == ["day_first"]]
    month_only = [entry for entry, orders in fits if orders == ["month_first"]]
    unclear = [entry for entry, orders in fits if len(orders) == 2 and entry.first != entry.second]
    if not day_only or not month_only:  # the dates that fit no order at all are put aside one by one
        return decide(name, readable, collected) if readable else None
    rows = rows_named([day_only[0].line, month_only[0].line])
    if not unclear:
        collected.say(f"The dates in '{name}' stand in two orders ({rows}); each fits only one, so all were read.")
        return None
    first = unclear[0]
    both = f"row {first.line} ({first.text}) fits both"
    text = f"{rows} use different date orders; {both}. Which order do the unclear rows use?"
    choices = [_choice(order, first, collected.today) for order in ORDERS[:2]]
    default = ORDERS[0] if len(day_only) >= len(month_only) else ORDERS[1]
    return collected.ask("date_order", first_capital(text), first.text, choices, default)


def _ask(name: str, orders: Sequence[str], dates: Sequence[OpenDate], collected: Collected) -> str:
    today = collected.today
    shown = next((entry for entry in dates if entry.first != entry.second), dates[0])
    readings = [f"{spoken(shown, order, today)} ({order.replace('_', ' ')})" for order in orders]
    both = "both " if len(orders) == 2 else ""
    text = f"The dates in '{name}' fit {both}{' and '.join(readings)}. Which is right?"
    default = min(orders, key=lambda order: _span(_days(order, dates, today)))
    return collected.ask("date_order", text, shown.text, [_choice(order, shown, today) for order in orders], default)


def _choice(order: str, shown: OpenDate, today: date) -> Choice:
    words = order.replace("_", " ").capitalize()
    day = spoken(shown, order, today)
    return Choice(order, f"{words}: {day}", f"{shown.text} is read as {day}")
