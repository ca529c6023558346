"""Gather the records of Apple Health while they stream by: sums of days, pieces of nights, what is damaged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from data.importers.reading import health_types as types
from data.importers.reading.collected import Collected
from data.importers.reading.health_fields import (
    LONGEST_H,
    Damaged,
    moment_of,
    number_of,
    per_unit,
    seconds_of,
    source_of,
    span_of,
)
from data.importers.reading.health_tags import Tag
from data.importers.reading.interval_sums import IntervalSums
from data.importers.reading.nights import add_sleeps
from data.importers.reading.source_nights import ASLEEP, AWAKE, IN_BED, STAGE, SourceNights
from data.importers.reading.telling import own_day, possible_day, tell, tell_tag
from data.importers.reading.text import counted, listed

SLEEP_KINDS = {
    "InBed": IN_BED,
    "Awake": AWAKE,
    "Asleep": ASLEEP,
    "AsleepUnspecified": ASLEEP,
    "AsleepCore": STAGE,
    "AsleepDeep": STAGE,
    "AsleepREM": STAGE,
}
NOT_EXERCISE = frozenset({"MindAndBody", "CooldownAndRecovery"})


class HealthRecords:
    """What was met so far."""

    def __init__(self, collected: Collected) -> None:
        self.collected = collected
        self.nights = SourceNights()
        self.stretches: dict[str, IntervalSums] = {}
        self.workouts = IntervalSums()
        self.met: set[int] = set()
        self.readers: dict[str, Callable[[str, Tag], None]] = {
            **dict.fromkeys(types.AMOUNTS, self._amount),
            **dict.fromkeys(types.STRETCHES, self._stretch),
            **dict.fromkeys(types.SYMPTOMS, self._symptom),
            types.SLEEP: self._sleep,
            types.MINDFUL: self._mindful,
            types.PERIOD: self._period,
        }

    def take(self, tag: Tag) -> None:
        """Read one record or workout; one that cannot be read is put aside."""
        try:
            if tag.name == "Workout":
                self._workout(tag)
                return
            kind = tag.attributes.get("type", "").rpartition("TypeIdentifier")[2]
            reader = self.readers.get(kind)
            if reader is not None:
                reader(kind, tag)
        except Damaged as fault:
            what = tag.attributes.get("type", tag.name).rpartition("TypeIdentifier")[2]
            self.collected.lose(tag.line, f"{fault.reason} ({what})", fault.attribute, fault.value)

    def finish(self) -> None:
        """Tell the days what was gathered over the whole file."""
        for key, sums in self.stretches.items():
            for day, amount, row in sums.totals():
                tell(self.collected, day, key, amount, row)
        measured = self.collected.sums.days_of("exercise_min")
        for day, minutes, row in self.workouts.totals():
            if day not in measured:
                tell(self.collected, day, "exercise_min", minutes, row)
        add_sleeps(self.nights.sleeps(), self.collected)
        self._say_sources()

    def _say_sources(self) -> None:
        if self.nights.set_aside:
            names = listed(sorted(self.nights.set_aside), 4)
            self.collected.say(f"Each night was taken from one source; on nights told twice {names} stood back.")
        if self.nights.only_in_bed:
            nights = counted(self.nights.only_in_bed, "night")
            self.collected.say(f"On {nights} only the time in bed is known, which is not sleep; left out.")
        if any(len(sources) > 1 for sums in self.stretches.values() for sources in sums.days.values()):
            self.collected.say("Steps that watch and phone counted at the same time were counted once.")

    def _amount(self, kind: str, tag: Tag) -> None:
        key, units = types.AMOUNTS[kind]
        start, _ = moment_of(tag, "startDate")
        amount = number_of(tag) * per_unit(tag, units)
        same = (
            kind,
            *(tag.attributes.get(name) for name in ("sourceName", "startDate", "endDate", "creationDate")),
            amount,
        )
        if hash(same) in self.met:
            return
        self.met.add(hash(same))
        day = self._day(start, tag)
        if day is not None:
            rough = key == "alcohol_units"
            tell(self.collected, day, key, amount, tag.line, approximate=rough, column="value")

    def _stretch(self, kind: str, tag: Tag) -> None:
        key, units = types.STRETCHES[kind]
        amount = number_of(tag) * per_unit(tag, units)
        start, end, _ = span_of(tag)
        if amount < 0:
            raise Damaged(f"{amount:g} is not possible, expected 0 or more", "value", tag.attributes["value"])
        self._add(self.stretches.setdefault(key, IntervalSums()), tag, start, end, amount)

    def _mindful(self, kind: str, tag: Tag) -> None:
        start, end, seconds = span_of(tag)
        self._add(self.stretches.setdefault("mindfulness_min", IntervalSums()), tag, start, end, seconds / 60)

    def _workout(self, tag: Tag) -> None:
        start, end, seconds = span_of(tag)
        minutes = seconds / 60
        if tag.attributes.get("duration"):
            minutes = number_of(tag, "duration") * per_unit(tag, types.MINUTES, "durationUnit", "min")
        activity = tag.attributes.get("workoutActivityType", "").removeprefix("HKWorkoutActivityType")
        if activity == "Yoga":
            self._add(self.stretches.setdefault("yoga_min", IntervalSums()), tag, start, end, minutes)
        if activity not in NOT_EXERCISE:
            self._add(self.workouts, tag, start, end, minutes)

    def _add(self, sums: IntervalSums, tag: Tag, start: datetime, end: datetime, amount: float) -> None:
        day = self._day(start, tag)
        if day is not None:
            sums.add(day, source_of(tag), seconds_of(start), seconds_of(end), amount, tag.line)

    def _sleep(self, kind: str, tag: Tag) -> None:
        said = tag.attributes.get("value", "").removeprefix("HKCategoryValueSleepAnalysis")
        if said not in SLEEP_KINDS:
            raise Damaged(f"'{said[:40]}' is no stage of sleep", "value", said)
        start, first = moment_of(tag, "startDate")
        end, last = moment_of(tag, "endDate")
        hours = (end - start).total_seconds() / 3600 - (last - first) / 60
        if not 0 <= hours <= LONGEST_H:
            raise Damaged(f"A sleep of {hours:.1f} h is not possible, expected 0 to {LONGEST_H}")
        if hours and self._day(end, tag) is not None:
            self.nights.add(source_of(tag), start, end, (first, last), SLEEP_KINDS[said], tag.line)

    def _symptom(self, kind: str, tag: Tag) -> None:
        said = tag.attributes.get("value", "").removeprefix("HKCategoryValueSeverity")
        said = said.removeprefix("HKCategoryValuePresence")
        if said not in types.SEVERITIES and said not in types.PRESENT:
            raise Damaged(f"'{said[:40]}' is no severity", "value", said)
        start, _ = moment_of(tag, "startDate")
        day = self._day(start, tag)
        if day is None:
            return
        key, level = types.SYMPTOMS[kind], types.SEVERITIES.get(said)
        if key == "illness_fever":
            tell_tag(self.collected, day, key, tag.line, level != 0)
        elif level is None:
            tell_tag(self.collected, day, f"tag:{key.removeprefix('symptom:')}", tag.line)
        else:
            tell(self.collected, day, key, level, tag.line)

    def _period(self, kind: str, tag: Tag) -> None:
        start, _ = moment_of(tag, "startDate")
        day = self._day(start, tag)
        if day is not None:
            tell_tag(self.collected, day, "period", tag.line, not tag.attributes.get("value", "").endswith("None"))

    def _day(self, moment: datetime, tag: Tag) -> date | None:
        return possible_day(self.collected, own_day(moment, self.collected), moment.isoformat(" "), tag.line)
