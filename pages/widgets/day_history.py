"""The history card of one day: every change with who made it and when, and a way to take one's own back."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data import writes
from data.errors import UnknownImport
from data.history import Change, read_history
from data.records import Diary
from pages.widgets import session
from pages.widgets.cards import card, text_and_button
from pages.widgets.day_note import NOTE
from pages.widgets.day_values import VALUES
from pages.widgets.history_words import change_words, undo_help, who_words
from pages.widgets.notices import announce, escaped
from pages.widgets.typing import forget_seen

MOST_SHOWN = 6
CAPTION = "Nothing is ever lost: each change stands here, and your own can be taken back."


def show_history(diary: Diary, day: date) -> None:
    """Draw the changes, the newest first; nothing for a day that never had anything."""
    state = (diary.diary_id, diary.revision, day)
    changes = session.computed("history", state, lambda: read_history(diary.diary_id, day))
    if not changes:
        return
    with card("day_history", "What was changed", CAPTION):
        undoable: set[int] = set()
        for number, change in enumerate(changes[:MOST_SHOWN]):
            _row(diary, change, number, undoable)
        if len(changes) > MOST_SHOWN:
            with st.expander(f"{len(changes) - MOST_SHOWN} earlier ones", key="history_earlier", type="compact"):
                for number, change in enumerate(changes[MOST_SHOWN:], MOST_SHOWN):
                    _row(diary, change, number, undoable)


def _row(diary: Diary, change: Change, number: int, undoable: set[int]) -> None:
    """Draw one change; several of one import are taken back together, so only the first has the button."""
    with text_and_button(f"change_{number}"):
        st.markdown(f"{change_words(change)}  \n:gray[{escaped(who_words(change))}]", width="stretch")
        if change.by_hand and change.undone_at is None and change.import_id not in undoable:
            undoable.add(change.import_id)
            st.button(
                "Undo",
                type="tertiary",
                icon=":material/undo:",
                key=f"undo_change_{change.import_id}",
                help=undo_help(change),
                on_click=_undo,
                args=(diary.diary_id, change.import_id),
            )


def _undo(diary_id: int, import_id: int) -> None:
    try:
        writes.undo_import(diary_id, import_id)
    except UnknownImport:
        announce("This was taken back already, in another tab or on another device.")
    else:
        announce("Undone.")
    forget_seen(VALUES)
    forget_seen(NOTE)
