"""Which source is believed where several give the same factor of the same day; they are never added up."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.imports import HAND
from data.queries import query
from data.store import Cursor

BY_FILES = "total_of_files"
BY_HAND = "total_by_hand"
PREFERRED = "source_of:"  # what a setting is called that names the source of a factor
SETTINGS = "select settings from diary where diary_id = $1"


def believed_values(cursor: Cursor, diary_id: int) -> pd.DataFrame:
    """Return one row a day and one column a factor.

    By hand first, else the source the person prefers for the factor, else the one with most days of it, else the newest
    import. The totals that files state are the exception: the largest counts.
    """
    values = cursor.execute(query("day_values"), [diary_id]).df()
    if values.duplicated(["day", "factor"]).any():
        values = _best(cursor.execute(query("day_values_by_source"), [diary_id]).df(), _preferred(cursor, diary_id))
    return _wide(values)


def first_choice(rows: pd.DataFrame, preferred: str | None) -> list[str]:
    """Return the sources of one factor in the order in which they are believed, what was entered by hand first."""
    by_source = rows.groupby("source").agg(n_days=("day", "size"), rank=("rank", "max"))
    by_source["by_hand"] = by_source.index == HAND
    by_source["preferred"] = by_source.index == preferred
    order = ["by_hand", "preferred", "n_days", "rank"]
    return [str(source) for source in by_source.sort_values(order, ascending=False).index]


def _preferred(cursor: Cursor, diary_id: int) -> dict[str, str]:
    settings = json.loads(cursor.execute(SETTINGS, [diary_id]).fetchall()[0][0])
    return {key.removeprefix(PREFERRED): source for key, source in settings.items() if key.startswith(PREFERRED)}


def _best(values: pd.DataFrame, preferred: Mapping[str, str]) -> pd.DataFrame:
    """Return the believed row of each day and factor."""
    n_days = values.groupby(["factor", "source"])["day"].transform("size")
    chosen = values["source"].eq(values["factor"].map(preferred))
    weight = n_days.astype(float).mask(chosen, len(values) + 1.0).mask(values["by_hand"], np.inf)
    weight = weight.mask(values["factor"] == BY_FILES, values["value"])
    heaviest_last = values.assign(weight=weight).sort_values(["weight", "rank"])
    return heaviest_last.drop_duplicates(["day", "factor"], keep="last")


def _wide(values: pd.DataFrame) -> pd.DataFrame:
    """Spread (day, factor, value) to one row a day and one column a factor; several times faster here than a pivot."""
    day_codes, days = pd.factorize(values["day"], sort=True)
    factor_codes, factors = pd.factorize(values["factor"])
    spread = np.full((len(days), len(factors)), np.nan)
    spread[day_codes, factor_codes] = values["value"]
    return pd.DataFrame(spread, index=pd.DatetimeIndex(days), columns=[str(factor) for factor in factors])
