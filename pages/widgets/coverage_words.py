"""What a file says of its days in words: from when to when, where it was kept, and which longer gaps it has."""

from __future__ import annotations

from data.records import Coverage
from pages.charts.words import counted, span_words

GAPS_NAMED = 4


def coverage_sentence(coverage: Coverage | None) -> str:
    """Return which days a file covers, and what its days without a row mean; nothing for a file without days."""
    if coverage is None:
        return ""
    return " ".join(filter(None, [_span(coverage), _meaning(coverage), gaps_sentence(coverage)]))


def gaps_sentence(coverage: Coverage) -> str:
    """Return "Longer gaps: 8 to 16 March 2026 (9 days) and 2 more."; nothing without one."""
    if not coverage.gaps:
        return ""
    named = [f"{span_words(*gap)} ({(gap[1] - gap[0]).days + 1} days)" for gap in coverage.gaps[:GAPS_NAMED]]
    more = len(coverage.gaps) - len(named)
    one, stay = ("Longer gap", "stays") if len(coverage.gaps) == 1 else ("Longer gaps", "stay")
    unknown = f", which {stay} unknown" if coverage.complete is False else ""
    return f"{one}{unknown}: {', '.join(named)}{f' and {more} more' if more else ''}."


def _span(coverage: Coverage) -> str:
    days = counted((coverage.last - coverage.first).days + 1, "day")
    return f"The file covers {span_words(coverage.first, coverage.last)}, {days}."


def _meaning(coverage: Coverage) -> str:
    if coverage.complete:
        return "It counts as complete: a day without a row had no spasm."
    return ""
