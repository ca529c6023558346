"""Each factor of a report in detail: its days are those of the report, its curve rests on the whole diary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pandas as pd

from analytics.dose_response import dose_response
from analytics.results import DoseResponse, Finding
from analytics.settings import Settings
from data.records import Period


@dataclass(frozen=True, slots=True)
class Detail:
    """One factor in detail; ``dose`` is None where it could not be compared."""

    finding: Finding
    dose: DoseResponse | None


def cut_details(days: pd.DataFrame, findings: Sequence[Finding], outcome: str, period: Period) -> tuple[Detail, ...]:
    """Return the details of the factors that are shown, in their order."""
    settings = Settings(outcome=outcome)
    return tuple(Detail(finding, _dose(days, finding, settings, period)) for finding in findings)


def _dose(days: pd.DataFrame, finding: Finding, settings: Settings, period: Period) -> DoseResponse | None:
    """Return the days of the period alone; the curve, which rests on all days, runs only as far as they do."""
    if finding.factor not in days or not any(effect.lag == finding.best_lag for effect in finding.lags):
        return None
    whole = dose_response(days, finding, finding.best_lag, settings=settings)
    earliest = period.first + timedelta(days=finding.best_lag)
    kept = [index for index, day in enumerate(whole.days) if earliest <= day <= period.last]
    if not kept:
        return None
    x = tuple(whole.x[index] for index in kept)
    on_curve = [index for index, level in enumerate(whole.curve_x) if min(x) <= level <= max(x)]
    return replace(
        whole,
        days=tuple(whole.days[index] for index in kept),
        x=x,
        y=tuple(whole.y[index] for index in kept),
        curve_x=tuple(whole.curve_x[index] for index in on_curve),
        curve=tuple(whole.curve[index] for index in on_curve),
        band_low=tuple(whole.band_low[index] for index in on_curve),
        band_high=tuple(whole.band_high[index] for index in on_curve),
    )
