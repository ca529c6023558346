"""The two forms of a check-in: what is not answered is not stored, and what cannot wait is said at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from analytics.flag_words import EMERGENCY
from data.check_ins import add_check_in, emergencies
from data.errors import DiaryError
from data.records import Diary
from data.scales import MONTHLY, SCALES, SIGNS, WEEKLY
from pages.charts.words import day_words
from pages.widgets.cards import card
from pages.widgets.notices import announce, escaped, show_error
from pages.widgets.take_back import remember_done

WEEKLY_CAPTION = "Tap what is new or came back in the last week. Nothing of this is a diagnosis."
MONTHLY_CAPTION = "Leave empty what you do not want to answer. Lower is better everywhere."
TOTALS_CAPTION = (
    "Did your doctor hand you one of these forms? Copy its total. Their questions may not be printed here without "
    "a licence."
)
CHECK_IN = "check_in"  # where Undo stands
_ALARM = "check_in_alarm"


def show_weekly(diary: Diary, today: date) -> None:
    """Draw the weekly question: all signs to tap, and "none of these" in one."""
    with card("check_weekly", "Anything new this week?", WEEKLY_CAPTION):
        _alarm()
        with st.form("weekly", border=False, clear_on_submit=True):
            urgent = _signs("If it came on suddenly", now=True)
            st.caption(f":material/emergency: {EMERGENCY}")
            soon = _signs("To tell a doctor soon, or to note", now=False)
            with st.container(horizontal=True):
                kept = st.form_submit_button("Save", type="primary", key="save_weekly")
                none = st.form_submit_button("None of these", key="none_weekly")
        if kept or none:
            chosen = () if none else (*urgent, *soon)
            if kept and not chosen:
                st.caption("Nothing is tapped. If nothing is new, press “None of these”.")
                return
            _store(diary, WEEKLY, {sign.key: float(sign.key in chosen) for sign in SIGNS}, today)


def show_monthly(diary: Diary, today: date) -> None:
    """Draw the monthly scales: two questions of our own, and the totals of forms that others hand out."""
    with card("check_monthly", "How was the month?", MONTHLY_CAPTION), st.form("monthly", border=False):
        answers: dict[str, float | None] = {}
        for key, text, steps in (question for scale in SCALES for question in scale.questions):
            chosen = st.radio(text, steps, None, key=f"m_{key}")
            answers[key] = None if chosen is None else float(steps.index(chosen))
        with st.expander("Totals of forms from your doctor", type="compact"):
            st.caption(TOTALS_CAPTION)
            with st.grid(3, min_column_width=110):
                for scale in (scale for scale in SCALES if not scale.questions):
                    label = f"{scale.label}, 0 to {scale.maximum:g}"
                    answers[scale.key] = st.number_input(
                        label, 0.0, float(scale.maximum), None, float(scale.step), format="%g", key=f"m_{scale.key}"
                    )
        if st.form_submit_button("Save", type="primary", key="save_monthly"):
            _store(diary, MONTHLY, {key: value for key, value in answers.items() if value is not None}, today)


def _signs(label: str, *, now: bool) -> list[str]:
    labels = {sign.key: sign.label for sign in SIGNS if sign.now == now}
    return st.pills(
        label,
        list(labels),
        selection_mode="multi",
        format_func=lambda key: labels.get(key, key),
        key=f"signs_{'now' if now else 'soon'}",
        wrap=True,
    )


def _store(diary: Diary, kind: str, answers: Mapping[str, float], today: date) -> None:
    try:
        import_id = add_check_in(diary.diary_id, kind, answers, today)
    except DiaryError as error:
        show_error(error)
        return
    st.session_state[_ALARM] = emergencies(answers) if kind == WEEKLY else ()
    announce("Kept. The next question comes in a week." if kind == WEEKLY else "Kept. The next one is in four weeks.")
    remember_done(CHECK_IN, f"Stored: your answers of {day_words(today)}.", import_id)
    st.rerun()


def _alarm() -> None:
    """Say once more, and loudly, what to do about an answer that cannot wait; it stays until the page is left."""
    signs = st.session_state.get(_ALARM, ())
    if signs:
        st.error(EMERGENCY, title=escaped(f"You said: {', '.join(signs).lower()}"), icon=":material/emergency:")
