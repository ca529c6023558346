"""Which columns of a diary are tested as factors or allowed for, and in which form."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.vocabulary import CONTROLS, OUTCOMES, is_exposure


def exposures(days: pd.DataFrame, outcome: str = "spasm_count") -> pd.DataFrame:
    """Return the outcome, every factor that may be tested and the marks of unusual days, as plain numbers.

    Other outcomes and warning signs are left out: the worst intensity of a day would be found to go with its spasms.
    Temperature becomes its distance from the diary's own median, since both heat and cold are suspected.
    """
    factors = [str(column) for column in days.columns if column != outcome and _is_wanted(str(column))]
    chosen: pd.DataFrame = (
        days[[outcome, *factors]].apply(pd.to_numeric, errors="coerce").astype(float).replace([np.inf, -np.inf], np.nan)
    )
    if "temperature_c" in factors:
        chosen["temperature_c"] = (chosen["temperature_c"] - chosen["temperature_c"].median()).abs()
    return chosen


def outcome_of(days: pd.DataFrame) -> str:
    """Return the outcome a diary is kept for: the first one stated on any day, the spasm count when there is none."""
    stated = (outcome for outcome in OUTCOMES if outcome in days and bool(days[outcome].notna().any()))
    return next(stated, OUTCOMES[0])


def _is_wanted(column: str) -> bool:
    return is_exposure(column) or column in CONTROLS
