"""The form of the diary's own export: CSV tables in a ZIP, in which no text can act as a formula."""

from __future__ import annotations

FORMAT = "spasm_diary"
LABEL = "Spasm Diary export"

SETTINGS = "settings.csv"
IMPORTS = "imports.csv"
COVERAGE = "coverage.csv"
EPISODES = "episodes.csv"
DAY_VALUES = "day_values.csv"
DAY_NOTES = "day_notes.csv"
TREATMENTS = "treatments.csv"
CHECK_INS = "check_ins.csv"

COLUMNS: dict[str, tuple[str, ...]] = {
    SETTINGS: ("setting", "value"),
    IMPORTS: ("import", "format", "label", "header", "file", "by_hand", "sample", "answers"),
    COVERAGE: ("import", "first", "last", "complete"),
    EPISODES: (
        *("import", "key", "source", "onset", "precision", "utc_offset_min", "end", "duration_s", "ongoing", "side"),
        *("sites", "movement", "intensity", "pain", "count", "triggers", "activity", "note", "approximate"),
        *("entered", "on_top"),
    ),
    DAY_VALUES: ("import", "source", "date", "factor", "value", "text", "unit", "approximate"),
    DAY_NOTES: ("import", "source", "date", "note"),
    TREATMENTS: (
        *("import", "key", "source", "date", "kind", "product", "dose", "unit", "side", "note"),
        *("end", "sites", "side_effects"),
    ),
    CHECK_INS: ("import", "source", "date", "kind", "replies"),
}

# What exports of older versions do not have: such a cell, or the whole table, is empty.
LATER_TABLES = (CHECK_INS,)
LATER_COLUMNS: dict[str, tuple[str, ...]] = {
    EPISODES: ("activity", "entered", "on_top"),
    TREATMENTS: ("end", "sites", "side_effects"),
}

GUARD = "'"
_GUARDED = ("=", "+", "-", "@", "\t", "\r", GUARD)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula: an apostrophe stands before such a one, and before its like.

    An empty text is an apostrophe alone; a cell without any sign is nothing.
    """
    return GUARD + text if not text or text.startswith(_GUARDED) else text


def unguarded(text: str) -> str | None:
    """Return what ``guarded`` was given; None for an empty cell."""
    return text.removeprefix(GUARD) if text else None
