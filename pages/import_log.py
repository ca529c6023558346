"""Import: bring a log of any kind into the diary, or write by hand."""

import streamlit as st

from data.intake import await_file
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.entry_forms import TREATMENTS, entry_buttons, show_entry
from pages.widgets.import_list import show_imports
from pages.widgets.known_files import known_files
from pages.widgets.open_files import uploader_key
from pages.widgets.page import head
from pages.widgets.reading import show_files
from pages.widgets.receipt_card import show_receipts
from pages.widgets.sample import sample_button
from pages.widgets.sources_card import show_sources
from pages.widgets.take_back import show_done
from pages.widgets.templates import template_downloads

LARGEST_FILE_MB = 200  # of a zip; a table may have 50, which the reading checks

head("Add your log", "Any table with a date column: a spreadsheet or an export. Nothing leaves this computer.")
diary = session.diary()

choose, by_hand = st.columns([3, 2])
with choose, card("choose", "1. Choose a file", stretch=True):
    uploads = st.file_uploader(
        "Files of your log",
        accept_multiple_files=True,
        key=uploader_key(),
        label_visibility="collapsed",
        max_upload_size=LARGEST_FILE_MB,
    )
    st.caption("CSV, text or Excel up to 50 MB, an app's zip up to 200 MB. Columns may have any name and order.")
    with st.container(horizontal=True):
        sample_button(diary, "Try the sample diary", quiet=True)
        template_downloads()
    known_files()
with by_hand, card("by_hand", "Or type it in", stretch=True):
    entry_buttons()
    st.caption("A day without spasms counts too.")
    show_done(diary, TREATMENTS)

await_file()  # while the person looks for theirs
show_entry(diary)
show_files(diary, uploads)
show_receipts(diary)
show_imports(diary)
show_sources(diary)
