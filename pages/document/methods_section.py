"""How it was worked out: a footnote below the summary, and five lines on the second sheet."""

from __future__ import annotations

from analytics.numbers_in_words import count
from pages.charts.words import counted
from pages.document.markup import text
from pages.document.scales_section import scales_words
from pages.document.scoped import Seen


def foot(seen: Seen) -> str:
    """Return the footnote: how the counts and the lists came about, and what they are not."""
    linked = (
        f" Linked: found among {_searched(seen)} after allowing for day-to-day carry-over, "
        "trend, weekday and treatments."
        if "findings" in seen.sections and seen.findings.milestone is not None
        else ""
    )
    return (
        f"Counts from the person's own log; a day without an entry is unknown, not zero.{linked} "
        "Associations, not causes. Spasm Diary informs and does not diagnose."
    )


def methods_section(seen: Seen) -> str:
    """Return what a reader who knows statistics asks first; nothing where no result rests on any."""
    lines = []
    if {"findings", "details"}.intersection(seen.sections) and seen.findings.milestone is not None:
        lines = [
            f"Each of {_searched(seen)} is tested once more at set numbers of logged days (30, 60, 90 and so on), not "
            "daily, and over all of them at a false discovery rate of 5 %.",
            "Tests are made on what is left of both series after trend, weekday, treatments and carry-over from day to "
            "day; days that were not logged are left out and never filled in.",
            "Differences are told between the factor's upper and lower quartile, pulled towards none because they were "
            "picked out, with ranges widened for the same reason.",
        ]
    if seen.treated.effects is not None and seen.treated.effects.effects:
        lines.append(
            "Treatments: the change after allowing for trend, weekday, carry-over and the other treatments, told only "
            "where it also holds without the last four weeks. Sets in: half of the drop; wears off: a third of it gone."
        )
    if seen.scales:
        lines.append(f"Scales: {scales_words(seen)}")
    if not lines:
        return ""
    lines.append("One person's log, by their own account: it can raise a question and cannot prove a cause.")
    items = "".join(f"<li>{text(line)}</li>" for line in lines)
    return f'<section class="second methods"><h2>How this was worked out</h2><ol>{items}</ol></section>'


def _searched(seen: Seen) -> str:
    lags = max((len(finding.lags) for finding in seen.findings.findings), default=0)
    delays = f" and {count(lags)} delays" if lags > 1 else ""
    return f"{counted(seen.n_factors, 'factor')}{delays}"
