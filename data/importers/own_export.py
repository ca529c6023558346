"""Read the diary's own export: every entry with the key, the source and the import that it had."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from data.errors import FileRefused
from data.importers.export_form import (
    CHECK_INS,
    COLUMNS,
    COVERAGE,
    DAY_NOTES,
    DAY_VALUES,
    EPISODES,
    FORMAT,
    IMPORTS,
    LABEL,
    LATER_TABLES,
    SETTINGS,
    TREATMENTS,
)
from data.importers.export_rows import ExportTables, Row, check_in, day_note, day_value, episode, origin, treatment
from data.importers.reading.signature import zip_names
from data.importers.reading.text import counted
from data.records import Coverage, DiaryLog, FormerImport, FormerSpan, RowOrigin, SourceFile

__all__ = ["FORMAT", "LABEL", "identify", "read"]

MOST_SETTINGS = 200

READERS: dict[str, Callable[[Row], object]] = {
    EPISODES: episode,
    DAY_VALUES: day_value,
    DAY_NOTES: day_note,
    TREATMENTS: treatment,
    CHECK_INS: check_in,
}

Record = TypeVar("Record")


def identify(file: SourceFile) -> bool:
    """Claim an archive of exactly the tables of an export."""
    return set(COLUMNS) - set(LATER_TABLES) <= set(zip_names(file))


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the whole diary that was exported."""
    tables = ExportTables(file.content, today + timedelta(days=1))
    imports = tables.records(IMPORTS, _former_import)
    if not imports:
        raise FileRefused("This export holds no entries.")
    known = {former.number for former in imports}
    kept: list[tuple[object, ...]] = []
    origins: list[RowOrigin] = []
    for name, reader in READERS.items():
        pairs = tables.records(name, _with_origin(reader, known))
        kept.append(tuple(record for record, _ in pairs))
        origins.extend(source for _, source in pairs)
    if not origins:
        raise FileRefused("This export holds no entries.")
    log = DiaryLog(
        FORMAT,
        LABEL,
        FORMAT,
        messages=(f"An export of this program: {counted(len(imports), 'import')}, each as it was.",),
        episodes=kept[0],  # type: ignore[arg-type]  # one list a kind of record
        days=kept[1],  # type: ignore[arg-type]
        notes=kept[2],  # type: ignore[arg-type]
        treatments=kept[3],  # type: ignore[arg-type]
        check_ins=kept[4],  # type: ignore[arg-type]
        quarantined=tuple(tables.problems),
        n_rows=len(origins),
        former_imports=tuple(imports),
        origins=tuple(origins),
        former_spans=tuple(span for span in tables.records(COVERAGE, _span) if span.number in known),
        former_settings=dict(tables.records(SETTINGS, _setting)[:MOST_SETTINGS]),
    )
    return replace(log, coverage=_coverage(log))


def _with_origin(reader: Callable[[Row], Record], known: set[int]) -> Callable[[Row], tuple[Record, RowOrigin]]:
    def both(row: Row) -> tuple[Record, RowOrigin]:
        return reader(row), origin(row, known)

    return both


def _former_import(row: Row) -> FormerImport:
    answers = json.loads(row.text("answers"))
    if not isinstance(answers, dict):
        raise ValueError("the answers are not an object")
    return FormerImport(
        row.whole("import"),
        row.text("format"),
        row.text("label"),
        row.text("header"),
        row.text("file"),
        row.yes("by_hand"),
        row.yes("sample"),
        json.dumps({str(key): str(value) for key, value in answers.items()}),
    )


def _span(row: Row) -> FormerSpan:
    first, last = row.day("first"), row.day("last")
    if last < first:
        raise ValueError("the span ends before it starts")
    return FormerSpan(first, last, row.yes("complete"), row.whole("import"))


def _setting(row: Row) -> tuple[str, str]:
    return row.text("setting"), row.text("value")


def _coverage(log: DiaryLog) -> Coverage | None:
    """Return the days of all entries, for the preview alone: what is stored are the spans of each import."""
    days = {e.onset.date() for e in log.episodes} | {v.day for v in log.days} | {n.day for n in log.notes}
    return Coverage(min(days), max(days), None) if days else None
