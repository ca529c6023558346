"""In numbers: the last days against as many before, and against the days before the first injection."""

from __future__ import annotations

import math
from datetime import date, timedelta

from analytics import rates
from analytics.numbers_in_words import decimals_for, number
from analytics.outcome_words import outcome_axis
from analytics.results import Comparison, Summary
from data.records import Period
from pages.charts.words import counted
from pages.document.markup import table, text
from pages.document.scoped import Seen

SPANS = (30, 7)
LEAST_DAYS_BEFORE_INJECTION = 14
UNKNOWN = "–"


def facts(seen: Seen) -> str:
    """Return the first lines of the report: how often now, how often before."""
    compared = compare(seen)
    if compared is None or math.isnan(compared.now.rate):
        return ""
    now, before = compared.now, compared.before
    baseline = _before_injection(seen)
    decimals = decimals_for(now.rate, before.rate)
    length = counted(now.calendar_days, "day")
    what = outcome_axis(seen.findings.outcome).lower()
    words = f"<strong>{number(now.rate, decimals)} {text(what)} in the last {length}</strong>"
    against = [] if math.isnan(before.rate) else [f"{number(before.rate, decimals)} in the {length} before"]
    if baseline is not None:
        against.append(f"{number(baseline.rate, decimals)} before the first injection")
    return f'<p class="facts">{words}{", against " if against else ""}{" and ".join(against)}.</p>'


def numbers_section(seen: Seen) -> str:
    """Return the table of the comparison, nothing where the period is too short for one."""
    compared = compare(seen)
    if compared is None:
        return ""
    spans = [compared.now, compared.before]
    length = compared.now.calendar_days
    heads = ["", f"Last {length} days", f"{length} days before"]
    baseline = _before_injection(seen)
    if baseline is not None:
        spans.append(baseline)
        heads.append("Before the first injection")
    rows = [
        [outcome_axis(seen.findings.outcome), *(_rate(span) for span in spans)],
        ["Days without spasms", *(_calm(span) for span in spans)],
        ["Typical intensity (0–10)", *(_intensity(span) for span in spans)],
        ["Days logged", *(f"{span.kept_days} of {span.calendar_days}" for span in spans)],
    ]
    if seen.findings.outcome != "spasm_count":
        del rows[1]
    return f"<section><h2>In numbers</h2>{table(heads, rows, 'compare')}</section>"


def compare(seen: Seen) -> Comparison | None:
    """Compare the last 30 days up to the last logged one (7 in a short period) with as many before."""
    kept = seen.days.get(seen.findings.outcome)
    if kept is None or not kept.notna().any():
        return None
    last = kept.dropna().index[-1].date()
    available = (last - seen.period.first).days + 1
    length = next((span for span in SPANS if available >= 2 * span), None)
    if length is None:
        return None
    return rates.compare(seen.days, seen.episodes, length, last, outcome=seen.findings.outcome)


def _before_injection(seen: Seen) -> Summary | None:
    first = _first_injection(seen)
    if first is None or (first - seen.period.first).days < LEAST_DAYS_BEFORE_INJECTION:
        return None
    span = Period(seen.period.first, first - timedelta(days=1))
    found = rates.summary(seen.days, seen.episodes, span, outcome=seen.findings.outcome)
    return found if found.kept_days >= LEAST_DAYS_BEFORE_INJECTION // 2 else None


def _first_injection(seen: Seen) -> date | None:
    return min((item.day for item in seen.treatments if item.kind == "botulinum"), default=None)


def _rate(span: Summary) -> str:
    return UNKNOWN if math.isnan(span.rate) else number(span.rate, decimals_for(span.rate))


def _calm(span: Summary) -> str:
    return f"{span.calm_days} of {span.kept_days}" if span.kept_days else UNKNOWN


def _intensity(span: Summary) -> str:
    return UNKNOWN if math.isnan(span.typical_intensity) else number(span.typical_intensity)
