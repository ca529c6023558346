"""The sections of a report, by the keys under which a scope chooses them."""

from __future__ import annotations

from pages.document.chart_slot import ChartSlot
from pages.document.details_section import details_section
from pages.document.findings_section import findings_section
from pages.document.numbers_section import facts, numbers_section
from pages.document.scoped import Seen
from pages.document.timeline_section import timeline_section

SECTIONS = ("numbers", "timeline", "findings", "details")


def sections(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the chosen sections in their order, and their charts."""
    parts: list[str] = []
    slots: list[ChartSlot] = []
    if "numbers" in seen.sections:
        parts += [facts(seen), numbers_section(seen)]
    for key, build in (("timeline", timeline_section), ("findings", findings_section), ("details", details_section)):
        if key in seen.sections:
            html, charts = build(seen)
            parts.append(html)
            slots += charts
    return "".join(parts), slots
