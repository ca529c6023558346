"""Ticks of an axis whose values are stored in one unit and shown in another: round numbers of the shown one."""

from __future__ import annotations

from typing import Any

from analytics.numbers_in_words import trimmed
from data.vocabulary import as_shown, as_stored, factor_of, unit_of
from pages.charts.ticks import round_values


def other_unit_ticks(factor: str, low: float, high: float, *, distance: bool = False) -> dict[str, Any]:
    """Return the tick options of an axis from ``low`` to ``high``; nothing for one shown as it is stored."""
    if unit_of(factor) == factor_of(factor).unit:
        return {}
    shown = round_values(*(as_shown(factor, end, distance=distance) for end in (low, high)))
    return {
        "tickmode": "array",
        "tickvals": [as_stored(factor, at, distance=distance) for at in shown],
        "ticktext": [trimmed(at, 2) for at in shown],
    }
