"""What the person wrote about each day: the note of the day itself and those of its spasms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from analytics.one_day import Noted


def noted_days(notes: Iterable[Noted], episodes: pd.DataFrame) -> dict[date, tuple[str, ...]]:
    """Return the notes of each day that has any, the note of the day first, nothing twice.

    Parameters
    ----------
    notes : Iterable[Noted]
        The notes of days.
    episodes : pd.DataFrame
        One row a spasm, with the columns ``day`` and ``note``; or an empty frame.

    Returns
    -------
    dict[date, tuple[str, ...]]
        Day and texts, in order of the days.
    """
    told = [(note.day, note.text) for note in notes]
    if len(episodes):
        written = episodes.loc[episodes["note"].notna(), ["day", "note"]]
        days = pd.to_datetime(written["day"]).dt.date
        told += list(zip(days, written["note"].astype(str), strict=True))
    found: dict[date, dict[str, None]] = {}
    for day, text in told:
        if text.strip():
            found.setdefault(day, {})[" ".join(text.split())] = None
    return {day: tuple(found[day]) for day in sorted(found)}
