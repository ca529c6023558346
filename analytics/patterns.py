"""Which spasms and days a person looks at: the single spasms as a plain table, and the choice among them.

A choice is for looking only. No finding, no treatment's effect and no flag rests on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

CLOCK_PRECISIONS = ("second", "minute")
BY_HAND = "hand"
COLUMNS = ("day", "hour", "side", "sites", "movement", "number", "duration_s", "intensity", "noted")


@dataclass(frozen=True, slots=True)
class Selection:
    """A span of days and, where they are not empty, the one side, place or movement to look at."""

    first: date
    last: date
    side: str = ""
    site: str = ""
    movement: str = ""

    @property
    def is_narrowed(self) -> bool:
        """True where only a part of the spasms is asked for."""
        return bool(self.side or self.site or self.movement)

    @property
    def calendar_days(self) -> int:
        """The length of the span."""
        return (self.last - self.first).days + 1


def single_spasms(episodes: pd.DataFrame) -> pd.DataFrame:
    """Return the spasms that count, one row an episode.

    Columns: day, hour (0 to 23; NaN where no clock time is known), side, sites (a tuple), movement, number (how many
    spasms the episode stands for), duration_s, intensity, noted (a tuple of what the person suspected or did just
    before). Unknown words are empty, unknown numbers NaN.

    Notes
    -----
    Two files can tell of the same day. As for the day's count, the one that tells of more spasms is taken and never
    the sum of both; what was entered by hand is added.
    """
    if not len(episodes):
        return pd.DataFrame({name: pd.Series(dtype=_kind(name)) for name in COLUMNS})
    onset = pd.to_datetime(episodes["onset"])
    has_clock = _words(episodes, "precision").isin(CLOCK_PRECISIONS)
    table = pd.DataFrame(
        {
            "day": pd.to_datetime(episodes["day"]).dt.normalize(),
            "hour": onset.dt.hour.astype(float).where(has_clock),
            "side": _words(episodes, "side"),
            "sites": [places_of(text) for text in _words(episodes, "sites")],
            "movement": _words(episodes, "movement"),
            "number": _numbers(episodes, "count").fillna(1).astype(int),
            "duration_s": _numbers(episodes, "duration_s"),
            "intensity": _numbers(episodes, "intensity"),
            "noted": [
                places_of(f"{suspected},{doing}")
                for suspected, doing in zip(_words(episodes, "triggers"), _words(episodes, "activity"), strict=True)
            ],
        }
    )
    return table[_is_believed(table, _words(episodes, "source"))].reset_index(drop=True)


def selected(spasms: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Return the single spasms of a selection; one on both sides belongs to the left and to the right."""
    inside = spasms["day"].between(pd.Timestamp(selection.first), pd.Timestamp(selection.last))
    return spasms[inside & matches(spasms, selection)]


def matches(spasms: pd.DataFrame, selection: Selection) -> pd.Series:
    """Tell for each spasm whether it has the side, the place and the movement asked for."""
    is_match = pd.Series(True, index=spasms.index)
    if selection.side:
        sides = (selection.side,) if selection.side == "both" else (selection.side, "both")
        is_match &= spasms["side"].isin(sides)
    if selection.site:
        is_match &= np.array([selection.site in sites for sites in spasms["sites"]], dtype=bool)
    if selection.movement:
        is_match &= spasms["movement"] == selection.movement
    return is_match


def details_known(spasms: pd.DataFrame, selection: Selection) -> pd.Series:
    """Tell for each spasm whether it says at all what the selection asks for."""
    is_known = pd.Series(True, index=spasms.index)
    if selection.side:
        is_known &= spasms["side"] != ""
    if selection.site:
        is_known &= np.array([bool(sites) for sites in spasms["sites"]], dtype=bool)
    if selection.movement:
        is_known &= spasms["movement"] != ""
    return is_known


def places_of(text: str) -> tuple[str, ...]:
    """Split the places of one spasm, or what was noted at it, each once."""
    return tuple(dict.fromkeys(site.strip() for site in text.split(",") if site.strip()))


def _is_believed(table: pd.DataFrame, source: pd.Series) -> np.ndarray:
    by_hand = (source == BY_HAND).to_numpy(bool)
    if source[~by_hand].nunique() < 2:
        return np.ones(len(table), dtype=bool)
    told = pd.DataFrame({"day": table["day"], "source": source, "number": table["number"]})[~by_hand]
    totals = told.groupby(["day", "source"])["number"].sum()
    largest = set(totals.groupby(level="day").idxmax())
    is_largest = np.array([pair in largest for pair in zip(table["day"], source, strict=True)], dtype=bool)
    return np.asarray(by_hand | is_largest)


def _words(episodes: pd.DataFrame, name: str) -> pd.Series:
    if name not in episodes:
        return pd.Series("", index=episodes.index)
    return pd.Series([word if isinstance(word, str) else "" for word in episodes[name]], index=episodes.index)


def _numbers(episodes: pd.DataFrame, name: str) -> pd.Series:
    if name not in episodes:
        return pd.Series(np.nan, index=episodes.index)
    return pd.to_numeric(episodes[name], errors="coerce").astype(float)


def _kind(name: str) -> str:
    if name == "day":
        return "datetime64[us]"
    return "object" if name in ("sites", "noted") else "str" if name in ("side", "movement") else "float"
