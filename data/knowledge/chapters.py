"""The reading path: the chapters in the order in which they are read, about five minutes in all."""

from __future__ import annotations

from collections.abc import Iterable

from data.knowledge.basics import CAUSES, SYMPTOMS, WHAT
from data.knowledge.claims import Chapter, Claim
from data.knowledge.doctor import NOW, SOON, TELL
from data.knowledge.managing import MANAGING
from data.knowledge.triggers import DIET, LIFESTYLE, SURROUNDINGS

DOCTOR: tuple[Chapter, ...] = (NOW, SOON, TELL)
ABOUT: tuple[Chapter, ...] = (WHAT, SYMPTOMS, CAUSES)
TRIGGERS: tuple[Chapter, ...] = (SURROUNDINGS, LIFESTYLE, DIET)
CHAPTERS: tuple[Chapter, ...] = (*DOCTOR, *ABOUT, *TRIGGERS, MANAGING)

WORDS_A_MINUTE = 238  # adults reading English non-fiction silently (Brysbaert 2019, 10.1016/j.jml.2019.104047)


def all_claims() -> tuple[Claim, ...]:
    """Return every claim, in reading order."""
    return tuple(claim for chapter in CHAPTERS for claim in chapter.claims)


def reading_minutes(chapters: Iterable[Chapter] = CHAPTERS) -> float:
    """Return how long the headings and texts take to read, sources left out."""
    texts = [text for chapter in chapters for text in (chapter.title, chapter.lead)]
    texts += [text for chapter in chapters for claim in chapter.claims for text in (claim.heading, claim.text)]
    return sum(len(text.split()) for text in texts) / WORDS_A_MINUTE
