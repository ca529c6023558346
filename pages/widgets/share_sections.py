"""The parts of a shared report, as the owner chooses them."""

from __future__ import annotations

SECTIONS = {
    "numbers": "In numbers",
    "timeline": "Spasms a day",
    "treatments": "Treatments",
    "findings": "What goes with them",
}
FACTOR_SECTIONS = frozenset({"findings"})
