"""The answers under which a file was read, also those remembered from earlier files, each with a way to change it."""

from __future__ import annotations

import streamlit as st

from pages.widgets.file_group import FileGroup
from pages.widgets.notices import escaped
from pages.widgets.open_files import GUESSED, OpenFile

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
    "time_zone": "Where the times belong",
    "orientation": "Which side holds the days",
    "sheets": "Which table is right",
    "year": "The year",
    "serial_dates": "Numbers as dates",
    "decimal": "The decimal sign",
    "columns": "Which column counts",
    "header": "What the columns hold",
    "same_day": "Which day an answer is about",
    "date_source": "Which date counts",
    "encoding": "The letters of the file",
}


def show_answers(group: FileGroup) -> None:
    """Draw the answers; a changed one is asked about again, and the files are read anew."""
    file, answers = group.files[0], group.previews[0].answers
    guessed = answers.get(GUESSED, "").split(",")
    for question_id, choice_id in answers.items():
        if choice_id == ASK_AGAIN or question_id == GUESSED:
            continue
        words = answer_words(file, question_id, choice_id)
        with st.container(horizontal=True, vertical_alignment="center", key=f"answered_{question_id}"):
            origin = "" if question_id in file.answers else ", as last time"
            origin = ", by best guess" if question_id in guessed else origin
            st.markdown(f":material/chat: {escaped(words)}{origin}", width="content")
            if st.button("Change", type="tertiary", key=f"change_{question_id}", help=f"Change: {escaped(words)}"):
                for other in group.files:
                    # An answer that is none of the choices: it is not remembered either, so the question comes up.
                    other.answers[question_id] = ASK_AGAIN
                    other.answers[GUESSED] = ",".join(id for id in guessed if id != question_id)
                st.rerun()


def answer_words(file: OpenFile, question_id: str, choice_id: str) -> str:
    """Return the question and its answer in words; of a question that was asked earlier only its subject is known."""
    question = file.asked.get(question_id)
    if question is None:
        subject = SUBJECTS.get(question_id, question_id.replace("_", " ").capitalize())
        return f"{subject}: {choice_id.replace('_', ' ')}"
    labels = {choice.id: choice.label for choice in question.choices}
    return f"{question.text} {labels.get(choice_id, choice_id)}"
