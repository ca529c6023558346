"""The diary by the rules alone, for the state machine: a plain list of what was done, and what it should show."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from data.check_ins import read_check_ins
from data.reads import read_episodes, read_notes, read_treatments
from data.records import DayNote, DayValue, DiaryLog, Episode, Period
from data.store import reading

FIRST = date(2025, 3, 1)
N_DAYS = 3  # few, so that everything meets
PERIOD = Period(FIRST, FIRST + timedelta(days=N_DAYS - 1))
COUNT = "spasm_count"
FACTORS = (COUNT, "stress", "sleep_h")
SPASM, VALUE, NOTE, GIVEN, REPLIES = "spasm", "value", "note", "treatment", "check-in"

Row = tuple[str, date, str, Any]  # what it is, its day, its name, its content


@dataclass
class Step:
    """One thing done: for each key the row it gives, or None where it takes the key away.

    ``on_top`` is told of a spasm by quick entry: whether it came on top of a total that was stated before.
    """

    number: int
    by_hand: bool
    rows: dict[str, Row | None]
    log: DiaryLog | None = None
    undone: bool = False
    on_top: bool | None = None


@dataclass(frozen=True)
class DayModel:
    """What is known of the spasms of one day."""

    of_files: int
    by_hand: int
    total_of_files: float | None
    total_by_hand: float | None

    @property
    def count(self) -> float:
        if self.total_by_hand is not None:
            return self.total_by_hand
        return max(self.of_files, self.total_of_files or 0) + self.by_hand


class Model:
    """Per key the newest step that was not taken back, the person's own above every file's."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def live(self) -> list[Step]:
        return sorted((s for s in self.steps if not s.undone), key=lambda step: (step.by_hand, step.number))

    def givers(self, *, files_only: bool = False) -> dict[str, Step]:
        shown: dict[str, Step] = {}
        for step in self.live():
            if not (files_only and step.by_hand):
                shown |= dict.fromkeys(step.rows, step)
        return {key: step for key, step in shown.items() if step.rows[key] is not None}

    def stored(self, *, files_only: bool = False) -> dict[str, Row]:
        """Return the rows as they were written."""
        told = {key: step.rows[key] for key, step in self.givers(files_only=files_only).items()}
        return {key: row for key, row in told.items() if row is not None}

    def rows(self) -> dict[str, Row]:
        """Return the rows as they are shown: a total by hand has grown by the spasms that came on top of it."""
        rows, givers = self.stored(), self.givers()
        for key, (kind, day, name, value) in self.stored().items():
            if (kind, name) == (VALUE, COUNT) and givers[key].by_hand:
                rows[key] = (kind, day, name, self.grown(day, value, givers[key].number))
        return rows

    def grown(self, day: date, stated: float, since: int) -> float:
        own = {key: row[3][3] or 1 for key, row in self.stored().items() if row[0] == SPASM and row[1] == day}
        own = {key: n for key, n in own.items() if key.startswith("hand|")}
        births = {key: next(step for step in self.steps if key in step.rows) for key in own}
        later = {key: born for key, born in births.items() if born.number > since and born.on_top is not None}
        if not later:
            return stated
        return float(max(stated + sum(own[key] for key, born in later.items() if born.on_top), sum(own.values())))

    def of_day(self, day: date) -> DayModel:
        rows, givers = self.rows(), self.givers()
        single: Counter[str] = Counter()
        stated: dict[bool, list[tuple[int, float]]] = {True: [], False: []}
        for key, (kind, where, name, content) in rows.items():
            if where == day and kind == SPASM:
                single[key.partition("|")[0]] += content[3] or 1
            elif (where, kind, name) == (day, VALUE, COUNT):
                stated[givers[key].by_hand].append((givers[key].number, content))
        return DayModel(
            of_files=max((n for source, n in single.items() if source != "hand"), default=0),
            by_hand=single["hand"],
            total_of_files=max((value for _, value in stated[False]), default=None),
            total_by_hand=max(stated[True])[1] if stated[True] else None,
        )

    def is_seen(self, number: int) -> bool:
        """True where the diary shows something of this step now."""
        return number in {step.number for step in self.givers().values()}

    def silent(self) -> set[int]:
        """Steps without a line in the history: check-ins, and those that said what stood there already."""
        repeated = set()
        for step in self.live():
            earlier = Model()
            earlier.steps = [one for one in self.steps if one.number < step.number]
            before = earlier.stored()
            if all(before.get(key) == row for key, row in step.rows.items()):
                repeated.add(step.number)
        return repeated | {s.number for s in self.steps if any(key.startswith("check|") for key in s.rows)}


def a_day(chance: Random) -> date:
    return FIRST + timedelta(days=chance.randrange(N_DAYS))


def a_factor(chance: Random) -> str:
    """Return a factor, half the time the number of spasms, for that has the most rules."""
    return COUNT if chance.random() < 0.5 else chance.choice(FACTORS[1:])


def a_value(chance: Random) -> float:
    return chance.choice((0.0, 1.0, 4.0, 9.0))


def an_episode(chance: Random) -> Episode:
    onset = datetime.combine(a_day(chance), time(chance.choice((8, 21))))
    return Episode(onset, side=chance.choice((None, "left")), intensity=chance.choice((None, 0.0, 7.0)))


def a_log(chance: Random, header: str) -> DiaryLog:
    values = {(a_day(chance), a_factor(chance)): a_value(chance) for _ in range(chance.randrange(5))}
    notes = {a_day(chance): f"note {chance.randrange(3)}" for _ in range(chance.randrange(2))}
    return DiaryLog(
        "generic",
        "A log",
        header,
        episodes=tuple(an_episode(chance) for _ in range(chance.randrange(4))),
        days=tuple(DayValue(day, factor, value) for (day, factor), value in values.items()),
        notes=tuple(DayNote(day, text) for day, text in notes.items()),
    )


def rows_of(log: DiaryLog) -> dict[str, Row | None]:
    rows: dict[str, Row | None] = {}
    seen: dict[str, int] = {}
    for episode in log.episodes:
        stem = f"generic|{episode.onset.isoformat()}|minute|{episode.side or ''}|"
        seen[stem] = seen.get(stem, -1) + 1
        rows[f"{stem}|{seen[stem]}"] = spasm_row(episode)
    for value in log.days:
        rows[f"generic|{value.day}|{value.factor}"] = (VALUE, value.day, value.factor, value.value)
    for note in log.notes:
        rows[f"generic|{note.day}"] = (NOTE, note.day, "", note.text)
    return rows


def spasm_row(episode: Episode) -> Row:
    told = (episode.onset, episode.side, episode.intensity, episode.count, episode.duration_s, episode.activity)
    return (SPASM, episode.onset.date(), "", told)


def value_row(day: date, factor: str, value: float) -> tuple[str, Row]:
    """Return the key and the row of a value that was entered by hand in the first place."""
    return f"hand|{day}|{factor}", (VALUE, day, factor, value)


def days_of_period() -> list[date]:
    return [FIRST + timedelta(days=n) for n in range(N_DAYS)]


def asked(text: str, *values: object) -> list[tuple[Any, ...]]:
    with reading() as cursor:
        return list(cursor.execute(text, list(values)).fetchall())


def shown_rows(diary: int) -> dict[str, Row]:
    """Return what the diary shows by its keys: no key may stand there twice."""
    rows: dict[str, Row] = {}
    episodes = read_episodes(diary)
    assert episodes["key"].is_unique
    for row in episodes.astype(object).where(episodes.notna(), None).to_dict("records"):
        onset = row["onset"].to_pydatetime()
        told = [row[name] for name in ("side", "intensity", "count", "duration_s", "activity")]
        rows[row["key"]] = (SPASM, onset.date(), "", (onset, *told))
    values = asked("select key, day, factor, value from visible_day_value where diary_id = $1", diary)
    notes = asked("select key, day, note from visible_day_note where diary_id = $1", diary)
    assert len({row[0] for row in values}) == len(values)
    assert len({row[0] for row in notes}) == len(notes) == len(read_notes(diary))
    rows |= {key: (VALUE, day, factor, value) for key, day, factor, value in values}
    rows |= {key: (NOTE, day, "", text) for key, day, text in notes}
    for treatment in read_treatments(diary):
        rows[f"{treatment.day}|medicine|{treatment.product}||0"] = (GIVEN, treatment.day, treatment.product, treatment)
    for told in read_check_ins(diary):
        rows[f"check|hand|{told.day}|weekly"] = (REPLIES, told.day, "", told)
    return rows
