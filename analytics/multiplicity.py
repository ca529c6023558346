"""Many looks, few findings: the false discovery rate over what was tested."""

from __future__ import annotations

import numpy as np

from analytics.arrays import Floats


def false_discovery_rate(p_values: Floats) -> Floats:
    """Return q-values by Benjamini and Hochberg; NaN stays NaN and does not count as a test.

    Parameters
    ----------
    p_values : (m,) array, 0 to 1 or NaN

    Returns
    -------
    (m,) array

    References
    ----------
    Benjamini and Hochberg, J. R. Stat. Soc. B 57 (1995) 289, doi:10.1111/j.2517-6161.1995.tb02031.x.
    """
    from scipy.stats import false_discovery_control  # here, because scipy.stats takes longer to load than to use

    q_values = np.full(len(p_values), np.nan)
    tested = np.isfinite(p_values)
    if tested.any():
        q_values[tested] = false_discovery_control(p_values[tested], method="bh")
    return q_values
