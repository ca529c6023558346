"""The diary that is seen, against a plain model of what it should be, over any order of imports and undos."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from data import writes
from data.intake import import_file, preview_log
from data.reads import read_days, read_episodes, read_treatments
from data.records import Coverage, DayValue, DiaryLog, Episode, Treatment
from data.store import writing

FIRST = date(2025, 3, 1)
N_DAYS = 3  # few, so that files meet on the same days
pytestmark = pytest.mark.usefixtures("one_store")
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
FACTORS = ("spasm_count", "stress", "worst_intensity")

Entry = tuple[str, str, date, Any]  # table, source, day, content


@dataclass
class ModelImport:
    """One import in the model: its rows by key; None for a row that takes the key away."""

    number: int
    by_hand: bool
    kind: tuple[str, str] = ("hand", "")
    content: object = None
    answers: dict[str, str] = field(default_factory=dict)
    rows: dict[str, Entry | None] = field(default_factory=dict)
    statement: tuple[date, date] | None = None
    complete: tuple[tuple[date, date], ...] = ()
    undone: bool = False


class Model:
    """The diary by the rules alone: per key the newest import that is not undone, by hand above every file."""

    def __init__(self) -> None:
        self.imports: list[ModelImport] = []

    def live(self) -> list[ModelImport]:
        return sorted((i for i in self.imports if not i.undone), key=lambda i: (i.by_hand, i.number))

    def winners(self, *, files_only: bool = False) -> dict[str, tuple[Entry, ModelImport]]:
        newest: dict[str, tuple[Entry | None, ModelImport]] = {}
        for one in self.live():
            if not (files_only and one.by_hand):
                newest |= {key: (entry, one) for key, entry in one.rows.items()}
        return {key: (entry, one) for key, (entry, one) in newest.items() if entry is not None}

    def entries(self) -> dict[str, Entry]:
        return {key: entry for key, (entry, _) in self.winners().items()}

    def holds(self, content: object) -> bool:
        return any(one.content == content for one in self.live())

    def add_by_hand(self, rows: dict[str, Entry | None]) -> None:
        self.imports.append(ModelImport(len(self.imports) + 1, by_hand=True, rows=rows))

    def import_file(self, log: DiaryLog, content: object, answers: dict[str, str]) -> None:
        same = [i for i in self.imports if not i.undone and not i.by_hand and i.content == content]
        if any(i.answers == answers for i in same):
            return
        for one in same:
            one.undone = True
        rows: dict[str, Entry | None] = dict(rows_of(log))
        days = [entry[2] for entry in rows.values() if entry is not None and entry[0] != "treatment"]
        days = days or [entry[2] for entry in rows.values() if entry is not None]
        kind = (log.format, log.header_key)
        if answers["missing_rows"] == "gone" and days:
            for key, (entry, winner) in self.winners(files_only=True).items():
                if winner.kind == kind and min(days) <= entry[2] <= max(days) and key not in rows:
                    rows[key] = None
        spoken = log.coverage and (log.coverage.first, log.coverage.last)
        spans = tuple((span.first, span.last) for span in log.spans)
        told = ModelImport(len(self.imports) + 1, False, kind, content, answers, rows, spoken, spans)
        self.imports.append(told)

    def complete_days(self) -> set[date]:
        by_kind: dict[tuple[str, str], dict[date, bool]] = defaultdict(dict)
        for one in self.live():
            if one.statement is not None:
                by_kind[one.kind] |= dict.fromkeys(days_between(*one.statement), False)
            for span in one.complete:
                by_kind[one.kind] |= dict.fromkeys(days_between(*span), True)
        return {day for said in by_kind.values() for day, complete in said.items() if complete}

    def days(self) -> dict[date, dict[str, float]]:
        values: dict[tuple[date, str], list[tuple[str, float, ModelImport]]] = defaultdict(list)
        spasms: dict[date, Counter[str]] = defaultdict(Counter)
        worst: dict[date, float] = {}
        reach: Counter[tuple[str, str]] = Counter()
        for entry, one in self.winners().values():
            table, source, day, content = entry
            if table == "value":
                values[day, content[0]].append((source, content[1], one))
                reach[content[0], source] += 1
            elif table == "episode":
                spasms[day][source] += content[3] or 1
                if content[2] is not None:
                    worst[day] = max(worst.get(day, 0.0), content[2])
        table_of_days: dict[date, dict[str, float]] = defaultdict(dict)
        for (day, factor), told in values.items():
            if factor != "spasm_count":
                best = max(told, key=lambda t: (t[2].by_hand, 0 if t[2].by_hand else reach[factor, t[0]], t[2].number))
                table_of_days[day][factor] = best[1]
        for day, intensity in worst.items():
            stated = table_of_days[day].get("worst_intensity", intensity)
            table_of_days[day]["worst_intensity"] = max(stated, intensity)
        complete = self.complete_days()
        for day in complete | {day for day, factor in values if factor == "spasm_count"}:
            told = values.get((day, "spasm_count"), [])
            table_of_days[day]["spasm_count"] = count_of_day(told, spasms[day])
        return {day: row for day, row in table_of_days.items() if row}


def count_of_day(told: list[tuple[str, float, ModelImport]], spasms: Counter[str]) -> float:
    by_hand = [(one.number, value) for _, value, one in told if one.by_hand]
    if by_hand:
        return max(by_hand)[1]
    of_files = [value for _, value, _ in told] + [float(n) for source, n in spasms.items() if source != "hand"]
    return max(of_files, default=0.0) + spasms["hand"]


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def rows_of(log: DiaryLog) -> dict[str, Entry]:
    rows: dict[str, Entry] = {}
    seen: Counter[tuple[datetime, str | None]] = Counter()
    for e in log.episodes:
        key = f"{log.format}|{e.onset.isoformat()}|{e.precision}|{e.side or ''}||{seen[e.onset, e.side]}"
        seen[e.onset, e.side] += 1
        rows[key] = ("episode", log.format, e.onset.date(), (e.onset, e.side, e.intensity, e.count))
    for v in log.days:
        rows[f"{log.format}|{v.day.isoformat()}|{v.factor}"] = ("value", log.format, v.day, (v.factor, v.value))
    for t in log.treatments:
        rows[f"{t.day.isoformat()}|{t.kind}|{t.product}|{t.side or ''}|0"] = ("treatment", log.format, t.day, t.dose)
    return rows


def a_day(chance: Random) -> date:
    return FIRST + timedelta(days=chance.randrange(N_DAYS))


def a_number(chance: Random) -> float:
    return chance.choice((0.0, 1.0, 3.0, 10.0))


def an_episode(chance: Random) -> Episode:
    hour = chance.choice((None, 8, 23))
    return Episode(
        datetime.combine(a_day(chance), time(hour or 0)),
        precision="day" if hour is None else "minute",
        side=chance.choice((None, "left")),
        intensity=chance.choice((None, 2.0, 7.0)),
        count=chance.choice((None, 1, 4)),
    )


def a_log(chance: Random) -> DiaryLog:
    cells = {(a_day(chance), chance.choice(FACTORS)): a_number(chance) for _ in range(chance.randrange(5))}
    treatments = [Treatment(a_day(chance), "botulinum", dose=chance.choice((None, 2.5)))]
    span = sorted((a_day(chance), a_day(chance)))
    stated = chance.choice((None, True, False))
    return DiaryLog(
        format=chance.choice(("generic", "generic", "generic", "bearable")),
        label="A log",
        header_key=chance.choice(("one", "one", "one", "two")),
        episodes=tuple(an_episode(chance) for _ in range(chance.randrange(5))),
        days=tuple(DayValue(day, factor, value) for (day, factor), value in cells.items()),
        treatments=tuple(treatments[: chance.randrange(2)]),
        coverage=None if stated is None else Coverage(span[0], span[1], stated),
        spans=(Coverage(span[0], span[1], True),) if stated else (),
    )


def corrected(log: DiaryLog, dropped: int, intensity: float) -> DiaryLog:
    """Return the same kind of file with one row missing and the others changed."""
    episodes = [e for n, e in enumerate(log.episodes) if n != dropped]
    changed = tuple(Episode(e.onset, e.precision, side=e.side, intensity=intensity, count=e.count) for e in episodes)
    days = tuple(v for n, v in enumerate(log.days) if n != dropped)
    return DiaryLog(log.format, log.label, log.header_key, episodes=changed, days=days, treatments=log.treatments)


def shifted(log: DiaryLog) -> DiaryLog:
    """Return the same file read under another answer: every day is one day later."""
    step = timedelta(days=1)
    episodes = tuple(
        Episode(e.onset + step, e.precision, side=e.side, intensity=e.intensity, count=e.count) for e in log.episodes
    )
    days = tuple(DayValue(v.day + step, v.factor, v.value) for v in log.days)
    return DiaryLog(log.format, log.label, log.header_key, episodes=episodes, days=days)


class VisibleDiary(RuleBasedStateMachine):
    """Any order of imports, overlapping and corrected files, entries and corrections by hand, undos and re-imports.

    Each step gets a random source instead of drawn values: drawn values repeat themselves too much for rows to meet.
    """

    diaries = 1

    @initialize()
    def begin(self) -> None:
        VisibleDiary.diaries += 1  # the diaries before stay in the store: their rows must never be seen here
        self.diary_id = VisibleDiary.diaries
        with writing() as cursor:
            cursor.execute("insert into diary (diary_id) values ($1)", [self.diary_id])
        self.model = Model()
        self.files: list[DiaryLog] = []

    @rule(chance=st.randoms(use_true_random=True))
    def change(self, chance: Random) -> None:
        """Do one thing, one of those that are possible now."""
        steps = [self.import_a_file, self.add_an_episode, self.add_a_day]
        steps += [self.import_a_corrected_file, self.import_a_corrected_file, self.import_again] if self.files else []
        steps += [self.correct, self.correct, self.delete] if self.model.winners() else []
        steps += [self.undo] if self.model.live() else []
        chance.choice(steps)(chance)
        self.agree()

    def import_a_file(self, chance: Random) -> None:
        log = a_log(chance)
        self.bring(log, log, "day_first", chance)

    def import_a_corrected_file(self, chance: Random) -> None:
        new = corrected(chance.choice(self.files), chance.randrange(5), a_number(chance))
        self.bring(new, new, "day_first", chance)

    def import_again(self, chance: Random) -> None:
        content = chance.choice(self.files)
        if chance.random() < 0.5:
            self.bring(content, content, "day_first", chance)
        else:
            self.bring(shifted(content), content, "month_first", chance)

    def bring(self, log: DiaryLog, content: DiaryLog, reading: str, chance: Random) -> None:
        answers = {"date_order": reading, "missing_rows": chance.choice(("gone", "keep"))}
        preview = preview_log(self.diary_id, log, file_name="log.csv", digest=repr(content), answers=answers)
        before, replaces = self.model.entries(), self.model.holds(repr(content))
        receipt = import_file(self.diary_id, preview)
        assert receipt.changes == preview.changes
        self.model.import_file(log, repr(content), answers)
        self.files.append(content)
        assert replaces or receipt.changes.nothing == (self.model.entries() == before)

    def add_an_episode(self, chance: Random) -> None:
        episode = an_episode(chance)
        number = writes.add_episode(self.diary_id, episode)
        content = (episode.onset, episode.side, episode.intensity, episode.count)
        (key,) = set(shown_episodes(self.diary_id)) - set(self.model.entries())
        self.model.add_by_hand({key: ("episode", "hand", episode.onset.date(), content)})
        assert self.model.imports[-1].number == number

    def add_a_day(self, chance: Random) -> None:
        day, factor, value = a_day(chance), chance.choice(FACTORS), a_number(chance)
        writes.add_day(self.diary_id, day, {factor: value})
        self.model.add_by_hand({f"hand|{day.isoformat()}|{factor}": ("value", "hand", day, (factor, value))})

    def correct(self, chance: Random) -> None:
        key = chance.choice(sorted(self.model.winners()))
        table, source, day, content = self.model.entries()[key]
        number = a_number(chance)
        if table == "episode":
            new = Episode(content[0], "day", side=content[1], intensity=number, count=content[3])
            writes.edit_episode(self.diary_id, key, new)
            content = (content[0], content[1], number, content[3])
        elif table == "value":
            writes.edit_day_value(self.diary_id, day, content[0], source, number)
            content = (content[0], number)
        else:
            old, new_treatment = (Treatment(day, "botulinum", dose=dose) for dose in (content, number))
            writes.edit_treatment(self.diary_id, old, new_treatment)
            content = number
        self.model.add_by_hand({key: (table, source, day, content)})

    def delete(self, chance: Random) -> None:
        key = chance.choice(sorted(self.model.winners()))
        table, source, day, content = self.model.entries()[key]
        if table == "episode":
            writes.delete_episode(self.diary_id, key)
        elif table == "value":
            writes.delete_day_value(self.diary_id, day, content[0], source)
        else:
            writes.delete_treatment(self.diary_id, Treatment(day, "botulinum", dose=content))
        self.model.add_by_hand({key: None})

    def undo(self, chance: Random) -> None:
        number = chance.choice([one.number for one in self.model.live()])
        writes.undo_import(self.diary_id, number)
        self.model.imports[number - 1].undone = True

    def agree(self) -> None:
        """Compare what the diary shows with the model, entry by entry and day by day."""
        winners = self.model.winners()
        episodes = {key: (entry[1], *entry[3]) for key, (entry, _) in winners.items() if entry[0] == "episode"}
        assert shown_episodes(self.diary_id) == episodes
        treatments = Counter((entry[2], entry[3]) for entry, _ in winners.values() if entry[0] == "treatment")
        assert Counter((t.day, t.dose) for t in read_treatments(self.diary_id)) == treatments
        assert shown_days(self.diary_id) == self.model.days()


def shown_episodes(diary_id: int) -> dict[str, tuple[object, ...]]:
    shown = read_episodes(diary_id).astype(object)
    shown = shown.where(shown.notna(), None)
    columns = (shown[name] for name in ("key", "source", "onset", "side", "intensity", "count"))
    return {key: (source, onset.to_pydatetime(), *rest) for key, source, onset, *rest in zip(*columns, strict=True)}


def shown_days(diary_id: int) -> dict[date, dict[str, float]]:
    rows = read_days(diary_id)
    return {day.date(): row.dropna().to_dict() for day, row in rows.iterrows() if row.notna().any()}


TestVisibleDiary = VisibleDiary.TestCase
TestVisibleDiary.settings = settings(max_examples=200 if LONG else 25, stateful_step_count=8, deadline=None)
