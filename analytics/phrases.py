"""How each factor is spoken of: its name in a sentence, more and less of it, and one level of it."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.numbers_in_words import trimmed
from data.vocabulary import as_shown, factor_of, has_own_name, unit_of

NOON = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one factor.

    ``name`` stands inside a sentence; ``more`` and ``less`` follow "days with" (or, for a factor of the night, stand
    alone in the plural: "short nights"); ``more_once`` and ``less_once`` are one of them ("a short night").
    """

    name: str
    more: str
    less: str
    more_once: str = ""
    less_once: str = ""
    presence: bool = False


NIGHTS: dict[str, Phrase] = {
    "sleep_h": Phrase("sleep", "long nights", "short nights", "a long night", "a short night"),
    "sleep_quality": Phrase(
        "sleep quality", "nights of good sleep", "nights of bad sleep", "a night of good sleep", "a night of bad sleep"
    ),
    "bedtime_h": Phrase("bedtime", "late bedtimes", "early bedtimes", "a late bedtime", "an early bedtime"),
    "waketime_h": Phrase("wake time", "late mornings", "early mornings", "a late morning", "an early morning"),
    "teeth_grinding": Phrase(
        "teeth grinding",
        "nights with more teeth grinding",
        "nights with less teeth grinding",
        "a night with more teeth grinding",
        "a night with less teeth grinding",
    ),
}
DAYS: dict[str, Phrase] = {
    "nap_h": Phrase("naps", "longer naps", "shorter naps"),
    "mood": Phrase("mood", "a better mood", "a lower mood"),
    "steps": Phrase("steps", "more steps", "fewer steps"),
    "meals_skipped": Phrase("skipped meals", "more skipped meals", "fewer skipped meals"),
    "temperature_c": Phrase("unusual temperature", "an unusual temperature", "your usual temperature"),
    "pressure_hpa": Phrase("air pressure", "higher air pressure", "lower air pressure"),
    "humidity_pct": Phrase("humidity", "higher humidity", "lower humidity"),
    "eye_irritation_dryness": Phrase("dry or irritated eyes", "drier or sorer eyes", "calmer eyes"),
    "warm_compress": Phrase("warm compresses", "more warm compresses", "fewer warm compresses"),
    "resting_hr": Phrase("resting heart rate", "a higher resting heart rate", "a lower resting heart rate"),
    "hrv_ms": Phrase("heart rate variability", "a higher heart rate variability", "a lower heart rate variability"),
    "weight_kg": Phrase("weight", "a higher weight", "a lower weight"),
    "cycle_day": Phrase("cycle day", "a later cycle day", "an earlier cycle day"),
    "talking_min": Phrase("talking", "more talking", "less talking"),
    "hydration_l": Phrase("drinking water", "more drinking water", "less drinking water"),
}
PRESENT: dict[str, str] = {
    "stressful_event": "a stressful event",
    "diet_plan_followed": "your diet plan followed",
    "therapy_session": "a therapy session",
    "period": "your period",
}
LEVELS: dict[str, str] = {
    "nap_h": "naps of {} h",
    "hydration_l": "{} {} of water",
    "steps": "{} steps",
    "meals_skipped": "{} skipped meals",
    "temperature_c": "{} {} off your usual temperature",
    "pressure_hpa": "{} hPa of air pressure",
    "humidity_pct": "{} % humidity",
    "warm_compress": "{} warm compresses",
    "massage": "{} massages",
    "resting_hr": "a resting heart rate of {}",
    "hrv_ms": "a heart rate variability of {} ms",
    "weight_kg": "a weight of {} {}",
    "cycle_day": "cycle day {}",
    "nicotine": "nicotine {} times a day",
}


ONE: dict[str, str] = {
    "meals_skipped": "one skipped meal",
    "warm_compress": "one warm compress",
    "massage": "one massage",
    "alcohol_units": "1 unit of alcohol",
}
AMOUNTS = ("h", "mg", "l", "fl oz", "min", "units", "steps", "meals", "times")
NAMED_AGAIN = ("meals", "times")  # "1 meals" says less than "one skipped meal"


def phrase(factor: str) -> Phrase:
    """Return how a factor is spoken of; open keys, plain amounts and own names get "more" and "less" of their label."""
    own = has_own_name(factor)
    if not own and (factor in NIGHTS or factor in DAYS):
        return NIGHTS.get(factor) or DAYS[factor]
    record = factor_of(factor)
    name = record.label if record.label.isupper() else record.label[:1].lower() + record.label[1:]
    if record.unit == "0/1":
        present = name if own else PRESENT.get(factor, name)
        return Phrase(name, present, present, presence=True)
    return Phrase(name, f"more {name}", f"less {name}")


def level_pair(factor: str, low: float, high: float, *, distance: bool = True) -> tuple[str, str]:
    """Write two levels of a factor as short numbers, with as many decimals as tell them apart.

    The temperature is compared as its ``distance`` from the usual one; no other factor has a unit where this counts.
    """
    if factor in ("bedtime_h", "waketime_h"):
        return _clock(low), _clock(high)
    low, high = (as_shown(factor, value, distance=distance) for value in (low, high))
    step = as_shown(factor, factor_of(factor).step, distance=True)
    least = -2 if step >= 1000 else -1 if step >= 100 else 0 if step >= 5 else 1
    for decimals in range(least, 4):
        pair = trimmed(low, decimals), trimmed(high, decimals)
        if pair[0] != pair[1]:
            break
    return pair


def mean_level(factor: str, mean: float) -> str:
    """Write one mean of a factor, with no other to tell it from: as many decimals as a change of a tenth needs."""
    return level_pair(factor, mean, mean * 1.1 + 0.1, distance=False)[0]


def level_words(factor: str, level: str) -> str:
    """Tell one level inside a sentence: ``7.3 h of screen time``, ``stress 6``, ``23:30``."""
    record, name = factor_of(factor), phrase(factor).name
    if level == "0" and record.unit in AMOUNTS:
        return f"no {name}"
    own = has_own_name(factor)
    if level == "1" and factor in ONE and not own:
        return ONE[factor]
    if factor in LEVELS and not own:
        return LEVELS[factor].format(level, unit_of(factor))
    if record.unit in ("0-10", ""):
        return f"{name} {level}"
    return f"{level} {unit_of(factor)} of {name}"


def short_level(factor: str, level: str) -> str:
    """Tell one level where the factor has just been named: ``6.1 h``, ``6 of 10``, ``23:30``."""
    unit = unit_of(factor)
    if factor in ("bedtime_h", "waketime_h") or not unit:
        return level
    if unit == "0-10":
        return f"{level} of 10"
    return f"{level} {'unit' if unit == 'units' and level == '1' else unit}"


def _clock(hours_after_noon: float) -> str:
    minutes = round((hours_after_noon + NOON) * 60) % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
