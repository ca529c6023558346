"""Read the JSON of Garmin's archive: nights by their wake-up day, the summary of each day, and drinks."""

from __future__ import annotations

from datetime import UTC, date, datetime

from data.errors import FileRefused
from data.importers.reading.collected import Collected
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.json_text import entries_of, json_of
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.telling import iso_day, tell, tell_sleep_score

Entry = dict[str, object]
STAGES = ("deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds")


class GarminJson:
    """What the files said so far; ``row`` counts the entries of a file, ``sheet`` is the file."""

    def __init__(self, collected: Collected) -> None:
        self.collected = collected
        self.rows = 0
        self.sleeps: list[Sleep] = []
        self.told: set[date] = set()
        self.totals = DayTotals()
        self.summed: set[date] = set()
        self.unconfirmed = 0

    def take(self, name: str, content: bytes) -> None:
        """Read one file."""
        try:
            entries = entries_of(json_of(content))
        except FileRefused as refusal:
            self.collected.lose(1, f"'{name}' could not be read. {refusal.message}", sheet=name)
            return
        reader = self._night if "sleepdata" in name else self._day if name.startswith("uds") else self._drink
        for row, entry in enumerate(entries, start=1):
            self.rows += 1
            reader(entry, row, name)

    def finish(self) -> None:
        """Tell what was gathered over all files."""
        add_sleeps(self.sleeps, self.collected)
        self.totals.tell(self.collected)
        if self.unconfirmed:
            self.collected.say(f"{self.unconfirmed} unconfirmed nights have no sleep; left out.")

    def _night(self, entry: Entry, row: int, name: str) -> None:
        day = self._calendar_day(entry, row)
        stages = [_number(entry.get(stage)) for stage in STAGES]
        seconds = sum(stage for stage in stages if stage)
        if day is None or day in self.told:
            return
        if not seconds:
            self.unconfirmed += 1
            return
        self.told.add(day)
        start, end = (_local(entry.get(f"sleep{which}TimestampLocal")) for which in ("Start", "End"))
        if start is not None and end is not None:
            self.sleeps.append(Sleep(start, end, row, seconds / 3600, False, False, day))
        else:  # times in GMT without an offset tell no bedtime
            tell(self.collected, day, "sleep_h", seconds / 3600, row)
        scores = entry.get("sleepScores")
        score = _number(scores.get("overallScore")) if isinstance(scores, dict) else None
        tell_sleep_score(self.collected, day, score, row, "overallScore")

    def _day(self, entry: Entry, row: int, name: str) -> None:
        day = self._calendar_day(entry, row)
        if day is None or day in self.summed:
            return
        self.summed.add(day)
        steps, resting = _number(entry.get("totalSteps")), _number(entry.get("restingHeartRate"))
        if steps:
            tell(self.collected, day, "steps", steps, row)
        if resting:
            tell(self.collected, day, "resting_hr", resting, row)
        minutes = [_number(entry.get(f"{kind}IntensityMinutes")) for kind in ("moderate", "vigorous")]
        if steps and any(kind is not None for kind in minutes):
            tell(self.collected, day, "exercise_min", sum(kind or 0 for kind in minutes), row)
        stress = _stress(entry)
        if stress is not None and stress > 0:  # -1 and -2: not measured
            tell(self.collected, day, "stress", stress / 10, row)

    def _drink(self, entry: Entry, row: int, name: str) -> None:
        amount = _number(entry.get("valueInML"))
        day = self._calendar_day(entry, row) if amount else None
        if day is not None and amount:
            self.totals.add("hydration_l", day, amount / 1000, row)

    def _calendar_day(self, entry: Entry, row: int) -> date | None:
        told = entry.get("calendarDate")
        if isinstance(told, dict):
            told = told.get("date")
        return iso_day(self.collected, str(told or ""), row)


def _stress(entry: Entry) -> float | None:
    told = entry.get("allDayStress")
    kinds = entries_of(told.get("aggregatorList")) if isinstance(told, dict) else []
    total = next((kind for kind in kinds if kind.get("type") == "TOTAL"), {})
    return _number(total.get("averageStressLevel"))


def _local(told: object) -> datetime | None:
    """Return a local time: text, or milliseconds of a clock that pretends to be UTC."""
    if isinstance(told, str):
        moment = iso_moment(told)
        return moment.local if moment else None
    number = _number(told)
    if number is None or not 0 < number < 4e12:
        return None
    return datetime.fromtimestamp(number / 1000, UTC).replace(tzinfo=None)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < float("inf"):
        return None
    return float(value)
