"""A claim: one thing that is said about facial spasms, how well it is founded, and where it was found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """How well a claim is founded; the glyph is the second cue beside the word."""

    label: str
    glyph: str
    meaning: str


MEASURED = Grade("Measured", "◆", "a trial, or people with spasms compared with others")
REPORTED = Grade("Reported", "◇", "told by patients or experts, without a comparison")
CONTRADICTED = Grade("Looked for, not found", "○", "studies looked for it and did not see it")
MIXED = Grade("Disagreeing", "◐", "studies point in different directions")
UNSTUDIED = Grade("No study found", "–", "often said; we found no study of it in facial spasms")
ADVICE = Grade("Medical advice", "✚", "what health services and handbooks tell everyone")

GRADES: tuple[Grade, ...] = (MEASURED, REPORTED, MIXED, CONTRADICTED, UNSTUDIED, ADVICE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something was read: who and when, where it stands, and its address if it has a lasting one."""

    name: str
    place: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim with its heading, grade and sources.

    ``factors`` are the keys of the vocabulary that it speaks of. An ``UNSTUDIED`` claim names what was searched for in
    its text and may have no source, since there is none to name.
    """

    heading: str
    text: str
    grade: Grade
    sources: tuple[Source, ...] = ()
    factors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One step of the reading path: a heading, one sentence on it, and its claims."""

    key: str
    title: str
    lead: str
    claims: tuple[Claim, ...]
