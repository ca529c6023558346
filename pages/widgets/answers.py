"""The answers under which a file was read, also those remembered from earlier files, each with a way to change it."""

from __future__ import annotations

import streamlit as st

from data.records import Preview
from pages.widgets.notices import escaped
from pages.widgets.open_files import OpenFile

ASK_AGAIN = ""
SUBJECTS = {
    "coverage": "Every spasm was logged",
    "date_order": "Order of day and month",
    "missing_rows": "Rows that the new file no longer has",
    "night_date": "Which day a night belongs to",
    "spasm_column": "The column of the spasms",
    "drink_unit": "What a drink is counted in",
    "scale": "The scale",
    "scale_direction": "Which end of the scale is bad",
    "scale_words": "What the words of the scale mean",
}


def show_answers(file: OpenFile, preview: Preview) -> None:
    """Draw the answers; a changed one is asked about again, and the file is read anew."""
    for question_id, choice_id in preview.answers.items():
        if choice_id == ASK_AGAIN:
            continue
        words = answer_words(file, question_id, choice_id)
        with st.container(horizontal=True, vertical_alignment="center", key=f"answered_{question_id}"):
            origin = "" if question_id in file.answers else ", as last time"
            st.markdown(f":material/chat: {escaped(words)}{origin}", width="content")
            if st.button("Change", type="tertiary", key=f"change_{question_id}", help=f"Change: {escaped(words)}"):
                # An answer that is none of the choices: it is not remembered either, so the question comes up.
                file.answers[question_id] = ASK_AGAIN
                st.rerun()


def answer_words(file: OpenFile, question_id: str, choice_id: str) -> str:
    """Return the question and its answer in words; of a question that was asked earlier only its subject is known."""
    question = file.asked.get(question_id)
    if question is None:
        subject = SUBJECTS.get(question_id, question_id.replace("_", " ").capitalize())
        return f"{subject}: {choice_id.replace('_', ' ')}"
    labels = {choice.id: choice.label for choice in question.choices}
    return f"{question.text} {labels.get(choice_id, choice_id)}"
