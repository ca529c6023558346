"""When and where, in sentences: each says what it rests on, and none says more than the log does."""

from __future__ import annotations

import math
from datetime import date

from analytics.numbers_in_words import capitalised, day_words, decimals_for, joined, number, plural
from analytics.outcome_words import outcome_noun
from analytics.patterns import Selection
from analytics.patterns_days import SPASMS, EveryDay
from analytics.patterns_places import News, Place, PlaceMonths, Places
from analytics.patterns_strength import Shares
from analytics.patterns_week import CHANCE, LEAST_TIMED, WINDOW_H, Week
from analytics.spread import LEAST_BEFORE, LEAST_DAYS_BEFORE

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEAST_SHARE_OF_PLACE = 0.3
LEAST_SHARE_OF_SIDE = 0.8
COLUMN_WORDS = {1: "a month", 2: "in two months", 3: "in three months", 6: "in half a year", 12: "a year"}

LOG_DAYS = "Log your spasms, or how many there were each day. A day without is worth logging too: write 0."
LOG_TIMES = "Log each spasm with its time of day, and this map shows your hours."
LOG_PLACES = "Log where each spasm is, for example left lower lid, and the face shows it."
LOG_MONTHS = "From the first spasms with a place, this shows each month beside the next."
LOG_DURATION = "Log how long a spasm lasts, in seconds or minutes, to see this."
LOG_INTENSITY = "Log how strong a spasm is, from 0 to 10, to see this."
HOW_SEEN = "Drawn as others see you."


def lead(view: EveryDay, week: Week, places: Places, weekday_chance: float) -> str:
    """Answer when and where in a sentence or two; empty where the log holds no answer yet."""
    parts = [
        f"between {hours_words(week.window)}" if week.window is not None else "",
        f"on {fullest_day(week)}s" if weekday_chance <= CHANCE and has_weekdays(week) else "",
        f"at the {top_place_words(places)}" if top_place(places) else "",
    ]
    told = [part for part in parts if part]
    even = " No weekday stands out." if weekday_chance > CHANCE and has_weekdays(week) else ""
    if told:
        verb = "come" if view.outcome == SPASMS else "are noted"
        return f"Most spasms {verb} {', '.join(told)}.{even}"
    nothing = "No hour and no place stands out." if week.n_timed >= LEAST_TIMED and places.n_placed else ""
    return f"{nothing}{even}".strip()


def rests_on(selection: Selection, view: EveryDay, n_spasms: int, today: date) -> str:
    """Say which days and how many spasms the page shows."""
    return (
        f"{capitalised(span_words(selection.first, selection.last, today))}: "
        f"{number(view.n_logged, 0)} of {plural(selection.calendar_days, 'day', 'days')} logged, "
        f"{plural(n_spasms, 'single spasm', 'single spasms')}{_only(selection)}."
    )


def every_day_words(view: EveryDay, today: date) -> str:
    """Tell the mean, the fullest day, and what is not known."""
    noun = outcome_noun(view.outcome)
    parts = []
    if view.n_logged:
        parts.append(f"{_amount(view.average)} {_a_day(view.outcome)}on average, none on {_days(view.n_calm)}")
        if view.outcome != SPASMS:
            parts = [f"{capitalised(noun)} {_amount(view.average)} on average"]
    if view.most_day is not None and view.most > 0:
        parts.append(f"Most on {day_words(view.most_day, today)}: {_amount(view.most, whole=True)}")
    missing = sum(value is None for value in view.values)
    if missing:
        parts.append(f"{capitalised(_days(missing))} {unknown_words(view)}")
    if view.n_noted:
        parts.append(f"On {_days(view.n_noted)} some spasms are noted, perhaps not all")
    return "".join(f"{capitalised(part)}. " for part in parts).strip()


def unknown_words(view: EveryDay) -> str:
    """Say what a day without a value is: another outcome than the diary's own is not noted on each logged day."""
    return "not noted" if view.is_look else "not logged"


def where_words(places: Places) -> str:
    """Tell what the face rests on, and which side has none."""
    if not places.n_placed:
        return ""
    parts = [f"Share of {plural(places.n_placed, 'spasm', 'spasms')} with a place"]
    if places.side in ("left", "right"):
        parts.append(f"None on the {'right' if places.side == 'left' else 'left'}")
    elif places.side == "both":
        parts.insert(0, "Both sides")
    else:
        parts.append("No spasm says which side, so each place is shown on both")
    if places.side and places.n_unsided:
        parts.append(f"{number(places.n_unsided, 0)} without a side")
    if places.n_without:
        parts.append(f"{plural(places.n_without, 'spasm has', 'spasms have')} no place")
    return f"{'. '.join(parts)}. {HOW_SEEN}"


def spread_words(
    months: PlaceMonths, found: News, places: Places, first_day: date | None, last_day: date, today: date
) -> str:
    """Say what is new, or that nothing is, or that it is too early to tell.

    ``first_day`` is the first day of the whole log with a place, ``last_day`` the last of the log; ``places`` are those
    of the whole log.
    """
    what = f"Spasms {COLUMN_WORDS[months.step]} by place."
    told = [f"The {place_words(place)} is new since {day_words(day, today)}" for place, day in found.places]
    told += [f"The {side} side is new since {day_words(day, today)}" for side, day in found.sides]
    if told:
        return f"{what} {'. '.join(told)}."
    is_early = first_day is None or places.n_placed < LEAST_BEFORE or (last_day - first_day).days < LEAST_DAYS_BEFORE
    if is_early:
        return f"{what} Too early to call a place new: that takes {LEAST_BEFORE} spasms over {LEAST_DAYS_BEFORE} days."
    return f"{what} No place and no side is new."


def week_words(week: Week, weekday_chance: float) -> str:
    """Tell the fullest hours, the fullest weekday with how far chance reaches, and what is left out."""
    parts = []
    if week.n_timed:
        parts.append(f"{plural(week.n_timed, 'spasm', 'spasms')} with a time of day")
        if week.window is not None:
            parts.append(f"{number(100 * week.window_share, 0)} % of them between {hours_words(week.window)}")
        elif week.n_timed >= LEAST_TIMED:
            parts.append("They are spread over the day")
    if week.n_untimed and week.n_timed:
        parts.append(f"{plural(week.n_untimed, 'spasm', 'spasms')} without one left out")
    return "".join(f"{part}. " for part in [*parts, weekday_words(week, weekday_chance)] if part).strip()


def weekday_words(week: Week, weekday_chance: float) -> str:
    """Name the fullest and the emptiest weekday, and say whether chance alone does as much."""
    if not has_weekdays(week):
        return ""
    fullest, emptiest = fullest_day(week), WEEKDAYS[min(range(7), key=lambda day: week.rates[day])]
    high, low = max(week.rates), min(week.rates)
    digits = decimals_for(high, low)
    words = f"Most on {fullest}s, {number(high, digits)} a day; fewest on {emptiest}s, {number(low, digits)}"
    if math.isnan(weekday_chance):
        return f"{words}; too few weeks to tell that from chance"
    if weekday_chance <= CHANCE:
        return f"{words}; over the whole diary the weekdays differ by more than chance"
    return f"{words}; over the whole diary the weekdays differ by no more than chance"


def strength_words(lasting: Shares, strong: Shares) -> str:
    """Tell the middle of both, and how many spasms say so."""
    parts = []
    if lasting.n_known:
        parts.append(f"Half of {plural(lasting.n_known, 'spasm', 'spasms')} are over within {seconds(lasting.middle)}")
    if strong.n_known:
        unit = ("day", "days") if strong.of_days else ("spasm", "spasms")
        what = "the worst intensity" if strong.of_days else "the intensity"
        parts.append(f"On half of {plural(strong.n_known, *unit)} {what} is {_amount(strong.middle)} of 10 or less")
    return "".join(f"{part}. " for part in parts).strip()


def place_name(site: str) -> str:
    """Name a place of the face as it begins a line: ``Lower lid``."""
    return capitalised(place_words(site))


def place_words(site: str) -> str:
    """Name a place of the face inside a sentence: ``lower lid``."""
    return site.replace("_", " ")


def top_place(places: Places) -> Place | None:
    """Return the fullest place where it holds enough of the spasms to be named."""
    return places.places[0] if places.places and places.places[0].share >= LEAST_SHARE_OF_PLACE else None


def top_place_words(places: Places) -> str:
    """Name the fullest place with its side, where nearly all spasms there are on one: ``left lower lid``."""
    place = top_place(places)
    if place is None:
        return ""
    for side in ("left", "right"):
        other = place.right if side == "left" else place.left
        if (
            getattr(place, side) >= LEAST_SHARE_OF_SIDE * place.total
            and other <= (1 - LEAST_SHARE_OF_SIDE) * place.total
        ):
            return f"{side} {place_words(place.site)}"
    return place_words(place.site)


def hours_words(start: int | None) -> str:
    """Write the fullest hours: ``16 and 20 h``."""
    return "" if start is None else f"{start} and {(start + WINDOW_H) % 24 or 24} h"


def has_weekdays(week: Week) -> bool:
    """True where every weekday is logged, and one has more than another."""
    return not any(math.isnan(rate) for rate in week.rates) and max(week.rates) > min(week.rates)


def fullest_day(week: Week) -> str:
    """Name the weekday with the highest mean."""
    return WEEKDAYS[max(range(7), key=lambda day: week.rates[day])]


def seconds(duration_s: float) -> str:
    """Write a duration in the unit that fits: ``14 s``, ``2.5 min``, ``3 h``."""
    for unit, size in (("h", 3600.0), ("min", 60.0)):
        if duration_s >= 2 * size or (duration_s >= size and duration_s % size == 0):
            return f"{_amount(duration_s / size)} {unit}"
    return f"{_amount(duration_s)} s"


def span_words(first: date, last: date, today: date) -> str:
    """Write a span of days: ``26 May to 22 November 2025``; the year only where it is not this one."""
    if first.year == last.year:
        return f"{day_words(first)} to {day_words(last, today)}"
    return f"{day_words(first)} {first.year} to {day_words(last)} {last.year}"


def _only(selection: Selection) -> str:
    kinds = [
        f"on the {selection.side} side" if selection.side in ("left", "right") else "",
        "on both sides at once" if selection.side == "both" else "",
        f"at the {place_words(selection.site)}" if selection.site else "",
        f"felt as {place_words(selection.movement)}" if selection.movement else "",
    ]
    told = [kind for kind in kinds if kind]
    return f" {joined(told)}" if told else ""


def _a_day(outcome: str) -> str:
    return "a day " if outcome == SPASMS else ""


def _amount(value: float, *, whole: bool = False) -> str:
    text = number(value, 0 if whole and float(value).is_integer() else 1)
    return text.removesuffix(".0")


def _days(count: int) -> str:
    return "no day" if count == 0 else plural(count, "day", "days")
