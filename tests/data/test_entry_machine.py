"""Entry, edit, delete, import, re-import and undo in any order: nothing lost or doubled, nothing unknown becomes zero.

The diary is compared with a plain list of what was done: each step is a set of rows, the diary is what the steps that
were not taken back say, the person's own above every file's. What a phone enters stands in `quick_steps`.
"""

from __future__ import annotations

import os
from datetime import date, datetime
from random import Random

import hypothesis.strategies as st
import pandas as pd
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from data import stopwatch, writes
from data.check_ins import add_check_in
from data.day_edits import DayEdit, save_day_edits, save_note
from data.day_so_far import read_day_so_far
from data.errors import EntryChanged, EntryRefused
from data.history import read_history
from data.intake import import_file, preview_log
from data.reads import read_days, read_diary, read_episodes
from data.records import CheckIn, DiaryLog, Episode, Treatment
from data.shown_values import read_shown_note, read_shown_values
from data.store import writing
from tests.data.entry_model import (
    COUNT,
    FACTORS,
    GIVEN,
    NOTE,
    PERIOD,
    REPLIES,
    SPASM,
    VALUE,
    Model,
    Row,
    Step,
    a_day,
    a_factor,
    a_log,
    a_value,
    an_episode,
    days_of_period,
    rows_of,
    shown_rows,
    spasm_row,
    value_row,
)
from tests.data.quick_steps import QuickSteps

pytestmark = pytest.mark.usefixtures("one_store")
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"


class EntryMachine(QuickSteps, RuleBasedStateMachine):
    """Each step gets a random source instead of drawn values: drawn values repeat themselves too much to meet."""

    diaries = 1

    @initialize()
    def begin(self) -> None:
        EntryMachine.diaries += 1  # the diaries before stay in the store: their rows must never be seen here
        self.diary = EntryMachine.diaries
        with writing() as cursor:
            cursor.execute("insert into diary (diary_id) values ($1)", [self.diary])
        self.model = Model()
        self.waiting: DayEdit | None = None  # what a second tab has typed and not saved
        self.forms = {}
        self.bout = None

    @rule(chance=st.randoms(use_true_random=True))
    def change(self, chance: Random) -> None:
        """Do one thing, one of those that are possible now."""
        steps = [self.add_spasm, self.add_day, self.type_cells, self.import_a_file, self.write_note]
        steps += [self.add_treatment, self.check_in, self.second_tab, *self.quick_steps(), *self.quick_steps()]
        steps += [self.import_again, *[self.import_shorter] * 4] if self.logs() else []
        steps += [self.type_cells] * 3 if self.keys(VALUE) else []
        steps += [self.edit_spasm, self.delete_spasm, self.delete_spasm] if self.keys(SPASM) else []
        steps += [self.edit_treatment] if self.keys(GIVEN) else []
        steps += [self.undo] * 4 if self.model.live() else []
        chance.choice(steps)(chance)
        self.agree(a_day(chance))

    def add(
        self, number: int, rows: dict[str, Row | None], *, by_hand: bool = True, log: DiaryLog | None = None
    ) -> None:
        self.model.steps.append(Step(number, by_hand, rows, log))

    def logs(self) -> list[DiaryLog]:
        return [step.log for step in self.model.steps if step.log is not None]

    def keys(self, kind: str) -> list[str]:
        return sorted(key for key, row in self.model.stored().items() if row[0] == kind)

    def add_spasm(self, chance: Random) -> None:
        episode = an_episode(chance)
        number = writes.add_episode(self.diary, episode)
        (key,) = set(read_episodes(self.diary)["key"]) - set(self.model.stored())
        self.add(number, {key: spasm_row(episode)})

    def add_day(self, chance: Random) -> None:
        day, factor, value = a_day(chance), a_factor(chance), a_value(chance)
        number = writes.add_day(self.diary, day, {factor: value})
        self.add(number, dict([value_row(day, factor, value)]))

    def type_cells(self, chance: Random) -> None:
        """Type over, empty or fill some cells of the month table, in one step."""
        cells = {(a_day(chance), a_factor(chance)) for _ in range(chance.randrange(1, 3))}
        cells |= {(row[1], row[2]) for row in self.model.stored().values() if row[0] == VALUE and chance.random() < 0.4}
        self.save([self.typed(cell, chance.choice((None, 0.0, 2.0, 8.0))) for cell in sorted(cells)])

    def typed(self, cell: tuple[date, str], value: float | None) -> DayEdit:
        shown = read_shown_values(self.diary, PERIOD).get(cell)
        return DayEdit(*cell, value, None if shown is None else shown.import_id)

    def save(self, edits: list[DayEdit]) -> None:
        before = read_shown_values(self.diary, PERIOD)
        saved = save_day_edits(self.diary, edits)
        assert len(saved.stored) + len(saved.moved) == len([e for e in edits if (e.value, e.seen) != (None, None)])
        rows: dict[str, Row | None] = {}
        for edit in saved.stored:
            shown = before.get((edit.day, edit.factor))
            if edit.value is None and shown is not None:
                rows |= dict.fromkeys(shown.keys)
            elif edit.value is not None:
                source = "hand" if shown is None else shown.source
                rows[f"{source}|{edit.day}|{edit.factor}"] = (VALUE, edit.day, edit.factor, edit.value)
        if saved.import_id is not None:
            self.add(saved.import_id, rows)

    def second_tab(self, chance: Random) -> None:
        """A second tab saves what it typed a while ago: what moved meanwhile is left alone."""
        if self.waiting is None:
            self.waiting = self.typed((a_day(chance), a_factor(chance)), a_value(chance))
            return
        edit, self.waiting = self.waiting, None
        stands = self.typed((edit.day, edit.factor), None).seen
        self.save([edit])
        now = read_shown_values(self.diary, PERIOD).get((edit.day, edit.factor))
        if stands == edit.seen:
            assert now is not None
            assert now.value == edit.value
        else:
            assert (None if now is None else now.import_id) == stands

    def write_note(self, chance: Random) -> None:
        day = a_day(chance)
        shown = read_shown_note(self.diary, day)
        text = chance.choice((None, "a", "b")) if shown else "c"
        number = save_note(self.diary, day, text, shown.import_id if shown else None)
        key = f"hand|{day}" if shown is None else shown.key
        self.add(number, {key: (NOTE, day, "", text) if text else None})
        with pytest.raises(EntryChanged, match="changed meanwhile"):
            save_note(self.diary, day, "too late", -1)

    def add_treatment(self, chance: Random) -> None:
        day, number = a_day(chance), len(self.model.steps)
        treatment = Treatment(day, "medicine", f"M{number}", end_day=chance.choice((None, day)))
        made = writes.add_treatment(self.diary, treatment)
        self.add(made, {f"{day}|medicine|M{number}||0": (GIVEN, day, treatment.product, treatment)})

    def edit_treatment(self, chance: Random) -> None:
        key = chance.choice(self.keys(GIVEN))
        _, day, product, old = self.model.stored()[key]
        assert isinstance(old, Treatment)
        new = Treatment(day, "medicine", product, a_value(chance), side_effects=chance.choice(((), ("dry_eye",))))
        number = writes.edit_treatment(self.diary, old, new)
        self.add(number, {key: (GIVEN, day, product, new)})

    def check_in(self, chance: Random) -> None:
        day, reply = a_day(chance), float(chance.randrange(2))
        number = add_check_in(self.diary, "weekly", {"numbness": reply}, day)
        told = CheckIn(day, "weekly", (("numbness", reply),))
        self.add(number, {f"check|hand|{day}|weekly": (REPLIES, day, "", told)})

    def edit_spasm(self, chance: Random) -> None:
        row = self.a_row(chance)
        old = Episode(row["onset"].to_pydatetime(), side=None if pd.isna(row["side"]) else row["side"])
        onset = datetime.combine(a_day(chance), old.onset.time())
        new = Episode(onset, side=old.side, intensity=chance.choice((None, 3.0)))
        with pytest.raises(EntryChanged, match="changed meanwhile"):
            writes.edit_episode(self.diary, row["key"], new, seen=row["import_id"] + 1000)
        number = writes.edit_episode(self.diary, row["key"], new, seen=row["import_id"])
        self.add(number, {row["key"]: spasm_row(new)})

    def delete_spasm(self, chance: Random) -> None:
        row = self.a_row(chance)
        number = writes.delete_episode(self.diary, row["key"], seen=row["import_id"])
        self.add(number, {row["key"]: None})
        with pytest.raises(EntryRefused, match="not in the diary any more"):
            writes.delete_episode(self.diary, row["key"])

    def a_row(self, chance: Random) -> pd.Series:
        episodes = read_episodes(self.diary).sort_values("key", ignore_index=True)
        return episodes.iloc[chance.randrange(len(episodes))]

    def import_a_file(self, chance: Random) -> None:
        self.bring(a_log(chance, chance.choice("ab")), chance)

    def import_again(self, chance: Random) -> None:
        self.bring(chance.choice(self.logs()), chance)

    def import_shorter(self, chance: Random) -> None:
        """A newer file of the same kind in which some rows are missing."""
        old = chance.choice(self.logs())
        episodes = tuple(episode for episode in old.episodes if chance.random() < 0.7)
        days = tuple(value for value in old.days if chance.random() < 0.7)
        self.bring(DiaryLog("generic", "A log", old.header_key, episodes=episodes, days=days, notes=old.notes), chance)

    def bring(self, log: DiaryLog, chance: Random) -> None:
        answers = {"missing_rows": chance.choice(("gone", "keep"))}
        own_before = self.own_rows()
        preview = preview_log(self.diary, log, file_name="log.csv", digest=repr(log), answers=answers)
        receipt = import_file(self.diary, preview)
        assert self.own_rows() == own_before  # the person wins, whatever the file says
        known = [step for step in self.model.live() if step.log == log]
        if any(step.number == receipt.import_id for step in known):
            return  # nothing new
        for step in known:
            step.undone = True  # the same bytes under another answer replace themselves
        rows = rows_of(log)
        days = [row[1] for row in rows.values() if row is not None]
        if answers["missing_rows"] == "gone" and days:
            for key, row in self.model.stored(files_only=True).items():
                if self.header_of(key) == log.header_key and min(days) <= row[1] <= max(days) and key not in rows:
                    rows[key] = None
        self.add(receipt.import_id, rows, by_hand=False, log=log)

    def header_of(self, key: str) -> str:
        """Return the header of the file that gives a key now, the person's own left aside."""
        givers = [step.log.header_key for step in self.model.live() if step.log and step.rows.get(key) is not None]
        return givers[-1] if givers else ""

    def own_rows(self) -> set[str]:
        own = [step for step in self.model.live() if step.by_hand]
        keys = {key for step in own for key in step.rows}
        return {repr((key, row)) for key, row in shown_rows(self.diary).items() if key in keys}

    def undo(self, chance: Random) -> None:
        live = self.model.live()
        own = [step for step in live if step.by_hand]
        step = chance.choice(own if own and chance.random() < 0.6 else live)
        assert writes.undo_import(self.diary, step.number) == 1
        step.undone = True

    def agree(self, day: date) -> None:
        """Compare all that the diary shows with the model; then ask the day table, and one day for its spasms."""
        rows = self.model.rows()
        assert shown_rows(self.diary) == rows
        bout = stopwatch.running_bout(read_diary(self.diary).settings)
        assert (None if bout is None else (bout.form, bout.started)) == self.bout
        stated = {(row[1], row[2]) for row in rows.values() if row[0] == VALUE}
        days = read_days(self.diary)
        for factor in FACTORS:
            column = days[factor].dropna() if factor in days else pd.Series(dtype=float)
            known = {stamp.date() for stamp in pd.DatetimeIndex(column.index)}
            assert known == {day for day, name in stated if name == factor}  # missing is never zero
        for one in (one for one in days_of_period() if (one, COUNT) in stated):
            assert days.loc[str(one), COUNT] == self.model.of_day(one).count
        told, expected = read_day_so_far(self.diary, day), self.model.of_day(day)
        assert (told.single_files, told.single_hand) == (expected.of_files, expected.by_hand)
        assert (told.total_files, told.total_hand) == (expected.total_of_files, expected.total_by_hand)
        assert told.count == expected.count

    def teardown(self) -> None:
        """At the end of a run the history must tell of every step that the diary shows something of."""
        if not hasattr(self, "model"):
            return
        told = {change.import_id for day in days_of_period() for change in read_history(self.diary, day)}
        assert told <= {step.number for step in self.model.steps}
        assert {
            step.number for step in self.model.live() if self.model.is_seen(step.number)
        } <= told | self.model.silent()


TestEntryMachine = EntryMachine.TestCase
TestEntryMachine.settings = settings(max_examples=500 if LONG else 8, stateful_step_count=10, deadline=None)
