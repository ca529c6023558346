"""Which source is believed where several give the same factor of the same day; they are never added up."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.queries import query
from data.store import Cursor

BY_FILES = "total_of_files"
BY_HAND = "total_by_hand"


def believed_values(cursor: Cursor, diary_id: int) -> pd.DataFrame:
    """Return one row a day and one column a factor.

    By hand first, else the source with most days of that factor, else the newest import. The totals that files state
    are the exception: the largest counts.
    """
    values = cursor.execute(query("day_values"), [diary_id]).df()
    if values.duplicated(["day", "factor"]).any():
        values = _best(cursor.execute(query("day_values_by_source"), [diary_id]).df())
    return _wide(values)


def _best(values: pd.DataFrame) -> pd.DataFrame:
    """Return the believed row of each day and factor."""
    n_days = values.groupby(["factor", "source"])["day"].transform("size")
    weight = n_days.astype(float).mask(values["by_hand"], np.inf).mask(values["factor"] == BY_FILES, values["value"])
    heaviest_last = values.assign(weight=weight).sort_values(["weight", "rank"])
    return heaviest_last.drop_duplicates(["day", "factor"], keep="last")


def _wide(values: pd.DataFrame) -> pd.DataFrame:
    """Spread (day, factor, value) to one row a day and one column a factor; several times faster here than a pivot."""
    day_codes, days = pd.factorize(values["day"], sort=True)
    factor_codes, factors = pd.factorize(values["factor"])
    spread = np.full((len(days), len(factors)), np.nan)
    spread[day_codes, factor_codes] = values["value"]
    return pd.DataFrame(spread, index=pd.DatetimeIndex(days), columns=[str(factor) for factor in factors])
