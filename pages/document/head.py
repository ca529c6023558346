"""The head of the report: which days, whose diary, as much as that person chose to say, and when it was made."""

from __future__ import annotations

from datetime import date

from data.records import ShareScope
from pages.charts.words import counted, day_words
from pages.document.markup import paragraph, text
from pages.document.scoped import Seen

CONDITIONS = {
    "eyelid_myokymia": "eyelid myokymia",
    "hemifacial_spasm": "hemifacial spasm",
    "blepharospasm": "blepharospasm",
    "not_diagnosed": "not diagnosed",
}
ONE_SIDED = ("eyelid_myokymia", "hemifacial_spasm")
TOLD_BY = "as told by the person who keeps the diary"


def title_of(seen: Seen) -> str:
    """Return the title: which days; without dates only how many."""
    if seen.axis.day_one is not None:
        return f"Facial spasms, {counted(seen.period.length, 'day')}"
    return f"Facial spasms, {seen.axis.say_span(seen.period.first, seen.period.last)}"


def bar(scope: ShareScope, expires_on: date | None) -> str:
    """Return the bar above the page: from whom, until when, and the two buttons that the script shows."""
    until = f", until {day_words(expires_on)}" if expires_on else ""
    current = " Kept current." if scope.keep_current else ""
    return (
        f'<div class="bar"><p>Shared by the person who keeps this diary. Read only{until}.{current}</p>'
        '<div hidden><button type="button" id="theme">Dark</button>'
        '<button type="button" id="print" class="print">Print</button></div></div>'
    )


def head(seen: Seen, made_on: date) -> str:
    """Return the head; a report without dates does not say when it was made, for that would give them away."""
    outcome = seen.findings.outcome
    kept = int(seen.days[outcome].notna().sum()) if outcome in seen.days else 0
    made = "" if seen.axis.day_one is not None else f"Made on {day_words(made_on)}"
    logged = f"{kept:,} of {counted(seen.period.length, 'day')} logged"
    return (
        f"<header><div><h1>{text(title_of(seen))}</h1>{paragraph(_told_by(seen), 'under')}</div>"
        f"<div>{paragraph(seen.name)}{paragraph(made)}{paragraph(logged)}</div></header>"
    )


def _told_by(seen: Seen) -> str:
    """Write ``Left hemifacial spasm, as told by ...``; the side only where the page says where the spasms are."""
    words = CONDITIONS.get(seen.condition, "")
    side = seen.where.places.side
    if words and seen.condition in ONE_SIDED and "where" in seen.sections and side in ("left", "right"):
        words = f"{side} {words}"
    told = f"{words}, {TOLD_BY}" if words else TOLD_BY
    return f"{told[:1].upper()}{told[1:]}"
