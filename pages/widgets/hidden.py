"""Factors that the person has hidden: left out of what is shown, never out of what is computed."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics.results import Findings
from data.errors import DiaryError
from data.hidden_factors import hidden_factors, hide_factors
from data.records import Diary
from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.filters import factor_names
from pages.widgets.notices import announce

KEY = "hidden_factors"
HELP = "They leave the lists and charts. They are still compared: hiding one makes no other look more certain."


def shown_findings(diary: Diary) -> Findings:
    """Return the findings of the factors that are not hidden; the verdicts are those of all of them together."""
    found, hidden = session.findings(diary), hidden_factors(diary.settings)
    return replace(found, findings=tuple(one for one in found.findings if one.factor not in hidden))


def shown_days(diary: Diary) -> pd.DataFrame:
    """Return the day table without the hidden factors, for charts that describe and decide nothing."""
    return session.days(diary).drop(columns=list(hidden_factors(diary.settings)), errors="ignore")


def hidden_words(diary: Diary) -> str:
    """Say how many of the compared factors are hidden; nothing where none is."""
    n_hidden = len(session.findings(diary).findings) - len(shown_findings(diary).findings)
    if not n_hidden:
        return ""
    return f"{counted(n_hidden, 'factor is', 'factors are')} hidden in My data, and counted all the same."


def choose_hidden(diary: Diary, keys: list[str]) -> None:
    """Let the person choose which of these factors are hidden; stored as soon as it is chosen."""
    hidden = hidden_factors(diary.settings)
    names = factor_names(sorted({*keys, *hidden}))
    st.session_state[KEY] = [name for name, key in names.items() if key in hidden]
    st.multiselect(
        "Hidden from lists and charts",
        list(names),
        key=KEY,
        on_change=_store,
        args=(diary.diary_id, names),
        placeholder="None: everything is shown",
        help=HELP,
    )


def _store(diary_id: int, names: dict[str, str]) -> None:
    try:
        hide_factors(diary_id, [names[name] for name in st.session_state[KEY] if name in names])
    except DiaryError as error:
        announce(error.message)
    else:
        announce("Saved.")
