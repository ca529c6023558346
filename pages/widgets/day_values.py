"""The values of one day in one form: what is typed over is corrected, what is emptied goes, and nothing is invented."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from data.day_edits import DayEdit, Saved, save_day_edits
from data.errors import DiaryError
from data.records import Diary, Period
from data.shown_values import ShownValue, read_shown_values
from data.typed_values import typed_value, value_text
from data.vocabulary import FACTORS, OUTCOMES, factor_of, unit_of
from pages.charts.words import counted, label_of, number
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.notices import announce, escaped, show_error
from pages.widgets.own_diary import choice_of
from pages.widgets.typing import Typing, first_seen, forget_seen, see_again, tell_moved

VALUES = "values"
COUNT = "spasm_count"
NARROWEST = 130
CAPTION = "An empty field is “not noted”, never 0. Empty a field to take a value away; the history brings it back."

Shown = dict[str, ShownValue]


def show_values(diary: Diary, day: date) -> None:
    """Draw the form of one day."""
    now = session.computed("day_values", (diary.diary_id, diary.revision, day), lambda: _stored(diary.diary_id, day))
    typing = first_seen(VALUES, day, now)
    with card("day_values", "The day in numbers", CAPTION):
        tell_moved(VALUES, typing, now, _moved_words(typing.shown, now))
        fields = _fields(diary, typing)
        with st.form(f"values_{typing.name}", border=False):
            hint = _count_hint(diary, day, now)
            typed = {COUNT: _field(typing, COUNT, "How many spasms? 0 is a calm day", hint)}
            with st.grid(2, min_column_width=NARROWEST):
                typed |= {key: _field(typing, key, _label(key)) for key in fields}
            if st.form_submit_button("Save", type="primary", key=f"save_values_{typing.name}", width="stretch"):
                _save(diary, day, typed, typing.shown)
        st.page_link("month.py", label="The whole month as a table", query_params={"month": day.isoformat()})


def _stored(diary_id: int, day: date) -> Shown:
    return {factor: shown for (_, factor), shown in read_shown_values(diary_id, Period(day, day)).items()}


def _fields(diary: Diary, typing: Typing) -> tuple[str, ...]:
    """Return the factors with a field: those of the day, those the diary usually has, and those asked for."""
    first: Shown = typing.first
    usual = choice_of(diary).asked
    keys = [key for key in dict.fromkeys((*first, *usual)) if key != COUNT]
    others = [factor.key for factor in FACTORS if factor.key not in (*keys, COUNT)]
    more = st.multiselect(
        "Also note", others, format_func=label_of, key=f"values_more_{typing.name}", placeholder="Choose a factor"
    )
    return (*keys, *(key for key in more if key in others))


def _field(typing: Typing, key: str, label: str, hint: str = "") -> str:
    shown: ShownValue | None = typing.first.get(key)
    text = value_text(key, shown.value if shown else None)
    return st.text_input(escaped(label), text, key=f"value_{typing.name}_{key}", max_chars=200, placeholder=hint) or ""


def _label(key: str) -> str:
    factor = factor_of(key)
    unit = {"0-10": "0 to 10", "0/1": "yes or no"}.get(factor.unit, unit_of(key))
    label = factor.label if key not in OUTCOMES else factor.label.capitalize()
    return f"{label}, {unit}" if unit else label


def _count_hint(diary: Diary, day: date, now: Shown) -> str:
    """Return what the count follows from where nobody stated it: single spasms, or a log that was kept throughout."""
    days = session.days(diary)
    count = days[COUNT].get(pd.Timestamp(day), math.nan)
    return "not kept" if math.isnan(count) else "" if COUNT in now else f"{number(count)}, counted from the spasms"


def _save(diary: Diary, day: date, typed: Mapping[str, str], shown: Shown) -> None:
    try:
        edits = [edit for key, text in typed.items() if (edit := _edit(day, key, text, shown.get(key)))]
        if not edits:
            st.caption("Nothing was changed.")
            return
        saved = save_day_edits(diary.diary_id, edits)
    except DiaryError as error:
        show_error(error)
        return
    if saved.moved:
        _tell(diary, day, saved)
        return
    forget_seen(VALUES)
    announce(f"Stored: {counted(len(saved.stored), 'value')} changed.")
    st.rerun()


def _edit(day: date, key: str, text: str, shown: ShownValue | None) -> DayEdit | None:
    if " ".join(text.split()) == value_text(key, shown.value if shown else None):
        return None
    return DayEdit(day, key, typed_value(key, text), shown.import_id if shown else None)


def _tell(diary: Diary, day: date, saved: Saved) -> None:
    """Show both, what was typed and what stands there now; saving again is then a choice."""
    for moved in saved.moved:
        typed = value_text(moved.edit.factor, moved.edit.value) or "nothing"
        now = value_text(moved.edit.factor, moved.now.value) if moved.now else "nothing"
        label = label_of(moved.edit.factor)
        words = f"{label}: you typed {typed}; in another tab or on another device it became {now}."
        st.warning(escaped(f"{words} Nothing was overwritten. Press Save again to keep yours."), icon=":material/sync:")
    see_again(VALUES, _stored(diary.diary_id, day))


def _moved_words(shown: Shown, now: Shown) -> str:
    keys = [key for key in dict.fromkeys((*shown, *now)) if shown.get(key) != now.get(key)]
    words = [f"{label_of(key)} is {value_text(key, now[key].value) if key in now else 'gone'}" for key in keys]
    return f"Now {', '.join(words)}."
