"""Scales: the first and the last rating of each, and which difference people notice."""

from __future__ import annotations

from itertools import groupby

from data.scales import ScaleResult
from pages.charts.words import number
from pages.document.markup import paragraph, table, text
from pages.document.scoped import Seen

HEADS = ("", "First", "Last", "Difference")
NONE = "–"
LOWER = "Own ratings; lower is better."


def scales_section(seen: Seen) -> str:
    """Return a row a scale; nothing where no check-in of these days holds one."""
    if not seen.scales:
        return ""
    scales = [list(results) for _, results in groupby(seen.scales, key=lambda result: result.scale)]
    rows = [_row(results, seen) for results in scales]
    means = " ".join([LOWER, *(f"{results[0].label}: {_inside(results[0].change_means)}" for results in scales)])
    return f"<section><h2>{text('Scales')}</h2>{table(HEADS, rows, 'scales')}{paragraph(means, 'caption')}</section>"


def _row(results: list[ScaleResult], seen: Seen) -> list[str]:
    first, last = results[0], results[-1]
    name = f"{last.label} (0–{number(last.maximum)})"
    if first.day == last.day:
        return [name, NONE, _said(last, seen), NONE]
    return [name, _said(first, seen), _said(last, seen), _difference(first.total, last.total)]


def _said(result: ScaleResult, seen: Seen) -> str:
    years = seen.period.first.year != seen.period.last.year
    return f"{number(result.total)} ({seen.axis.say(result.day, year=years)})"


def _difference(first: float, last: float) -> str:
    change = last - first
    if change == 0:
        return "none"
    return f"{number(abs(change))} {'lower' if change < 0 else 'higher'}"


def _inside(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"
