"""The single spasms of one day, each with its form: to change, to delete, or to add another."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import streamlit as st

from analytics.one_day import spasm_of
from analytics.one_day_words import what_words, when_words
from data import quick_entry, writes
from data.errors import DiaryError, EntryChanged
from data.records import Diary, Episode
from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.cards import card, text_and_button
from pages.widgets.episode_form import episode_fields, episode_of
from pages.widgets.notices import announce, escaped
from pages.widgets.typing import Typing, first_seen, forget_seen, is_typed, see_again, show_told, tell

SPASM = "spasm_form"
_OPEN = "spasm_open"
NEW = "new"
MOST_SHOWN = 12

Row = dict[str, Any]


def show_spasms(diary: Diary, day: date) -> None:
    """Draw the list, and the form of the one that is open."""
    rows = _rows(diary, day)
    with card("day_spasms"):
        with text_and_button("day_spasms_head"):
            st.header("Single spasms", anchor=False)
            st.button("Add a spasm", icon=":material/add:", key="add_spasm", on_click=_open, args=(day, NEW))
        if not rows:
            st.caption("None is noted one by one. That says nothing about how many there were.")
        for row in rows[:MOST_SHOWN]:
            _row(row, day)
        if len(rows) > MOST_SHOWN:
            with st.expander(f"{counted(len(rows) - MOST_SHOWN, 'more')}", key="day_spasms_more", type="compact"):
                for row in rows[MOST_SHOWN:]:
                    _row(row, day)
    opened = st.session_state.get(_OPEN)
    if opened is not None and opened[0] == day:
        _dialog(diary, day, opened[1], rows)


def _rows(diary: Diary, day: date) -> list[Row]:
    episodes = session.episodes(diary)
    rows: list[Row] = episodes[episodes["day"].dt.date == day].to_dict("records") if len(episodes) else []
    return rows


def _row(row: Row, day: date) -> None:
    spasm = spasm_of(row)
    words = f"**{escaped(when_words(spasm))}** · {escaped(what_words(spasm))}"
    with text_and_button(f"spasm_{row['key']}"):
        st.markdown(f"{words}  \n{escaped(spasm.note)}" if spasm.note else words, width="stretch")
        st.button(
            "Edit",
            icon=":material/edit:",
            type="tertiary",
            key=f"edit_{row['key']}",
            on_click=_open,
            args=(day, row["key"]),
        )


def _open(day: date, key: str) -> None:
    forget_seen(SPASM)
    st.session_state[_OPEN] = (day, key)


def _close() -> None:
    forget_seen(SPASM)
    st.session_state.pop(_OPEN, None)


def _dialog(diary: Diary, day: date, key: str, rows: list[Row]) -> None:
    now = next((row for row in rows if row["key"] == key), None)
    if now is None and key != NEW and not is_typed(SPASM):
        _close()
        return
    st.dialog("A spasm", on_dismiss=_close)(_form)(diary, day, key, now)


def _form(diary: Diary, day: date, key: str, now: Row | None) -> None:
    """Draw the form. Its buttons are named after what is seen: one press can not count for what is seen later."""
    typing = first_seen(SPASM, (day, key), now)
    old = _blank(day) if typing.first is None else episode_of(typing.first)
    name = typing.name if typing.shown is None else f"{typing.name}_{typing.shown['import_id']}"
    with st.form(f"spasm_{typing.name}", border=False):
        new = episode_fields(old, typing.name)
        saved = st.form_submit_button("Save the spasm", type="primary", key=f"save_{name}", width="stretch")
    gone = key != NEW and st.button("Delete this spasm", type="tertiary", key=f"delete_{name}")
    if saved and new == old and key != NEW:
        tell(SPASM, "note", "Nothing was changed.")
    elif saved or gone:
        _store(diary, key, None if gone else new, typing)
    show_told(SPASM, typing)


def _store(diary: Diary, key: str, new: Episode | None, typing: Typing) -> None:
    try:
        if key == NEW and new is not None:
            quick_entry.add_spasm(diary.diary_id, new, form=typing.name, happening_now=False)
        elif new is None:
            writes.delete_episode(diary.diary_id, key, seen=int(typing.shown["import_id"]))
        else:
            writes.edit_episode(diary.diary_id, key, new, seen=int(typing.shown["import_id"]))
    except EntryChanged:
        _tell(key)
        st.rerun()
    except DiaryError as error:
        tell(SPASM, "error", error.message)
    else:
        _close()
        announce("Deleted. The history below brings it back." if new is None else "The spasm is kept.")
        st.rerun()


def _tell(key: str) -> None:
    """Keep what stands there now, to be shown beside the form; pressing again is then a choice."""
    episodes = session.episodes(session.diary())
    row = next((row for row in episodes.to_dict("records") if row["key"] == key), None)
    words = "it is gone" if row is None else f"{when_words(spasm_of(row))}, {what_words(spasm_of(row))}"
    tell(
        SPASM, "moved", f"Changed in another tab or on another device. Now: {words}. Press again to keep what you see."
    )
    if row is not None:
        see_again(SPASM, row)


def _blank(day: date) -> Episode:
    return Episode(datetime.combine(day, time()), precision="day")
