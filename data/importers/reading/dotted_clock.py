"""Ask whether 7.30 in a column of hours means half past seven or 7.3 hours."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.plan import DOTTED
from data.records import Choice

PARTS_OF_HOURS = frozenset({"00", "25", "50"})


def is_dotted_clock(column: Column, collected: Collected) -> bool:
    """Return True when the person says that the numbers are hours and minutes; ask when all of them could be."""
    filled = [text.strip() for text in dict.fromkeys(column.texts) if text.strip()]
    shown = next((text for text in filled if DOTTED.fullmatch(text) and text[-2:] not in PARTS_OF_HOURS), None)
    if shown is None or not _could_be_minutes(filled):
        return False
    hours, minutes = shown[:-3], shown[-2:]
    text = f"'{column.name}' holds values such as {shown}. Is that {hours} h {minutes} min, or {shown} hours?"
    choices = (
        Choice("clock", f"{hours} hours and {minutes} minutes"),
        Choice("decimal", f"{shown} hours, a decimal number"),
    )
    return collected.ask(collected.id_for("scale", column.name), text, shown, choices, "clock") == "clock"


def _could_be_minutes(filled: Sequence[str]) -> bool:
    """True when every dotted number has two digits below 60 behind its sign."""
    dotted = [text for text in filled if "." in text or "," in text]
    return all(DOTTED.fullmatch(text) and int(text[-2:]) < 60 for text in dotted)
