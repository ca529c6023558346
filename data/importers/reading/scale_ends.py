"""Read what the head of a rating says of its ends: '1 = very good, 6 = bad' is a scale up to 6 that runs backwards."""

from __future__ import annotations

import re

from data.importers.reading.column import Scale
from data.importers.reading.text import plain, tidy
from data.importers.reading.words import goodness_of, strength_of

SCALE = re.compile(
    r"(?<![\d.,])([01])\s*(?:-|to|bis|à|a|\.\.)\s*(\d{1,3})(?![\d.,])|(?:/|out of|von|sur)\s*(\d{1,3})(?!\d)"
)
END = re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:=|:|is|ist)\s*([^\d,;/)]+)")
BEST = frozenset({"best", "perfect", "am besten", "beste", "bester", "meilleur", "mejor", "migliore", "melhor"})
WORST = frozenset({"worst", "am schlimmsten", "schlechteste", "pire", "peor", "peggiore", "pior", "slechtste"})
CALM_WORDS = (
    "calm,relaxed,no stress,not stressed,no pain,painless,not at all,little,ruhig,entspannt,kein stress,gar nicht,"
    "schmerzfrei,calme,détendu,tranquilo,relajado,calmo,rilassato,rustig,ontspannen,平静,放松"
)
STRAINED_WORDS = (
    "stressed,very stressed,extremely stressed,exhausted,very tired,very anxious,a lot,gestresst,sehr gestresst,"
    "très stressé,muy estresado,molto stressato,muito estressado,很大"
)
CALM = frozenset(map(plain, CALM_WORDS.split(",")))
STRAINED = frozenset(map(plain, STRAINED_WORDS.split(",")))


def scale_in(text: str) -> Scale | None:
    """Return the scale that a name states as 0-10, 1 to 5 or /10."""
    found = SCALE.search(tidy(text))
    if found is None:
        return None
    lowest, highest = (float(found[1]), float(found[2])) if found[1] else (0.0, float(found[3]))
    return Scale(lowest, highest) if highest > max(lowest, 1) else None


def ends_of_scale(text: str) -> Scale | None:
    """Return the scale whose two ends a name explains; None when it explains fewer."""
    ends = sorted({float(number) for number, _ in END.findall(tidy(text))})
    return Scale(ends[0], ends[-1]) if len(ends) > 1 and ends[-1] > 1 else None


def runs_backwards(text: str, good_is_high: bool) -> bool:
    """True when a low number is the good end of a rating that is good when high, or the bad end of any other."""
    told = [(float(number), plain(words)) for number, words in END.findall(tidy(text))]
    if not told:
        return False
    for number, words in told:
        up, down = (_is_good, _is_bad) if good_is_high else (_is_strong, _is_slight)
        if (number <= 1 and up(words)) or (number > 2 and down(words)):
            return True
    return False


def _is_good(words: str) -> bool:
    return words in BEST or (goodness_of(words) or 0) >= 7.5


def _is_bad(words: str) -> bool:
    level = goodness_of(words)
    return words in WORST or (level is not None and level <= 2.5)


def _is_strong(words: str) -> bool:
    return words in WORST | STRAINED or (strength_of(words) or 0) >= 8


def _is_slight(words: str) -> bool:
    level = strength_of(words)
    return words in BEST | CALM or (level is not None and level <= 2)
