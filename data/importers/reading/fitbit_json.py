"""Read the JSON files of Fitbit's archive: nights flagged as main sleep or not, steps, active minutes, heart rate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from data.errors import FileRefused
from data.importers.reading.collected import Collected
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.json_text import entries_of, json_of
from data.importers.reading.nights import Sleep
from data.importers.reading.telling import iso_day, possible_day, tell

Entry = dict[str, object]
ACTIVE = ("very_active_minutes", "moderately_active_minutes", "fairly_active_minutes")
WHEN = "%m/%d/%y %H:%M:%S"


class FitbitJson:
    """What the JSON files said so far; ``row`` counts the entries of a file, ``sheet`` is the file."""

    def __init__(self, collected: Collected) -> None:
        self.collected = collected
        self.rows = 0
        self.logs: dict[str, Sleep] = {}
        self.days_of_logs: dict[str, date] = {}
        self.steps: dict[date, tuple[float, int]] = {}
        self.active: dict[date, tuple[float, int]] = {}

    def take(self, name: str, content: bytes) -> bool:
        """Read one file of a kind that is known; False for any other."""
        reader = self._reader_of(name)
        if reader is None:
            return False
        try:
            found = json_of(content)
        except FileRefused as refusal:
            self.collected.lose(1, f"'{name}' could not be read. {refusal.message}", sheet=name)
            return True
        if isinstance(found, dict):
            found = found.get("sleep", [found])
        for row, entry in enumerate(entries_of(found), start=1):
            self.rows += 1
            reader(entry, row, name)
        return True

    def nights(self) -> Iterator[Sleep]:
        """Yield the nights; one that two files tell is one."""
        yield from self.logs.values()

    def finish(self, totals: DayTotals) -> None:
        """Add the totals of days; a day without a single step was not worn."""
        for day, (steps, row) in self.steps.items():
            if steps:
                totals.add("steps", day, steps, row)
        for day, (minutes, row) in self.active.items():
            if self.steps.get(day, (minutes, row))[0]:
                totals.add("exercise_min", day, minutes, row)

    def _reader_of(self, name: str) -> Callable[[Entry, int, str], None] | None:
        if name.startswith(("sleep-", "sleep.")):
            return self._sleep
        if name.startswith("steps-"):
            return lambda entry, row, name: self._amount(self.steps, entry, row, name)
        if name.startswith(ACTIVE):
            return lambda entry, row, name: self._amount(self.active, entry, row, name)
        if name.startswith("resting_heart_rate-"):
            return self._heart_rate
        return None

    def _sleep(self, entry: Entry, row: int, name: str) -> None:
        start, end = (iso_moment(str(entry.get(key) or "")) for key in ("startTime", "endTime"))
        asleep = _number(entry.get("minutesAsleep"))
        if start is None or end is None or asleep is None:
            self.collected.lose(row, "This sleep has no begin, no end or no minutes asleep", sheet=name)
            return
        day = iso_day(self.collected, str(entry.get("dateOfSleep") or end.local.isoformat()), row)
        if day is None or asleep == 0:
            return
        main = entry.get("mainSleep", entry.get("isMainSleep"))
        nap = None if main is None else not main
        log = str(entry.get("logId") or f"{start.local}")
        self.logs[log] = Sleep(start.local, end.local, row, asleep / 60, nap, False, day)
        self.days_of_logs[log] = day

    def _amount(self, into: dict[date, tuple[float, int]], entry: Entry, row: int, name: str) -> None:
        day, value = self._day(entry, row, name), _number(entry.get("value"))
        if day is None:
            return
        if value is None or value < 0:
            self.collected.lose(row, f"'{str(entry.get('value'))[:40]}' is not a number", "value", None, name)
            return
        before, first = into.get(day, (0.0, row))
        into[day] = (before + value, first)

    def _heart_rate(self, entry: Entry, row: int, name: str) -> None:
        told = entry.get("value")
        beats = _number(told.get("value")) if isinstance(told, dict) else None
        day = self._day(entry, row, name) if beats else None
        if day is not None and beats:
            tell(self.collected, day, "resting_hr", beats, row)

    def _day(self, entry: Entry, row: int, name: str) -> date | None:
        text = str(entry.get("dateTime") or "")
        try:
            day: date | None = datetime.strptime(text, WHEN).date()  # local time
        except ValueError:
            moment = iso_moment(text)
            day = moment.local.date() if moment else None
        return possible_day(self.collected, day, text, row)


def _number(value: object) -> float | None:
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < float("inf"):
        return None
    return float(value)
