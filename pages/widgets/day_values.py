"""The values of one day in one form: what is typed over is corrected, what is emptied goes, and nothing is invented."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from data.day_edits import DayEdit, Moved, save_day_edits
from data.errors import DiaryError
from data.records import Diary, Period
from data.shown_values import ShownValue, read_shown_values
from data.typed_values import typed_value, value_text
from data.vocabulary import FACTORS, OUTCOMES, factor_of, unit_of
from pages.charts.words import counted, label_of, number
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.notices import announce, escaped
from pages.widgets.own_diary import choice_of
from pages.widgets.typing import Typing, first_seen, forget_seen, see_again, show_told, tell, tell_moved

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
            _field(typing, COUNT, "How many spasms? 0 is a calm day", hint)
            with st.grid(2, min_column_width=NARROWEST):
                for key in fields:
                    _field(typing, key, _label(key))
            st.form_submit_button(
                "Save",
                type="primary",
                key=f"save_values_{typing.name}",
                width="stretch",
                on_click=_save,
                args=(diary, day, (COUNT, *fields), typing.name, typing.shown),
            )
        show_told(VALUES, typing)
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


def _field(typing: Typing, key: str, label: str, hint: str = "") -> None:
    shown: ShownValue | None = typing.first.get(key)
    text = value_text(key, shown.value if shown else None)
    st.text_input(escaped(label), text, key=f"value_{typing.name}_{key}", max_chars=200, placeholder=hint)


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


def _save(diary: Diary, day: date, keys: Sequence[str], name: str, shown: Shown) -> None:
    """Store what the fields say against what the person had before their eyes when they pressed."""
    texts = {key: st.session_state.get(f"value_{name}_{key}") or "" for key in keys}
    try:
        edits = [edit for key, text in texts.items() if (edit := _edit(day, key, text, shown.get(key)))]
        saved = save_day_edits(diary.diary_id, edits)
    except DiaryError as error:
        tell(VALUES, "error", error.message)
        return
    if saved.moved:
        tell(VALUES, "moved", *(_moved_sentence(moved) for moved in saved.moved))
        see_again(VALUES, _stored(diary.diary_id, day))
    elif saved.import_id is None:
        tell(VALUES, "note", "Nothing was changed.")
    else:
        forget_seen(VALUES)
        announce(f"Stored: {counted(len(saved.stored), 'value')} changed.")


def _edit(day: date, key: str, text: str, shown: ShownValue | None) -> DayEdit | None:
    if " ".join(text.split()) == value_text(key, shown.value if shown else None):
        return None
    return DayEdit(day, key, typed_value(key, text), shown.import_id if shown else None)


def _moved_sentence(moved: Moved) -> str:
    """Say both, what was typed and what stands there now; saving again is then a choice."""
    key = moved.edit.factor
    typed = value_text(key, moved.edit.value) or "nothing"
    now = value_text(key, moved.now.value) if moved.now else "nothing"
    words = f"{label_of(key)}: you typed {typed}; in another tab or on another device it became {now}."
    return f"{words} Nothing was overwritten. Press Save again to keep yours."


def _moved_words(shown: Shown, now: Shown) -> str:
    keys = [key for key in dict.fromkeys((*shown, *now)) if shown.get(key) != now.get(key)]
    words = [f"{label_of(key)} is {value_text(key, now[key].value) if key in now else 'gone'}" for key in keys]
    return f"Now {', '.join(words)}."
