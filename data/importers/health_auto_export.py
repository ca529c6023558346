"""Read Health Auto Export: metrics of an iPhone as JSON, or as a table with one column a metric."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import first_rows, json_start
from data.importers.reading.health_auto_json import read_json
from data.importers.reading.health_metrics import HOURS, METRICS, SLEEP, in_units, metric_named
from data.importers.reading.iso_moments import Moment, moment_in
from data.importers.reading.json_text import json_of
from data.importers.reading.telling import number_in, own_day, possible_day, tell
from data.importers.reading.vendor_log import finished_log
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "health_auto_export"
LABEL = "Health Auto Export"
WHEN = "date/time"
NAME = re.compile(r"(?P<metric>[^\[(]+?)\s*(?:\[(?P<part>[^\]]*)\])?\s*\((?P<unit>[^)]*)\)$")
PARTS = ("total", "asleep")
STAGES = ("core", "deep", "rem")


def identify(file: SourceFile) -> bool:
    """Claim a JSON of metrics, and a table of times whose columns are metrics with their parts or counts."""
    start = json_start(file)
    if start:
        return start.startswith('{"data":{') and re.search(r'"(?:metrics|workouts)":\[', start) is not None
    names = next(iter(first_rows(file)), ())
    if WHEN not in names:
        return False
    found = [match for name in names if (match := NAME.match(name))]
    ours = [match for match in found if metric_named(match["metric"]) in {*METRICS, SLEEP, "heart rate"}]
    return any(match["part"] or match["unit"].startswith("count") for match in ours)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the days of the metrics that the diary keeps."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Health Auto Export recognised.")
    if json_start(file):
        rows = read_json(json_of(file.content), collected)
        return finished_log(collected, FORMAT, LABEL, rows, "This export holds no metric that the diary can keep.")
    table = vendor_table(file.content, (WHEN,), collected)
    rows_read = list(_timed(cells_of(table), collected))
    daily = all(moment.local.hour == moment.local.minute == 0 for _, moment, _ in rows_read)
    for line, moment, cells in rows_read:
        day = moment.local.date() if daily else own_day(moment.local, collected)
        if possible_day(collected, day, cells[WHEN], line):
            _read_row(cells, day, line, collected)
    return finished(collected, FORMAT, LABEL, (table,))


def _timed(rows: Iterator[tuple[int, Cells]], collected: Collected) -> Iterator[tuple[int, Moment, Cells]]:
    for line, cells in rows:
        moment = moment_in(collected, cells[WHEN], line, "Date/Time")
        if moment is not None:
            yield line, moment, cells


def _read_row(cells: Cells, day: date, line: int, collected: Collected) -> None:
    sleep: dict[str, float] = {}
    for name, text in cells.items():
        found = NAME.match(name) if text else None
        if found is None:
            continue
        metric = metric_named(found["metric"])
        if metric == SLEEP and found["unit"] in HOURS:
            hours = number_in(collected, text, line, name)
            if hours is not None:
                sleep[found["part"] or "total"] = hours * HOURS[found["unit"]]
        elif metric in METRICS and found["part"] in (None, "avg"):
            # the table's names are in lower case here, the units of the app are not
            _read_metric(found["metric"], found["unit"], text, day, line, name, collected)
    asleep = next((sleep[part] for part in PARTS if sleep.get(part)), sum(sleep.get(stage, 0.0) for stage in STAGES))
    if asleep:
        tell(collected, day, "sleep_h", asleep, line, column="Sleep Analysis")


def _read_metric(metric: str, unit: str, text: str, day: date, line: int, name: str, collected: Collected) -> None:
    written = {"ml": "mL", "l": "L", "cl": "cL", "dl": "dL"}.get(unit, unit)
    known = in_units(collected, metric, written, line)
    value = number_in(collected, text, line, name) if known else None
    if known and value is not None:
        tell(collected, day, known[0], value * known[1], line, column=name)
