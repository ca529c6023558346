"""Read what the head of a rating says of its ends: '1 = very good, 6 = bad' is a scale up to 6 that runs backwards."""

from __future__ import annotations

import re

from data.importers.reading.column import Scale
from data.importers.reading.text import plain, tidy
from data.importers.reading.words import goodness_of, strength_of

SCALE = re.compile(
    r"(?<![\d.,])([01])\s*(?:-|to|bis|à|al|a|\.\.)\s*(\d{1,3})(?!\d|[.,]\d)|(?:/|out of|von|sur)\s*(\d{1,3})(?!\d)"
)
END = re.compile(r"(?<![\d.,])(\d{1,3})\s*(?:=|:|\bis\b|\bist\b|-(?=\s*[^\W\d])|\(|\s(?=[^\W\d]))\s*([^\d,;/()=–-]+)")
JOINS = re.compile(r"\s+(?:to|bis|à|and|und|through)$")
SCHOOL_GRADE = re.compile(r"\bschulnoten?\b|\bschool grades?\b|\bnoten? 1\s*-\s*6\b", re.IGNORECASE)
BEST = frozenset({"best", "perfect", "am besten", "beste", "bester", "meilleur", "mejor", "migliore", "melhor"})
WORST = frozenset({"worst", "am schlimmsten", "schlechteste", "pire", "peor", "peggiore", "pior", "slechtste"})
CALM_WORDS = (
    "fresh,rested,wide awake,full of energy,"
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
    ends = sorted({number for number, _ in _told(text)})
    return Scale(ends[0], ends[-1]) if len(ends) > 1 and ends[-1] > 1 else None


def runs_backwards(text: str, good_is_high: bool) -> bool:
    """True when a low number is the good end of a rating that is good when high, or the bad end of any other."""
    for number, words in _told(text):
        up, down = (_is_good, _is_bad) if good_is_high else (_is_strong, _is_slight)
        if (number <= 1 and up(words)) or (number > 2 and down(words)):
            return True
    return False


def without_ends(text: str) -> str:
    """Return the name without the explanation of its scale's ends: *fatigue* of 'Fatigue 5 = fresh'."""
    return END.sub(lambda found: " " if _is_an_end(plain(JOINS.sub("", found[2]))) else found[0], text)


def end_named(text: str) -> float | None:
    """Return the highest number that a name explains, when it is an end of a scale: 5 of '5 = relaxed'."""
    highest = max((number for number, words in _told(text) if _is_an_end(words)), default=0.0)
    return highest if highest > 2 else None


def _told(text: str) -> list[tuple[float, str]]:
    """Return the numbers that a name explains, each with its words."""
    return [(float(number), plain(JOINS.sub("", words.strip()))) for number, words in END.findall(tidy(text))]


def _is_an_end(words: str) -> bool:
    return _is_good(words) or _is_bad(words) or _is_strong(words) or _is_slight(words)


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
