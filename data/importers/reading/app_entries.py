"""What entries of a diary app become: spasms at their time, notes of the day, ticks that were not made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import lru_cache

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.episode_fields import cut_note, movement_of, side_of, sites_of
from data.importers.reading.telling import tell
from data.importers.reading.text import listed, quoted
from data.importers.reading.times import Clock
from data.records import DayNote, Episode


def add_spasm(
    collected: Collected,
    name: str,
    day: date,
    clock: Clock | None,
    line: int,
    *,
    intensity: float | None = None,
    count: int | None = None,
    note: str | None = None,
    end: datetime | None = None,
    duration_s: float | None = None,
    native_id: str | None = None,
) -> None:
    """Add an entry whose name says that it is a spasm; one of strength or number 0 says that there was none."""
    collected.listed_days.add(day)
    if intensity == 0 or count == 0:
        tell(collected, day, "spasm_count", 0.0, line)
        collected.zeros_told = True
        return
    collected.episodes.append(
        Episode(
            datetime.combine(day, clock.at if clock else time(0)),
            clock.precision if clock else "day",
            native_id,
            clock.offset_min if clock else None,
            end,
            duration_s,
            side=side_of(name),
            sites=_sites(name),
            movement=movement_of(name),
            intensity=intensity,
            count=count,
            note=note,
            row=line,
        )
    )


@lru_cache(maxsize=4096)
def _sites(name: str) -> tuple[str, ...]:
    whole = sites_of(name)[0]
    return whole or tuple(dict.fromkeys(site for word in name.split() for site in sites_of(word)[0]))


def say_spasms(names: Iterable[str], collected: Collected) -> None:
    """Say which names were read as spasms."""
    found = [quoted(name) for name in dict.fromkeys(names)]
    if found:
        collected.say(f"Every entry of {listed(found)} was read as a spasm.")


def add_notes(notes: Iterable[tuple[date, str, int]], collected: Collected, column: str) -> None:
    """Keep the notes, each once a day, those of one day under each other."""
    texts: dict[date, dict[str, None]] = {}
    for day, text, line in notes:
        if text.strip():
            cut = cut_note(text.strip(), line, Column(0, column, "note", ()), collected, None)
            texts.setdefault(day, {})[cut] = None
    collected.notes.extend(DayNote(day, "\n".join(told)) for day, told in sorted(texts.items()))


def fill_absent(collected: Collected, keys: Mapping[str, set[str]], used: Mapping[str, Mapping[date, int]]) -> None:
    """Say no to each tick of a group on the days (and their lines) on which the group was used without it."""
    for group, names in keys.items():
        for key in sorted(names):
            ticked = collected.sums.days_of(key)
            for day, line in used[group].items():
                if day not in ticked:
                    collected.sums.add(key, day, 0.0, "0/1", False, line)
