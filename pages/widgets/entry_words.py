"""What the diary holds, in one sentence."""

from __future__ import annotations

import pandas as pd

from analytics.numbers_in_words import joined
from pages.charts.words import counted, span_words
from pages.widgets.entry_choice import NOTE, SPASM, TREATMENT, VALUE

NOUNS = {
    SPASM: ("spasm", "spasms"),
    VALUE: ("value", "values"),
    NOTE: ("note", "notes"),
    TREATMENT: ("treatment", "treatments"),
}


def entries_lead(entries: pd.DataFrame) -> str:
    """Say how much the diary holds of what, over which days, from how many sources."""
    counts = entries["kind"].value_counts()
    parts = [counted(int(counts[kind]), one, many) for kind, (one, many) in NOUNS.items() if kind in counts.index]
    span = span_words(entries["day"].min().date(), entries["day"].max().date())
    sources = counted(entries["source_label"].nunique(), "source")
    return f"{joined(parts)} from {span}, out of {sources}. A day’s button opens that day."
