"""The questions that a file leaves open: each answer says what it changes, and the file's picture stands beside it."""

from __future__ import annotations

import streamlit as st

from data.records import Preview, Question
from pages.charts.rows_a_day import rows_a_day_chart
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.notices import escaped
from pages.widgets.open_files import OpenFile
from pages.widgets.page import current_palette

MOST_RADIO_CHOICES = 7
PICTURE_QUESTIONS = {"coverage", "missing_rows"}
NUMBER_WORDS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}


def ask(file: OpenFile, preview: Preview) -> None:
    """Draw the open questions; the answers are taken together, and the file is read again under them."""
    number = len(preview.questions)
    title = "2. One question" if number == 1 else f"2. {NUMBER_WORDS.get(number, str(number))} questions"
    caption = f"{escaped(preview.file_name)} · {preview.log.n_rows:,} rows · {escaped(preview.log.label)}"
    with card("questions", title, caption):
        questions = st.container()
        if any(question.id in PICTURE_QUESTIONS for question in preview.questions):
            questions, picture = st.columns(2, gap="large")
            with picture:
                st.markdown("Rows a day in your file. Grey: no rows.")
                show(rows_a_day_chart(preview.log, current_palette()), "rows_a_day", numbers=False)
        with questions:
            chosen = {question.id: _choice(file, question) for question in preview.questions}
            _buttons(file, chosen)


def _buttons(file: OpenFile, chosen: dict[str, str | None]) -> None:
    label = "Use this answer" if len(chosen) == 1 else "Use these answers"
    with st.container(horizontal=True):
        if st.button(label, type="primary", key="use_answers", disabled=None in chosen.values()):
            file.answers |= {question: choice for question, choice in chosen.items() if choice}
            st.rerun()
        if st.button("Cancel", type="tertiary", key="cancel_questions"):
            file.done = True
            st.rerun()


def _choice(file: OpenFile, question: Question) -> str | None:
    """Ask one question; return the id of the chosen answer."""
    labels = {choice.id: choice.label for choice in question.choices}
    ids = list(labels)
    index = ids.index(question.default) if question.default in labels else None
    key = f"answer_{file.sha256[:12]}_{question.id}"

    def words(choice: object) -> str:
        return escaped(labels.get(str(choice), str(choice)))

    with st.container(gap="xxsmall", key=f"question_{question.id}"):
        st.markdown(f"**{escaped(question.text)}**")
        if question.example:
            st.caption(escaped(question.example))
        if len(ids) > MOST_RADIO_CHOICES:
            picked = st.selectbox(
                question.text, ids, index=index, format_func=words, key=key, label_visibility="collapsed"
            )
        else:
            effects = [escaped(choice.effect) for choice in question.choices]
            picked = st.radio(
                question.text,
                ids,
                index=index,
                format_func=words,
                captions=effects,
                key=key,
                label_visibility="collapsed",
            )
    # The list of options binds the browser only.
    return picked if picked in labels else None
