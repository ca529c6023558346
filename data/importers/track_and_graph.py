"""Read Track & Graph: one row a data point of a feature, a number, a duration or a label, at a time with its offset."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.app_entries import add_notes, say_spasms
from data.importers.reading.app_names import is_private, is_spasm, is_strength
from data.importers.reading.collected import Collected
from data.importers.reading.columns import meaning_of
from data.importers.reading.first_look import has_names
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.table import Table
from data.importers.reading.telling import own_day, possible_day
from data.importers.reading.tracked import Noted, add_spasms, tell_noted
from data.importers.reading.tracked_features import Point, texts_of
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.records import Choice, DiaryLog, SourceFile

FORMAT = "track_and_graph"
LABEL = "Track & Graph"
NAMES = ("featurename", "timestamp", "value", "note")
LEGACY = re.compile(r"(-?\d+(?:\.\d+)?):(\D.*)$", re.DOTALL)
NONE = Choice("none", "None of these", "The file is kept as factors only")


def identify(file: SourceFile) -> bool:
    """Claim a table of features, timestamps and values."""
    return has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return each feature as a factor, and the one that counts spasms as episodes."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Track & Graph export recognised.")
    table = vendor_table(file.content, NAMES, collected)
    features = _features(table, collected)
    spasms = [name for name in features if is_spasm(name)] or _chosen(features, collected)
    notes = []
    for name, points in features.items():
        noted = texts_of(name, points, collected)
        if name in spasms:
            add_spasms(name, noted, is_strength(name), collected)
        else:
            tell_noted(name, [replace(entry, note=None) for entry in noted], collected)
            notes += [(own_day(entry.at, collected), entry.note, entry.line) for entry in noted if entry.note]
    say_spasms(spasms, collected)
    add_notes(notes, collected, "Note")
    named = replace(table, header=(*table.header, *sorted(features)))  # an export of other features is another log
    return finished(collected, FORMAT, LABEL, (named,))


def _features(table: Table, collected: Collected) -> dict[str, list[Point]]:
    features: dict[str, list[Point]] = {}
    for line, cells in cells_of(table):
        name, text = cells["featurename"], cells["timestamp"]
        moment = iso_moment(text)
        if moment is None:
            collected.lose(line, f"'{text[:40]}' is not a date and time", None, text or None)
        elif not name:
            collected.lose(line, "The row names no feature")
        elif possible_day(collected, moment.local.date(), text, line) and not is_private(name):
            value, label = cells["value"], cells.get("label", "")
            legacy = LEGACY.match(value) if not label else None
            if legacy:
                value, label = legacy[1], legacy[2]
            noted = Noted(line, moment.local, moment.offset_min, value, cells["note"] or None)
            features.setdefault(name, []).append(Point(noted, label))
    return features


def _chosen(features: Mapping[str, Sequence[Point]], collected: Collected) -> list[str]:
    """Ask which feature counts the spasms, where some plain numbers under an unknown name may do so."""
    likely = [name for name, points in features.items() if not meaning_of(name).role and _may_count(points)]
    if not likely:
        return []
    choices = [Choice(name, f"'{name}' counts them", "Each of its data points is a spasm") for name in likely]
    text = "No feature is named after spasms. Which one counts them?"
    answer = collected.ask("spasm_column", text, likely[0], [*choices, NONE], NONE.id)
    return [answer] if answer in likely else []


def _may_count(points: Sequence[Point]) -> bool:
    return all(not point.label and re.fullmatch(r"\d{1,3}(?:\.0+)?", point.noted.text) for point in points)
