"""What a report may show: everything is cut to its scope here, before a word or a figure is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from analytics.finding_words import factor_title
from analytics.results import Finding, Findings
from analytics.settings import Settings
from analytics.treatment import treatment_effects
from analytics.treatment_results import RedFlag, TreatmentEffects
from data.records import Period, ShareScope, Treatment
from data.scales import ScaleResult
from data.vocabulary import is_exposure, labels_of
from pages.charts.time_axis import TimeAxis
from pages.document.seen_details import Detail, cut_details
from pages.document.seen_places import SeenPlaces, cut_places
from pages.document.seen_treatments import SeenTreatments, cut_treatments

ANOTHER_FACTOR = "custom:another_factor"
INTENSITY = "worst_intensity"


@dataclass(frozen=True, slots=True)
class Seen:
    """All that the report can say. ``days`` holds the outcome and the worst intensity of the period, nothing else.

    ``findings`` holds the factors of the scope alone; ``n_factors`` counts all that were looked at. ``treated`` is
    empty where the treatments are left out.
    """

    period: Period
    axis: TimeAxis
    days: pd.DataFrame
    episodes: pd.DataFrame
    treated: SeenTreatments
    where: SeenPlaces
    findings: Findings
    n_factors: int
    details: tuple[Detail, ...]
    sections: tuple[str, ...]
    name: str
    question: str
    condition: str = ""
    scales: tuple[ScaleResult, ...] = ()

    @property
    def treatments(self) -> tuple[Treatment, ...]:
        """What was given in the period."""
        return self.treated.given


def cut(
    days: pd.DataFrame,
    episodes: pd.DataFrame,
    treatments: Sequence[Treatment],
    findings: Findings,
    scope: ShareScope,
    *,
    effects: TreatmentEffects | None = None,
    flags: Sequence[RedFlag] = (),
    question: str = "",
    condition: str = "",
    scales: Sequence[ScaleResult] = (),
) -> Seen:
    """Cut a whole diary to what a scope lets out; ``effects`` are computed where they are not handed over."""
    inside = days.loc[str(scope.first) : str(scope.last)]
    inside = inside[[column for column in (findings.outcome, INTENSITY) if column in inside]]
    period = _period(inside, scope)
    shown = tuple(_masked(finding, scope.factors) for finding in findings.findings if finding.factor in scope.factors)
    others = [key for key in days.columns if is_exposure(key) and key not in scope.factors]
    hidden = {name.casefold() for key in others for name in (factor_title(key), *labels_of(key))}
    treated = SeenTreatments()
    if "treatments" in scope.sections:
        judged = effects or treatment_effects(days, treatments, settings=Settings(outcome=findings.outcome))
        treated = cut_treatments(inside, treatments, judged, period, hidden)
    return Seen(
        period=period,
        axis=TimeAxis(period.first, period.last, period.first if scope.relative_dates else None),
        days=inside,
        episodes=_episodes(episodes, period),
        treated=treated,
        where=cut_places(episodes, flags, period),
        findings=replace(findings, findings=shown),
        n_factors=len(findings.findings),
        details=cut_details(days, shown, findings.outcome, period) if "details" in scope.sections else (),
        sections=scope.sections,
        name=scope.name.strip(),
        question=question.strip(),
        condition=condition if "condition" in scope.sections else "",
        scales=_scales(scales, period) if "scales" in scope.sections else (),
    )


def _scales(scales: Sequence[ScaleResult], period: Period) -> tuple[ScaleResult, ...]:
    return tuple(result for result in scales if period.first <= result.day <= period.last)


def _period(inside: pd.DataFrame, scope: ShareScope) -> Period:
    """Return the days of the period that the diary really has; the period itself where it has none."""
    if inside.empty:
        return Period(scope.first, scope.last)
    return Period(inside.index[0].date(), inside.index[-1].date())


def _masked(finding: Finding, factors: Sequence[str]) -> Finding:
    """Replace the names of factors that are not in the scope; several of them become one."""
    by = tuple(dict.fromkeys(key if key in factors else ANOTHER_FACTOR for key in finding.adjusted.by))
    reason_value = finding.reason_value
    if finding.reason == "explained" and reason_value not in factors:
        reason_value = ANOTHER_FACTOR
    together = tuple(dict.fromkeys(key if key in factors else ANOTHER_FACTOR for key in finding.together))
    return replace(finding, reason_value=reason_value, together=together, adjusted=replace(finding.adjusted, by=by))


def _episodes(episodes: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Keep day and intensity of the spasms in the period, so that no note can get further."""
    if episodes.empty:
        return pd.DataFrame({"day": [], "intensity": []})
    day = pd.to_datetime(episodes["day"]).dt.date
    return episodes.loc[(day >= period.first) & (day <= period.last), ["day", "intensity"]]
