"""What one factor is looked at beside the tested question: another delay, another outcome. No verdict hears of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analytics.outcome_words import OUTCOME_WORDS, outcome_axis
from data.records import Diary
from pages.widgets import session

AS_TESTED = "Delay as tested"
DELAYS = {"No delay": 0, "1 day later": 1, "2 days later": 2, "3 days later": 3}
DELAY, OUTCOME = "delay", "shown"


@dataclass(frozen=True, slots=True)
class Look:
    """``lag`` is None where the tested one is shown; ``outcome`` is the diary's own unless another was chosen."""

    lag: int | None
    outcome: str


def shown_outcomes(diary: Diary) -> tuple[str, ...]:
    """Return the outcomes that some day of the diary holds."""
    return session.computed(
        "shown_outcomes", (diary.diary_id, diary.revision), lambda: stated_outcomes(session.days(diary))
    )


def stated_outcomes(days: pd.DataFrame) -> tuple[str, ...]:
    """Return the outcomes that some day of a table holds."""
    return tuple(outcome for outcome in OUTCOME_WORDS if outcome in days and bool(days[outcome].notna().any()))


def pick_look(lags: Sequence[int], outcomes: Sequence[str], tested: str) -> Look:
    """Draw the choices; what has one answer is not asked. ``lags`` is empty where no delay can be shown."""
    lag, outcome = None, tested
    if len(lags) > 1:
        offered = [AS_TESTED, *(words for words, days in DELAYS.items() if days in lags)]
        chosen = st.selectbox(
            "Delay shown", offered, key=DELAY, bind="query-params", label_visibility="collapsed", width=170
        )
        lag = DELAYS.get(str(chosen))
    if len(outcomes) > 1:
        outcome = pick_outcome(outcomes, tested, OUTCOME)
    if lag is not None or outcome != tested:
        st.button(
            "Show as tested",
            key="reset_look",
            type="tertiary",
            icon=":material/close:",
            on_click=_reset,
            args=(tested,),
        )
    return Look(lag, outcome)


def pick_outcome(outcomes: Sequence[str], usual: str, key: str, *, disabled: bool = False) -> str:
    """Let the person choose which outcome a chart shows; the diary's own stands first."""
    ordered = [usual, *(outcome for outcome in outcomes if outcome != usual)]
    names = {outcome_axis(outcome): outcome for outcome in ordered}
    chosen = st.selectbox(
        "Outcome shown",
        list(names),
        key=key,
        bind="query-params",
        label_visibility="collapsed",
        width=240,
        disabled=disabled,
    )
    return names.get(str(chosen), usual)


def _reset(tested: str) -> None:
    for key, usual in ((DELAY, AS_TESTED), (OUTCOME, outcome_axis(tested))):
        if key in st.session_state:
            st.session_state[key] = usual
