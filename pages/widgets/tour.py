"""The tour of a new diary: three sentences above the first numbers, gone for ever once they were read."""

from __future__ import annotations

import streamlit as st

from data.records import Diary
from data.settings import remember
from pages.widgets.cards import card, text_and_button

SETTING, READ = "tour", "read"
SENTENCES = (
    "**This page** tells how you are doing, against the time before. A click on a day in the chart opens it.",
    "**Triggers** sorts what you note into three lists: linked, no sizeable link, cannot tell yet.",
    "**Report** is the page for your doctor, **Learn** tells what is known, and **Import** undoes what you added.",
)


def show_tour(diary: Diary) -> None:
    """Draw the three sentences until somebody has read them; it needs no answer and covers nothing."""
    if diary.settings.get(SETTING) == READ:
        return
    with card("tour"), text_and_button("tour"):
        st.markdown("\n".join(f"{number}. {words}" for number, words in enumerate(SENTENCES, 1)), width="stretch")
        st.button("Got it", key="tour_read", on_click=remember, args=(diary.diary_id, SETTING, READ))
