"""What the check-ins said so far: each scale with its last change and what such a change means, each with an undo."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from data.records import CheckIn, Diary
from data.scales import SIGNS, WEEKLY, ScaleResult, scale_results
from pages.charts.words import day_words, number
from pages.widgets.cards import card
from pages.widgets.check_in_forms import CHECK_IN
from pages.widgets.notices import escaped
from pages.widgets.take_back import show_done

MOST_ROWS = 12


def show_results(diary: Diary, check_ins: Sequence[CheckIn]) -> None:
    """Draw both lists; nothing before the first answer."""
    results = scale_results(check_ins)
    weekly = [one for one in check_ins if one.kind == WEEKLY]
    if not check_ins:
        return
    with card("check_results", "What you answered"):
        show_done(diary, CHECK_IN)
        for scale in dict.fromkeys(result.scale for result in results):
            _scale([result for result in results if result.scale == scale])
        if weekly:
            rows = [(day_words(one.day), weekly_words(one)) for one in reversed(weekly)][:MOST_ROWS]
            _table(rows, ("Week to", "You said"), "The answers to the weekly check-in")
        st.caption("An earlier answer given by mistake is undone on the Import page, under “By hand”.")


def weekly_words(check_in: CheckIn) -> str:
    """Say what was answered yes to: ``nothing new``, or the signs."""
    signs = [sign.label for sign in SIGNS if check_in.reply(sign.key)]
    return ", ".join(signs) if signs else "nothing new"


def change_words(results: Sequence[ScaleResult]) -> str:
    """Say the last total against the one before: ``5 of 8 on 3 May 2026, 2 fewer than before``."""
    last = results[-1]
    told = f"{number(last.total)} of {number(last.maximum)} on {day_words(last.day)}"
    if len(results) < 2:
        return f"{told}, the first answer."
    change = last.total - results[-2].total
    if change == 0:
        return f"{told}, as before."
    return f"{told}, {number(abs(change))} {'fewer' if change < 0 else 'more'} than on {day_words(results[-2].day)}."


def _scale(results: Sequence[ScaleResult]) -> None:
    st.markdown(f"**{escaped(results[-1].label)}**: {escaped(change_words(results))}")
    st.caption(escaped(results[-1].change_means))


def _table(rows: list[tuple[str, str]], columns: tuple[str, str], alt: str) -> None:
    table = pd.DataFrame([tuple(map(escaped, row)) for row in rows], columns=list(columns))
    st.table(table, border="horizontal", hide_index=True, alt=alt)
