"""Records as tables: one DataFrame a table of entries, with its keys, typed as the database takes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
import pandas as pd

from data.episode_frame import episode_frame
from data.importers.replies import replies_text
from data.keys import check_in_key, day_note_key, day_value_key, treatment_keys
from data.records import CheckIn, DayNote, DayValue, Treatment

__all__ = ["check_in_frame", "day_note_frame", "day_value_frame", "episode_frame", "treatment_frame"]


def day_value_frame(values: Sequence[DayValue], source: str | Sequence[str]) -> pd.DataFrame:
    """Return one row a day, factor and source; a number goes to ``value``, a text to ``value_text``."""
    sources = _each(source, len(values))
    columns = {
        "key": _text(day_value_key(s, v.day, v.factor) for s, v in zip(sources, values, strict=True)),
        "source": _text(sources),
        "day": _moments(v.day for v in values),
        "factor": _text(v.factor for v in values),
        "value": _numbers(None if isinstance(v.value, str) else v.value for v in values),
        "value_text": _text(v.value if isinstance(v.value, str) else None for v in values),
        "unit": _text(v.unit for v in values),
        "approximate": np.array([v.approximate for v in values], dtype=bool),
    }
    return _last_of_each_key(columns)


def day_note_frame(notes: Sequence[DayNote], source: str | Sequence[str]) -> pd.DataFrame:
    """Return one row a day with a note from one source."""
    sources = _each(source, len(notes))
    columns = {
        "key": _text(day_note_key(s, n.day) for s, n in zip(sources, notes, strict=True)),
        "source": _text(sources),
        "day": _moments(n.day for n in notes),
        "note": _text(n.text for n in notes),
    }
    return _last_of_each_key(columns)


def treatment_frame(
    treatments: Sequence[Treatment], source: str | Sequence[str], keys: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return one row a treatment."""
    columns = {
        "key": _text(treatment_keys(treatments) if keys is None else keys),
        "source": _text(_each(source, len(treatments))),
        "day": _moments(t.day for t in treatments),
        "kind": _text(t.kind for t in treatments),
        "product": _text(t.product for t in treatments),
        "dose": _numbers(t.dose for t in treatments),
        "unit": _text(t.unit for t in treatments),
        "side": _text(t.side for t in treatments),
        "note": _text(t.note for t in treatments),
        "end_day": _moments(t.end_day for t in treatments),
        "sites": _text(",".join(t.sites) or None for t in treatments),
        "side_effects": _text(",".join(t.side_effects) or None for t in treatments),
    }
    return _last_of_each_key(columns)


def check_in_frame(check_ins: Sequence[CheckIn], source: str | Sequence[str]) -> pd.DataFrame:
    """Return one row a check-in."""
    sources = _each(source, len(check_ins))
    columns = {
        "key": _text(check_in_key(s, c.day, c.kind) for s, c in zip(sources, check_ins, strict=True)),
        "source": _text(sources),
        "day": _moments(c.day for c in check_ins),
        "kind": _text(c.kind for c in check_ins),
        "replies": _text(replies_text(c.replies) for c in check_ins),
    }
    return _last_of_each_key(columns)


def _each(source: str | Sequence[str], n: int) -> Sequence[str]:
    return [source] * n if isinstance(source, str) else source


def _last_of_each_key(columns: dict[str, object]) -> pd.DataFrame:
    """One import gives one row a key; where a file repeats a native id or a day, its last word counts."""
    frame = pd.DataFrame(columns)
    return frame.drop_duplicates("key", keep="last", ignore_index=True)


def _text(values: Iterable[str | None]) -> pd.api.extensions.ExtensionArray:
    return pd.array(list(values), dtype="str")


def _numbers(values: Iterable[float | None]) -> np.ndarray:
    """NaN becomes NULL on its way into the database."""
    return np.array([np.nan if value is None else value for value in values], dtype=float)


def _moments(values: Iterable[date | None]) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(list(values)).as_unit("us")  # twenty times faster than numpy on datetime objects
