"""Scales: the first and the last rating of each, and which difference people notice."""

from __future__ import annotations

from itertools import groupby

from data.scales import SCALES, ScaleResult
from pages.charts.words import number
from pages.document.markup import paragraph, table
from pages.document.scoped import Seen

HEADS = ("", "First", "Last", "Difference", "Felt from")
NONE = "–"
A_YEAR = 366
CAPTION = "Own ratings, lower is better. Felt from: the smallest difference that people felt in studies."
NOTICED = {scale.key: scale.change for scale in SCALES}


def scales_section(seen: Seen) -> str:
    """Return a row a scale; nothing where no check-in of these days holds one."""
    if not seen.scales:
        return ""
    scales = [list(results) for _, results in groupby(seen.scales, key=lambda result: result.scale)]
    rows = [_row(results, seen) for results in scales]
    return f"<section><h2>Scales</h2>{table(HEADS, rows, 'scales')}{paragraph(CAPTION, 'caption')}</section>"


def scales_words(seen: Seen) -> str:
    """Say of each scale what a difference means and from where that is known."""
    means = dict.fromkeys(f"{result.label}: {_inside(result.change_means)}" for result in seen.scales)
    return " ".join(means)


def _row(results: list[ScaleResult], seen: Seen) -> list[str]:
    first, last = results[0], results[-1]
    name = f"{last.label} (0–{number(last.maximum)})"
    noticed = number(NOTICED[last.scale], 2) if last.scale in NOTICED else NONE
    if first.day == last.day:
        return [name, NONE, _said(last, seen), NONE, noticed]
    return [name, _said(first, seen), _said(last, seen), _difference(first.total, last.total), noticed]


def _said(result: ScaleResult, seen: Seen) -> str:
    when = seen.axis.say(result.day, year=False)
    if seen.axis.day_one is None and seen.period.length > A_YEAR:
        when = f"{result.day:%b %Y}"
    return f"{number(result.total)} ({when})"


def _difference(first: float, last: float) -> str:
    change = last - first
    if change == 0:
        return "none"
    return f"{number(abs(change))} {'lower' if change < 0 else 'higher'}"


def _inside(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"
