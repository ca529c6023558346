"""Tell Samsung Health's rows to their days: nights and naps, the one row of all devices' steps, amounts, ratings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.samsung_rows import Row, SamsungTable, written_time
from data.importers.reading.telling import number_in, own_day, possible_day, tell, tell_sleep_score

ALL_DEVICES = "-2"
STAGES = frozenset({"40002", "40003", "40004"})  # light, deep, REM; 40001 is awake
PORTION_FROM_MG = 20
SHORTEST_NIGHT = timedelta(hours=3)


class SamsungDays:
    """What was told so far; ``shifted`` says that times are UTC."""

    def __init__(self, collected: Collected, shifted: bool) -> None:
        self.collected = collected
        self.shifted = shifted
        self.totals = DayTotals()
        self.sleeps: list[Sleep] = []
        self.asleep: dict[str, float] = {}
        self.goals = 0

    def take(self, tables: Sequence[SamsungTable]) -> None:
        """Read all tables; stages first, as the nights need them."""
        kinds = {table.kind for table in tables}
        readers: dict[str, Callable[[Row, int], None]] = {
            "sleep_stage": self._stage,
            "sleep": self._sleep,
            "older sleep": self._ignored if "sleep" in kinds else self._older_sleep,
            "step_daily_trend": self._steps,
            "water_intake": self._water,
            "caffeine_intake": self._caffeine,
            "exercise": self._exercise,
            "stress": self._stress,
            "weight": self._weight,
        }
        for table in sorted(tables, key=lambda table: table.kind != "sleep_stage"):
            for line, row in table.rows():
                readers[table.kind](row, line)
        add_sleeps(self.sleeps, self.collected)
        self.totals.tell(self.collected)
        if self.goals:
            self.collected.say(f"{self.goals} rows of sleep are goals, not nights; left out.")

    def _ignored(self, row: Row, line: int) -> None:
        """Pass over an older table of the same nights."""

    def _stage(self, row: Row, line: int) -> None:
        start, end = written_time(row, "start_time"), written_time(row, "end_time")
        if row.get("stage") in STAGES and start and end and end[0] > start[0]:
            night = row.get("sleep_id", "")
            self.asleep[night] = self.asleep.get(night, 0.0) + (end[0] - start[0]).total_seconds() / 3600

    def _sleep(self, row: Row, line: int) -> None:
        minutes = number_in(self.collected, row.get("sleep_duration", ""), line, "sleep_duration")
        if minutes is None:
            self.goals += not row.get("sleep_duration")
            return
        asleep = self.asleep.get(row.get("datauuid", "")) or minutes / 60
        self._add_sleep(row, line, asleep)

    def _older_sleep(self, row: Row, line: int) -> None:
        self._add_sleep(row, line, None)

    def _add_sleep(self, row: Row, line: int, asleep_h: float | None) -> None:
        start, end = self._time(row, "start_time", line), self._time(row, "end_time", line)
        if start is not None and end is not None and asleep_h != 0:
            self.sleeps.append(Sleep(start, end, line, asleep_h))
            if end - start >= SHORTEST_NIGHT:
                score = number_in(self.collected, row.get("sleep_score", ""), line, "sleep_score")
                tell_sleep_score(self.collected, end.date(), score, line, "sleep_score")

    def _steps(self, row: Row, line: int) -> None:
        if row.get("source_type", ALL_DEVICES) != ALL_DEVICES:
            return
        text = row.get("day_time", "")
        moment = iso_moment(text)
        day: date | None = moment.local.date() if moment else None
        if text.isdigit() and len(text) == 13:
            day = datetime.fromtimestamp(int(text) / 1000, UTC).date()
        day = possible_day(self.collected, day, text, line)
        steps = number_in(self.collected, row.get("count", ""), line, "count")
        if day is not None and steps:
            tell(self.collected, day, "steps", steps, line, column="count")

    def _water(self, row: Row, line: int) -> None:
        self._total(row, line, "amount", "hydration_l", 0.001)

    def _caffeine(self, row: Row, line: int) -> None:
        """Take the amount as mg; a small one beside the mg of a portion counts portions."""
        amount = number_in(self.collected, row.get("amount", ""), line, "amount")
        portion = number_in(self.collected, row.get("unit_amount", ""), line, "unit_amount")
        if amount is None:
            return
        if portion and portion >= PORTION_FROM_MG > amount:
            amount *= portion
        self._add(row, line, "caffeine_mg", amount, approximate=True)
        self.collected.say("Caffeine was taken as mg, which the export does not say; marked approximate.")

    def _exercise(self, row: Row, line: int) -> None:
        self._total(row, line, "duration", "exercise_min", 1 / 60_000)

    def _total(self, row: Row, line: int, name: str, key: str, each: float) -> None:
        amount = number_in(self.collected, row.get(name, ""), line, name)
        if amount is not None:
            self._add(row, line, key, amount * each)

    def _add(self, row: Row, line: int, key: str, amount: float, approximate: bool = False) -> None:
        day = self._day(row, line)
        if day is not None:
            self.totals.add(key, day, amount, line, approximate)

    def _stress(self, row: Row, line: int) -> None:
        score = number_in(self.collected, row.get("score", ""), line, "score")
        day = self._day(row, line) if score and score > 0 else None  # 0 and less: not measured
        if day is not None and score:
            tell(self.collected, day, "stress", score / 10, line, column="score")

    def _weight(self, row: Row, line: int) -> None:
        weight = number_in(self.collected, row.get("weight", ""), line, "weight")
        day = self._day(row, line) if weight else None
        if day is not None and weight:
            tell(self.collected, day, "weight_kg", weight, line, column="weight")

    def _day(self, row: Row, line: int) -> date | None:
        moment = self._time(row, "start_time", line)
        if moment is None:
            return None
        return possible_day(self.collected, own_day(moment, self.collected), row["start_time"], line)

    def _time(self, row: Row, name: str, line: int) -> datetime | None:
        found = written_time(row, name)
        if found is None:
            text = row.get(name, "")
            self.collected.lose(
                line, f"'{text[:40]}' is not a date and time" if text else "The row has no time", name, text
            )
            return None
        epoch = row[name].isdigit()
        return found[0] + timedelta(minutes=found[1] if self.shifted or epoch else 0)
