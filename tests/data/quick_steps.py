"""The steps of the state machine that a phone makes: a spasm, a calm day, "that is all", a check-in, the stopwatch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from data import quick_entry, stopwatch, writes
from data.errors import EntryRefused, UnknownImport
from data.records import ACTIVITIES, Episode
from tests.data.entry_model import (
    COUNT,
    FACTORS,
    SPASM,
    VALUE,
    Model,
    Row,
    Step,
    a_day,
    a_value,
    an_episode,
    spasm_row,
    value_row,
)

PLAIN = Episode(datetime(2025, 1, 1), side="left")


class QuickSteps:
    """Each step presses a form once or twice, as a slow line delivers it, and tells the model what it should do."""

    diary: int
    model: Model
    forms: dict[str, int]  # the import of every form that was stored
    bout: tuple[str, datetime] | None

    def a_form(self) -> str:
        return f"form{len(self.model.steps)}"

    def a_told_day(self, chance: Random) -> date:
        """Return most often a day of which the spasms or their number are told: there the steps meet."""
        told = [row[1] for row in self.model.stored().values() if row[0] == SPASM or row[2] == COUNT]
        return chance.choice(told) if told and chance.random() < 0.7 else a_day(chance)

    def learn(self, form: str, numbers: set[int], rows: dict[str, Row | None], on_top: bool | None = None) -> None:
        (number,) = numbers  # however often the form was sent, it is one import
        self.forms[form] = number
        self.model.steps.append(Step(number, True, rows, on_top=on_top))

    def quick_spasm(self, chance: Random) -> None:
        form, on_top = self.a_form(), chance.random() < 0.6
        first = an_episode(chance)
        onset = datetime.combine(self.a_told_day(chance), first.onset.time())
        spasm = replace(
            first, onset=onset, count=chance.choice((None, None, 3)), activity=chance.choice((None, *ACTIVITIES))
        )
        press = lambda: quick_entry.add_spasm(self.diary, spasm, form=form, happening_now=on_top)  # noqa: E731
        self.learn(form, {press() for _ in range(chance.choice((1, 2)))}, {f"hand|id|{form}": spasm_row(spasm)}, on_top)

    def calm_day(self, chance: Random) -> None:
        """A day with a spasm, whoever tells of it, is refused; any other gets a 0."""
        day, form = self.a_told_day(chance), self.a_form()
        known = self.model.of_day(day)
        if max(known.of_files + known.by_hand, known.count):
            with pytest.raises(EntryRefused, match="not a calm one"):
                quick_entry.state_calm_day(self.diary, day, form=form)
            return
        numbers = {quick_entry.state_calm_day(self.diary, day, form=form) for _ in range(chance.choice((1, 2)))}
        self.learn(form, numbers, dict([value_row(day, COUNT, 0.0)]))

    def that_is_all(self, chance: Random) -> None:
        """The number is kept where it is the one that was shown, or a larger one, and holds the single spasms."""
        day, form = self.a_told_day(chance), self.a_form()
        known = self.model.of_day(day)
        shown = int(known.count) + chance.choice((0, 0, 0, 1))
        total = shown + chance.choice((0, 0, 2, -1))
        press = lambda: quick_entry.state_all(self.diary, day, max(0, total), shown=shown, form=form)  # noqa: E731
        if shown != known.count or known.by_hand > max(0, total):
            with pytest.raises(EntryRefused, match="Nothing was changed"):
                press()
            return
        self.learn(form, {press() for _ in range(2)}, dict([value_row(day, COUNT, float(max(0, total)))]))

    def evening(self, chance: Random) -> None:
        """Answer some factors of a day, and take back some that were answered by hand."""
        answered = [row[1] for key, row in self.model.stored().items() if row[0] == VALUE and key.startswith("hand|")]
        day = chance.choice(answered) if answered and chance.random() < 0.5 else a_day(chance)
        form = self.a_form()
        values = {factor: a_value(chance) for factor in FACTORS[1:] if chance.random() < 0.4}
        keys = [key for key, row in self.model.stored().items() if row[:2] == (VALUE, day) and row[2] != COUNT]
        own = {key.split("|")[2]: key for key in keys if key.startswith("hand|")}
        cleared = [name for name in own if chance.random() < 0.7]
        press = lambda: quick_entry.state_day(self.diary, day, values, cleared=cleared, form=form)  # noqa: E731
        if not values and not cleared:
            with pytest.raises(EntryRefused, match="Nothing is filled in"):
                press()
            return
        rows: dict[str, Row | None] = {own[name]: None for name in cleared if name not in values}
        rows |= dict(value_row(day, factor, value) for factor, value in values.items())
        self.learn(form, {press() for _ in range(chance.choice((1, 2)))}, rows)

    def start_bout(self, chance: Random) -> None:
        started = datetime.combine(a_day(chance), time(chance.choice((7, 23))), UTC)
        form = f"bout{len(self.model.steps)}.{chance.randrange(10**6)}"
        found = stopwatch.start_bout(self.diary, form, started)
        self.bout = self.bout or (form, started)
        assert (found.form, found.started) == self.bout  # one that runs goes on

    def stop_bout(self, chance: Random) -> None:
        """Stop it, here or on two devices at once; one that was forgotten for days is refused and goes on."""
        assert self.bout is not None
        form, started = self.bout
        seconds = chance.choice((40, 600, 90_000))
        moment = started + timedelta(seconds=seconds)
        if seconds > 86_400:
            with pytest.raises(EntryRefused, match="more than a day"):
                stopwatch.stop_bout(self.diary, form, moment, PLAIN)
            return
        numbers = {stopwatch.stop_bout(self.diary, form, moment, PLAIN) for _ in range(chance.choice((1, 2)))}
        timed = replace(PLAIN, onset=started.replace(tzinfo=None), duration_s=float(seconds))
        self.bout = None
        self.learn(form, numbers, {f"hand|id|{form}": spasm_row(timed)}, on_top=True)

    def discard_bout(self, chance: Random) -> None:
        assert self.bout is not None
        stopwatch.discard_bout(self.diary, self.bout[0])
        with pytest.raises(EntryRefused, match="not running any more"):
            stopwatch.stop_bout(self.diary, self.bout[0], self.bout[1], PLAIN)
        self.bout = None

    def late_press(self, chance: Random) -> None:
        """A press that was under way for long arrives again: it is known, also where it was taken back."""
        form = chance.choice(sorted(self.forms))
        assert quick_entry.add_spasm(self.diary, an_episode(chance), form=form) == self.forms[form]

    def undo_twice(self, chance: Random) -> None:
        """Take back what the phone stored, and tap once too often; then the press itself may arrive once more."""
        live = [step for step in self.model.live() if step.number in self.forms.values()]
        if not live:
            return
        step = max(live, key=lambda one: one.number) if chance.random() < 0.5 else chance.choice(live)
        assert writes.undo_import(self.diary, step.number) == 1
        with pytest.raises(UnknownImport):
            writes.undo_import(self.diary, step.number)
        step.undone = True
        (form,) = (form for form, number in self.forms.items() if number == step.number)
        if chance.random() < 0.5:
            assert quick_entry.add_spasm(self.diary, an_episode(chance), form=form) == step.number

    def quick_steps(self) -> list[Callable[[Random], None]]:
        """Return what is possible now."""
        steps: list[Callable[[Random], None]] = [self.quick_spasm, self.quick_spasm, self.evening]
        steps += [self.calm_day, self.calm_day, self.that_is_all]
        steps += [self.late_press, self.undo_twice, self.undo_twice] if self.forms else []
        return steps + ([self.stop_bout, self.discard_bout] if self.bout else []) + [self.start_bout]
