"""What one row of a table is: a day or a spasm, a night, a treatment, or a single value of a long table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.importers.reading.column import Column
from data.importers.reading.columns import renamed
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.text import plain, slug
from data.importers.reading.weekday_check import weekday_column
from data.vocabulary import BY_KEY

EPISODE_FIELDS = frozenset(
    {"side", "sites", "movement", "intensity", "pain", "triggers", "spasm_count", "minutes_in_spasm"}
)
TREATMENT_FIELDS = frozenset({"treatment", "product", "dose", "unit"})
LONG_FIELDS = frozenset({"factor", "value", "unit"})
WHEN = frozenset({"date", "moment", "onset", "timestamp", "time"})
LONG_NAMES = frozenset({"type", "category", "kind", "what"})
SLEEP = frozenset({"sleep", "schlaf", "sommeil", "sueno", "sonno", "slaap", "sono", "睡眠"})
OF_SLEEP = frozenset({"sleep_h", "sleep_quality"})
OF_A_NIGHT = re.compile(
    r"(?:deep|light|shallow|rem|core) ?sleep|sleep ?(?:score|efficiency|stage)|tiefschlaf|leichtschlaf|rem schlaf|"
    r"in bed\b|im bett\b|au lit\b|en la cama\b|a letto\b|sommeil (?:profond|leger)|sueno (?:profundo|ligero)|深睡|浅睡"
)


def kind_of(name: str, columns: Sequence[Column]) -> str:
    """Return ``long``, ``treatments``, ``nights`` or ``rows``."""
    roles = {column.role for column in columns}
    factors = {role for role in roles if role in BY_KEY}
    if {"factor", "value"} <= roles and not factors:
        return "long"
    injections = "botulinum" in roles and not any(column.unknown for column in columns)
    if (
        (roles & {"treatment", "product"} or {"medicines", "dose"} <= roles or injections)
        and not factors
        and not roles & _SPASM_SIGNS
    ):
        return "treatments"
    if {"onset", "end"} <= roles and not roles & EPISODE_FIELDS and _of_sleep(name, columns):
        return "nights"
    return "rows"


def _of_sleep(name: str, columns: Sequence[Column]) -> bool:
    """True when the table, or a column beside its beginnings and ends, is named after sleep."""
    if plain(name) in SLEEP:
        return True
    others = [column for column in columns if column.role not in {"onset", "end"}]
    return any(column.role in OF_SLEEP or OF_A_NIGHT.search(plain(column.name)) for column in others)


_SPASM_SIGNS = frozenset({"intensity", "pain", "onset", "duration", "triggers", "movement"})


def with_kind(kind: str, columns: list[Column]) -> list[Column]:
    """Return the columns with the roles that this kind of table does not have turned into names of their own."""
    wanted = {"long": LONG_FIELDS, "treatments": TREATMENT_FIELDS}.get(kind, frozenset())
    unwanted = (TREATMENT_FIELDS | LONG_FIELDS) - wanted
    changes = {column.index: f"custom:{slug(column.name)}" for column in columns if column.role in unwanted}
    return renamed(columns, changes)


def without_idle(columns: list[Column]) -> list[Column]:
    """Return the columns with weekdays left out, and a second date that holds none under its own name."""
    weekday = weekday_column(columns)
    idle = [column for column in columns if column.role == "date" and not looks_like_dates(column.texts)]
    changes = {column.index: f"custom:{slug(column.name)}" for column in idle}
    if weekday is not None:
        changes[weekday.index] = "weekday"
    return renamed(columns, changes)
