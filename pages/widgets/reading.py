"""The chosen files on their way into the diary: refused with a reason, asked about, checked, kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data import intake
from data.records import Diary, Preview
from pages.widgets.check_card import check
from pages.widgets.clock import today
from pages.widgets.notices import show_unreadable
from pages.widgets.open_files import OpenFile, is_new_choice, place_in_line, read_file, waiting_files
from pages.widgets.question_card import ask
from pages.widgets.receipt_card import forget_receipts, remember_receipt


def show_files(diary: Diary, uploads: Sequence[UploadedFile]) -> None:
    """Draw what each refused file says, then the first readable one with its question or its preview."""
    if is_new_choice(uploads):
        forget_receipts()
    for file in waiting_files(uploads):
        preview = read_file(diary, file, today())
        if preview is None:
            _refused(file)
            continue
        if place := place_in_line(file):
            st.caption(place)
        if preview.questions:
            ask(file, preview)
        else:
            _keep_or_cancel(diary, file, preview)
        return


def _refused(file: OpenFile) -> None:
    if file.refused is not None:
        show_unreadable(file.source.name, file.refused)
    if st.button("Close", key=f"close_{file.sha256[:12]}", type="tertiary"):
        file.done = True
        st.rerun()


def _keep_or_cancel(diary: Diary, file: OpenFile, preview: Preview) -> None:
    decision = check(file, preview)
    if decision == "keep":
        with st.spinner("Storing your log"):
            remember_receipt(intake.import_file(diary.diary_id, preview))
    if decision:
        file.done = True
        st.rerun()
