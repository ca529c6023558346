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


def ask(file: OpenFile, preview: Preview) -> None:
    """Draw the open questions; the answers are taken together, and the file is read again under them."""
    number = len(preview.questions)
    title = "2. One question" if number == 1 else f"2. {_number_word(number)} questions"
    caption = f"{escaped(preview.file_name)} · {preview.log.n_rows:,} rows · {escaped(preview.log.label)}"
    with card("questions", title, caption):
        if any(question.id in PICTURE_QUESTIONS for question in preview.questions):
            questions, picture = st.columns(2, gap="large")
            with picture:
                st.markdown("Rows a day in your file. Grey: no rows.")
                show(rows_a_day_chart(preview.log, current_palette()), "rows_a_day", numbers=False)
        else:
            questions = st.container()
        with questions:
            _form(file, preview)


def show_answers(file: OpenFile, preview: Preview) -> None:
    """Draw the answers under which the file was read, also remembered ones, each with a way to change it."""
    for question_id, choice_id in {**preview.remembered, **file.answers}.items():
        question = file.asked.get(question_id)
        words = _answer_words(question, choice_id) if question else f"{question_id}: {choice_id}".replace("_", " ")
        with st.container(horizontal=True, vertical_alignment="center", key=f"answered_{question_id}"):
            st.markdown(f":material/chat: {words}", width="content")
            if st.button("Change", type="tertiary", key=f"change_{question_id}", help=f"Change: {words}"):
                file.answers.pop(question_id, None)
                st.rerun()


def _form(file: OpenFile, preview: Preview) -> None:
    chosen = {question.id: _choice(file, question) for question in preview.questions}
    with st.container(horizontal=True):
        label = "Use this answer" if len(chosen) == 1 else "Use these answers"
        ready = all(chosen.values())
        if st.button(label, type="primary", key="use_answers", disabled=not ready):
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
    with st.container(gap="xxsmall", key=f"question_{question.id}"):
        st.markdown(f"**{escaped(question.text)}**")
        if question.example:
            st.caption(escaped(question.example))
        if len(ids) > MOST_RADIO_CHOICES:
            picked = st.selectbox(
                question.text,
                ids,
                index=index,
                format_func=lambda choice: labels.get(choice, choice),
                key=key,
                label_visibility="collapsed",
            )
        else:
            picked = st.radio(
                question.text,
                ids,
                index=index,
                format_func=lambda choice: escaped(labels.get(choice, choice)),
                captions=[escaped(choice.effect) for choice in question.choices],
                key=key,
                label_visibility="collapsed",
            )
    # The list of options binds the browser only.
    return picked if picked in labels else None


def _answer_words(question: Question, choice_id: str) -> str:
    labels = {choice.id: choice.label for choice in question.choices}
    return f"{escaped(question.text)} **{escaped(labels.get(choice_id, choice_id))}**"


def _number_word(number: int) -> str:
    return {2: "Two", 3: "Three", 4: "Four", 5: "Five"}.get(number, str(number))
