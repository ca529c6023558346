"""Spasms where there were none before: a side or a place of the face that is new in the log."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from analytics.treatment_results import RedFlag

SIDES = ("left", "right")
NEW_FOR_DAYS = 90
LEAST_BEFORE, LEAST_DAYS_BEFORE = 10, 14
LEAST_NEW_DAYS = 2

# Names for neighbouring places that people use for one another; changing the word is not a spread.
PLACES: dict[str, str] = {
    "upper_lid": "eyelid",
    "lower_lid": "eyelid",
    "brow": "brow",
    "forehead": "brow",
    "lip": "mouth_corner",
}


def new_places(episodes: pd.DataFrame) -> list[RedFlag]:
    """Return the places that were not among the spasms before, and now are on 2 days at least.

    Parameters
    ----------
    episodes : DataFrame
        ``day``, ``sites``.

    Notes
    -----
    Of the 10 or more spasms with a place over 14 or more days before the first one there, none was there. It is news
    for 90 days of log. Upper, lower and "the" eyelid are one place, as are brow and forehead, mouth corner and lip.
    """
    placed = _column(episodes, "sites")
    placed = placed.assign(word=placed["word"].str.split(",")).explode("word")
    placed["word"] = placed["word"].str.strip().map(lambda site: PLACES.get(site, site))
    return _new(placed[placed["word"] != ""], "new_place")


def new_sides(episodes: pd.DataFrame) -> list[RedFlag]:
    """Return the side that was not among the spasms before; both at once counts as the other side too."""
    sided = _column(episodes, "side")
    both = sided["word"] == "both"
    each = pd.concat([sided[~both], *(sided[both].assign(word=side) for side in SIDES)])
    return _new(each.sort_values("day", kind="stable"), "new_side")


def _column(episodes: pd.DataFrame, name: str) -> pd.DataFrame:
    if name not in episodes or not len(episodes):
        return pd.DataFrame({"day": pd.DatetimeIndex([]), "word": pd.Series(dtype=str), "side": pd.Series(dtype=str)})
    table = pd.DataFrame(
        {
            "day": pd.to_datetime(episodes["day"]).dt.normalize().to_numpy(),
            "word": _words(episodes, name),
            "side": _words(episodes, "side"),
        }
    )
    return table[table["word"] != ""].sort_values("day", kind="stable").reset_index(drop=True)


def _words(episodes: pd.DataFrame, name: str) -> list[str]:
    if name not in episodes:
        return [""] * len(episodes)
    return [word if isinstance(word, str) else "" for word in episodes[name]]


def _new(placed: pd.DataFrame, kind: str) -> list[RedFlag]:
    """Return one flag for each word that is new; ``placed`` has a row for each word, indexed by its spasm."""
    if not len(placed):
        return []
    last: date = placed["day"].max().date()
    found = []
    for word, rows in placed.groupby("word", sort=False):
        first: date = rows["day"].min().date()
        earlier = placed[placed["day"] < pd.Timestamp(first)]
        is_news = first > last - timedelta(days=NEW_FOR_DAYS) and rows["day"].nunique() >= LEAST_NEW_DAYS
        if is_news and _is_long_enough(earlier, first):
            key = f"{kind}:{word}:{first.isoformat()}"
            sides = set(rows["side"])
            side = sides.pop() if kind == "new_place" and len(sides) == 1 else ""
            number = rows.index.nunique()
            found.append(RedFlag(kind, key, first, str(word), number, side=side if side in SIDES else ""))
    return found


def _is_long_enough(earlier: pd.DataFrame, first: date) -> bool:
    if earlier.index.nunique() < LEAST_BEFORE:
        return False
    begun: date = earlier["day"].min().date()
    return (first - begun).days >= LEAST_DAYS_BEFORE
