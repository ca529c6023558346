"""Storing an exported diary: each of its imports becomes an import again, and all of them are undone together."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import pandas as pd

from data.imports import NewImport, add_imports
from data.problems import append_problems
from data.queries import query
from data.records import FormerImport, Preview
from data.settings import write_setting
from data.store import Cursor
from data.tables import Table, text_for

EMPTY = "select count(*) = 0 from import where diary_id = $1 and undone_at is null"

Days = defaultdict[int, list[date]]


def restore(cursor: Cursor, diary_id: int, preview: Preview, staged: Iterable[Table]) -> int:
    """Store the rows, spans and former imports of an exported diary; its settings too where there was nothing yet.

    Returns the number of the last import.
    """
    log = preview.log
    if cursor.execute(EMPTY, [diary_id]).fetchall()[0][0]:
        for key, value in log.former_settings.items():
            write_setting(cursor, diary_id, key, value)
    numbers = add_imports(cursor, diary_id, _lines(preview))
    formers = [former.number for former in log.former_imports]
    cursor.register("restored_import", pd.DataFrame({"former": formers, "import_id": numbers}))
    for table in staged:
        cursor.execute(text_for("append_restored", table), [diary_id])
    cursor.execute(query("restore_entered"), [diary_id])
    now_called = dict(zip(formers, numbers, strict=True))
    for span in log.former_spans:
        values = [diary_id, now_called[span.number], span.first, span.last, span.complete]
        cursor.execute(query("add_coverage"), values)
    append_problems(cursor, diary_id, numbers[-1], log.quarantined)
    return numbers[-1]


def _lines(preview: Preview) -> list[NewImport]:
    log = preview.log
    numbers = iter(origin.number for origin in log.origins)
    episodes = _by_import(numbers, (episode.onset.date() for episode in log.episodes))
    days = _by_import(numbers, (value.day for value in log.days))
    notes = _by_import(numbers, (note.day for note in log.notes))
    treatments = _by_import(numbers, (treatment.day for treatment in log.treatments))
    check_ins = _by_import(numbers, (check_in.day for check_in in log.check_ins))
    last = log.former_imports[-1].number
    return [
        _line(
            preview,
            former,
            (episodes, days, notes, treatments, check_ins),
            len(log.quarantined) if former.number == last else 0,
        )
        for former in log.former_imports
    ]


def _line(preview: Preview, former: FormerImport, by_import: tuple[Days, ...], n_lost: int) -> NewImport:
    episodes, days, notes, treatments, check_ins = (part[former.number] for part in by_import)
    told = sorted(episodes + days + notes or treatments or check_ins)
    return NewImport(
        former.format,
        former.label,
        by_hand=former.by_hand,
        sample=former.sample,
        header_key=former.header_key,
        file_name=former.file_name,
        sha256=preview.sha256,
        answers=json.loads(former.answers),
        n_episodes=len(episodes),
        n_days=len({*days, *notes}),
        n_treatments=len(treatments),
        n_quarantined=n_lost,
        first_day=told[0] if told else None,
        last_day=told[-1] if told else None,
    )


def _by_import(numbers: Iterable[int], days: Iterable[date]) -> Days:
    """Return the days of each import's rows; takes as many numbers as there are days."""
    found: Days = defaultdict(list)
    for day, number in zip(days, numbers):  # noqa: B905  # the numbers of the next table follow
        found[number].append(day)
    return found
