"""Entries as rows that a person reads: day, what it was, how much, where, what was noted, and where it came from."""

from __future__ import annotations

import math
from collections.abc import Hashable
from datetime import UTC
from typing import Any

import pandas as pd

from analytics.numbers_in_words import joined
from analytics.pattern_words import place_words, seconds
from data.vocabulary import is_known
from pages.charts.factor_words import level_text
from pages.charts.words import counted, number
from pages.widgets.clock import local_day
from pages.widgets.entry_choice import SPASM, TREATMENT, VALUE, name_of_factor

COLUMNS = ("Day", "What", "How much", "Time", "Where", "Note", "Source", "Import")


def entry_rows(entries: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in words; ``Day`` is written so that it sorts: ``2026-05-03``."""
    records = entries.to_dict("records")
    imports = {entry["import_id"]: import_words(entry) for entry in records}
    rows = [(*_row(entry), imports[entry["import_id"]]) for entry in records]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")


def import_words(entry: dict[Hashable, Any]) -> str:
    """Say which import gave an entry: its file, or that it was typed in, and the day, short enough for a column."""
    stored = local_day(entry["created_at"].to_pydatetime().replace(tzinfo=UTC))
    day = f"{stored.day} {stored:%b %Y}"
    if entry["by_hand"]:
        return f"By hand, {day}"
    return f"{entry['file_name']}, {day}" if entry["file_name"] else day


def _row(entry: dict[Hashable, Any]) -> tuple[str, ...]:
    return (
        f"{entry['day']:%Y-%m-%d}",
        _what(entry),
        _how_much(entry),
        _time(entry),
        _where(entry),
        _note(entry),
        entry["source_label"],
    )


def _time(entry: dict[Hashable, Any]) -> str:
    if entry["kind"] != SPASM or entry["precision"] == "day":
        return ""
    if entry["precision"] == "part_of_day":
        hour = entry["onset"].hour
        return (
            "night" if hour < 5 or hour >= 22 else "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
        )
    return f"{entry['onset']:%H:%M}"


def _what(entry: dict[Hashable, Any]) -> str:
    if entry["kind"] == SPASM:
        count = entry["count"]
        return "Spasm" if pd.isna(count) or count == 1 else counted(int(count), "spasm")
    if entry["kind"] == TREATMENT and entry["value_text"]:
        return f"{name_of_factor(entry['factor'])}: {entry['value_text']}"
    return str(entry["name"])


def _how_much(entry: dict[Hashable, Any]) -> str:
    if entry["kind"] == SPASM:
        parts = [
            _text(entry["movement"]).replace("_", " "),
            "" if pd.isna(entry["intensity"]) else f"{number(entry['intensity'])} of 10",
            "" if pd.isna(entry["duration_s"]) else seconds(entry["duration_s"]),
        ]
        return ", ".join(part for part in parts if part)
    value = math.nan if entry["value"] is None else float(entry["value"])
    if math.isnan(value):
        return _text(entry["value_text"]) if entry["kind"] == VALUE else ""
    if entry["kind"] == TREATMENT or not is_known(entry["factor"]):
        return f"{number(value, 2)} {_text(entry['unit'])}".strip()
    return number(value) if entry["factor"] == "spasm_count" else level_text(entry["factor"], value)


def _where(entry: dict[Hashable, Any]) -> str:
    side = _text(entry["side"])
    sites = joined([place_words(site.strip()) for site in _text(entry["sites"]).split(",") if site.strip()])
    if side == "both":
        return f"{sites}, both sides" if sites else "both sides"
    return f"{side} {sites}".strip()


def _note(entry: dict[Hashable, Any]) -> str:
    triggers = [name_of_factor(key.strip()).lower() for key in _text(entry["triggers"]).split(",") if key.strip()]
    suspected = f"suspected: {joined(triggers)}" if triggers else ""
    doing = f"while {_text(entry['activity'])}" if _text(entry["activity"]) else ""
    return ". ".join(part for part in (_text(entry["note"]), doing, suspected) if part)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
