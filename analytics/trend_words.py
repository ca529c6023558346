"""Whether it gets worse, in a sentence that never says more than the slope's own range."""

from __future__ import annotations

from datetime import date

from analytics.numbers_in_words import day_words, ordinal, plural
from analytics.outcome_words import outcome_noun
from analytics.percents import change_in_percent, percent_words, range_words
from analytics.treatment_results import IMPROVING, NO_CLEAR_CHANGE, WORSENING, Trend, TrendWindow
from analytics.trend import LEAST_DAYS

TREND_TITLE = "Is it getting worse?"
TREND_CAPTION = "A straight line through the last half year, the injections and good and bad weeks allowed for."
TREND_WORDS = {WORSENING: "Getting worse", IMPROVING: "Getting better", NO_CLEAR_CHANGE: "No clear change"}


def trend_verdict(verdict: str) -> str:
    """Name a trend on its badge."""
    return TREND_WORDS.get(verdict, "Cannot tell yet")


def trend_sentence(trend: Trend, today: date | None = None) -> str:
    """Answer whether it gets worse."""
    window = trend.window
    if window is None or trend.reason == "days":
        return f"A slope takes {LEAST_DAYS} logged days; there are {trend.kept_days} so far."
    numbers = f"{percent_words(window.change)} ({range_words(window.ci_low, window.ci_high)})"
    span = f"from {day_words(window.first, today)} to {day_words(window.last, today)}"
    match trend.verdict:
        case "worsening":
            return f"It looks so: {change_in_percent(window.change, trend.outcome)} {span}, {numbers}."
        case "improving":
            return f"No, it gets better: {change_in_percent(window.change, trend.outcome)} {span}, {numbers}."
        case "no_clear_change":
            return f"No. Any slope {span} is too small to matter: {numbers}."
    return f"{_open(trend)} {numbers[:1].upper()}{numbers[1:]} {span}."


def window_row(window: TrendWindow) -> tuple[str, str, str]:
    """Return one row of the table of spans: ``Last 90 days``, ``+12 %``, ``−20 % to +57 %``."""
    span = f"Last {plural(window.calendar_days, 'day', 'days')}"
    if not window.p_value >= 0:
        return span, "–", f"{window.kept_days} of {LEAST_DAYS} logged days"
    return span, percent_words(window.change), range_words(window.ci_low, window.ci_high)


def _open(trend: Trend) -> str:
    noun = outcome_noun(trend.outcome)
    match trend.reason:
        case "new":
            return f"A slope shows at the last look only; the next, at your {ordinal(trend.next_look)} day, decides."
        case "small":
            return "There is a slope, but it is small."
    return f"From week to week your {noun} change too much to see a slope."
