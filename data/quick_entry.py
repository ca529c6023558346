"""What is entered on the way, on a phone: each form is stored once, however often a slow line sends it.

``form`` is the name that a form got when it was drawn; the entry keeps it, so the same form again is the same entry,
also after it was undone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from data.day_so_far import day_so_far
from data.entry_checks import check_day, check_episode, check_value
from data.episode_frame import entered_by, episode_frame
from data.errors import EntryRefused
from data.frames import day_value_frame
from data.imports import HAND, NewImport, add_by_hand, import_of_form
from data.keys import day_value_key
from data.records import DayValue, Episode
from data.store import Cursor, writing
from data.tables import DAY_VALUE, EPISODE, append_deletions, append_rows
from data.vocabulary import factor_of

ADDED = "Added by hand"
COUNT = "spasm_count"
DAY_START = "select day_start_hour from diary where diary_id = $1"
NOT_CALM = (
    "{count} stored for this day, so it is not a calm one. Nothing was changed. If that was a mistake, undo it first."
)


def add_spasm(diary_id: int, episode: Episode, *, form: str, happening_now: bool = True) -> int:
    """Store one spasm and return the number of its import.

    Where the person has stated the day's total already, the total grows with it: by one when the spasm is happening
    now, else only as far as the spasms entered one by one outnumber it. It shrinks again when the spasm goes.
    """
    check_episode(episode)
    with writing() as cursor:
        known = import_of_form(cursor, diary_id, form)
        return known or store_spasm(cursor, diary_id, episode, form, happening_now=happening_now)


def store_spasm(cursor: Cursor, diary_id: int, episode: Episode, form: str, *, happening_now: bool) -> int:
    """Store one checked spasm as part of a larger change."""
    day = _day_of(cursor, diary_id, episode)
    import_id = add_by_hand(cursor, diary_id, _line(form, day, n_episodes=1))
    rows = episode_frame([replace(episode, native_id=form)], HAND)
    append_rows(cursor, EPISODE, diary_id, import_id, entered_by(rows, import_id, on_top=happening_now))
    return import_id


def state_calm_day(diary_id: int, day: date, *, form: str) -> int:
    """State that a day had no spasm and return the number of the import.

    Raises
    ------
    EntryRefused
        When spasms are stored for that day.
    """
    check_day(day)
    with writing() as cursor:
        if known := import_of_form(cursor, diary_id, form):
            return known
        import_id = add_by_hand(cursor, diary_id, _line(form, day, n_days=1))
        known_so_far = day_so_far(cursor, diary_id, day)
        count = max(known_so_far.single, known_so_far.count)
        if count:
            raise EntryRefused(NOT_CALM.format(count="1 spasm is" if count == 1 else f"{count:,} spasms are"))
        _append_values(cursor, diary_id, import_id, day, {COUNT: 0.0})
        return import_id


def state_all(diary_id: int, day: date, total: int, *, shown: int, form: str) -> int:
    """State how many spasms a day had altogether, and return the number of the import.

    Raises
    ------
    EntryRefused
        When the diary meanwhile holds another number than the person was ``shown``, or more single spasms than that.
    """
    check_day(day)
    check_value(COUNT, total)
    with writing() as cursor:
        if known := import_of_form(cursor, diary_id, form):
            return known
        import_id = add_by_hand(cursor, diary_id, _line(form, day, n_days=1))
        so_far = day_so_far(cursor, diary_id, day)
        if so_far.count != shown:
            raise EntryRefused(f"The day has {so_far.count:,} now, not {shown:,}. Nothing was changed.")
        if so_far.single_hand > total:
            raise EntryRefused(
                f"{so_far.single_hand:,} are stored one by one, so {total:,} can not be all. Nothing was changed."
            )
        _append_values(cursor, diary_id, import_id, day, {COUNT: float(total)})
        return import_id


def state_day(
    diary_id: int, day: date, values: Mapping[str, float], *, form: str, cleared: Collection[str] = ()
) -> int:
    """Store what was touched of one day, and take away what was cleared; whatever was not touched stays as it is.

    ``cleared`` names factors whose value was entered by hand. Returns the number of the import.
    """
    check_day(day)
    for factor, value in values.items():
        check_value(factor, value)
    if not values and not cleared:
        raise EntryRefused("Nothing is filled in yet. Nothing was stored.")
    with writing() as cursor:
        if known := import_of_form(cursor, diary_id, form):
            return known
        import_id = add_by_hand(cursor, diary_id, _line(form, day, n_days=1))
        _append_values(cursor, diary_id, import_id, day, values)
        keys = [day_value_key(HAND, day, factor) for factor in cleared if factor not in values]
        if keys:
            append_deletions(cursor, DAY_VALUE, diary_id, import_id, pd.DataFrame({"key": pd.array(keys, dtype="str")}))
        return import_id


def _line(form: str, day: date, *, n_episodes: int = 0, n_days: int = 0) -> NewImport:
    return NewImport(HAND, ADDED, sha256=form, n_episodes=n_episodes, n_days=n_days, first_day=day, last_day=day)


def _append_values(cursor: Cursor, diary_id: int, import_id: int, day: date, values: Mapping[str, float]) -> None:
    rows = [DayValue(day, factor, value, factor_of(factor).unit) for factor, value in values.items()]
    append_rows(cursor, DAY_VALUE, diary_id, import_id, day_value_frame(rows, HAND))


def _day_of(cursor: Cursor, diary_id: int, episode: Episode) -> date:
    """Return the day to which a spasm belongs: before the hour at which a day starts, the day before."""
    (start,) = cursor.execute(DAY_START, [diary_id]).fetchall()[0]
    return (episode.onset - timedelta(hours=0 if episode.precision == "day" else start)).date()
