"""What a doctor should hear of first: a new place, a new side, a worsening; facts, never a diagnosis."""

from __future__ import annotations

from collections import Counter

from analytics.check_in_flags import ANSWERED, EMERGENCY_ANSWERED
from analytics.numbers_in_words import joined
from analytics.pattern_words import place_words
from analytics.percents import change_in_percent
from analytics.spread import PLACES
from analytics.treatment_results import RedFlag
from pages.charts.words import counted
from pages.document.markup import text
from pages.document.scoped import Seen
from pages.document.seen_places import NEW_PLACE, NEW_SIDE, WORSENING

MOST_BEFORE = 4


def flags_section(seen: Seen) -> str:
    """Return the box; nothing where there is nothing to tell."""
    rows = []
    for flag in seen.where.flags:
        bold, rest = flag_words(flag, seen)
        rows.append(f"<p><strong>{text(bold)}</strong> {text(rest)}</p>")
    return f'<div class="flags">{"".join(rows)}</div>' if rows else ""


def flag_words(flag: RedFlag, seen: Seen) -> tuple[str, str]:
    """Return the fact and what stands beside it: ``New since 9 October: left mouth corner`` and ``(19 spasms)``."""
    day = seen.axis.say(flag.day, year=False)
    if flag.kind == NEW_PLACE:
        place = f"{flag.side} {place_words(flag.detail)}".strip()
        return f"New since {day}: {place}", f"({counted(flag.number, 'spasm')}). {_before(flag, seen)}".strip()
    if flag.kind == NEW_SIDE:
        return f"New since {day}: the {flag.detail} side too", f"({counted(flag.number, 'spasm')})."
    if flag.kind == WORSENING:
        change = change_in_percent(flag.change, seen.findings.outcome)
        allowed = ", the injections allowed for" if seen.treatments else ""
        return f"{change[:1].upper()}{change[1:]}", f"over the {flag.number} days to {day}{allowed}."
    if flag.kind in (ANSWERED, EMERGENCY_ANSWERED):
        return f"{flag.detail}", f"(said in the check-in of {day})."
    return f"Spasms on {flag.number} of the last {flag.out_of} logged days", f"up to {day}."


def _before(flag: RedFlag, seen: Seen) -> str:
    """Say where the spasms of the report were before, in the words of the rule that found the new place."""
    spasms = seen.where.spasms
    earlier = spasms[(spasms["day"].dt.date < flag.day) & (spasms["sites"].map(len) > 0)]
    if earlier.empty:
        return ""
    found = Counter(PLACES.get(site, site) for sites in earlier["sites"] for site in sites)
    named = [place_words(site) for site, _ in found.most_common(MOST_BEFORE)]
    more = " and elsewhere" if len(found) > MOST_BEFORE else ""
    side = " of the same side" if flag.side and set(earlier["side"]) == {flag.side} else ""
    return f"Before that only {joined(named) if not more else ', '.join(named)}{more}{side}."
