"""Take a list in which every row is a spasm as it stands, column by column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from itertools import compress
from typing import cast

from data.importers.coded import Coded, coded, coded_objects
from data.importers.episodes import DEFAULTS, Cells, Episodes
from data.importers.reading.arrow_cells import used
from data.importers.reading.counts import Count
from data.importers.reading.each import rows_where
from data.importers.reading.episode_rows import MIDNIGHT, EpisodeFields
from data.importers.reading.moments import Moments
from data.importers.reading.times import Clock


def is_whole_list(moments: Moments, fields: EpisodeFields, counts: Sequence[Count | None], bare_list: bool) -> bool:
    """True when each row with a day is a spasm that nothing in its row can contradict."""
    size = len(moments.days)
    if counts.count(None) < size or fields.ends.count(None) < size:
        return False
    return bare_list or moments.onset or None not in moments.clocks


def spasms_of(moments: Moments, fields: EpisodeFields, notes: Sequence[str | None], lines: Sequence[int]) -> Episodes:
    """Return the spasms of the rows that have a day."""
    lost = rows_where(moments.days, lambda day: day is None)
    days = cast("Coded[date]", used(coded(moments.days).without(lost)))
    clocks = coded_objects(moments.clocks)
    columns: dict[str, Cells] = {
        "precision": clocks.each(_precision).merged(),
        "native_id": fields.ids,
        "utc_offset_min": coded_objects(moments.offsets),
        "duration_s": coded_objects(fields.durations),
        "side": coded_objects(fields.sides),
        "sites": coded_objects(fields.sites),
        "movement": coded_objects(fields.movements),
        "intensity": coded_objects(fields.intensities),
        "pain": coded_objects(fields.pains),
        "triggers": coded_objects(fields.triggers),
        "note": notes,
        "approximate": coded_objects(fields.rough),
        "row": lines,
    }
    kept = {name: _without(column, lost) for name, column in columns.items() if _says_anything(name, column)}
    return Episodes(days, clocks.each(_at).without(lost), kept)


def _says_anything(name: str, column: Cells) -> bool:
    values = column.values if isinstance(column, Coded) else column
    return any(value != DEFAULTS[name] for value in values)


def _without(column: Cells, rows: Sequence[int]) -> Cells:
    if not rows:
        return column
    if isinstance(column, Coded):
        return column.without(rows)
    kept = bytearray(b"\1" * len(column))
    for row in rows:
        kept[row] = 0
    return list(compress(column, kept))


def _precision(clock: Clock | None) -> str:
    return clock.precision if clock else "day"


def _at(clock: Clock | None) -> time:
    return clock.at if clock else MIDNIGHT
