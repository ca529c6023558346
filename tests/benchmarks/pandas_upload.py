"""The yardstick for uploads: the same list of spasms through pandas.read_csv, checked by the same rules and stored.

What it may leave out, because it knows this one file: the search for delimiter, encoding, header row and date order,
the meaning of the columns, eight languages, and the process of its own.
"""

from __future__ import annotations

import io
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

SIDES = {"left": "left", "l": "left", "right": "right", "r": "right", "both": "both"}
SITES = {"lower lid": "lower_lid", "upper lid": "upper_lid", "cheek": "cheek", "brow": "brow", "chin": "chin"}
SCHEMA = """
create table episode (
    key text, onset timestamp, side text, site text, duration_s double, intensity double, note text, import_id integer
)
"""
COUNTS = (
    "select cast(onset as date) as day, count(*) as n, max(intensity) as worst from episode group by day order by day"
)


def upload(content: bytes, path: Path) -> pd.DataFrame:
    """Read, check, tell apart, compare, store and read back; return the count of each day."""
    text = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    rows, refused = checked(text)
    with duckdb.connect(str(path)) as store:
        store.execute(SCHEMA)
        store.execute("create table quarantine (file_row integer, column_name text, value text, reason text)")
        known = store.execute("select key from episode").df()["key"]
        new = rows[~rows["key"].isin(known)]
        store.register("staged", new)
        store.execute("insert into episode select *, 1 from staged")
        store.register("refused", refused)
        store.execute("insert into quarantine select * from refused")
        return store.execute(COUNTS).df()


def checked(text: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows that can be kept with their keys, and the cells that cannot, each with its line and reason."""
    cells = text.map(str.strip)
    line = pd.Series(np.arange(len(cells)) + 2)
    onset = pd.to_datetime(cells["Onset"], format="%Y-%m-%d %H:%M", errors="coerce")
    possible = onset.between("1990-01-01", "2026-01-02")
    side, site = cells["Side"].str.lower().map(SIDES), cells["Site"].str.lower().map(SITES)
    duration = _number(cells["Duration (s)"], 0, 30 * 86_400)
    intensity = _number(cells["Intensity (0-10)"], 0, 10)
    found = pd.DataFrame(
        {
            "key": "generic|" + onset.dt.strftime("%Y-%m-%dT%H:%M:%S") + "|minute|" + side.fillna("") + "|",
            "onset": onset,
            "side": side,
            "site": site,
            "duration_s": duration,
            "intensity": intensity,
            "note": cells["Note"].where(cells["Note"].ne("")),
        }
    )
    found["key"] += found.groupby("key").cumcount().astype(str)
    judged = {"Onset": possible, "Side": side.notna(), "Site": site.notna()}
    judged |= {"Duration (s)": duration.notna(), "Intensity (0-10)": intensity.notna()}
    refused = [_refused(line, cells[name], good) for name, good in judged.items()]
    return found[possible], pd.concat(refused, ignore_index=True)


def _number(cells: pd.Series, low: float, high: float) -> pd.Series:
    number = pd.to_numeric(cells, errors="coerce")
    return number.where(number.between(low, high))


def _refused(line: pd.Series, cells: pd.Series, good: pd.Series) -> pd.DataFrame:
    bad = ~good & cells.ne("")
    return pd.DataFrame(
        {"file_row": line[bad], "column_name": cells.name, "value": cells[bad], "reason": "This cannot be read"}
    )
