"""The chosen files on their way into the diary: refused with a reason, asked about, checked, kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data import intake
from data.errors import AnswersMissing
from data.records import Diary
from pages.widgets.check_card import check
from pages.widgets.clock import today
from pages.widgets.file_group import FileGroup, groups_of
from pages.widgets.notices import show_unreadable
from pages.widgets.open_files import OpenFile, is_new_choice, place_in_line, read_file, waiting_files
from pages.widgets.question_card import ask
from pages.widgets.receipt_card import forget_receipts, remember_receipt


def show_files(diary: Diary, uploads: Sequence[UploadedFile]) -> None:
    """Draw what each refused file says, then the first readable ones with their questions or their preview.

    Files with the same columns go together: a file a month is one question, one preview and one receipt.
    """
    if is_new_choice(uploads):
        forget_receipts()
    read = []
    for file in waiting_files(uploads):
        preview = read_file(diary, file, today())
        if preview is None:
            _refused(file)
        else:
            read.append((file, preview))
    if not read:
        return
    group = groups_of(read)[0]
    if place := place_in_line(group.files):
        st.caption(place)
    if group.questions:
        ask(group)
    else:
        _keep_or_cancel(diary, group)


def _refused(file: OpenFile) -> None:
    if file.refused is not None:
        show_unreadable(file.source.name, file.refused)
    if st.button("Close", key=f"close_{file.sha256[:12]}", type="tertiary"):
        file.done = True
        st.rerun()


def _keep_or_cancel(diary: Diary, group: FileGroup) -> None:
    decision = check(group)
    if decision == "keep":
        with st.spinner("Storing your log"):
            _keep(diary, group)
    elif decision == "cancel":
        group.close()
    if decision:
        st.rerun()


def _keep(diary: Diary, group: FileGroup) -> None:
    """Store each file as an import of its own; one that turns out to need an answer after the others waits for it."""
    for file, preview in zip(group.files, group.previews, strict=True):
        try:
            remember_receipt(intake.import_file(diary.diary_id, preview))
        except AnswersMissing:
            return
        file.done = True
