"""What the person suspected at single spasms, kindly set against what the whole log says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analytics import sentences
from analytics.results import CANNOT_TELL, Findings
from data.vocabulary import is_known
from pages.charts.factor_words import VERDICT_GLYPHS
from pages.widgets.cards import card
from pages.widgets.notices import escaped

MOST_SHOWN = 8
STUDY = "In a study of 390 people with migraine, 16 % of suspected triggers held up. Not seeing yours is normal."


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One suspected factor, how many spasms it was noted at, and the list that it stands in."""

    factor: str
    n_spasms: int
    verdict: str


def suspicions(episodes: pd.DataFrame, findings: Findings) -> tuple[Suspicion, ...]:
    """Return what was suspected most often, with the verdict on it; what nobody noted daily cannot be told."""
    noted = Counter(key for cell in episodes["triggers"].dropna() for key in str(cell).split(",") if is_known(key))
    verdicts = {finding.factor: finding.verdict for finding in findings.findings}
    return tuple(
        Suspicion(key, number, verdicts.get(key, CANNOT_TELL)) for key, number in noted.most_common(MOST_SHOWN)
    )


def show_suspicions(suspected: tuple[Suspicion, ...]) -> None:
    """Draw the card."""
    with card(
        "suspected", "You suspected, your log says", "What you noted at single spasms, against the test over all days."
    ):
        rows = [
            (escaped(sentences.factor_title(one.factor)), one.n_spasms, f"{_badge(one.verdict)}") for one in suspected
        ]
        table = pd.DataFrame(rows, columns=["You suspected", "Spasms", "Your log says"])
        st.table(table, border="horizontal", hide_index=True, alt="What you suspected and what your log says")
        st.caption(STUDY)


def _badge(verdict: str) -> str:
    colour = "gray" if verdict == CANNOT_TELL else "blue"
    return f":{colour}-badge[{VERDICT_GLYPHS[verdict]} {sentences.suspected_words(verdict)}]"
