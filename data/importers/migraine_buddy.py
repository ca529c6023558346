"""Read the attacks of Migraine Buddy: a list below some lines about the report, dates in the order of the phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.app_names import is_private
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column, Scale
from data.importers.reading.episode_fields import SEPARATORS, side_of, sites_of
from data.importers.reading.first_look import has_names_below
from data.importers.reading.vendor_columns import columns_named, labelled, read_known
from data.importers.reading.vendor_table import vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "migraine_buddy"
LABEL = "Migraine Buddy"
NAMES = ("started", "lasted", "pain level", "potential triggers", "pain positions")
ROLES = {
    "started": "onset",
    "lasted": "duration",
    "pain level": "intensity",
    "potential triggers": "triggers",
    "pain positions": "sites",
    "notes": "note",
}
MEDICINES = ("helpful medication", "somewhat helpful medication", "unhelpful medication", "unsure medication")
TOLD_IN_NOTE = (
    *("affected activities", "symptoms", "most bothersome symptom", "auras", "premonitory symptoms"),
    *MEDICINES,
    *("helpful non drug relief methods", "somewhat helpful non drug relief methods"),
    *("unhelpful non drug relief methods", "unsure non drug relief methods"),
)


def identify(file: SourceFile) -> bool:
    """Claim a list of attacks with their pain level and positions, within the first rows."""
    return has_names_below(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the attacks as episodes; what else is told of one stands in its note."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Migraine Buddy export recognised: every row is an attack, its pain level the intensity.")
    table = vendor_table(file.content, NAMES, collected)
    medicines = dict.fromkeys(MEDICINES, "medicines")
    notes = dict.fromkeys(TOLD_IN_NOTE, "note")
    columns = [_known(column) for column in columns_named(table, ROLES)]
    told = [labelled(column) for column in columns_named(table, notes)]
    read_known(table, [*columns, *told, *columns_named(table, medicines)], True, collected)
    return finished(collected, FORMAT, LABEL, (table,))


def _known(column: Column) -> Column:
    """Return the column with its scale, and with the places of pain that a face log knows."""
    if column.role == "intensity":
        return replace(column, scale=Scale(0, 10))
    if column.role == "sites":
        return replace(column, texts=tuple(_places(text) for text in column.texts))
    if column.role == "triggers":
        return replace(column, texts=tuple(_without_private(text) for text in column.texts))
    return column


def _places(text: str) -> str:
    """Return the parts that name a side or a place of the face; Left Eye is both."""
    parts = SEPARATORS.split(text)
    return ", ".join(part for part in parts if side_of(part) or sites_of(part)[0])


def _without_private(text: str) -> str:
    return ", ".join(part for part in SEPARATORS.split(text) if not is_private(part))
