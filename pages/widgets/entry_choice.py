"""Which entries of the diary a person asks to see: by words, kind, factor, source and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.finding_words import factor_title
from data.vocabulary import is_known

SPASM, VALUE, NOTE, TREATMENT = "spasm", "value", "note", "treatment"
SEARCHED = (
    "name",
    "value_text",
    "side",
    "sites",
    "movement",
    "triggers",
    "activity",
    "note",
    "source_label",
    "file_name",
)


@dataclass(frozen=True, slots=True)
class EntryChoice:
    """What is asked for; empty fields ask for nothing. ``kind`` is a kind of entry, ``factor`` a key."""

    words: str = ""
    kind: str = ""
    factor: str = ""
    source: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def is_everything(self) -> bool:
        """True where nothing is left out."""
        return self == EntryChoice()


def searchable(entries: pd.DataFrame) -> pd.DataFrame:
    """Return the entries with ``name``, what a row is called, and ``searched``, all its words in small letters."""
    factors = entries["factor"].fillna("")
    names = {factor: name_of_factor(factor) for factor in factors.unique()}
    named = entries.assign(name=factors.map(names).mask(entries["kind"] == SPASM, "Spasm").astype("str"))
    named["name"] = named["name"].mask(named["kind"] == NOTE, "Note")
    words = pd.Series("", index=named.index, dtype="str")
    for column in SEARCHED:
        words = words + " " + named[column].fillna("").astype("str")
    return named.assign(searched=words.str.lower().str.replace("_", " ", regex=False))


def chosen_entries(entries: pd.DataFrame, choice: EntryChoice) -> pd.DataFrame:
    """Return the rows that are asked for, in their order; every word must be found somewhere in the row."""
    is_chosen = pd.Series(True, index=entries.index)
    for column, asked in (("kind", choice.kind), ("factor", choice.factor), ("source_label", choice.source)):
        if asked:
            is_chosen &= (entries[column] == asked).fillna(False).astype(bool)
    if choice.first is not None:
        is_chosen &= entries["day"] >= pd.Timestamp(choice.first)
    if choice.last is not None:
        is_chosen &= entries["day"] <= pd.Timestamp(choice.last)
    for word in choice.words.lower().split():
        is_chosen &= entries["searched"].str.contains(word, regex=False)
    return entries[is_chosen]


def name_of_factor(key: str) -> str:
    """Name a factor, or the kind of a treatment, as a row is called."""
    if is_known(key):
        return factor_title(key)
    words = key.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
