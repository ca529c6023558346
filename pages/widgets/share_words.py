"""Links in words: what one shows, how often it was opened, and on which days its findings rest."""

from __future__ import annotations

from datetime import date

from analytics.results import Findings
from data.records import ShareEntry, ShareScope
from pages.charts.words import counted, day_words, span_words
from pages.widgets.notices import escaped
from pages.widgets.share_sections import FACTOR_SECTIONS


def findings_span(scope: ShareScope, findings: Findings) -> str:
    """Say on which days the findings rest, since these are more than the days chosen; nothing where none are shown."""
    if not FACTOR_SECTIONS.intersection(scope.sections) or findings.looked_until is None:
        return ""
    until = day_words(findings.looked_until)
    return f"What goes with the spasms rests on your whole diary up to {until}, whichever days you choose."


def scope_words(scope: ShareScope) -> str:
    """Say what a link shows: days, parts, factors and name."""
    if scope.keep_current:
        days = f"The last {counted((scope.last - scope.first).days + 1, 'day')}, kept current"
    else:
        days = span_words(scope.first, scope.last)
    parts = [counted(len(scope.sections), "part"), counted(len(scope.factors), "factor")]
    if scope.relative_dates:
        parts.append("days counted, no dates")
    return f"**{days}**  \n{', '.join(parts)}" + (f" · for {escaped(scope.name)}" if scope.name else "")


def told_end(scope: ShareScope, ends_on: date) -> date | None:
    """Return the day that the page names as its end.

    A page that names no dates does not, and neither does one that is kept current, for it is built anew.
    """
    return None if scope.keep_current or scope.relative_dates else ends_on


def view_words(entry: ShareEntry, opened_on: date | None, until: date) -> str:
    """Say how often a link was opened, when last, and until when it works."""
    if not entry.views or opened_on is None:
        return f"Not opened yet · until {day_words(until)}"
    times = {1: "once", 2: "twice"}.get(entry.views, f"{entry.views} times")
    return f"Opened {times}, last on {day_words(opened_on)} · until {day_words(until)}"
