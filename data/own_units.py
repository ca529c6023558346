"""In which units a person wants to see and type: a setting for each factor that has more than one."""

from __future__ import annotations

from collections.abc import Mapping

from data.vocabulary import BY_KEY, OTHER_UNITS

PREFIX = "unit_"


def chosen_units(settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the factors that are to be shown in their other unit."""
    return tuple(key for key, other in OTHER_UNITS.items() if settings.get(PREFIX + key) == other.unit)


def unit_choices(key: str) -> tuple[str, str]:
    """Return the units of a factor, its own first."""
    return BY_KEY[key].unit, OTHER_UNITS[key].unit
