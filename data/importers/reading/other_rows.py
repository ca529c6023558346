"""Tell the rows of a list that are no spasm: a calendar's dentist, a headache in a list of symptoms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.importers.reading.app_names import is_spasm, symptom_key
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import meaning_of
from data.importers.reading.episode_fields import SEPARATORS, movement_of, side_of, sites_of
from data.importers.reading.text import counted, plain, quoted
from data.importers.reading.words import is_missing, strength_of

TITLE_NAMES = (
    "subject,title,summary,event,event name,event title,type,category,betreff,titel,ereignis,kategorie,objet,titre,"
    "événement,asunto,título,evento,oggetto,titolo,onderwerp,assunto,主题,标题"
)
SYMPTOM_NAMES = (
    "symptom,symptoms,complaint,symptome,beschwerde,beschwerden,symptôme,symptômes,síntoma,síntomas,sintomo,sintomi,"
    "symptoom,symptomen,sintoma,sintomas,症状"
)
SYMPTOMS = frozenset(map(plain, SYMPTOM_NAMES.split(",")))
TITLES = SYMPTOMS | frozenset(map(plain, TITLE_NAMES.split(",")))
ATTACK_WORDS = "attack,episode,bout,anfall,krise,crise,crisis,ataque,attacco,aanval,发作"
ATTACKS = frozenset(ATTACK_WORDS.split(","))
LONGEST_SYMPTOM = 40
SPASM_ONLY = frozenset({"side", "sites", "movement"})


def title_of(columns: Sequence[Column]) -> Column | None:
    """Return the column that names a spasm in some rows and something else in others."""
    placed = any(column.role in SPASM_ONLY for column in columns)  # then every row is a spasm, whatever else it tells
    for column in columns:
        if column.unknown and plain(column.name) in (SYMPTOMS if placed else TITLES):
            texts = {text for text in set(column.texts) if not is_missing(text)}
            if any(map(is_spasm, texts)) and any(map(_is_other, texts)):
                return column
    return None


def _is_other(text: str) -> bool:
    """True for a title that says nothing a spasm could be called by: no movement, place, side or strength."""
    told = movement_of(text) or side_of(text) or sites_of(text)[0] or strength_of(text)
    return not (is_spasm(text) or told or plain(text) in ATTACKS or meaning_of(text).role == "spasm_count")


def rows_of_others(title: Column | None, collected: Collected) -> frozenset[int]:
    """Return the rows whose title names something other than a spasm, and say how many."""
    if title is None:
        return frozenset()
    rows = frozenset(index for index, text in enumerate(title.texts) if not is_missing(text) and _is_other(text))
    were = "was" if len(rows) == 1 else "were"
    collected.say(f"{counted(len(rows), 'row')} whose {quoted(title.name)} names no spasm {were} not read as one.")
    return rows


def with_side_of(title: Column | None, columns: Sequence[Column]) -> list[Column]:
    """Return the columns with the side that the titles name, where no column of its own does."""
    if title is None or any(column.role in {"side", "sites"} for column in columns):
        return list(columns)
    texts = tuple(text if side_of(text) else "" for text in title.texts)
    if not any(texts):
        return list(columns)
    place = max(column.index for column in columns) + 1
    return [*columns, replace(title, index=place, role="side", texts=texts)]


def symptom_of(title: Column, row: int) -> str:
    """Return the key under which the strength of a row's one symptom is kept; ``""`` for several or none."""
    text = title.texts[row].strip()
    if plain(title.name) not in SYMPTOMS or len(text) > LONGEST_SYMPTOM or len(SEPARATORS.split(text)) > 1:
        return ""
    return symptom_key(text)
