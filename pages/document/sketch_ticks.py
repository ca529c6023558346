"""The numbers and moments written beside the timeline that the server draws."""

from __future__ import annotations

import math
from datetime import date, timedelta

MOST_TICKS = 6
MONTHS_FROM = 60  # days; shorter spans are written by days
EPOCH = date(1970, 1, 1)


def value_ticks(low: float, high: float) -> list[float]:
    """Return round values from zero up, at most about six of them."""
    step = _round_step((high - max(low, 0.0)) / (MOST_TICKS - 1), least=1.0)
    return [number * step for number in range(int(high / step) + 1)]


def when_ticks(first: float, last: float, *, dated: bool) -> list[tuple[float, str]]:
    """Return where to write what below a time axis; ``first`` and ``last`` are days, since 1970 where ``dated``."""
    if not dated:
        step = int(_round_step((last - first) / MOST_TICKS, least=1.0))
        days = range(step, int(last) + 1, step)
        return [(float(day), f"Day {day}" if day == step else str(day)) for day in days]
    start, end = (EPOCH + timedelta(days=round(at)) for at in (first + 0.5, last - 0.5))
    if (end - start).days < MONTHS_FROM:
        step = max(1, math.ceil((end - start).days / MOST_TICKS))
        return [_at(start + timedelta(days=number), "%-d %b") for number in range(0, (end - start).days + 1, step)]
    return _months(start, end)


def _months(start: date, end: date) -> list[tuple[float, str]]:
    """Return each month, or every second, third or twelfth, in its middle; the first says its year where two are."""
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    step = next((step for step in (1, 2, 3, 6, 12) if count <= (MOST_TICKS + 1) * step), 24)
    months = [divmod(start.year * 12 + start.month - 1 + number, 12) for number in range(0, count, step)]
    middles = [date(year, month + 1, 16) for year, month in months]
    years = start.year != end.year
    return [_at(day, "%b %Y" if years else "%b") for day in middles if start <= day <= end]


def _at(day: date, form: str) -> tuple[float, str]:
    return float((day - EPOCH).days), day.strftime(form)


def _round_step(step: float, *, least: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 and so on."""
    if step <= least:
        return least
    size = 10.0 ** math.floor(math.log10(step))
    return next(factor * size for factor in (1.0, 2.0, 5.0, 10.0) if factor * size >= step)
