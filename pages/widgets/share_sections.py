"""The parts of a shared report, in the words of the choice."""

from __future__ import annotations

SECTIONS = {
    "condition": "My condition",
    "flags": "What is new",
    "numbers": "In numbers",
    "where": "Where",
    "timeline": "Spasms a day",
    "treatments": "Treatments",
    "scales": "Scales",
    "findings": "What goes with the spasms",
    "details": "Each factor in detail",
}
FACTOR_SECTIONS = frozenset({"findings", "details"})
