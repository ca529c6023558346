"""The only caches of the dashboard: what is read and computed once for each revision of the diary.

Whatever comes out of here is shared by all tabs, so nobody may change it in place. The keys hold the diary and its
revision, or a hash of what went in; an entry is never removed by hand, it only stops being asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

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
from pages.widgets.memory import Memory
from pages.widgets.page import theme_type

Result = TypeVar("Result")

# Tables of the last dozen revisions; of everything in one table, which is large and seldom looked at, two.
_tables, _entries = Memory(80), Memory(2)
_results, _charts = Memory(128), Memory(256)


def diary() -> Diary:
    """Return the diary as it is now; its revision is the key of everything below."""
    return reads.read_diary(store.DIARY_ID)


def days(diary: Diary) -> pd.DataFrame:
    """Return the day table, one row for every calendar day from the first to the last."""
    return _table("days", diary, reads.read_days)


def episodes(diary: Diary) -> pd.DataFrame:
    """Return the single spasms."""
    return _table("episodes", diary, reads.read_episodes)


def treatments(diary: Diary) -> tuple[Treatment, ...]:
    """Return the treatments in order of time."""
    return _table("treatments", diary, reads.read_treatments)


def notes(diary: Diary) -> tuple[DayNote, ...]:
    """Return the notes of days."""
    return _table("notes", diary, reads.read_notes)


def entries(diary: Diary) -> pd.DataFrame:
    """Return every entry with the words that a search looks through, the newest day first."""
    state = (store.diary_path(), diary.diary_id, diary.revision)
    return _entries.recall(state, lambda: searchable(read_entries(diary.diary_id)))


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
    return Settings(outcome=_table("outcome", diary, reads.diary_outcome))


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
    return _charts.recall((kind, store.diary_path(), *state, theme_type()), lambda: draw().ready())


def computed(kind: str, state: tuple[object, ...], compute: Callable[[], Result]) -> Result:
    """Return a result computed once for its kind and the state it rests on."""
    return _results.recall((kind, store.diary_path(), *state), compute)


def forget_everything() -> None:
    """Empty the caches, after the diary was deleted: what was read from it leaves the memory, too."""
    for memory in (_tables, _entries, _results, _charts):
        memory.forget()
    st.cache_resource.clear()
    st.session_state.clear()


def fingerprint(table: pd.DataFrame) -> str:
    """Return a hash of a table's index, columns and values."""
    digest = hashlib.sha256(repr(tuple(table.columns)).encode())
    digest.update(pd.util.hash_pandas_object(table, index=True).to_numpy().tobytes())
    return digest.hexdigest()


def _table(kind: str, diary: Diary, read: Callable[[int], Result]) -> Result:
    state = (kind, store.diary_path(), diary.diary_id, diary.revision)
    return _tables.recall(state, lambda: read(diary.diary_id))


def _found(diary: Diary, outcome: str = "") -> Findings:
    table, chosen = days(diary), settings(diary)
    if outcome:
        chosen = replace(chosen, outcome=outcome)
    part = looked_at(table, chosen)
    given = tuple(treatment for treatment in treatments(diary) if len(part) and treatment.day <= part.index[-1].date())
    found = _findings(fingerprint(part), given, chosen, part)
    known = int(kept(table, chosen.outcome).sum())
    return replace(found, kept_days=known, next_milestone=next_milestone(known, chosen))


# Streamlit's cache, since it says that it computes; it is asked only when `computed` has nothing. The name that begins
# with an underscore is left out of its key.
@st.cache_resource(max_entries=32, show_spinner="Comparing your days")
def _findings(fingerprint: str, treatments: tuple[Treatment, ...], settings: Settings, _days: pd.DataFrame) -> Findings:
    return finding_search.find(_days, treatments=treatments, settings=settings)
