"""Read Visible: a long table of trackers, symptoms from 0 to 3, and measurements of the body."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.importers.generic_table import finished
from data.importers.reading.app_names import is_private, symptom_key
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.telling import iso_day, number_in, rating_in, tell
from data.importers.reading.text import listed, plain, quoted, slug
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.records import DiaryLog, SourceFile

FORMAT = "visible"
LABEL = "Visible"
NAMES = ("observation_date", "tracker_name", "tracker_category", "observation_value")
VALUE = "observation_value"
MEASURED = {
    "hr variability": "hrv_ms",
    "resting hr": "resting_hr",
    "pacepoints": "custom:pacepoints",
    "stability score": "custom:stability_score",
}
EFFORTS = frozenset({"physical", "cognitive", "social", "emotional"})
SLEEP = "custom:visible_sleep_rating"
SCALE = 3


def identify(file: SourceFile) -> bool:
    """Claim a long table of observations by tracker and category."""
    return has_names(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return symptoms as ratings, heart rate and its variability, and efforts under their own names."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Visible export recognised: symptoms run from 0 to 3 and were brought to 0-10.")
    table = vendor_table(file.content, NAMES, collected)
    own: set[str] = set()
    left_out: set[str] = set()
    for line, cells in cells_of(table):
        day = iso_day(collected, cells["observation_date"], line)
        if day is not None:
            _read_row(collected, day, line, cells, own, left_out)
    if own:
        collected.say(f"Kept with their own numbers: {listed([quoted(name) for name in sorted(own)])}.")
    if left_out:
        collected.say(f"Not read, as they hold words: {listed([quoted(name) for name in sorted(left_out)])}.")
    return finished(collected, FORMAT, LABEL, (table,))


def _read_row(collected: Collected, day: date, line: int, cells: Cells, own: set[str], left_out: set[str]) -> None:
    name, kind, text = cells["tracker_name"], plain(cells["tracker_category"]), cells[VALUE]
    if is_private(name) or not name:
        return
    if kind == "note" or plain(name) == "note":
        left_out.add(name)
        return
    key = _own_key(name, kind)
    if key is None:
        rating = rating_in(collected, text, line, VALUE, SCALE)
        if rating is not None:
            tell(collected, day, symptom_key(name), rating, line, column=VALUE)
        return
    number = number_in(collected, text, line, VALUE)
    if number is None or (key in {"hrv_ms", "resting_hr"} and number == 0):  # 0 is not measured
        return
    if key.startswith("custom:"):
        own.add(name)
    tell(collected, day, key, number, line, column=VALUE)


def _own_key(name: str, kind: str) -> str | None:
    """Return the key of what is no symptom: a measurement, an effort, or sleep, whose scale has no told direction."""
    if plain(name) in MEASURED:
        return MEASURED[plain(name)]
    if kind == "sleep" and plain(name) == "sleep":
        return SLEEP
    return f"custom:{slug(name)}" if kind in EFFORTS or kind == "measurement" else None
