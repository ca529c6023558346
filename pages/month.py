"""A month as a table: one row a day, to type into or to paste from a spreadsheet."""

import streamlit as st

from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.clock import today
from pages.widgets.month_cells import days_of, kept_words
from pages.widgets.month_choice import pick_columns, pick_month
from pages.widgets.month_editor import edit_month
from pages.widgets.page import head_with_control

CAPTION = (
    "An empty cell is “not noted”, never 0; a 0 under Spasms is a calm day. "
    "Cells copied in a spreadsheet can be pasted: choose the first cell, then paste."
)

diary = session.diary()
heading = head_with_control()
with heading.control:
    month = pick_month(today())
counts = session.days(diary)["spasm_count"]
heading.write(f"{month:%B %Y}", kept_words(counts, days_of(month, today())))

with card("month"):
    factors = pick_columns(diary, month)
    st.caption(CAPTION)
    edit_month(diary, month, today(), factors)
