"""Give an app's own words for five moods their places from 0 to 10; words that nobody knows are asked about."""

from __future__ import annotations

from collections.abc import Iterable

from data.importers.reading.collected import Collected
from data.importers.reading.text import listed
from data.importers.reading.words import goodness_of, is_missing
from data.records import Choice

PLACES = {"best": 10.0, "good": 7.5, "middle": 5.0, "bad": 2.5, "worst": 0.0}
OWN = {"rad": 10.0, "good": 7.5, "meh": 5.0, "bad": 2.5, "awful": 0.0}
LEAVE_OUT = "leave_out"


def levels_of_moods(moods: Iterable[str], collected: Collected) -> dict[str, float]:
    """Return the level of each mood word; one left out has none."""
    words = [word for word in dict.fromkeys(moods) if not is_missing(word)]
    levels = {word: level for word in words if (level := _known(word)) is not None}
    unknown = [word for word in words if word not in levels]
    for word in unknown:
        free = [place for place, level in PLACES.items() if level not in levels.values()]
        level = _asked(word, free[0] if len(free) == 1 and len(unknown) == 1 else LEAVE_OUT, collected)
        if level is not None:
            levels[word] = level
    if levels:
        shown = sorted(levels.items(), key=lambda item: -item[1])
        collected.say(f"Moods were read as numbers: {listed([f'{word} = {level:g}' for word, level in shown], 10)}.")
    return levels


def _known(word: str) -> float | None:
    own = OWN.get(word.strip().lower())
    return goodness_of(word) if own is None else own


def _asked(word: str, default: str, collected: Collected) -> float | None:
    text = f"Where does the mood '{word}' stand among your five?"
    choices = [
        *(Choice(place, f"The {place} one", f"'{word}' becomes {level:g}") for place, level in PLACES.items()),
        Choice(LEAVE_OUT, "Leave it out", "These entries have no mood"),
    ]
    return PLACES.get(collected.ask(collected.id_for("scale_words", word), text, word, choices, default))
