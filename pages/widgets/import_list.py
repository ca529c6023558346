"""The list of what was put into the diary, each with a way to take it out again."""

from __future__ import annotations

import streamlit as st

from data import reads, writes
from data.records import Diary, ImportEntry
from pages.charts.words import counted, day_words
from pages.widgets.cards import card, text_and_button
from pages.widgets.clock import local_day
from pages.widgets.downloads import csv_button
from pages.widgets.export_button import export_button
from pages.widgets.notices import announce, escaped
from pages.widgets.receipt_card import forget_receipts
from pages.widgets.receipts import entry_sentence
from pages.widgets.whole_name import whole_name

BY_HAND_SHOWN = 10


def show_imports(diary: Diary) -> None:
    """Draw the imports, newest first; what was entered by hand is gathered in one row."""
    entries = [entry for entry in reads.read_imports(diary.diary_id) if entry.undone_at is None]
    entries.sort(key=lambda entry: entry.import_id, reverse=True)
    if not entries:
        return
    with card("imports", "Your imports", "Undo takes out everything that an import brought, and nothing else."):
        for entry in entries:
            if not entry.by_hand:
                _row(diary, entry, entry.file_name)
        by_hand = [entry for entry in entries if entry.by_hand]
        if by_hand:
            _by_hand(diary, by_hand)
        export_button(diary)


def undone_words(title: str, others: int) -> str:
    """Return what went: what came with one exported diary goes together."""
    return f"{title} and {others:,} more that came in the same file are" if others else f"{title} is"


def _row(diary: Diary, entry: ImportEntry, title: str) -> None:
    sample = " (sample)" if entry.sample else ""
    with text_and_button(f"import_{entry.import_id}"):
        st.markdown(
            f"**{escaped(title)}**{sample}  \n{entry_sentence(entry, local_day(entry.created_at))}", width="stretch"
        )
        with st.container(horizontal=True, width="content"):
            if entry.n_quarantined:
                table = reads.read_quarantine(diary.diary_id, entry.import_id)
                csv_button("Refused rows", table, "refused_rows.csv", f"csv_refused_{entry.import_id}")
            undo = st.button(
                whole_name("Undo", f"import of {title}, {day_words(local_day(entry.created_at))}"),
                type="tertiary",
                icon=":material/undo:",
                key=f"undo_{entry.import_id}",
            )
    if undo:
        others = writes.undo_import(diary.diary_id, entry.import_id) - 1
        forget_receipts(entry.import_id)
        announce(f"Undone: {undone_words(title, others)} out of your diary.")
        st.rerun()


def _by_hand(diary: Diary, entries: list[ImportEntry]) -> None:
    counts = (
        (sum(entry.n_episodes for entry in entries), "spasm"),
        (sum(entry.n_days for entry in entries), "day"),
        (sum(entry.n_treatments for entry in entries), "treatment"),
    )
    words = ", ".join(counted(number, noun) for number, noun in counts if number)
    st.markdown(f"**By hand**  \n{words or counted(len(entries), 'entry', 'entries')}")
    latest = st.expander("The latest entries by hand", key="by_hand_entries", on_change="rerun", type="compact")
    if latest.open:
        with latest:
            for entry in entries[:BY_HAND_SHOWN]:
                _row(diary, entry, entry.label or "An entry by hand")
