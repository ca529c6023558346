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
    """Say for whom a link is and what it shows: label, days, parts, factors and name."""
    if scope.keep_current:
        days = f"The last {counted((scope.last - scope.first).days + 1, 'day')}, kept current"
    else:
        days = span_words(scope.first, scope.last)
    parts = [counted(len(scope.sections), "part"), counted(len(scope.factors), "factor")]
    if scope.relative_dates:
        parts.append("days counted, no dates")
    shown = f"{', '.join(parts)}" + (f" · for {escaped(scope.name)}" if scope.name else "")
    return f"**{escaped(scope.label)}**  \n{days} · {shown}" if scope.label else f"**{days}**  \n{shown}"


def mail_words(address: str, until: date, *, keep_current: bool) -> str:
    """Return a text to send with a link: the address and how long it works, and nothing of what the diary says."""
    kept = " It always shows the newest days." if keep_current else ""
    return (
        "Hello,\n\n"
        f"here is a page about my facial spasms, one minute to read:\n{address}\n\n"
        f"It opens in any browser, can only be read, and works until {day_words(until)}.{kept} "
        "Whoever has this address can open the page, so please do not pass it on.\n\n"
        "Kind regards"
    )


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
