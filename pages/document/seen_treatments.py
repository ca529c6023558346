"""The treatments that a report may tell of: those of its days, without their notes, and none with a hidden name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from analytics.cycles import cycles
from analytics.settings import Settings
from analytics.treatment_results import Cycle, TreatmentEffect, TreatmentEffects, treatment_key
from data.records import Period, Treatment
from pages.charts.treatment_marks import name_of

ANOTHER_TREATMENT = "Another treatment"


@dataclass(frozen=True, slots=True)
class SeenTreatments:
    """``given`` and ``cycles`` rest on the days of the report alone, ``effects`` on the whole diary."""

    given: tuple[Treatment, ...] = ()
    cycles: tuple[Cycle, ...] = ()
    effects: TreatmentEffects | None = None


def cut_treatments(
    inside: pd.DataFrame,
    treatments: Sequence[Treatment],
    effects: TreatmentEffects,
    period: Period,
    hidden: set[str],
) -> SeenTreatments:
    """Cut to a period; ``inside`` holds its days, ``hidden`` the names of factors outside the scope."""

    def is_hidden(treatment: Treatment) -> bool:
        return not hidden.isdisjoint({name_of(treatment).casefold(), treatment.product.strip().casefold()})

    within = [item for item in treatments if period.first <= item.day <= period.last]
    # One from before the period still says that the next is a touch-up; its own cycle is left out.
    told = [item for item in treatments if item.day <= period.last and not is_hidden(item)]
    found = cycles(inside, told, settings=Settings(outcome=effects.outcome))
    return SeenTreatments(
        given=tuple(_shown(item, period, hide=is_hidden(item)) for item in within),
        cycles=tuple(cycle for cycle in found if cycle.start >= period.first),
        effects=_effects(effects, within, is_hidden),
    )


def _shown(treatment: Treatment, period: Period, *, hide: bool) -> Treatment:
    """Keep what was given, and its end where that is in the period; a note never.

    A treatment that is also a factor outside the scope loses its name with all the rest.
    """
    if hide:
        return Treatment(treatment.day, "", ANOTHER_TREATMENT)
    end = treatment.end_day
    return replace(treatment, note=None, end_day=end if end is not None and end <= period.last else None)


def _effects(
    effects: TreatmentEffects, within: Sequence[Treatment], is_hidden: Callable[[Treatment], bool]
) -> TreatmentEffects:
    """Keep the effects of what was given in the period; days outside of it are taken off them."""
    named = {treatment_key(item.kind, item.product): not is_hidden(item) for item in within}
    days = {item.day for item in within}
    shown = tuple(
        _effect(effect, named, tuple(day for day in effect.starts if day in days))
        for effect in effects.effects
        if effect.key in named
    )
    return replace(effects, effects=shown, first=None, last=None)


def _effect(effect: TreatmentEffect, named: dict[tuple[str, str], bool], starts: tuple[date, ...]) -> TreatmentEffect:
    together = tuple(
        dict.fromkeys(
            pair if named.get(treatment_key(*pair), False) else ("", ANOTHER_TREATMENT) for pair in effect.together
        )
    )
    kept = replace(effect, together=together, starts=starts)
    return kept if named[effect.key] else replace(kept, kind="", product=ANOTHER_TREATMENT)
