"""The other outcomes of a diary: estimates with their ranges, for a look, and never a verdict."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from analytics import analyse
from analytics.effects import Scale, quartiles
from analytics.exposures import exposures
from analytics.milestones import daily, kept
from analytics.panel_rows import PanelRow, rows_by_factor
from analytics.results import CANNOT_TELL, Finding, Findings
from analytics.settings import Settings
from analytics.treatment_columns import Treated

LEAST_DAYS = 30
UNKNOWN = math.nan


def exploratory(
    days: pd.DataFrame,
    findings: Findings,
    outcome: str,
    *,
    treatments: Sequence[Treated] = (),
    settings: Settings = Settings(),  # noqa: B008  # frozen
) -> tuple[Finding, ...]:
    """Estimate how each factor of the lists goes with another outcome.

    Parameters
    ----------
    days : DataFrame
        The diary as it is read.
    findings : Findings
        The lists; they say up to which day is looked, at which factors, and at which delay of each.
    outcome : str
        Another one than theirs.
    treatments : sequence of records with ``day``, ``kind`` and ``product``
    settings : Settings

    Returns
    -------
    tuple of Finding
        In the order of the lists, those that could be estimated, each as "cannot tell" without a reason; the range is
        the plain 95 % interval. Empty where fewer than 30 of those days state the outcome.

    Notes
    -----
    The delay is that of the lists, so that none is picked because it looks best here. Nothing is paid for the number of
    factors and outcomes: one range in twenty misses the truth.
    """
    table = daily(days)
    seen = table.loc[: str(findings.looked_until)] if findings.looked_until is not None else table.iloc[:0]
    if int(kept(seen, outcome).sum()) < LEAST_DAYS:
        return ()
    chosen = exposures(seen, outcome)
    last = seen.index[-1].date()
    given = tuple(treatment for treatment in treatments if treatment.day <= last)
    panel = analyse(chosen, settings.lags, treatments=given, settings=replace(settings, outcome=outcome))
    rows, mean_rate = rows_by_factor(panel), float(panel.attrs["mean_outcome"])
    found = []
    for finding in findings.findings:
        row = next((row for row in rows.get(finding.factor, ()) if row.lag == finding.best_lag), None)
        if row is not None and math.isfinite(row.estimate):
            found.append(_estimated(finding, row, chosen, outcome, mean_rate))
    return tuple(found)


def _estimated(finding: Finding, row: PanelRow, seen: pd.DataFrame, outcome: str, mean_rate: float) -> Finding:
    levels = seen[finding.factor].shift(row.lag)[seen[outcome].notna()].dropna().to_numpy(float)
    low, high = quartiles(levels)
    scale = Scale(mean_rate, row.mean_x, row.per_sd, low, high)
    difference, difference_low, difference_high = scale.differences((row.estimate, row.ci_low, row.ci_high))
    return replace(
        finding,
        outcome=outcome,
        verdict=CANNOT_TELL,
        strength="",
        reason="",
        reason_value="",
        together=(),
        p_factor=UNKNOWN,
        q_factor=UNKNOWN,
        n_pairs=row.n_pairs,
        low=low,
        high=high,
        rate_low=scale.rate(row.estimate, low),
        rate_high=scale.rate(row.estimate, high),
        difference=difference,
        difference_low=difference_low,
        difference_high=difference_high,
        lags=(),
        mean_rate=mean_rate,
        mean_level=row.mean_x,
        spread=row.per_sd,
    )
