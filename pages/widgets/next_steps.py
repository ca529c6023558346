"""What to do next: at most three small steps that would make the next answer better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analytics import sentences
from analytics.milestones import kept
from analytics.results import Findings
from pages.charts.words import counted, day_words
from pages.widgets.finding_card import is_open_question

LOOK_BACK = 14
MOST_STEPS = 3
DAYS_NAMED = 3
FEWEST_FOR_A_REPORT = 14


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step: its title, the sentence under it, the words on its button and where that leads."""

    title: str
    text: str
    button: str
    target: str
    icon: str


def next_steps(days: pd.DataFrame, findings: Findings, today: date) -> tuple[NextStep, ...]:
    """Return the steps in order of use."""
    steps = [
        _missing_days(missing_days(days, findings.outcome, today)),
        _open_question(findings),
        _report(findings),
    ]
    return tuple(step for step in steps if step is not None)[:MOST_STEPS]


def missing_days(days: pd.DataFrame, outcome: str, today: date) -> tuple[date, ...]:
    """Return the days of the last two weeks, up to yesterday, that were not kept though the diary had begun.

    A diary that ended earlier is not nagged about: nothing is missing after its last day.
    """
    yesterday = pd.Timestamp(today - timedelta(days=1))
    window = pd.date_range(yesterday - pd.Timedelta(days=LOOK_BACK - 1), yesterday, freq="D")
    is_kept = kept(days, outcome).reindex(window, fill_value=False).to_numpy(bool)
    if not is_kept.any():
        return ()
    begun = int(is_kept.argmax())
    return tuple(day.date() for day in window[begun:][~is_kept[begun:]])


def _missing_days(missing: Sequence[date]) -> NextStep | None:
    if not missing:
        return None
    if len(missing) > DAYS_NAMED:
        which = f"Since {day_words(missing[0], year=False)}"
        text = f"{which}, {len(missing)} days are empty. Calm days count too."
    else:
        named = _days(missing)
        text = f"{named} {'is' if len(missing) == 1 else 'are'} empty. Calm days count too."
    return NextStep(
        f"Log {counted(len(missing), 'missing day')}",
        text,
        "Log it" if len(missing) == 1 else "Log them",
        f"day:{missing[0].isoformat()}",
        ":material/edit_calendar:",
    )


def _days(days: Sequence[date]) -> str:
    """Return "5 and 14 November" or "30 October and 2 November"."""
    last = days[-1]
    words = [f"{day.day}" if day.month == last.month else day_words(day, year=False) for day in days[:-1]]
    return " and ".join(filter(None, [", ".join(words), day_words(last, year=False)]))


def _open_question(findings: Findings) -> NextStep | None:
    open_ones = [finding for finding in findings.findings if is_open_question(finding)]
    if not open_ones:
        return None
    best = min(open_ones, key=lambda finding: finding.days_needed or 0)
    return NextStep(
        f"Note {sentences.factor_words(best.factor)} every day",
        f"About {best.days_needed} more days would give a clear answer.",
        "See why",
        f"factor:{best.factor}",
        ":material/lightbulb:",
    )


def _report(findings: Findings) -> NextStep | None:
    if findings.kept_days < FEWEST_FOR_A_REPORT:
        return None
    return NextStep(
        "Show it to your doctor",
        "One page that can be read in a minute, to print, to save or to send as a link.",
        "See the page",
        "report",
        ":material/description:",
    )
