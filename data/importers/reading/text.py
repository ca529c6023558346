"""Bring words to one plain form, so that 'Schlaf (Std)' and 'schlaf std' meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

BLANKS = re.compile(r"[\s\u200b-\u200d\u2060\ufeff]+")
SIGNS = re.compile(r"[^\w%°#]+|_+")
FRACTIONS = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3"})
DASHES = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "ʼ": "'"})


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return the words without case, accents and signs, joined by single blanks."""
    if text.isascii():  # most are, and the rest is for the others
        return SIGNS.sub(" ", text.lower()).strip()
    folded = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return SIGNS.sub(" ", bare).strip()


@lru_cache(maxsize=65536)
def tidy(text: str) -> str:
    """Return a cell's text with plain blanks, dashes and full-width signs, and without the guard of a leading '."""
    if text.isascii():
        return " ".join(text.split()).removeprefix("'").strip()
    straight = unicodedata.normalize("NFKC", text.translate(FRACTIONS)).translate(DASHES)
    return BLANKS.sub(" ", straight).strip().removeprefix("'").strip()


def slug(name: str) -> str:
    """Return the name as the tail of an open key: lower case, words joined by ``_``."""
    words = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[^\w]+", "_", words).strip("_")[:60] or "column"


def listed(names: list[str], most: int = 6) -> str:
    """Return 'a, b and c'; a long list ends in 'and 12 more'."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


def quoted(name: str, longest: int = 60) -> str:
    """Return a column's name in quotes, cut when it is a whole sentence."""
    return f"'{name if len(name) <= longest else name[: longest - 1] + '…'}'"


def counted(number: int, one: str, many: str = "") -> str:
    """Return '1 row' or '3 rows'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def rows_named(lines: list[int], most: int = 5) -> str:
    """Return 'row 3' or 'rows 3, 5 and 9'."""
    return f"{'row' if len(lines) == 1 else 'rows'} {listed([str(line) for line in lines], most)}"


def first_capital(sentence: str) -> str:
    """Return the sentence with a capital first letter and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]
