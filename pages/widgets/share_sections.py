"""The parts of a shared report, in the words of the choice."""

from __future__ import annotations

SECTIONS = {
    "numbers": "In numbers",
    "timeline": "Spasms a day",
    "findings": "What goes with the spasms",
    "details": "Each factor in detail",
}
FACTOR_SECTIONS = frozenset({"findings", "details"})
