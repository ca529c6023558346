"""Lists of spasms as files: one as an app writes it, one as people keep it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import numpy as np

HEADER = ["Onset", "Side", "Site", "Duration (s)", "Intensity (0-10)", "Note"]
SIDES, SITES = np.array(["left", "right"]), np.array(["lower lid", "upper lid", "cheek"])
ODD_SIDES = np.array(["L", "links", "Right eye", "rechts", "both", "?", "in the middle", ""])
ODD_SITES = np.array(["Unterlid", "upper + lower lid", "wange", "eyelid", "elbow", "-", "", "Brow"])
ODD_DURATIONS = np.array(["1 min 20", "2:30", "~40", "30-40", "45 sec", "half a minute", "n/a", "long", "100000", "-5"])
ODD_RATINGS = np.array(["~5", "3-4", "7/10", "6,5", "8+", "n/a", "11", "?", "x", "none"])
ODD_ONSETS = np.array(["yesterday", "31/02/2019 08:00", "24/12/2049 08:00", "", "01/01/1980 10:00", "Total"])
NOTES = np.array(["bad day", "after coffee, no sleep", 'said "enough"', "in the car", "-", "müde"])


def episode_list(n_rows: int, seed: int = 0) -> bytes:
    """A CSV with one row a spasm over ten years, as an app would write it."""
    return _csv(_columns(np.random.default_rng(seed), n_rows, "%Y-%m-%d %H:%M"))


def lived_in_list(n_rows: int, seed: int = 0) -> bytes:
    """The same as people keep it: day before month, words and units in some cells, notes, what nobody can read."""
    rng = np.random.default_rng(seed)
    columns = _columns(rng, n_rows, "%d/%m/%Y %H:%M")
    odd = (ODD_ONSETS, ODD_SIDES, ODD_SITES, ODD_DURATIONS, ODD_RATINGS, NOTES)
    for column, texts, share in zip(columns, odd, (0.002, 0.02, 0.02, 0.03, 0.03, 0.2), strict=True):
        for row in np.flatnonzero(rng.random(n_rows) < share):
            column[row] = f"{texts[rng.integers(len(texts))]}"
    columns[5] = [f"{note} {row}" if note and note != "-" else note for row, note in enumerate(columns[5])]
    return _csv(columns)


def _columns(rng: np.random.Generator, n_rows: int, form: str) -> list[list[str]]:
    minutes = np.sort(rng.integers(0, 3650 * 24 * 60, n_rows))
    onsets = (np.datetime64("2016-01-01T00:00") + minutes.astype("timedelta64[m]")).tolist()
    side, site = SIDES[rng.integers(0, 2, n_rows)], SITES[rng.integers(0, 3, n_rows)]
    duration, strength = rng.integers(1, 600, n_rows), rng.integers(1, 10, n_rows)
    texts: Iterator[list[str]] = (list(map(str, column)) for column in (side, site, duration, strength))
    return [[onset.strftime(form) for onset in onsets], *texts, [""] * n_rows]


def _csv(columns: list[list[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows(zip(*columns, strict=True))
    return text.getvalue().encode()
