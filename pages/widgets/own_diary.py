"""The diary as the Add page sees it: the sample is nobody's own, and leaves with the first entry."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.day_so_far import DaySoFar, read_day_so_far
from data.factor_choice import Choice, read_choice
from data.reads import read_imports
from data.records import Diary
from data.vocabulary import OUTCOMES
from pages.widgets import session

NOTHING = DaySoFar(0, 0, None, None)


def is_sample(diary: Diary) -> bool:
    """True while the diary shows the sample."""
    state = (diary.diary_id, diary.revision)
    return session.computed("is_sample", state, lambda: _is_sample(diary.diary_id))


def own_days(diary: Diary) -> pd.DataFrame:
    """Return the person's own days, without a row while there is only the sample."""
    days = session.days(diary)
    return days.iloc[:0] if is_sample(diary) else days


def own_episodes(diary: Diary) -> pd.DataFrame:
    """Return the person's own spasms."""
    episodes = session.episodes(diary)
    return episodes.iloc[:0] if is_sample(diary) else episodes


def so_far(diary: Diary, day: date) -> DaySoFar:
    """Return what is known of a day's spasms."""
    if is_sample(diary):
        return NOTHING
    state = (diary.diary_id, diary.revision, day)
    return session.computed("day_so_far", state, lambda: read_day_so_far(diary.diary_id, day))


def is_kept(diary: Diary, day: date) -> bool:
    """True when the number of a day's spasms is known, be it none."""
    counts = own_days(diary)["spasm_count"]
    return bool(pd.notna(counts.get(pd.Timestamp(day))))


def choice_of(diary: Diary) -> Choice:
    """Return the factors that the person follows."""
    counts = own_days(diary).notna().sum()
    noted = [str(key) for key in counts.sort_values(ascending=False).index if counts[key] and key not in OUTCOMES]
    return read_choice(diary.settings, diary.condition, noted)


def _is_sample(diary_id: int) -> bool:
    return any(entry.sample and entry.undone_at is None for entry in read_imports(diary_id))
