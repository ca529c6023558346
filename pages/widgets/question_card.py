"""The questions that a file leaves open: each answer says what it changes, and the file's picture stands beside it."""

from __future__ import annotations

import streamlit as st

from data.records import Question
from pages.charts.rows_a_day import rows_a_day_chart
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.file_group import FileGroup
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette

MOST_RADIO_CHOICES = 7
PICTURE_QUESTIONS = {"coverage", "missing_rows"}
GUESS_HELP = "Reads the file in the likeliest way and marks these answers as guesses; you can change them later."
NUMBER_WORDS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}


def ask(group: FileGroup) -> None:
    """Draw the open questions; the answers are taken together, and the files are read again under them."""
    questions = group.questions
    title = "2. One question" if len(questions) == 1 else f"2. {NUMBER_WORDS.get(len(questions), '')} questions"
    caption = f"{escaped(group.name)} · {group.log.n_rows:,} rows · {escaped(group.log.label)}"
    with card("questions", title, caption):
        place = st.container()
        if any(question.id in PICTURE_QUESTIONS for question in questions):
            place, picture = st.columns(2, gap="large")
            with picture:
                st.markdown(f"Rows a day in your file{'s' if len(group.files) > 1 else ''}. Grey: no rows.")
                show(rows_a_day_chart(group.log, current_palette()), "rows_a_day")
        with place:
            chosen = {question.id: _choice(group, question) for question in questions}
            _buttons(group, questions, chosen)


def _buttons(group: FileGroup, questions: tuple[Question, ...], chosen: dict[str, str | None]) -> None:
    label = "Use this answer" if len(chosen) == 1 else "Use these answers"
    with st.container(horizontal=True):
        if st.button(label, type="primary", key="use_answers", disabled=None in chosen.values()):
            group.answer({question: choice for question, choice in chosen.items() if choice})
            st.rerun()
        if st.button("Take your best guess", key="best_guess", help=GUESS_HELP):
            group.answer({question.id: question.default for question in questions}, guessed=True)
            st.rerun()
        if st.button("Cancel", type="tertiary", key="cancel_questions"):
            group.close()
            st.rerun()


def _choice(group: FileGroup, question: Question) -> str | None:
    """Ask one question; return the id of the chosen answer."""
    labels = {choice.id: choice.label for choice in question.choices}
    ids = list(labels)
    index = ids.index(question.default) if question.default in labels else None
    key = f"answer_{group.key}_{question.id}"

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
