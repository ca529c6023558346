"""The closed vocabulary: every factor's key, label, unit, ranges, role and usual step, declared once.

Ranges and units follow the clinical field list: *usual* is what most days hold, outside *warn* a value is accepted but
asked about, outside *hard* it is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OUTCOMES = ("spasm_count", "worst_intensity", "minutes_in_spasm", "interference")
ANY_NUMBER = 1e15  # beyond it a number is a slip, and sums would overflow
OPEN_PREFIXES = ("med:", "symptom:", "tag:", "custom:")


@dataclass(frozen=True, slots=True)
class Factor:
    """One column of the diary.

    ``role`` is ``outcome``, ``exposure`` or ``flag``; ``aggregation`` joins several rows of one day (``sum``, ``mean``,
    ``max``, ``last``, ``any``); ``step`` is the natural unit in which a difference is told; ``night`` marks factors of
    the night before, which belong to the morning.
    """

    key: str
    label: str
    unit: str
    group: str
    role: str
    aggregation: str
    hard: tuple[float, float]
    warn: tuple[float, float] | None = None
    usual: tuple[float, float] | None = None
    step: float = 1.0
    night: bool = False
    more: str = ""
    less: str = ""


def _rating(key: str, label: str, group: str, role: str = "exposure", **more: object) -> Factor:
    return Factor(key, label, "0-10", group, role, "mean", (0, 10), **more)  # type: ignore[arg-type]  # keywords of Factor


def _flag(key: str, label: str, group: str, role: str = "exposure") -> Factor:
    return Factor(key, label, "0/1", group, role, "any", (0, 1))


FACTORS: tuple[Factor, ...] = (
    Factor("spasm_count", "Spasms", "a day", "Spasms", "outcome", "sum", (0, 100_000), (0, 500)),
    Factor("worst_intensity", "Worst intensity", "0-10", "Spasms", "outcome", "max", (0, 10)),
    Factor("minutes_in_spasm", "Minutes in spasm", "min", "Spasms", "outcome", "sum", (0, 1440), (0, 600), step=10),
    Factor("interference", "Interference", "0-10", "Spasms", "outcome", "max", (0, 10)),
    Factor(
        "sleep_h",
        "Sleep",
        "h",
        "Lifestyle",
        "exposure",
        "sum",
        (0, 20),
        (3, 12),
        (6, 9),
        night=True,
        more="a long night",
        less="a short night",
    ),
    Factor("nap_h", "Naps", "h", "Lifestyle", "exposure", "sum", (0, 12), (0, 4), (0, 1)),
    _rating("sleep_quality", "Sleep quality", "Lifestyle", usual=(4, 8), night=True),
    Factor("bedtime_h", "Bedtime", "h after noon", "Lifestyle", "exposure", "last", (0, 24), None, (9, 13), night=True),
    Factor(
        "waketime_h", "Wake time", "h after noon", "Lifestyle", "exposure", "last", (0, 30), None, (17, 22), night=True
    ),
    Factor("caffeine_mg", "Caffeine", "mg", "Lifestyle", "exposure", "sum", (0, 2000), (0, 600), (0, 300), step=100),
    Factor("hydration_l", "Drinking water", "l", "Diet", "exposure", "sum", (0, 12), (0.3, 5), (1, 3), step=0.5),
    Factor("alcohol_units", "Alcohol", "units", "Lifestyle", "exposure", "sum", (0, 30), (0, 8), (0, 2)),
    Factor("nicotine", "Nicotine", "a day", "Lifestyle", "exposure", "sum", (0, 80), (0, 30), (0, 10)),
    Factor("magnesium_mg", "Magnesium", "mg", "Diet", "exposure", "sum", (0, 2000), (0, 700), (200, 450), step=100),
    Factor("calcium_mg", "Calcium", "mg", "Diet", "exposure", "sum", (0, 5000), (0, 2500), (500, 1200), step=200),
    Factor("meals_skipped", "Meals skipped", "meals", "Diet", "exposure", "sum", (0, 5), (0, 2), (0, 1)),
    _rating("stress", "Stress", "Stress and anxiety", usual=(2, 6)),
    _rating("anxiety", "Anxiety", "Stress and anxiety", usual=(1, 5)),
    _rating("mood", "Mood", "Stress and anxiety", usual=(4, 8)),
    _rating("energy", "Energy", "Stress and anxiety", usual=(4, 8)),
    _rating("fatigue", "Fatigue", "Neurological", usual=(2, 6)),
    _flag("stressful_event", "A stressful event", "Stress and anxiety"),
    Factor("exercise_min", "Exercise", "min", "Lifestyle", "exposure", "sum", (0, 600), (0, 180), (0, 60), step=30),
    Factor(
        "steps", "Steps", "steps", "Lifestyle", "exposure", "sum", (0, 150_000), (0, 50_000), (2000, 12_000), step=2000
    ),
    Factor(
        "talking_min", "Talking", "min", "Facial muscles", "exposure", "sum", (0, 1080), (0, 600), (30, 240), step=60
    ),
    Factor(
        "shouting_singing_min",
        "Shouting or singing",
        "min",
        "Facial muscles",
        "exposure",
        "sum",
        (0, 600),
        (0, 120),
        (0, 20),
        step=15,
    ),
    Factor(
        "chewing_gum_hard_food_min",
        "Chewing gum or hard food",
        "min",
        "Facial muscles",
        "exposure",
        "sum",
        (0, 600),
        (0, 240),
        (20, 90),
        step=30,
    ),
    _rating("teeth_grinding", "Teeth grinding", "Facial muscles", usual=(0, 4), night=True),
    Factor("screen_time_h", "Screen time", "h", "Surroundings", "exposure", "sum", (0, 20), (0, 14), (2, 9)),
    Factor("reading_h", "Reading", "h", "Surroundings", "exposure", "sum", (0, 18), (0, 8), (0, 3)),
    Factor("driving_h", "Driving", "h", "Surroundings", "exposure", "sum", (0, 18), (0, 8), (0, 3)),
    Factor("bright_light_h", "Bright light", "h", "Surroundings", "exposure", "sum", (0, 18), (0, 12), (0, 5)),
    Factor("loud_noise_h", "Loud noise", "h", "Surroundings", "exposure", "sum", (0, 24), (0, 10), (0, 2)),
    Factor(
        "temperature_c", "Temperature", "°C", "Surroundings", "exposure", "mean", (-50, 55), (-15, 40), (5, 30), step=5
    ),
    Factor(
        "pressure_hpa", "Air pressure", "hPa", "Surroundings", "exposure", "mean", (850, 1100), (960, 1050), step=10
    ),
    Factor("humidity_pct", "Humidity", "%", "Surroundings", "exposure", "mean", (0, 100), step=10),
    _rating("wind_draught", "Wind or draught", "Surroundings", usual=(0, 4)),
    _rating("headache", "Headache", "Neurological", usual=(0, 3)),
    _rating("eye_irritation_dryness", "Dry or irritated eyes", "Neurological", usual=(0, 4)),
    _flag("illness_fever", "Illness or fever", "Neurological"),
    Factor(
        "mindfulness_min", "Mindfulness", "min", "Management", "exposure", "sum", (0, 480), (0, 120), (0, 30), step=10
    ),
    Factor("yoga_min", "Yoga", "min", "Management", "exposure", "sum", (0, 480), (0, 120), (0, 30), step=15),
    Factor(
        "deep_breathing_min",
        "Deep breathing",
        "min",
        "Management",
        "exposure",
        "sum",
        (0, 480),
        (0, 120),
        (0, 30),
        step=10,
    ),
    Factor("tinted_glasses_h", "Tinted glasses", "h", "Management", "exposure", "sum", (0, 18), None, (0, 8)),
    Factor("warm_compress", "Warm compress", "times", "Management", "exposure", "sum", (0, 20), None, (0, 3)),
    Factor("massage", "Massage", "times", "Management", "exposure", "sum", (0, 20), None, (0, 3)),
    _flag("diet_plan_followed", "Diet plan followed", "Management"),
    _flag("therapy_session", "Therapy session", "Management"),
    Factor("resting_hr", "Resting heart rate", "bpm", "Body", "exposure", "mean", (20, 220), (35, 120), step=5),
    Factor("hrv_ms", "Heart rate variability", "ms", "Body", "exposure", "mean", (0, 400), (5, 250), step=10),
    Factor("weight_kg", "Weight", "kg", "Body", "exposure", "last", (20, 400), (35, 250)),
    _flag("period", "Period", "Body"),
    Factor("cycle_day", "Cycle day", "day", "Body", "exposure", "last", (1, 120), step=7),
    _flag("numbness", "Numbness", "Warning signs", "flag"),
    _flag("weakness", "Weakness", "Warning signs", "flag"),
    _flag("ear_click", "Clicking in the ear", "Warning signs", "flag"),
    _flag("new_or_changed_drug", "New or changed medicine", "Warning signs", "flag"),
    _flag("holiday", "Holiday or other unusual day", "Your days", "flag"),
)

BY_KEY: dict[str, Factor] = {factor.key: factor for factor in FACTORS}
_own: Mapping[str, Factor] = {}  # of the one diary that this process holds, as it was last read


@dataclass(frozen=True, slots=True)
class OtherUnit:
    """Another unit in which a factor can be shown and typed; what is stored stays in the factor's own."""

    unit: str
    times: float
    plus: float = 0.0


OTHER_UNITS: dict[str, OtherUnit] = {
    "hydration_l": OtherUnit("fl oz", 33.8140227),  # of the United States
    "temperature_c": OtherUnit("°F", 1.8, 32.0),
    "weight_kg": OtherUnit("lb", 2.20462262),
}
_units: Mapping[str, OtherUnit] = {}  # those that the person chose, as the diary was last read

CONTROLS = ("holiday",)  # marked days that are allowed for before any factor is looked at

COLLINEAR_SETS: tuple[frozenset[str], ...] = (
    frozenset({"stress", "anxiety", "mood"}),
    frozenset({"sleep_h", "sleep_quality", "fatigue"}),
    frozenset({"screen_time_h", "reading_h"}),
    frozenset({"talking_min", "chewing_gum_hard_food_min"}),
)


def use_own(own: Mapping[str, Factor]) -> None:
    """Let a person's own factors, and their own names for known ones, stand before everything declared here."""
    global _own
    _own = dict(own)


def use_units(chosen: Iterable[str]) -> None:
    """Show these factors in their other unit from now on, and all others in their own."""
    global _units
    _units = {key: OTHER_UNITS[key] for key in chosen if key in OTHER_UNITS}


def unit_of(key: str) -> str:
    """Return the unit in which a factor is shown."""
    return _units[key].unit if key in _units else factor_of(key).unit


def as_shown(key: str, value: float, *, distance: bool = False) -> float:
    """Return a stored value in the unit in which it is shown; ``distance`` says that it is one between two values."""
    if key not in _units:
        return value
    other = _units[key]
    return value * other.times + (0.0 if distance else other.plus)


def as_stored(key: str, shown: float, *, distance: bool = False) -> float:
    """Return a shown or typed value in the factor's own unit."""
    if key not in _units:
        return shown
    other = _units[key]
    return (shown - (0.0 if distance else other.plus)) / other.times


def has_own_name(key: str) -> bool:
    """True where the person calls a factor of the vocabulary by another name."""
    return key in _own and key in BY_KEY and _own[key].label != BY_KEY[key].label


def factor_of(key: str) -> Factor:
    """Return the record of a key; open keys (``med:``, ``symptom:``, ``tag:``, ``custom:``) get one made for them.

    A person's own factor, or own name for one, comes first (`data.own_factors`).

    Raises
    ------
    KeyError
        When the key is neither in the vocabulary nor open.
    """
    return _own[key] if key in _own else _declared(key)


def labels_of(key: str) -> tuple[str, ...]:
    """Return every name that a factor goes by: the person's own, and the one it had before."""
    return tuple(dict.fromkeys((factor_of(key).label, _declared(key).label)))


def _declared(key: str) -> Factor:
    if key in BY_KEY:
        return BY_KEY[key]
    prefix, _, name = key.partition(":")
    if not name or f"{prefix}:" not in OPEN_PREFIXES:
        raise KeyError(key)
    label = name.replace("_", " ").capitalize()
    if prefix == "tag":
        return Factor(key, label, "0/1", "Tags", "exposure", "any", (0, 1))
    if prefix == "symptom":
        return Factor(key, label, "0-10", "Symptoms", "exposure", "max", (0, 10))
    if prefix == "med":
        return Factor(key, label, "", "Medicines", "exposure", "sum", (0, ANY_NUMBER))
    return Factor(key, label, "", "Your own", "exposure", "mean", (-ANY_NUMBER, ANY_NUMBER))


def is_known(key: str) -> bool:
    """True for a key of the vocabulary and for a well-formed open key."""
    try:
        factor_of(key)
    except KeyError:
        return False
    return True


def is_exposure(key: str) -> bool:
    """True for a column that may be tested as a factor."""
    return is_known(key) and factor_of(key).role == "exposure"
