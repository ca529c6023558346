"""The rows of an exported diary as tables: each keeps its key, its source and the number of its former import."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import pandas as pd

from data.episode_frame import episode_frame
from data.frames import check_in_frame, day_note_frame, day_value_frame, treatment_frame
from data.imports import HAND
from data.keys import check_in_key, day_note_key, day_value_key
from data.records import DiaryLog, RowOrigin
from data.tables import CHECK_IN, DAY_NOTE, DAY_VALUE, EPISODE, TREATMENT, Table


def former_frames(log: DiaryLog) -> dict[Table, pd.DataFrame]:
    """Return one table a kind of entry, with the column ``former`` for the number of the row's import."""
    rows = iter(log.origins)
    episodes, days, notes, treatments, check_ins = (
        tuple(islice(rows, len(part))) for part in (log.episodes, log.days, log.notes, log.treatments, log.check_ins)
    )
    day_keys = [day_value_key(o.source, v.day, v.factor) for o, v in zip(days, log.days, strict=True)]
    note_keys = [day_note_key(o.source, n.day) for o, n in zip(notes, log.notes, strict=True)]
    check_in_keys = [check_in_key(o.source, c.day, c.kind) for o, c in zip(check_ins, log.check_ins, strict=True)]
    return {
        EPISODE: _entered(episode_frame(log.episodes, _sources(episodes), _keys(episodes)), episodes),
        DAY_VALUE: _numbered(day_value_frame(log.days, _sources(days)), days, day_keys),
        DAY_NOTE: _numbered(day_note_frame(log.notes, _sources(notes)), notes, note_keys),
        TREATMENT: _numbered(
            treatment_frame(log.treatments, _sources(treatments), _keys(treatments)), treatments, _keys(treatments)
        ),
        CHECK_IN: _numbered(check_in_frame(log.check_ins, _sources(check_ins)), check_ins, check_in_keys),
    }


def _entered(frame: pd.DataFrame, origins: Sequence[RowOrigin]) -> pd.DataFrame:
    """Give spasms by hand the import that brought them first; exports of older versions name the last one alone."""
    by_key = {origin.key: origin for origin in origins}
    rows = [by_key[key] for key in frame["key"]]
    first = [row.number if row.entered is None and row.source == HAND else row.entered for row in rows]
    return frame.assign(
        entered=pd.array(first, dtype="Int64"),
        on_top=pd.array([row.on_top for row in rows], dtype="boolean"),
        former=[row.number for row in rows],
    )


def _numbered(frame: pd.DataFrame, origins: Sequence[RowOrigin], keys: Sequence[str]) -> pd.DataFrame:
    numbers = dict(zip(keys, (origin.number for origin in origins), strict=True))
    return frame.assign(former=[numbers[key] for key in frame["key"]])


def _sources(origins: Sequence[RowOrigin]) -> list[str]:
    return [origin.source for origin in origins]


def _keys(origins: Sequence[RowOrigin]) -> list[str]:
    return [origin.key for origin in origins]
