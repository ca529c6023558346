"""Take the name of a weekday off a date: 'Sat 03/01/2026', '03.01.2026 (Sa)'."""

from __future__ import annotations

import re

from data.importers.reading.text import plain

_NUMERIC = r"\d{1,4}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]|\b)"
BEFORE = re.compile(rf"([^\W\d_]{{2,13}})\.?,?\s*(?:den\s+)?(?={_NUMERIC})")
AFTER = re.compile(r"(?<=\d)\.?,?\s+\(?([^\W\d_]{2,13})\.?\)?$")


def split_weekday(text: str) -> tuple[str, str]:
    """Return the plain name of the weekday before or behind a date of numbers, ``""`` for none, and the date itself."""
    before = BEFORE.match(text)
    if before and _is_weekday(before[1]):
        return plain(before[1]), text[before.end() :]
    after = AFTER.search(text) if re.match(_NUMERIC, text) else None
    if after and _is_weekday(after[1]):
        return plain(after[1]), text[: after.start()]
    return "", text


def _is_weekday(word: str) -> bool:
    from data.importers.reading.month_names import weekday_words  # Babel: only where words are met

    return plain(word) in weekday_words()
