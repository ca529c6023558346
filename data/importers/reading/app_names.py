"""Give the names that people chose in an app their keys: ratings, tags, spasms; and know the names that stay out."""

from __future__ import annotations

import re
from functools import lru_cache

from data.importers.reading.columns import GOOD_IS_HIGH, meaning_of
from data.importers.reading.text import plain, slug
from data.vocabulary import BY_KEY

SPASM = re.compile(
    r"spasm|\btwitch|zuckung|zucken|espasmo|contraccion|\bhfs\b|blepharo|lidkrampf|gesichtskrampf|痉挛|抽搐|抽动"
)
ELSEWHERE = re.compile(
    r"\b(?:leg|legs|calf|foot|feet|toe|arm|hand|finger|back|neck|shoulder|muscle|muscles|stomach|abdominal|belly|"
    r"bladder|bowel|uterine|pelvic|hip|thigh|chest|bronch\w*|esophag\w*|oesophag\w*|vocal|bein|wade|rücken|rucken|magen)\b"
)
STRENGTH = re.compile(
    r"intensity|strength|severity|severe|level|rating|score|pain|starke|intensitat|intensite|intensidad|intensita"
)
PRIVATE = re.compile(
    r"\b(?:sex\w*|porn\w*|masturb\w*|orgasm\w*|libido|intercourse|intimacy|intimate|condom\w*|contracepti\w*|"
    r"birth control|kondom\w*|onani\w*|verhutung|geschlechtsverkehr|sexo|sexe|sesso|latitude|longitude|lat|lng|gps|"
    r"location|address|arousal|erection)\b"
)


@lru_cache(maxsize=4096)
def is_spasm(name: str) -> bool:
    """True for the name of a spasm of the face, or of a spasm of no named place."""
    words = plain(name)
    return SPASM.search(words) is not None and ELSEWHERE.search(words) is None


@lru_cache(maxsize=4096)
def is_private(name: str) -> bool:
    """True for sexual activity, places and the like: these are never stored."""
    return PRIVATE.search(plain(name)) is not None


@lru_cache(maxsize=4096)
def symptom_key(name: str) -> str:
    """Return the key of a symptom rated by its strength."""
    if is_spasm(name):
        return "worst_intensity"
    role = meaning_of(name).role
    known = role in BY_KEY and BY_KEY[role].unit == "0-10" and role not in GOOD_IS_HIGH
    return role if known else f"symptom:{slug(name)}"


@lru_cache(maxsize=4096)
def tag_key(name: str) -> str:
    """Return the key of what was ticked: a yes, whatever amount the name may stand for."""
    role = meaning_of(name).role
    return role if role in BY_KEY and BY_KEY[role].unit == "0/1" else f"tag:{slug(name)}"


@lru_cache(maxsize=4096)
def is_strength(name: str) -> bool:
    """True for a name that says how strong something was, not how often."""
    return STRENGTH.search(plain(name)) is not None
