"""What the values of one feature are: numbers, durations without a bound on hours, or choices with labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.importers.reading.collected import Collected
from data.importers.reading.columns import meaning_of
from data.importers.reading.tracked import Noted
from data.vocabulary import BY_KEY

DURATION = re.compile(r"(-?)(\d+):(-?)(\d{1,2}):(-?)(\d{1,2})(?:\.\d+)?$")
IN_HOURS = frozenset({"h", "h after noon"})


@dataclass(frozen=True, slots=True)
class Point:
    """One data point and its label."""

    noted: Noted
    label: str = ""


def texts_of(name: str, points: Sequence[Point], collected: Collected) -> list[Noted]:
    """Return the points with the text by which each is to be read."""
    if _are_choices(points):
        return [replace(point.noted, text=point.label) for point in points]
    return [entry for point in points if (entry := _plain(name, point.noted, collected)) is not None]


def _are_choices(points: Sequence[Point]) -> bool:
    """True when each value has a label of its own, and there are several: the number only counts the choices."""
    pairs = {(point.noted.text, point.label) for point in points}
    labels = {label for _, label in pairs}
    return "" not in labels and len(labels) > 1 and len(pairs) == len(labels) == len({value for value, _ in pairs})


def _plain(name: str, entry: Noted, collected: Collected) -> Noted | None:
    """Return a duration in the unit of its factor, in minutes for any other; a negative one is put aside."""
    found = DURATION.match(entry.text)
    if found is None:
        return entry
    if "-" in (found[1], found[3], found[5]):
        collected.lose(entry.line, f"'{entry.text}' is a negative duration", name, entry.text)
        return None
    seconds = int(found[2]) * 3600 + int(found[4]) * 60 + int(found[6])
    role = meaning_of(name).role
    if role in BY_KEY and BY_KEY[role].unit in IN_HOURS:
        return replace(entry, text=f"{seconds / 3600:.6g} h")
    return replace(entry, text=f"{seconds / 60:.6g} min")
