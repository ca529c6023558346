"""The four cards and the caption of the injection cycles, in words short enough for a phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from analytics.injection_rhythm import Rhythm
from analytics.numbers_in_words import MONTHS, capitalised, day_words
from analytics.treatment_columns import GONE_AFTER
from analytics.treatment_results import Cycle, Moment

CYCLES_CAPTION = "Day 0 is the injection. Each line is the mean of a week. Grey bands: the usual rise and wear-off."
DEFINITIONS = (
    "Sets in: half of the drop is there, for a week. Best week: the lowest mean. Wearing off: a third of the drop is "
    "gone again, for a week. The drop leads from the two weeks before to days 14 to 42; below 30 % it is none. "
    "All this describes the curve. Whether the injection did it is told below."
)
REASONS = {
    "missing": "days missing",
    "no_drop": "no clear drop",
    "earlier": "fell before it",
    "not_yet": "not yet",
    "stayed": "not in the cycle",
}
LONGEST_TOLD = 365


def moment_card(cycles: Sequence[Cycle], name: str) -> tuple[str, str]:
    """Return value and small print of one card, of the last cycle: ``day 5`` and ``day 6 last time``.

    ``name`` is ``onset``, ``best_week`` or ``wear_off``. At most 16 letters each.
    """
    moment, unit = _moment(cycles[-1], name), "week" if name == "best_week" else "day"
    earlier = _moment(cycles[-2], name) if len(cycles) > 1 else None
    last_time = f"{unit} {earlier.day} last time" if earlier is not None and earlier.day is not None else ""
    if moment.day is None:
        waits = moment.reason == "not_yet" and last_time
        return "–", last_time if waits else REASONS[moment.reason]
    if moment.reason == "so_far":
        return f"{unit} {moment.day}", "so far"
    return f"{unit} {moment.day}", last_time or ("first cycle" if earlier is None else "not seen before")


def today_card(last_injection: date, today: date) -> tuple[str, str]:
    """Return value and small print of the card of today: ``day 73`` and ``day 84: 3 Dec``."""
    number = (today - last_injection).days
    if number < 0:
        return "–", f"planned {_short(last_injection)}"
    if number > LONGEST_TOLD:
        return "–", f"last in {last_injection.year}"
    if number > GONE_AFTER:
        return f"day {number}", f"since {_short(last_injection)}"
    return f"day {number}", f"day {GONE_AFTER}: {_short(last_injection + timedelta(days=GONE_AFTER))}"


def rhythm_sentence(rhythm: Rhythm, today: date) -> str:
    """Say how far apart the last injections were and when the next would be by that; never that it should be."""
    if rhythm.last > today:
        return f"Your next injection is noted for {day_words(rhythm.last, today)}."
    count, weeks = len(rhythm.intervals) + 1, [round(days / 7) for days in rhythm.intervals]
    how_many = {2: "two", 3: "three", 4: "four"}[count]
    apart = f"{weeks[0]}" if min(weeks) == max(weeks) else f"{min(weeks)} to {max(weeks)}"
    verb = "would be" if rhythm.expected >= today else "would have been"
    expected = day_words(rhythm.expected, today)
    return f"Your last {how_many} injections were {apart} weeks apart; by that, the next {verb} around {expected}."


def cycle_name(cycle: Cycle, today: date | None = None) -> str:
    """Name a cycle: ``From 10 September``."""
    return f"From {day_words(cycle.start, today)}"


def cycle_sentence(cycle: Cycle, name: str = "") -> str:
    """Say what was seen of one cycle, under another name than its date where one is given."""
    name = name or cycle_name(cycle)
    said = [
        _said("sets in on day {}", cycle.onset),
        _said("best in week {}", cycle.best_week),
        _said("wearing off from day {}", cycle.wear_off),
    ]
    told = [part for part in said if part]
    if told:
        return f"{name}: {', '.join(told)}."
    return f"{name}: {REASONS[cycle.onset.reason]}." if cycle.onset.reason else f"{name}."


def moment_label(name: str, moment: Moment) -> tuple[str, str]:
    """Return the two parts of a label in the chart: ``Onset`` and ``day 5``."""
    words = {"onset": "Onset", "best_week": "Best", "wear_off": "Wear-off"}[name]
    return words, f"{'week' if name == 'best_week' else 'day'} {moment.day}"


def _said(template: str, moment: Moment) -> str:
    return template.format(moment.day) if moment.day is not None else ""


def _moment(cycle: Cycle, name: str) -> Moment:
    return {"onset": cycle.onset, "best_week": cycle.best_week, "wear_off": cycle.wear_off}[name]


def _short(day: date) -> str:
    return f"{day.day} {capitalised(MONTHS[day.month - 1])[:3]}"
