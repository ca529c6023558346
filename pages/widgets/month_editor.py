"""A month as a table to type and paste into: only changed cells are stored, all of them in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

import pandas as pd
import streamlit as st

from data import writes
from data.day_edits import save_day_edits
from data.errors import DiaryError, UnknownImport
from data.records import Diary, Period
from data.shown_values import Cell, ShownValue, read_shown_values
from data.vocabulary import factor_of
from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.month_cells import (
    COUNT,
    DAY_COLUMN,
    Typed,
    days_of,
    judged,
    moved_sentence,
    stored_texts,
    table_of,
    typed_over,
)
from pages.widgets.notices import announce, escaped, show_error

LABEL = "Month table"
ROW_HEIGHT, HEAD_HEIGHT = 35, 38
MOST_PROBLEMS = 8
_STATE = "month_typing"


@dataclass(slots=True)
class MonthTyping:
    """What is being typed: the table as it was drawn first (``seed``), what was stored then, and the typed cells.

    ``name`` stands in the editor's key; it changes where the table has to be drawn anew. ``typed`` outlives a change of
    the month or of the columns: a cell that was not saved is not lost.
    """

    about: tuple[object, ...] = ()
    name: str = ""
    seed: pd.DataFrame = field(default_factory=pd.DataFrame)
    stored: dict[Cell, str] = field(default_factory=dict)
    shown: Mapping[Cell, ShownValue] = field(default_factory=dict)
    typed: dict[Cell, Typed] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    last_import: int | None = None


def edit_month(diary: Diary, month: date, last: date, factors: Sequence[str]) -> None:
    """Draw the table with its button, and what became of the last save."""
    days = days_of(month, last)
    typing = _typing(diary, days, (month, *factors), factors)
    edited = st.data_editor(
        typing.seed,
        key=f"month_{typing.name}",
        hide_index=True,
        height=HEAD_HEIGHT + ROW_HEIGHT * len(days),
        row_height=ROW_HEIGHT,
        column_config=_columns(factors),
        alt="One row a day, with the number of spasms and the chosen factors",
    )
    for cell in [(day, factor) for day in days for factor in factors]:
        typing.typed.pop(cell, None)
    typing.typed |= typed_over(edited, days, typing.stored, typing.shown)
    _button(diary, typing)
    for sentence in typing.sentences[:MOST_PROBLEMS]:
        st.warning(escaped(sentence))
    if len(typing.sentences) > MOST_PROBLEMS:
        st.caption(f"and {len(typing.sentences) - MOST_PROBLEMS} more")


def forget_month() -> None:
    """Draw the table anew from what is stored, keeping what was typed and not saved."""
    typing: MonthTyping | None = st.session_state.get(_STATE)
    if typing is not None:
        typing.about = ()


def _typing(diary: Diary, days: Sequence[date], about: tuple[object, ...], factors: Sequence[str]) -> MonthTyping:
    typing: MonthTyping = st.session_state.setdefault(_STATE, MonthTyping())
    if typing.about == about:
        return typing
    shown = read_shown_values(diary.diary_id, Period(days[0], days[-1]))
    stored = stored_texts(shown, session.days(diary)[COUNT], days)
    typing.about, typing.name = about, uuid4().hex[:8]
    typing.shown, typing.stored = shown, stored
    typing.seed = table_of(days, factors, stored | {cell: typed.text for cell, typed in typing.typed.items()})
    return typing


def _columns(factors: Sequence[str]) -> dict[str, Any]:  # Streamlit has no public name for what a column is
    """Name the columns; all of them take text, so that a pasted cell that cannot be read is told instead of dropped."""
    columns: dict[str, Any] = {DAY_COLUMN: st.column_config.TextColumn(disabled=True, pinned=True, width=72)}
    for key in factors:
        factor = factor_of(key)
        unit = {"0-10": "0–10", "0/1": "yes/no"}.get(factor.unit, factor.unit)
        label = "Spasms" if key == COUNT else f"{factor.label} ({unit})" if unit else factor.label
        columns[key] = st.column_config.TextColumn(label, max_chars=200, width="small")
    return columns


def _button(diary: Diary, typing: MonthTyping) -> None:
    n_typed = len(typing.typed)
    with st.container(horizontal=True, vertical_alignment="center"):
        label = f"Save {counted(n_typed, 'cell')}" if n_typed else "Nothing to save"
        st.button(label, type="primary", key="save_month", disabled=not n_typed, on_click=_save, args=(diary, typing))
        if n_typed:
            st.button("Forget what I typed", type="tertiary", key="drop_month", on_click=_drop, args=(typing,))
        if typing.last_import is not None:
            st.button(
                "Undo the last save",
                type="tertiary",
                icon=":material/undo:",
                key=f"undo_month_{typing.last_import}",
                on_click=_undo,
                args=(diary, typing),
            )


def _save(diary: Diary, typing: MonthTyping) -> None:
    found = judged(typing.typed)
    try:
        saved = save_day_edits(diary.diary_id, found.edits, label=LABEL)
    except DiaryError as error:
        show_error(error)
        return
    for edit in saved.stored:
        typing.typed.pop((edit.day, edit.factor), None)
    for moved in saved.moved:  # told now, so that saving again is a choice
        cell = (moved.edit.day, moved.edit.factor)
        typing.typed[cell] = Typed(typing.typed[cell].text, moved.now.import_id if moved.now else None)
    told = tuple(moved_sentence(moved.edit, moved.now) + " Save again to keep yours." for moved in saved.moved)
    typing.sentences = (*told, *found.problems.values())
    typing.last_import = saved.import_id or typing.last_import
    typing.about = ()
    if saved.stored:
        announce(f"Stored: {counted(len(saved.stored), 'cell')}.")


def _drop(typing: MonthTyping) -> None:
    typing.typed.clear()
    typing.about, typing.sentences = (), ()


def _undo(diary: Diary, typing: MonthTyping) -> None:
    number, typing.last_import = typing.last_import, None
    typing.about = ()
    try:
        writes.undo_import(diary.diary_id, number or 0)
    except UnknownImport:
        announce("This was taken back already, in another tab or on another device.")
    else:
        announce("Undone: the cells are as they were.")
