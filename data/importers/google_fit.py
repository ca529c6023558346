"""Read the daily metrics of Google Fit's archive; the box of places in every row is dropped before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.errors import FileRefused
from data.importers import fitbit
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.table import Table
from data.importers.reading.telling import iso_day, number_in, tell
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_table import cells_of, vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "google_fit"
LABEL = "Google Fit"
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


def identify(file: SourceFile) -> bool:
    """Claim the table of daily metrics, or the archive that holds it."""
    if bare_names(file):
        return MEMBER in bare_names(file) and not fitbit.identify(file)
    return has_names(file, NAMES) or has_names(file, OLDER)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return steps, minutes of movement and heart points by day."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Google Fit export recognised. Minutes of exercise are its Move Minutes; places were not read.")
    content = file.content
    if bare_names(file):
        content = next((content for name, content in members_of(file, (MEMBER,)) if name == MEMBER), b"")
        say_unread(collected, bare_names(file), MEMBER.__eq__)
    names = next((names for names in (NAMES, OLDER) if has_names(SourceFile(MEMBER, content), names)), None)
    if names is None:
        raise FileRefused("This archive holds no table of daily activity metrics.")
    table = _without_places(vendor_table(content, names, collected))
    for line, cells in cells_of(table):
        day = iso_day(collected, cells["date"], line)
        if day is None:
            continue
        for name, (key, each) in METRICS.items():
            value = number_in(collected, cells.get(name, ""), line, name)
            if value is not None:
                tell(collected, day, key, value * each, line, column=name)
    return finished(collected, FORMAT, LABEL, (table,))


def _without_places(table: Table) -> Table:
    """Return the table without its columns of latitude and longitude."""
    kept = [at for at, name in enumerate(table.header) if "itude" not in name.lower()]
    rows = tuple(tuple(row[at] for at in kept) for row in table.rows)
    return Table(table.name, tuple(table.header[at] for at in kept), rows, table.lines, table.header_line)
