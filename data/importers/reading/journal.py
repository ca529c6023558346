"""Give a journal's yes-or-no question a short tag: 'Have any alcoholic drinks?' is ``tag:alcohol``."""

from __future__ import annotations

import re

from data.importers.reading.app_names import is_private
from data.importers.reading.text import plain, slug

KEYWORDS = {
    "alcohol": "alcohol",
    "caffein": "caffeine",
    "coffee": "caffeine",
    "magnesium": "magnesium",
    "hydrat": "hydrated",
    "stress": "stress",
    "screen": "screen",
    "nicotine": "nicotine",
    "tobacco": "nicotine",
    "melatonin": "melatonin",
}
OPENING = re.compile(
    r"^(?:did you|do you|have you|were you|was your|are you|have|had|take|took|taken|used?|feel|felt|experienced?|"
    r"consumed?|eat|ate|spend|spent|get|got|any|a|an|the|your|some|to|in|on)\s+"
)
WORDS = 5


def tag_of_question(question: str) -> str | None:
    """Return the tag; None for sexual activity and the like, and for a blank."""
    words = plain(question)
    if not words or is_private(question) or re.search(r"\b(?:partner|alone|bed with|share\w* (?:a|your) bed)\b", words):
        return None
    for keyword, name in KEYWORDS.items():
        if re.search(rf"\b{keyword}", words):
            return f"tag:{name}"
    while OPENING.match(words):
        words = OPENING.sub("", words, count=1)
    return f"tag:{slug(' '.join(words.split()[:WORDS]) or question)}"
