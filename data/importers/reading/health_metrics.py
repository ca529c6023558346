"""What each metric of Health Auto Export means for the diary, whatever unit the app was set to."""

from __future__ import annotations

from data.importers.reading.collected import Collected
from data.importers.reading.health_types import MASS_MG, MINUTES, VOLUME_L, WEIGHT_KG
from data.importers.reading.text import plain

HOURS = {unit: minutes / 60 for unit, minutes in MINUTES.items()}
METRICS: dict[str, tuple[str, dict[str, float]]] = {
    "caffeine": ("caffeine_mg", MASS_MG),
    "water": ("hydration_l", VOLUME_L),
    "magnesium": ("magnesium_mg", MASS_MG),
    "calcium": ("calcium_mg", MASS_MG),
    "alcohol consumption": ("alcohol_units", {"count": 1.0, "drinks": 1.0}),
    "alcoholic beverages": ("alcohol_units", {"count": 1.0, "drinks": 1.0}),
    "step count": ("steps", {"count": 1.0, "steps": 1.0}),
    "apple exercise time": ("exercise_min", MINUTES),
    "mindful minutes": ("mindfulness_min", MINUTES),
    "mindful session": ("mindfulness_min", MINUTES),
    "time in daylight": ("bright_light_h", HOURS),
    "resting heart rate": ("resting_hr", {"count/min": 1.0, "bpm": 1.0}),
    "heart rate variability": ("hrv_ms", {"ms": 1.0, "s": 1000.0}),
    "weight body mass": ("weight_kg", WEIGHT_KG),
    "weight": ("weight_kg", WEIGHT_KG),
    "body mass": ("weight_kg", WEIGHT_KG),
}
SLEEP = "sleep analysis"


def metric_named(name: str) -> str:
    """Return the metric's plain name; ``dietary_caffeine`` and ``Caffeine`` are one."""
    return plain(name).removeprefix("dietary ").removesuffix(" sdnn")


def in_units(collected: Collected, name: str, unit: str, line: int) -> tuple[str, float] | None:
    """Return the factor of a metric and what one of the unit is in the factor's own; None for a metric not kept."""
    known = METRICS.get(metric_named(name))
    if known is None:
        return None
    key, units = known
    if unit not in units:
        collected.lose(line, f"'{unit[:40]}' is a unit nobody knows here", name)
        return None
    return key, units[unit]
