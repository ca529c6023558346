"""The yardstick for uploads: the same list of spasms by pandas.read_csv, the same checks, the same rows and reasons.

It is written as one who knows pandas would write it: whole columns wherever a cell is what it should be, and a closer
look only at the others, each different text once. That closer look is the diary's own: what "~5", "1 min 20" and
"links" mean is no question of speed. Because it knows this one file, it leaves out the search for delimiter, encoding,
header row and the meaning of the columns, the questions to the person, and the process of its own.
"""

from __future__ import annotations

import io
from datetime import date, timedelta

import numpy as np
import pandas as pd

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import meaning_of
from data.importers.reading.episode_fields import durations_of, is_about, side_of, sites_of
from data.importers.reading.factor_values import read_factor
from data.importers.reading.totals import names_total
from data.importers.reading.words import ZERO, is_missing

ISO, SECONDS = r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}", r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}"
TWO = r"(?P<first>\d{1,2})[./-](?P<second>\d{1,2})[./-](?P<year>\d{4}) (?P<clock>\d{1,2}:\d{2})"
Found = tuple[pd.DataFrame, pd.DataFrame]


def checked(content: bytes, today: date) -> Found:
    """Return the spasms with their keys, and the rows and cells that were put aside: line, column, value, reason."""
    text = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    cells = text.apply(lambda column: column.str.strip())
    cells.index = pd.RangeIndex(2, len(cells) + 2)
    total = _totals(cells["Onset"])
    bad_total = _aside(cells["Onset"], pd.Series("This row is a total, not a day; left out.", cells.index[total]), None)
    cells = cells[~total]
    onset, bad_onset = _onsets(cells["Onset"], today)
    side, bad_side = _words(cells["Side"], side_of, "side")
    site, bad_site = _words(cells["Site"], lambda cell: ",".join(sites_of(cell)[0]) or None, "place")
    duration, about, bad_duration = _numbers(cells["Duration (s)"], 0, 86_400, _durations)
    intensity, rough, bad_intensity = _numbers(cells["Intensity (0-10)"], 0, 10, _ratings)
    found = pd.DataFrame(
        {
            "key": "",
            "source": "generic",
            "onset": onset.to_numpy("datetime64[us]"),
            "precision": np.where(onset.dt.second.ne(0), "second", "minute"),
            "duration_s": duration,
            "side": side,
            "sites": site,
            "intensity": intensity,
            "note": cells["Note"].where(cells["Note"].ne("") & ~_missing(cells["Note"])),
            "approximate": rough | about,
        },
        index=cells.index,
    )[onset.notna()]
    found["key"] = _keys(found)
    aside = [
        bad_total.assign(value=None),
        bad_onset,
        *(bad[bad["row"].isin(found.index)] for bad in (bad_side, bad_site)),
        bad_duration,
        bad_intensity,
    ]
    return found, pd.concat(aside, ignore_index=True).sort_values("row", kind="stable", ignore_index=True)


def _totals(onset: pd.Series) -> pd.Series:
    odd = onset[~onset.str[:1].str.isdigit()]
    return onset.isin([cell for cell in odd.unique() if names_total(cell)])


def _missing(cells: pd.Series) -> pd.Series:
    few = cells[cells.str.len() <= 20].unique()
    return cells.isin([cell for cell in few if is_missing(cell)])


def _onsets(cells: pd.Series, today: date) -> Found:
    onset = pd.to_datetime(cells, format="ISO8601", errors="coerce")
    rest = cells[onset.isna()]
    if len(rest):
        parts = rest.str.extract(rf"^{TWO}$").dropna()
        numbers = parts[["first", "second"]].astype(int)
        day_first = (numbers["first"] > 12).any() or not (numbers["second"] > 12).any()
        day, month = ("first", "second") if day_first else ("second", "first")
        written = parts["year"] + "-" + parts[month].str.zfill(2) + "-" + parts[day].str.zfill(2) + " " + parts["clock"]
        onset.loc[parts.index] = pd.to_datetime(written, format="%Y-%m-%d %H:%M", errors="coerce")
    late, early = onset >= pd.Timestamp(today + timedelta(days=2)), onset < pd.Timestamp(1990, 1, 1)
    reason = pd.Series(None, index=cells.index, dtype=object)
    day = cells[onset.isna()].str.replace(r" \d{1,2}:\d{2}$", "", regex=True)
    reason[onset.isna()] = "'" + day.str[:40] + "' is not a date"
    reason[late] = onset[late].dt.strftime("%Y-%m-%d") + " is in the future"
    reason[early] = onset[early].dt.strftime("%Y-%m-%d") + " is before 1990"
    reason[cells.eq("")] = "The row has no date"
    return onset.mask(late | early), _aside(cells, reason.dropna(), None)


def _words(cells: pd.Series, read: object, kind: str) -> Found:
    """Look each different word up once; return the meanings, and the cells that have none."""
    known = {cell: read(cell) for cell in cells.unique()}  # type: ignore[operator]
    unread = [cell for cell, told in known.items() if told is None and not is_missing(cell) and cell not in ZERO]
    unread = [cell for cell in unread if side_of(cell) is None and not sites_of(cell)[0]]
    bad = cells[cells.isin(unread)]
    return cells.map(known), _aside(cells, "'" + bad.str[:40] + f"' is no {kind} known here", cells.name)


def _numbers(cells: pd.Series, low: float, high: float, look: object) -> tuple[pd.Series, pd.Series, pd.DataFrame]:
    """Read a column at one stroke, and what is no number in its range by a closer look at each different text."""
    number = pd.to_numeric(cells, errors="coerce")
    rest = cells[~number.between(low, high) & cells.ne("")]
    values, rough, reasons = look(pd.Series(rest.unique()), cells.name)  # type: ignore[operator]
    number = number.where(number.between(low, high))
    number.loc[rest.index] = rest.map(values).astype(float)
    approximate = pd.Series(False, index=cells.index)
    approximate.loc[rest.index] = rest.isin(rough)
    return number, approximate, _aside(cells, rest.map(reasons).dropna(), cells.name)


Look = tuple[dict[str, float | None], list[str], dict[str, str]]


def _durations(different: pd.Series, name: str) -> Look:
    collected = Collected({}, date.max)
    column = Column(0, name, "duration", tuple(different), meaning_of(name).unit)
    values = durations_of(column, range(len(different)), collected, None)
    return dict(zip(different, values, strict=True)), list(filter(is_about, different)), _reasons(different, collected)


def _ratings(different: pd.Series, name: str) -> Look:
    collected = Collected({}, date.max)
    column = Column(0, name, "intensity", tuple(different), "", meaning_of(name).scale)
    found = read_factor(column, "worst_intensity", range(len(different)), collected)
    if not found:
        return dict.fromkeys(different), [], _reasons(different, collected)
    rough = [cell for cell, approximate in zip(different, found[0].approximate, strict=True) if approximate]
    return dict(zip(different, found[0].values, strict=True)), rough, _reasons(different, collected)


def _reasons(different: pd.Series, collected: Collected) -> dict[str, str]:
    return {different[problem.row]: problem.reason for problem in collected.problems}


def _aside(cells: pd.Series, reason: pd.Series, column: str | None) -> pd.DataFrame:
    value = cells[reason.index].replace("", None)
    return pd.DataFrame({"row": reason.index, "column": column, "value": value, "reason": reason}).reset_index(
        drop=True
    )


def _keys(found: pd.DataFrame) -> pd.Series:
    onset = pd.Series(np.datetime_as_string(found["onset"].to_numpy(), unit="s"), index=found.index, dtype="str")
    side = found["side"].astype("str").fillna("")
    precision = found["precision"].astype("str")
    ordinal = found.groupby(["onset", "precision", "side"], dropna=False, sort=False).cumcount()
    return "generic|" + onset + "|" + precision + "|" + side + "||" + ordinal.astype("str")
