"""Read the JSON of Health Auto Export: metrics with their points, nights as sums or stages, and workouts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.importers.reading.collected import Collected
from data.importers.reading.health_metrics import HOURS, SLEEP, in_units, metric_named
from data.importers.reading.health_types import MINUTES
from data.importers.reading.iso_moments import Moment, iso_moment
from data.importers.reading.json_text import entries_of
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.source_nights import ASLEEP, AWAKE, IN_BED, STAGE, SourceNights
from data.importers.reading.telling import own_day, possible_day, tell

Point = Mapping[str, object]
KINDS = {
    **dict.fromkeys(("core", "deep", "rem"), STAGE),
    **dict.fromkeys(("asleep", "unspecified", "asleepunspecified"), ASLEEP),
    "awake": AWAKE,
    "inbed": IN_BED,
}


def read_json(found: object, collected: Collected) -> int:
    """Tell what the file holds; return how many points there were. ``row`` counts them in their order."""
    data = found.get("data") if isinstance(found, dict) else None
    data = data if isinstance(data, dict) else {}
    row, nights = 0, _Nights(collected)
    for metric in entries_of(data.get("metrics")):
        name, unit = str(metric.get("name") or ""), str(metric.get("units") or "")
        points = entries_of(metric.get("data"))
        if metric_named(name) == SLEEP:
            for number, point in enumerate(points, start=row + 1):
                nights.take(point, HOURS.get(unit, 1.0), number)
        else:
            _read_points(name, unit, points, row, collected)
        row += len(points)
    nights.finish()
    workouts = entries_of(data.get("workouts"))
    _read_workouts(workouts, row, collected)
    return row + len(workouts)


def _read_points(name: str, unit: str, points: list[dict[str, object]], row: int, collected: Collected) -> None:
    known = in_units(collected, name, unit, row + 1) if points else None
    if known is None:
        return
    moments = [iso_moment(str(point.get("date") or "")) for point in points]
    daily = all(moment is None or moment.local.hour == moment.local.minute == 0 for moment in moments)
    for number, (point, moment) in enumerate(zip(points, moments, strict=True), start=row + 1):
        day = _day(point, moment, daily, number, collected)
        value = point.get("qty", point.get("Avg"))
        if day is None or value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float):
            collected.lose(number, f"'{str(value)[:40]}' is not a number", name, str(value))
        else:
            tell(collected, day, known[0], value * known[1], number, column=name)


def _day(point: Point, moment: Moment | None, daily: bool, row: int, collected: Collected) -> date | None:
    text = str(point.get("date") or "")
    if moment is None:
        return possible_day(collected, None, text, row)
    day = moment.local.date() if daily else own_day(moment.local, collected)
    return possible_day(collected, day, text, row)


class _Nights:
    """Nights told as sums, and nights told stage by stage."""

    def __init__(self, collected: Collected) -> None:
        self.collected = collected
        self.sums: list[Sleep] = []
        self.stages = SourceNights()

    def take(self, point: Point, hours_each: float, row: int) -> None:
        if point.get("startDate"):
            self._stage(point, row)
            return
        asleep = _asleep(point, hours_each)
        if not asleep:
            return
        start, end = (iso_moment(str(point.get(name) or "")) for name in ("sleepStart", "sleepEnd"))
        if start is not None and end is not None:
            offsets = start.offset_min, end.offset_min
            self.sums.append(Sleep(start.local, end.local, row, asleep, None, False, end.local.date(), *offsets))
            return
        moment = iso_moment(str(point.get("date") or ""))
        day = possible_day(self.collected, moment.local.date() if moment else None, str(point.get("date") or ""), row)
        if day is not None:
            tell(self.collected, day, "sleep_h", asleep, row)

    def _stage(self, point: Point, row: int) -> None:
        start, end = (iso_moment(str(point.get(name) or "")) for name in ("startDate", "endDate"))
        said = str(point.get("value") or "").lower().replace(" ", "")
        if start is None or end is None or said not in KINDS:
            self.collected.lose(
                row, "This sleep has no begin, no end or no known stage", "sleep_analysis", said or None
            )
            return
        source = str(point.get("source") or "")
        rank = 0 if "watch" in source.lower() else 1
        offsets = (start.offset_min or 0, end.offset_min or 0)
        if start.local < end.local:
            self.stages.add((rank, source), start.local, end.local, offsets, KINDS[said], row)

    def finish(self) -> None:
        add_sleeps([*self.sums, *self.stages.sleeps()], self.collected)


def _asleep(point: Point, hours_each: float) -> float:
    """Return the hours asleep: the total, else what is called asleep, else the stages together."""

    def told(name: str) -> float:
        value = point.get(name)
        return float(value) * hours_each if isinstance(value, int | float) else 0.0

    return told("totalSleep") or told("asleep") or sum(map(told, ("core", "deep", "rem")))


def _read_workouts(workouts: list[dict[str, object]], row: int, collected: Collected) -> None:
    """Tell the minutes of workouts on days for which no exercise time is told."""
    measured = collected.sums.days_of("exercise_min")
    for number, workout in enumerate(workouts, start=row + 1):
        start, end = (iso_moment(str(workout.get(name) or "")) for name in ("start", "end"))
        minutes = _minutes(workout.get("duration"))
        if minutes is None and start is not None and end is not None:
            minutes = (end.local - start.local).total_seconds() / 60
        day = possible_day(
            collected, own_day(start.local, collected) if start else None, str(workout.get("start") or ""), number
        )
        if day is None or minutes is None or day in measured:
            continue
        name = str(workout.get("name") or "").lower()
        tell(collected, day, "exercise_min", minutes, number)
        if name == "yoga":
            tell(collected, day, "yoga_min", minutes, number)


def _minutes(duration: object) -> float | None:
    """Return the minutes of a duration: seconds, or a quantity with its unit."""
    if isinstance(duration, int | float):
        return duration / 60
    if isinstance(duration, dict) and isinstance(duration.get("qty"), int | float):
        return float(duration["qty"]) * MINUTES.get(str(duration.get("units")), 1.0)
    return None
