"""The only caches of the dashboard: what is read and computed once for each revision of the diary.

Whatever comes out of here is shared by all tabs, so nobody may change it in place. The keys hold the diary and its
revision, or a hash of what went in; an entry is never removed by hand, it only stops being asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar, cast

import pandas as pd
import streamlit as st

from analytics import findings as finding_search
from analytics.milestones import kept, looked_at, next_milestone
from analytics.rates import compare
from analytics.results import Comparison, Findings
from analytics.settings import Settings
from data import reads, store
from data.entries import read_entries
from data.records import DayNote, Diary, Period, Treatment
from pages.charts.chart import Chart
from pages.widgets.entry_choice import searchable
from pages.widgets.page import theme_type

Result = TypeVar("Result")


def diary() -> Diary:
    """Return the diary as it is now; its revision is the key of everything below."""
    return reads.read_diary(store.DIARY_ID)


def days(diary: Diary) -> pd.DataFrame:
    """Return the day table, one row for every calendar day from the first to the last."""
    return _days(str(store.diary_path()), diary.diary_id, diary.revision)


def episodes(diary: Diary) -> pd.DataFrame:
    """Return the single spasms."""
    return _episodes(str(store.diary_path()), diary.diary_id, diary.revision)


def treatments(diary: Diary) -> tuple[Treatment, ...]:
    """Return the treatments in order of time."""
    return _treatments(str(store.diary_path()), diary.diary_id, diary.revision)


def notes(diary: Diary) -> tuple[DayNote, ...]:
    """Return the notes of days."""
    return _notes(str(store.diary_path()), diary.diary_id, diary.revision)


def entries(diary: Diary) -> pd.DataFrame:
    """Return every entry with the words that a search looks through, the newest day first."""
    return _entries(str(store.diary_path()), diary.diary_id, diary.revision)


def span(diary: Diary) -> Period:
    """Return the days from the first to the last with anything in them; the diary holds something."""
    state = (diary.diary_id, diary.revision)
    found = computed("span", state, lambda: reads.read_span(diary.diary_id))
    return found or Period(date.today(), date.today())


def outcomes(diary: Diary) -> tuple[str, ...]:
    """Return the outcomes for which some day is kept, one of which carries the verdicts."""
    state = (diary.diary_id, diary.revision)
    return computed("outcomes", state, lambda: reads.stated_outcomes(diary.diary_id))


def settings(diary: Diary) -> Settings:
    """Return the settings of the analysis: the outcome is the one that the diary keeps."""
    return Settings(outcome=_outcome(str(store.diary_path()), diary.diary_id, diary.revision))


def kept_days(diary: Diary) -> int:
    """Return on how many days the outcome is known, calm days included."""
    state = (diary.diary_id, diary.revision)
    return computed("kept_days", state, lambda: int(kept(days(diary), settings(diary).outcome).sum()))


def comparison(diary: Diary, length: int) -> Comparison:
    """Return the last ``length`` days, up to the last one that was kept, against as many before."""
    return computed(
        "comparison",
        (diary.diary_id, diary.revision, length),
        lambda: compare(days(diary), episodes(diary), length, last_kept_day(diary), outcome=settings(diary).outcome),
    )


def last_kept_day(diary: Diary) -> date:
    """Return the last day that was kept; the last day with anything where none was."""
    table = days(diary)
    is_kept = kept(table, settings(diary).outcome)
    last: date = (table.index[is_kept] if is_kept.any() else table.index)[-1].date()
    return last


def findings(diary: Diary) -> Findings:
    """Return the three lists. They rest on the diary up to its last milestone, so a new day seldom computes anything.

    No filter of any page reaches this function: nobody can search for a span in which a factor looks guilty.
    """
    return computed("findings", (diary.diary_id, diary.revision), lambda: _found(diary))


def findings_of(diary: Diary, outcome: str) -> Findings:
    """Return what another outcome than the diary's own would show: for a look with estimates, never for a verdict."""
    return computed("findings_of", (diary.diary_id, diary.revision, outcome), lambda: _found(diary, outcome))


def drawn(kind: str, state: tuple[object, ...], draw: Callable[[], Chart]) -> Chart:
    """Return a chart drawn once for its kind, the state it shows and the theme of the browser."""
    return _drawn(kind, (str(store.diary_path()), *state), theme_type(), draw)


def computed(kind: str, state: tuple[object, ...], compute: Callable[[], Result]) -> Result:
    """Return a result computed once for its kind and the state it rests on."""
    return cast("Result", _computed(kind, (str(store.diary_path()), *state), compute))


def forget_everything() -> None:
    """Empty the caches, after the diary was deleted: what was read from it leaves the memory, too."""
    st.cache_resource.clear()
    st.session_state.clear()


def fingerprint(table: pd.DataFrame) -> str:
    """Return a hash of a table's index, columns and values."""
    digest = hashlib.sha256(repr(tuple(table.columns)).encode())
    digest.update(pd.util.hash_pandas_object(table, index=True).to_numpy().tobytes())
    return digest.hexdigest()


def _found(diary: Diary, outcome: str = "") -> Findings:
    table, chosen = days(diary), settings(diary)
    if outcome:
        chosen = replace(chosen, outcome=outcome)
    part = looked_at(table, chosen)
    given = tuple(treatment for treatment in treatments(diary) if len(part) and treatment.day <= part.index[-1].date())
    found = _findings(fingerprint(part), given, chosen, part)
    known = int(kept(table, chosen.outcome).sum())
    return replace(found, kept_days=known, next_milestone=next_milestone(known, chosen))


# The names that begin with an underscore are left out of the key by Streamlit; the path keeps two diaries apart.
@st.cache_resource(max_entries=16, show_spinner=False)
def _days(path: str, diary_id: int, revision: int) -> pd.DataFrame:
    return reads.read_days(diary_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _outcome(path: str, diary_id: int, revision: int) -> str:
    return reads.diary_outcome(diary_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _episodes(path: str, diary_id: int, revision: int) -> pd.DataFrame:
    return reads.read_episodes(diary_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _treatments(path: str, diary_id: int, revision: int) -> tuple[Treatment, ...]:
    return reads.read_treatments(diary_id)


@st.cache_resource(max_entries=16, show_spinner=False)
def _notes(path: str, diary_id: int, revision: int) -> tuple[DayNote, ...]:
    return reads.read_notes(diary_id)


# A table of everything is large, and seldom looked at: of older revisions none is kept for long.
@st.cache_resource(max_entries=2, show_spinner=False)
def _entries(path: str, diary_id: int, revision: int) -> pd.DataFrame:
    return searchable(read_entries(diary_id))


@st.cache_resource(max_entries=32, show_spinner="Comparing your days")
def _findings(fingerprint: str, treatments: tuple[Treatment, ...], settings: Settings, _days: pd.DataFrame) -> Findings:
    return finding_search.find(_days, treatments=treatments, settings=settings)


@st.cache_resource(max_entries=256, show_spinner=False)
def _drawn(kind: str, state: tuple[object, ...], theme: str, _draw: Callable[[], Chart]) -> Chart:
    return _draw()


@st.cache_resource(max_entries=128, show_spinner=False)
def _computed(kind: str, state: tuple[object, ...], _compute: Callable[[], object]) -> object:
    return _compute()
