"""Read the table of daily metrics of Google Fit, alone or beside what another source tells of the same days."""

from __future__ import annotations

from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.table import Table
from data.importers.reading.telling import iso_day, number_in, tell
from data.importers.reading.text import listed
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.records import SourceFile
from data.vocabulary import factor_of

MEMBER = "daily activity metrics.csv"
NAMES = ("date", "move minutes count")
OLDER = ("date", "low latitude (deg)", "step count")
MILLISECONDS = 1 / 60_000
# column -> factor, what one of its unit is in the factor's own
METRICS = {
    "step count": ("steps", 1.0),
    "move minutes count": ("exercise_min", 1.0),
    "heart points": ("custom:heart_points", 1.0),
    "yoga duration (ms)": ("yoga_min", MILLISECONDS),
    "meditating duration (ms)": ("mindfulness_min", MILLISECONDS),
    "average weight (kg)": ("weight_kg", 1.0),
}


def read_metrics(content: bytes, collected: Collected) -> Table | None:
    """Tell the days of a table of daily metrics and return it; None when it is none."""
    names = next((names for names in (NAMES, OLDER) if has_names(SourceFile(MEMBER, content), names)), None)
    if names is None:
        return None
    table = _without_places(vendor_table(content, names, collected))
    for line, cells in cells_of(table):
        day = iso_day(collected, cells["date"], line)
        if day is None:
            continue
        for name, (key, each) in METRICS.items():
            value = number_in(collected, cells.get(name, ""), line, name)
            if value is not None:
                tell(collected, day, key, value * each, line, column=name)
    return table


def add_metrics(content: bytes, collected: Collected) -> bool:
    """Tell those days of Google Fit which the archive's other files do not; False when the table is none."""
    beside = Collected(collected.answers, collected.today, collected.day_start_hour)
    if read_metrics(content, beside) is None:
        return False
    known = {key: collected.sums.days_of(key) for key in beside.sums.told}
    added = [value for value in beside.sums.values() if value.day not in known[value.factor]]
    for value in added:
        collected.sums.add(value.factor, value.day, value.value, value.unit, value.approximate, value.row or 0)
    collected.problems.extend(beside.problems)
    labels = list(dict.fromkeys(factor_of(value.factor).label.lower() for value in added))
    what = f": {listed(labels)}" if labels else "; it told nothing more"
    collected.say(f"The archive's Google Fit was read for the days of which Fitbit tells nothing{what}.")
    return True


def _without_places(table: Table) -> Table:
    """Return the table without its columns of latitude and longitude."""
    kept = [at for at, name in enumerate(table.header) if "itude" not in name.lower()]
    rows = tuple(tuple(row[at] for at in kept) for row in table.rows)
    return Table(table.name, tuple(table.header[at] for at in kept), rows, table.lines, table.header_line)
