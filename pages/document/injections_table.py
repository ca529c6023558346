"""One row for each injection cycle of a report: what was given, when it set in, was best and wore off."""

from __future__ import annotations

from datetime import timedelta
from itertools import zip_longest

from analytics.cycle_words import REASONS
from analytics.injection_rhythm import TOUCH_UP_DAYS
from analytics.numbers_in_words import joined
from analytics.pattern_words import place_words
from analytics.treatment_results import Cycle, Moment
from data.records import Treatment
from pages.charts.words import number, shortened
from pages.document.markup import left_out, table
from pages.document.scoped import Seen

ON_PAPER = 3
LONGEST_PRODUCT = 40
HEADS = ("Day", "Given", "Sets in", "Best week", "Wears off")


def injections_table(seen: Seen) -> str:
    """Return one row a cycle, the newest first."""
    cycles = seen.treated.cycles
    if not cycles:
        return ""
    ends = [cycle.start for cycle in cycles[1:]]
    rows = [
        [
            _day(seen, cycle),
            "; ".join(dict.fromkeys(given_words(item) for item in _given(seen, cycle, end))) or "–",
            moment_words(cycle.onset, "day"),
            moment_words(cycle.best_week, "week"),
            moment_words(cycle.wear_off, "day"),
        ]
        for cycle, end in zip_longest(cycles, ends)
    ]
    return f"{table(HEADS, rows[::-1], 'cycles', on_paper=ON_PAPER)}{left_out(len(rows) - ON_PAPER, 'before')}"


def given_words(treatment: Treatment) -> str:
    """Return what was given and where: ``Botox, 17.5 units, left, brow and cheek``."""
    dose = "" if treatment.dose is None else f"{number(treatment.dose)} {treatment.unit}".strip()
    where = joined([place_words(site) for site in treatment.sites])
    product = shortened(treatment.product.strip(), LONGEST_PRODUCT)
    return ", ".join(part for part in (product, dose, treatment.side or "", where) if part)


def moment_words(moment: Moment, unit: str) -> str:
    """Write a moment of a cycle, or why it was not seen."""
    if moment.day is None:
        return REASONS.get(moment.reason, "–")
    return f"{unit} {moment.day}{' so far' if moment.reason == 'so_far' else ''}"


def _day(seen: Seen, cycle: Cycle) -> str:
    day = seen.axis.say(cycle.start, year=len({one.start.year for one in seen.treated.cycles}) > 1)
    return f"{day[:1].upper()}{day[1:]}"


def _given(seen: Seen, cycle: Cycle, following: object) -> list[Treatment]:
    """Return the injections of a cycle, touch-ups among them."""
    last = cycle.start + timedelta(days=TOUCH_UP_DAYS)
    return [
        item
        for item in seen.treated.given
        if item.kind.strip().casefold() == "botulinum" and cycle.start <= item.day <= last and item.day != following
    ]
