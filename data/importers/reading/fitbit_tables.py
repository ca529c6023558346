"""Read the tables of Fitbit's archive: nights in UTC with their offset, steps of several devices, scores of sleep."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from data.importers.reading.collected import Collected
from data.importers.reading.day_totals import DayTotals
from data.importers.reading.first_look import has_names
from data.importers.reading.iso_moments import Moment, iso_moment
from data.importers.reading.nights import Sleep
from data.importers.reading.table import Table
from data.importers.reading.telling import number_in, own_day, possible_day, tell, tell_sleep_score
from data.importers.reading.times import split_offset
from data.importers.reading.vendor_table import Cells, cells_of, vendor_table
from data.records import SourceFile

USER_SLEEPS = ("sleep_id", "sleep_start", "sleep_end", "start_utc_offset", "end_utc_offset", "minutes_asleep")
STEPS = ("timestamp", "steps", "data source")
SCORES = ("sleep_log_entry_id", "timestamp", "overall_score")
HEART = ("timestamp", "beats per minute", "data source")
VARIABILITY = ("timestamp", "average heart rate variability milliseconds")


class FitbitTables:
    """What the tables said so far."""

    def __init__(self, collected: Collected) -> None:
        self.collected = collected
        self.rows = 0
        self.nights: list[Sleep] = []
        self.days_of_sleeps: dict[str, date] = {}
        self.offsets: list[tuple[datetime, int]] = []
        self.steps: list[tuple[datetime, float, str, int]] = []
        self.scores: list[tuple[str, str, float, int]] = []

    def take(self, name: str, content: bytes) -> bool:
        """Read one table of a kind that is known; False for any other."""
        part = SourceFile(name, content)
        readers = ((USER_SLEEPS, self._sleep), (STEPS, self._step), (SCORES, self._score))
        for names, reader in readers:
            if has_names(part, names):
                for line, cells in self._rows(part, names):
                    reader(line, cells)
                return True
        for heart, key in ((HEART, "resting_hr"), (VARIABILITY, "hrv_ms")):
            if name.startswith("daily_") and has_names(part, heart):
                self._daily(part, heart, key)
                return True
        return False

    def finish(self, totals: DayTotals, days_of_logs: Mapping[str, date]) -> None:
        """Tell what needs the offsets and the days of all nights."""
        self._finish_steps(totals)
        known = {**days_of_logs, **self.days_of_sleeps}
        for log, when, score, line in self.scores:
            moment = iso_moment(when)
            local = self._local(moment) if moment else None
            day = possible_day(self.collected, known.get(log) or (local.date() if local else None), when, line)
            if day is not None:
                tell_sleep_score(self.collected, day, score, line, "overall_score")

    def _rows(self, part: SourceFile, names: tuple[str, ...]) -> list[tuple[int, Cells]]:
        table: Table = vendor_table(part.content, names, self.collected, part.name)
        self.rows += len(table.rows)
        return list(cells_of(table))

    def _sleep(self, line: int, cells: Cells) -> None:
        start, end = (self._shifted(cells, name, line) for name in ("start", "end"))
        asleep = number_in(self.collected, cells["minutes_asleep"], line, "minutes_asleep")
        if start is None or end is None or not asleep:
            return
        self.nights.append(
            Sleep(start.local, end.local, line, asleep / 60, None, False, None, start.offset_min, end.offset_min)
        )
        self.days_of_sleeps[cells["sleep_id"]] = end.local.date()
        self.offsets.append((start.local - timedelta(minutes=start.offset_min or 0), start.offset_min or 0))

    def _shifted(self, cells: Cells, name: str, line: int) -> Moment | None:
        text, offset_text = cells[f"sleep_{name}"], cells[f"{name}_utc_offset"]
        moment = iso_moment(text)
        _, offset = split_offset(f"00:00{offset_text}")
        if moment is None or offset is None:
            column, value = (f"sleep_{name}", text) if moment is None else (f"{name}_utc_offset", offset_text)
            self.collected.lose(
                line, f"'{value[:40]}' is not a time" if value else "The sleep has no time", column, value
            )
            return None
        return Moment(moment.local + timedelta(minutes=offset - (moment.offset_min or 0)), offset)

    def _step(self, line: int, cells: Cells) -> None:
        moment = iso_moment(cells["timestamp"])
        steps = number_in(self.collected, cells["steps"], line, "steps")
        if moment is None:
            possible_day(self.collected, None, cells["timestamp"], line)
        elif steps is not None:
            true = moment.local - timedelta(minutes=moment.offset_min or 0)
            self.steps.append((true, steps, cells["data source"], line))

    def _score(self, line: int, cells: Cells) -> None:
        score = number_in(self.collected, cells["overall_score"], line, "overall_score")
        if score is not None:
            self.scores.append((cells["sleep_log_entry_id"], cells["timestamp"], score, line))

    def _daily(self, part: SourceFile, names: tuple[str, ...], key: str) -> None:
        for line, cells in self._rows(part, names):
            moment = iso_moment(cells["timestamp"])
            value = number_in(self.collected, cells[names[1]], line, names[1])
            day = possible_day(self.collected, moment.local.date() if moment else None, cells["timestamp"], line)
            if day is not None and value:
                tell(self.collected, day, key, value, line, column=names[1])

    def _finish_steps(self, totals: DayTotals) -> None:
        """Take, day by day, the device that counted most: two devices count the same steps."""
        by_day: dict[date, dict[str, tuple[float, int]]] = {}
        self.offsets.sort()
        for true, steps, source, line in self.steps:
            day = possible_day(self.collected, own_day(self._local(Moment(true, 0)), self.collected), str(true), line)
            if day is not None:
                before, first = by_day.setdefault(day, {}).get(source, (0.0, line))
                by_day[day][source] = (before + steps, first)
        for day, sources in by_day.items():
            steps, line = max(sources.values())
            totals.add("steps", day, steps, line, approximate=not self.offsets)
        if any(len(sources) > 1 for sources in by_day.values()):
            self.collected.say(
                "Several devices counted steps: of each day the one with most was taken, never their sum."
            )
        if by_day and not self.offsets:
            self.collected.say(
                "The times of steps are in UTC and no zone is told: days are UTC days, marked approximate."
            )

    def _local(self, moment: Moment) -> datetime:
        """Return the local time, by the offset of the night before or else the first night."""
        true = moment.local - timedelta(minutes=moment.offset_min or 0)
        if not self.offsets:
            return true
        at = bisect_right(self.offsets, (true, 24 * 60))
        return true + timedelta(minutes=self.offsets[max(at - 1, 0)][1])
