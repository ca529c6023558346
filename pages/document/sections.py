"""The sections of a report, by the keys under which a scope chooses them, in the order in which a doctor reads."""

from __future__ import annotations

from collections.abc import Callable

from pages.document.chart_slot import ChartSlot
from pages.document.details_section import details_section
from pages.document.findings_section import every_factor, findings_section, forest_section
from pages.document.flags_section import flags_section
from pages.document.markup import paragraph
from pages.document.methods_section import foot, methods_section
from pages.document.numbers_section import facts, numbers_section
from pages.document.scales_section import scales_section
from pages.document.scoped import Seen
from pages.document.timeline_section import timeline_section
from pages.document.treatments_section import changes_section, treatment_fact, treatments_section
from pages.document.where_section import sides_table, where_section

SECTIONS = ("condition", "flags", "numbers", "where", "timeline", "treatments", "scales", "findings", "details")
Built = tuple[str, list[ChartSlot]]
Builder = Callable[[Seen], Built]
FIRST_SHEET: tuple[tuple[str, Builder], ...] = (
    ("timeline", timeline_section),
    ("treatments", treatments_section),
    ("findings", findings_section),
)
SECOND_SHEET: tuple[tuple[str, Builder], ...] = (
    ("findings", forest_section),
    ("findings", every_factor),
    ("treatments", changes_section),
    ("details", details_section),
)


def sections(seen: Seen) -> Built:
    """Return the chosen sections, those of the first sheet before those for whoever wants more, and their charts."""
    first = [_top(seen), _numbers_and_where(seen), *_chosen(seen, FIRST_SHEET), (_foot(seen), [])]
    second = [*_chosen(seen, SECOND_SHEET), (methods_section(seen), [])]
    built = [*first, *second]
    return "".join(html for html, _ in built), [slot for _, slots in built for slot in slots]


def _chosen(seen: Seen, sheet: tuple[tuple[str, Builder], ...]) -> list[Built]:
    return [build(seen) for key, build in sheet if key in seen.sections]


def _top(seen: Seen) -> Built:
    """Return the lines that are read first."""
    parts = [
        facts(seen) if "numbers" in seen.sections else "",
        treatment_fact(seen) if "treatments" in seen.sections else "",
        flags_section(seen) if "flags" in seen.sections else "",
        _question(seen),
    ]
    return "".join(parts), []


def _question(seen: Seen) -> str:
    if not seen.question:
        return ""
    return f'<div class="question"><h2>My question</h2>{paragraph(seen.question)}</div>'


def _numbers_and_where(seen: Seen) -> Built:
    """Return both side by side, the scales below the numbers; one alone takes the whole width."""
    numbers = numbers_section(seen) if "numbers" in seen.sections else ""
    where, slots = where_section(seen) if "where" in seen.sections else ("", [])
    sides = sides_table(seen) if where else ""
    numbers += scales_section(seen)
    if numbers and where:
        return f'<div class="halves"><div>{numbers}</div><div>{where}{sides}</div></div>', slots
    return f"{numbers}{where}{sides}", slots


def _foot(seen: Seen) -> str:
    return f'<div class="foot">{paragraph(foot(seen))}</div>'
