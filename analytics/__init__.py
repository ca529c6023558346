"""What it means: which factors go with the spasms of one diary, and which cannot be told yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from analytics.association_table import table_of_associations
from analytics.panel import fit_panel
from analytics.settings import Settings
from analytics.treatment_columns import Treated

__all__ = ["Settings", "analyse"]

_DEFAULT = Settings()


def analyse(
    days: pd.DataFrame,
    lags: Sequence[int] = (0, 1, 2, 3),
    *,
    treatments: Iterable[Treated] = (),
    settings: Settings = _DEFAULT,
) -> pd.DataFrame:
    """Test which factors go with more or fewer spasms.

    Parameters
    ----------
    days : DataFrame
        Indexed by day (DatetimeIndex). The column named ``settings.outcome`` is the count of the day: NaN or absent
        where the day was not kept, 0 where it was kept and calm. Every other column is a factor.
    lags : sequence of int
        Days by which the factor comes before the outcome; -1 tests the day after.
    treatments : iterable of records with ``day``, ``kind`` and ``product``
        Allowed for before any factor is tested: one dose-shape column per botulinum product, one step per other.
    settings : Settings

    Returns
    -------
    DataFrame
        One row per factor and lag. ``estimate``, ``ci_low``, ``ci_high``: log rate ratio per SD of the factor;
        ``p_value``; ``q_value`` over all rows; ``p_factor``, ``q_factor``: over all lags of the factor, then over the
        factors; ``rho``, ``n_pairs``; ``status``; ``per_sd``, ``mean_x`` in the factor's unit; ``off_mode``;
        ``est_adj``, ``p_adj``, ``ci_low_adj``, ``ci_high_adj``, ``n_controls``, ``controls``: with the factors that
        move with it held fixed; ``rhythm_ratio``, ``days_behind``, ``weekday_share``. ``attrs`` holds ``mean_outcome``
        (fitted, a day) and ``n_days`` (kept).

    Notes
    -----
    An association, not a cause. Holds its size under trends, weekdays, carry-over and missing days; not when days are
    written down only because they were bad, and not under an irregular rota. A column named ``holiday`` marks unusual
    days; it is allowed for and not tested.
    """
    lags = tuple(dict.fromkeys(int(lag) for lag in lags))
    return table_of_associations(fit_panel(days, lags, treatments=treatments, settings=settings), settings)
