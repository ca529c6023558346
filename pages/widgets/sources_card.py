"""Which source gives which factor, where two disagree, and the choice of the one to believe."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data import sources
from data.imports import HAND
from data.records import Diary
from data.sources import FactorSources
from pages.charts.words import counted, day_words, label_of, number
from pages.widgets import session
from pages.widgets.cards import card, text_and_button
from pages.widgets.notices import announce, escaped

CAPTION = (
    "What you typed in comes first, then the source you choose here, else the one with the most days. "
    "Sources are never added up."
)
RULE = ""
COUNTED_BY_RULE = "spasm_count"
NAMED = 4


def show_sources(diary: Diary) -> None:
    """Draw the card when the diary has two sources or more."""
    found = sources_of(diary)
    if len({source.source for factor in found for source in factor.sources}) < 2:
        return
    several = [factor for factor in found if len(factor.sources) > 1]
    with card("sources", "Where each factor comes from", CAPTION):
        for factor in several:
            _row(diary, factor)
        if not several:
            st.markdown("Every factor comes from one source.")
        others = st.expander("Every factor and its sources", key="all_sources", on_change="rerun", type="compact")
        if others.open:
            with others:
                st.table(sources_table(found), border="horizontal", hide_index=True, alt="Each factor with its sources")


def sources_table(found: tuple[FactorSources, ...]) -> pd.DataFrame:
    """Return one row a factor: its name, its sources with their days, and the days on which they disagree."""
    rows = [(escaped(label_of(factor.factor)), escaped(days_words(factor)), factor.n_apart or "–") for factor in found]
    return pd.DataFrame(rows, columns=["Factor", "From", "Days over 20 % apart"]).astype(str)


def days_words(factor: FactorSources) -> str:
    """Return "Bearable, 120 days; A spreadsheet, 40 days"."""
    return "; ".join(f"{source.label}, {counted(source.n_days, 'day')}" for source in factor.sources)


def apart_words(factor: FactorSources) -> str:
    """Return on how many of the days that several sources share they are more than 20 % apart."""
    if not factor.n_shared:
        return "No day has a value from more than one."
    shared = f"On {counted(factor.n_shared, 'day')} more than one gives a value"
    if not factor.n_apart:
        return f"{shared}, and they agree."
    return f"{shared}; on {factor.n_apart:,} they are over 20 % apart{widest_words(factor)}."


def widest_words(factor: FactorSources) -> str:
    """Return ", most on 3 May 2026 (4 against 9)"; nothing where they agree."""
    if factor.widest is None:
        return ""
    day, low, high = factor.widest
    return f", most on {day_words(day)} ({number(low)} against {number(high)})"


def disagreement_sentence(found: tuple[FactorSources, ...]) -> str:
    """Return on how many days the spasm counts of two sources are over 20 % apart, and which factors are too."""
    apart = [factor for factor in found if factor.n_apart]
    counts = next((factor for factor in apart if factor.factor == COUNTED_BY_RULE), None)
    others = [label_of(factor.factor) for factor in apart if factor is not counts]
    said = []
    if counts is not None:
        names = " and ".join(source.label for source in counts.sources[:2])
        said.append(
            f"{names} count the spasms differently: on {counts.n_apart:,} of {counted(counts.n_shared, 'shared day')} "
            f"they are over 20 % apart{widest_words(counts)}. The larger count stands."
        )
    if others:
        more = f" and {len(others) - NAMED} more" if len(others) > NAMED else ""
        said.append(
            f"Sources differ on some days in: {', '.join(others[:NAMED])}{more}. You can choose which to believe."
        )
    return " ".join(said)


def sources_of(diary: Diary) -> tuple[FactorSources, ...]:
    """Return every factor with its sources, computed once a state of the diary."""
    state = (diary.diary_id, diary.revision)
    return session.computed("sources", state, lambda: sources.read_sources(diary.diary_id))


def _row(diary: Diary, factor: FactorSources) -> None:
    name = label_of(factor.factor)
    with text_and_button(f"source_{factor.factor}"):
        st.markdown(f"**{escaped(name)}**  \n{escaped(days_words(factor))}  \n{apart_words(factor)}", width="stretch")
        if factor.factor == COUNTED_BY_RULE:
            st.caption("The larger count stands.", width=220)
            return
        files = {source.source: source.label for source in factor.sources if source.source != HAND}
        if len(files) > 1:
            _choice(diary, factor, name, files)


def _choice(diary: Diary, factor: FactorSources, name: str, files: dict[str, str]) -> None:
    options = [RULE, *files]
    current = factor.chosen if factor.chosen in files else RULE
    picked = st.selectbox(
        f"Source to believe for {name}",
        options,
        index=options.index(current or RULE),
        format_func=lambda source: files.get(source, "The one with most days"),
        key=f"prefer_{factor.factor}_{diary.revision}",
        label_visibility="collapsed",
        width=220,
    )
    if picked in options and picked != current:
        sources.prefer_source(diary.diary_id, factor.factor, picked or None)
        announce(f"{name} now comes from {files.get(picked, 'the source with most days')} first.")
        st.rerun()
