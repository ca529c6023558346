"""The diary that is seen, against a plain model of what it should be, over any order of imports and undos."""

from __future__ import annotations

import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from data import writes
from data.intake import import_file, preview_log
from data.reads import read_days, read_episodes, read_treatments
from data.records import Coverage, DayValue, DiaryLog, Episode, Treatment
from data.store import close_store, writing

FIRST = date(2025, 3, 1)
N_DAYS = 6
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

    def winners(self) -> dict[str, tuple[Entry, ModelImport]]:
        newest: dict[str, tuple[Entry | None, ModelImport]] = {}
        for one in self.live():
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
            for key, (entry, winner) in self.winners().items():
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


days_of_log = st.integers(0, N_DAYS - 1).map(lambda n: FIRST + timedelta(days=n))
small_numbers = st.sampled_from((0.0, 1.0, 3.0, 10.0))
episodes_of_log = st.builds(
    lambda day, hour, side, intensity, count: Episode(
        datetime.combine(day, time(hour or 0)),
        precision="day" if hour is None else "minute",
        side=side,
        intensity=intensity,
        count=count,
    ),
    days_of_log,
    st.sampled_from((None, 8, 23)),
    st.sampled_from((None, "left")),
    st.sampled_from((None, 2.0, 7.0)),
    st.sampled_from((None, 1, 4)),
)
values_of_log = st.builds(DayValue, days_of_log, st.sampled_from(FACTORS), small_numbers)
treatments_of_log = st.builds(Treatment, days_of_log, st.just("botulinum"), dose=st.sampled_from((None, 2.5)))


@st.composite
def logs(draw: st.DrawFn) -> DiaryLog:
    values = draw(st.lists(values_of_log, max_size=4, unique_by=lambda v: (v.day, v.factor)))
    treatments = draw(st.lists(treatments_of_log, max_size=1))
    span = sorted(draw(st.tuples(days_of_log, days_of_log)))
    stated = draw(st.sampled_from((None, True, False)))
    return DiaryLog(
        format=draw(st.sampled_from(("generic", "generic", "bearable"))),
        label="A log",
        header_key=draw(st.sampled_from(("one", "two"))),
        episodes=tuple(draw(st.lists(episodes_of_log, max_size=4))),
        days=tuple(values),
        treatments=tuple(treatments),
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
    """Any order of imports, overlapping and corrected files, entries and corrections by hand, undos and re-imports."""

    diaries = 1

    @initialize()
    def begin(self) -> None:
        VisibleDiary.diaries += 1  # the diaries before stay in the store: their rows must never be seen here
        self.diary_id = VisibleDiary.diaries
        with writing() as cursor:
            cursor.execute("insert into diary (diary_id) values ($1)", [self.diary_id])
        self.model = Model()
        self.files: list[DiaryLog] = []

    def bring(self, log: DiaryLog, content: DiaryLog, reading: str, missing: str) -> None:
        answers = {"date_order": reading, "missing_rows": missing}
        preview = preview_log(self.diary_id, log, file_name="log.csv", digest=repr(content), answers=answers)
        before, replaces = self.model.entries(), self.model.holds(repr(content))
        receipt = import_file(self.diary_id, preview)
        assert receipt.changes == preview.changes
        self.model.import_file(log, repr(content), answers)
        self.files.append(content)
        assert replaces or receipt.changes.nothing == (self.model.entries() == before)
        self.agree()

    @rule(log=logs(), missing=st.sampled_from(("gone", "keep")))
    def import_a_file(self, log: DiaryLog, missing: str) -> None:
        self.bring(log, log, "day_first", missing)

    @precondition(lambda self: self.files)
    @rule(data=st.data(), missing=st.sampled_from(("gone", "keep")))
    def import_a_corrected_file(self, data: st.DataObject, missing: str) -> None:
        old = data.draw(st.sampled_from(self.files))
        new = corrected(old, data.draw(st.integers(0, 4)), data.draw(small_numbers))
        self.bring(new, new, "day_first", missing)

    @precondition(lambda self: self.files)
    @rule(data=st.data(), other_answer=st.booleans(), missing=st.sampled_from(("gone", "keep")))
    def import_a_file_again(self, data: st.DataObject, other_answer: bool, missing: str) -> None:
        content = data.draw(st.sampled_from(self.files))
        log = shifted(content) if other_answer else content
        self.bring(log, content, "month_first" if other_answer else "day_first", missing)

    @rule(episode=episodes_of_log)
    def add_an_episode(self, episode: Episode) -> None:
        number = writes.add_episode(self.diary_id, episode)
        content = (episode.onset, episode.side, episode.intensity, episode.count)
        row: dict[str, Entry | None] = {f"hand|id|{number}": ("episode", "hand", episode.onset.date(), content)}
        self.model.add_by_hand(row)
        assert self.model.imports[-1].number == number
        self.agree()

    @rule(day=days_of_log, factor=st.sampled_from(FACTORS), value=small_numbers)
    def add_a_day(self, day: date, factor: str, value: float) -> None:
        writes.add_day(self.diary_id, day, {factor: value})
        self.model.add_by_hand({f"hand|{day.isoformat()}|{factor}": ("value", "hand", day, (factor, value))})
        self.agree()

    @precondition(lambda self: self.model.winners())
    @rule(data=st.data(), intensity=small_numbers)
    def correct_an_entry(self, data: st.DataObject, intensity: float) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.winners())))
        entry = self.model.winners()[key][0]
        table, source, day, content = entry
        if table == "episode":
            new = Episode(content[0], "day", side=content[1], intensity=intensity, count=content[3])
            writes.edit_episode(self.diary_id, key, new)
            content = (content[0], content[1], intensity, content[3])
        elif table == "value":
            writes.edit_day_value(self.diary_id, day, content[0], source, intensity)
            content = (content[0], intensity)
        else:
            old, new_treatment = (Treatment(day, "botulinum", dose=dose) for dose in (content, intensity))
            writes.edit_treatment(self.diary_id, old, new_treatment)
            content = intensity
        self.model.add_by_hand({key: (table, source, day, content)})
        self.agree()

    @precondition(lambda self: self.model.winners())
    @rule(data=st.data())
    def delete_an_entry(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.winners())))
        table, source, day, content = self.model.winners()[key][0]
        if table == "episode":
            writes.delete_episode(self.diary_id, key)
        elif table == "value":
            writes.delete_day_value(self.diary_id, day, content[0], source)
        else:
            writes.delete_treatment(self.diary_id, Treatment(day, "botulinum", dose=content))
        self.model.add_by_hand({key: None})
        self.agree()

    @precondition(lambda self: self.model.live())
    @rule(data=st.data())
    def undo_any_import(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from([one.number for one in self.model.live()]))
        writes.undo_import(self.diary_id, number)
        self.model.imports[number - 1].undone = True
        self.agree()

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


@pytest.fixture(scope="module", autouse=True)
def _one_store_for_all_examples() -> Iterator[None]:
    close_store()
    before = os.environ.get("SPASM_DIARY")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SPASM_DIARY"] = str(Path(folder) / "diary.duckdb")
        yield
        close_store()
    if before is None:
        del os.environ["SPASM_DIARY"]
    else:
        os.environ["SPASM_DIARY"] = before


TestVisibleDiary = VisibleDiary.TestCase
TestVisibleDiary.settings = settings(max_examples=200 if LONG else 25, stateful_step_count=8, deadline=None)
