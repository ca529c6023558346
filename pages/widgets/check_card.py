"""What a file will store, shown before it does: columns, first rows, rows put aside, changes."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.records import DiaryLog, RowProblem
from data.vocabulary import factor_of, is_known
from pages.charts.words import counted, label_of
from pages.widgets.answers import show_answers
from pages.widgets.cards import card
from pages.widgets.coverage_words import coverage_sentence
from pages.widgets.downloads import csv_button
from pages.widgets.file_group import FileGroup
from pages.widgets.first_rows import first_days, first_episodes, first_treatments
from pages.widgets.notices import escaped
from pages.widgets.receipts import changes_sentence

REFUSED_SHOWN = 8


def check(group: FileGroup) -> str:
    """Draw the preview and its two buttons; return ``keep``, ``cancel`` or nothing."""
    log = group.log
    with card("check"):
        _title(group, log)
        if len(group.files) > 1:
            st.markdown("\n".join(f"- {line}" for line in file_lines(group)))
        _columns(log)
        if log.messages:
            st.markdown("\n".join(f"- {escaped(message)}" for message in log.messages))
        _first_rows(log)
        if log.quarantined:
            _refused(log.quarantined)
        show_answers(group)
        st.markdown(" ".join(filter(None, [coverage_sentence(log.coverage), f"**{changes_sentence(group.changes)}**"])))
        return _buttons(log, group.changes.nothing)


def file_lines(group: FileGroup) -> list[str]:
    """Return one line a file: its name, how much of it was read, the days it covers, and what it would change."""
    lines = []
    for preview in group.previews:
        aside = len({(problem.sheet, problem.row) for problem in preview.log.quarantined})
        rows = f"{counted(rows_read(preview.log), 'row')} read{f', {aside:,} with something refused' if aside else ''}."
        said = (rows, coverage_sentence(preview.log.coverage), changes_sentence(preview.changes))
        lines.append(f"**{escaped(preview.file_name)}**: {' '.join(filter(None, said))}")
    return lines


def rows_read(log: DiaryLog) -> int:
    """Return how many rows of the file are used; a row of which only a cell was refused is."""
    return log.n_rows - len({(problem.sheet, problem.row) for problem in log.quarantined if problem.column is None})


def refused_table(problems: tuple[RowProblem, ...]) -> pd.DataFrame:
    """Return the refused rows and cells with the file's own row numbers and the reason for each."""
    rows = [(_place(problem), _says(problem), problem.reason) for problem in problems]
    return pd.DataFrame(rows, columns=["Row", "It says", "Why"])


def read_as_words(read_as: str) -> str:
    """Return a reading with each key of the vocabulary in words: "Sleep, h" for ``sleep_h``."""
    if is_known(read_as):
        unit = {"0-10": "0 to 10", "0/1": "yes or no"}.get(factor_of(read_as).unit, factor_of(read_as).unit)
        return f"{label_of(read_as)}, {unit}" if unit else label_of(read_as)
    words = ", ".join(label_of(part) if is_known(part) else part for part in read_as.split(", "))
    return words[:1].upper() + words[1:]


def _title(group: FileGroup, log: DiaryLog) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        with st.container(gap="xxsmall", width="stretch"):
            st.header("3. Check and keep", anchor=False)
            st.caption(f"{escaped(group.name)} · {escaped(log.label)}")
        with st.container(horizontal=True, width="content", gap="xsmall"):
            st.badge(f"{counted(rows_read(log), 'row')} read", icon=":material/check:", color="green")
            if log.quarantined:
                st.badge(f"{len(log.quarantined):,} refused", icon=":material/error:", color="orange")


def _columns(log: DiaryLog) -> None:
    if log.columns:
        rows = [(column.column, column.first_value, read_as_words(column.read_as)) for column in log.columns]
        table = pd.DataFrame(rows, columns=["Your column", "First value", "Read as"])
        _table(table, "How each column of the file was understood")


def _first_rows(log: DiaryLog) -> None:
    tables = (first_episodes(log), first_days(log), first_treatments(log))
    for table, name in zip(tables, ("spasms", "days", "treatments"), strict=True):
        if not table.empty:
            st.markdown(f"**The first {name}, as they will be stored**")
            _table(table, f"The first {name} of the file")


def _refused(problems: tuple[RowProblem, ...]) -> None:
    table = refused_table(problems)
    more = len(table) - REFUSED_SHOWN
    st.markdown(
        f"**{counted(len(problems), 'row or cell was', 'rows or cells were')} refused.** "
        "They are kept aside with the reason. Nothing else is lost."
    )
    _table(table.head(REFUSED_SHOWN), "Refused rows and cells")
    with st.container(horizontal=True, vertical_alignment="center"):
        if more > 0:
            st.caption(f"and {more:,} more")
        csv_button("All refused rows as CSV", table, "refused_rows.csv", "csv_refused")


def _buttons(log: DiaryLog, nothing: bool) -> str:
    with st.container(horizontal=True):
        label = "Nothing to keep" if nothing else f"Keep {counted(rows_read(log), 'row')}"
        keep = st.button(label, type="primary", key="keep", disabled=nothing)
        cancel = st.button("Cancel", type="tertiary", key="cancel_check")
    return "keep" if keep else "cancel" if cancel else ""


def _table(table: pd.DataFrame, alt: str) -> None:
    st.table(table.map(lambda cell: escaped(str(cell))), border="horizontal", hide_index=True, alt=alt)


def _place(problem: RowProblem) -> str:
    return f"{problem.sheet}, {problem.row}" if problem.sheet else str(problem.row)


def _says(problem: RowProblem) -> str:
    if problem.value is None:
        return problem.column or "–"
    return f"{problem.column}: {problem.value}" if problem.column else problem.value
