"""What the attributes of Exist stand for: the diary's factor, and what their numbers are multiplied by."""

from __future__ import annotations

from dataclasses import dataclass

from data.importers.reading.app_names import is_private, is_spasm
from data.importers.reading.text import slug


@dataclass(frozen=True, slots=True)
class Attribute:
    """A factor; its value is ``times`` the number written, plus ``plus``. ``approximate`` marks drinks by the cup."""

    key: str
    times: float = 1.0
    plus: float = 0.0
    approximate: bool = False
    zero_is_missing: bool = False


RATING = 10 / 9  # Exist rates from 1 to 9
HOUR = 1 / 60
ATTRIBUTES: dict[str, Attribute] = {
    "sleep": Attribute("sleep_h", HOUR, zero_is_missing=True),
    "sleep_start": Attribute("bedtime_h", HOUR),  # minutes from midday
    "sleep_end": Attribute("waketime_h", HOUR, 12.0),  # minutes from midnight
    "mood": Attribute("mood", RATING, zero_is_missing=True),
    "energy": Attribute("energy", RATING, zero_is_missing=True),
    "energy_level": Attribute("energy", RATING, zero_is_missing=True),
    "stress": Attribute("stress", RATING, zero_is_missing=True),
    "stress_level": Attribute("stress", RATING, zero_is_missing=True),
    "coffees": Attribute("caffeine_mg", 95.0, approximate=True),
    "caffeine": Attribute("caffeine_mg"),
    "alcoholic_drinks": Attribute("alcohol_units", approximate=True),
    "steps": Attribute("steps"),
    "workouts_min": Attribute("exercise_min"),
    "meditation_min": Attribute("mindfulness_min"),
    "mindful_min": Attribute("mindfulness_min"),
    "heartrate_resting": Attribute("resting_hr", zero_is_missing=True),
    "heartrate_variability": Attribute("hrv_ms", zero_is_missing=True),
    "weather_humidity": Attribute("humidity_pct"),
    "weather_air_pressure": Attribute("pressure_hpa"),
}
WATER, GLASS_L, MOST_GLASSES = "water", 0.25, 30
TEMPERATURES, MOST_CELSIUS = frozenset({"weather_temp_max", "weather_temp_min"}), 55
NOTES = "mood_note"
LEFT_OUT = ("location", "weather_icon", "weather_summary", "event", "tweets", "instagram", "facebook", "checkins")


def temperature_of(numbers: list[float]) -> Attribute:
    """Return how temperatures are read, judged with all of the export: none is as warm as 55 in degrees Celsius."""
    hot = max(numbers, default=0) > MOST_CELSIUS
    return Attribute("temperature_c", 5 / 9, -32 * 5 / 9) if hot else Attribute("temperature_c")


def attribute_of(name: str, numbers: list[float]) -> Attribute | None:
    """Return what an attribute stands for, judged with all its numbers; None for one that stays out."""
    if name in ATTRIBUTES:
        found = ATTRIBUTES[name]
        return Attribute("humidity_pct", 100.0) if name == "weather_humidity" and max(numbers) <= 1 else found
    if name == WATER:
        glasses = max(numbers) <= MOST_GLASSES
        return Attribute("hydration_l", GLASS_L if glasses else 0.001, approximate=glasses)
    if is_private(name) or name.startswith(LEFT_OUT):
        return None
    if is_spasm(name):
        return Attribute("spasm_count" if set(numbers) - {0, 1} else "tag:spasm")
    return Attribute(f"tag:{slug(name)}" if set(numbers) <= {0, 1} else f"custom:{slug(name)}")
