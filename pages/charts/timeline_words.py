"""The timeline in words: its hover texts, its finding as one sentence or two, and its table."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.outcome_words import outcome_axis
from pages.charts.factor_words import outcome_text
from pages.charts.time_axis import TimeAxis
from pages.charts.timeline_notes import NOTES
from pages.charts.timeline_record import LEAST_DAYS_OF_WORDS, Timeline
from pages.charts.words import counted, drawn, label_of, rate

MOST_IN_A_LIST = 8


def day_texts(record: Timeline, axis: TimeAxis) -> list[str]:
    """Return the hover text of each bar; a week names itself, for the axis shows only its middle."""
    texts = []
    for start, value in zip(record.starts, record.values, strict=True):
        if value is None:
            texts.append("not logged")
        elif record.step == 1:
            texts.append(drawn(outcome_text(value, record.outcome)))
        else:
            texts.append(drawn(f"week of {axis.say(start)}: {rate(value)} a day"))
    return texts


def mean_texts(record: Timeline) -> list[str]:
    """Return the hover text of each point of the mean."""
    name = "7-day mean" if record.step == 1 else "4-week mean"
    return ["" if value is None else f"{name} {rate(value)}" for value in record.mean]


def timeline_alt(record: Timeline, axis: TimeAxis) -> str:
    """Say what the timeline shows."""
    sentences = [
        f"{outcome_axis(record.outcome)} from {axis.say_span(record.first, record.last)}: "
        f"{record.n_kept:,} of {counted(record.n_days, 'day')} logged, {rate(record.average)} a day on average",
        f"Most on {axis.say(record.most_day)}: {outcome_text(record.most, record.outcome)}",
        f"{counted(record.n_calm, 'day')} without" if record.outcome == "spasm_count" else "",
        _gap_words(record, axis),
        _mark_words(record, axis),
        f"Notes on {counted(record.n_noted, 'day')}" if record.notes else "",
    ]
    return ". ".join(sentence for sentence in sentences if sentence) + "."


def timeline_table(record: Timeline, axis: TimeAxis) -> pd.DataFrame:
    """Return the drawn numbers, one row a day or a week; None where nothing was logged."""
    names = dict.fromkeys(record.starts, "")
    for mark in record.marks:
        start = record.starts[(mark.day - record.starts[0]).days // record.step]
        names[start] = ", ".join(name for name in (names[start], mark.name) if name)
    rows: dict[str, list[Any]] = dict(
        zip(
            columns_of(record.outcome, record.step),
            (
                [axis.say(start) for start in record.starts],
                list(record.values),
                [None if value is None else round(value, 2) for value in record.mean],
                list(names.values()),
            ),
            strict=True,
        )
    )
    if record.notes:
        rows[NOTES] = ["; ".join(texts) for texts in record.notes]
    return pd.DataFrame(rows)


def columns_of(outcome: str, step: int) -> tuple[str, str, str, str]:
    """Return the names of the table's columns."""
    if step == 1:
        return ("Day", label_of(outcome), "7-day mean", "Treatment")
    return ("Week from", f"{label_of(outcome)}, mean a day", "4-week mean", "Treatment")


def _gap_words(record: Timeline, axis: TimeAxis) -> str:
    long = [gap for gap in record.gaps if (gap[1] - gap[0]).days + 1 >= LEAST_DAYS_OF_WORDS]
    return f"Not logged: {_listed([axis.say_span(*gap) for gap in long])}" if long else ""


def _mark_words(record: Timeline, axis: TimeAxis) -> str:
    named = [f"{mark.name} on {axis.say(mark.day)}" for mark in record.marks]
    return f"Treatments: {_listed(named)}" if named else ""


def _listed(items: list[str]) -> str:
    """List the last few; a screen reader should not have to read out ten years."""
    earlier = len(items) - MOST_IN_A_LIST
    return ", ".join(items[-MOST_IN_A_LIST:]) + (f", and {earlier:,} earlier" if earlier > 0 else "")
