"""Read Polar's archive: nights, their recovery, training and steps, each in JSON with durations such as PT7H31M."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from data.importers.reading.collected import Collected
from data.importers.reading.durations import read_duration
from data.importers.reading.iso_moments import iso_moment
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.nights import Sleep, add_sleeps
from data.importers.reading.telling import iso_day, own_day, tell, tell_sleep_score
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_log import finished_log
from data.records import DiaryLog, SourceFile

FORMAT = "polar"
LABEL = "Polar"
OURS = re.compile(r"(?:sleep_result|sleep_score|nightly_recovery|training-session|activity)[-_][^/]*\.json$")
TELLING = re.compile(r"(?:sleep_result|nightly_recovery|training-session)[-_][^/]*\.json$")
MILLISECONDS_A_MINUTE = 60_000
TOO_LARGE = 1e12


def identify(file: SourceFile) -> bool:
    """Claim an archive with Polar's names for nights, recovery or training."""
    return any(TELLING.match(name) for name in bare_names(file))


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights, heart rate, exercise and steps; ``row`` counts the entries of the archive that are read."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Polar export recognised; no export of a real person has been seen here, so look at the first days.")
    sleeps: list[Sleep] = []
    place = 0
    for name, content in members_of(file, (".json",)):
        if not OURS.match(name):
            continue
        for entry in _entries(name, content, place + 1, collected):
            place += 1
            if name.startswith("sleep_result"):
                sleeps.extend(_sleep(entry, place, name, collected))
            elif name.startswith("sleep_score"):
                _read_score(entry, place, collected)
            elif name.startswith("nightly_recovery"):
                _read_recovery(entry, place, collected)
            elif name.startswith("training-session"):
                _read_training(entry, place, name, collected)
            else:
                _read_steps(entry, place, collected)
    add_sleeps(sleeps, collected)
    say_unread(collected, bare_names(file), lambda name: OURS.match(name) is not None)
    nothing = "This Polar archive holds neither nights nor training that can be read."
    return finished_log(collected, FORMAT, LABEL, place, nothing)


def _entries(name: str, content: bytes, place: int, collected: Collected) -> Iterator[Mapping[str, Any]]:
    try:
        found = json.loads(content.decode("utf-8-sig", "replace"), parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        collected.lose(place, f"'{name}' is damaged", None, None, name)
        return
    yield from (entry for entry in (found if isinstance(found, list) else [found]) if isinstance(entry, dict))


def _inside(entry: Mapping[str, Any], *path: str) -> Any:  # noqa: ANN401  # a value of JSON
    value: Any = entry
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _number(value: object) -> float | None:
    """Return a number of any sensible size; JSON allows whole numbers beyond every float."""
    known = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < TOO_LARGE
    return float(value) if known else None  # type: ignore[arg-type]  # only numbers get here


def _sleep(entry: Mapping[str, Any], place: int, name: str, collected: Collected) -> Iterator[Sleep]:
    told = str(_inside(entry, "night") or "")
    ends = [str(_inside(entry, "sleepResult", "hypnogram", key) or "") for key in ("sleepStart", "sleepEnd")]
    start, end = map(iso_moment, ends)
    if start is None or end is None:
        collected.lose(place, f"The night of {told or 'an unknown date'} has no begin or no end", None, None, name)
        return
    day = iso_day(collected, told, place) if told else end.local.date()
    asleep = read_duration(str(_inside(entry, "evaluation", "asleepDuration") or ""))
    if day is not None and asleep != 0:
        hours = asleep / 3600 if asleep else None
        yield Sleep(start.local, end.local, place, hours, None, False, day, start.offset_min, end.offset_min)


def _read_score(entry: Mapping[str, Any], place: int, collected: Collected) -> None:
    score = _number(_inside(entry, "sleepScoreResult", "sleepScore"))
    day = iso_day(collected, str(entry.get("night") or ""), place)
    if day is not None:
        tell_sleep_score(collected, day, score, place, "sleepScore")


def _read_recovery(entry: Mapping[str, Any], place: int, collected: Collected) -> None:
    day = iso_day(collected, str(_inside(entry, "night") or _inside(entry, "date") or ""), place)
    hrv, interval_ms = (_number(entry.get(f"meanNightlyRecovery{name}")) for name in ("Rmssd", "Rri"))
    if day is not None and hrv:
        tell(collected, day, "hrv_ms", hrv, place)
    if day is not None and interval_ms:
        tell(collected, day, "resting_hr", MILLISECONDS_A_MINUTE / interval_ms, place, approximate=True)


def _read_training(entry: Mapping[str, Any], place: int, name: str, collected: Collected) -> None:
    start, stop = (iso_moment(str(entry.get(key) or "")) for key in ("startTime", "stopTime"))
    if start is None:
        collected.lose(place, "A training without a begin", None, None, name)
        return
    millis = _number(entry.get("durationMillis"))
    seconds = millis / 1000 if millis else read_duration(str(entry.get("duration") or ""))
    if seconds is None and stop is not None:
        seconds = (stop.local - start.local).total_seconds()
    if seconds is not None:
        tell(collected, own_day(start.local, collected), "exercise_min", seconds / 60, place)


def _read_steps(entry: Mapping[str, Any], place: int, collected: Collected) -> None:
    samples = _inside(entry, "samples", "steps")
    single = (
        [_number(_inside(step, "value")) for step in samples if isinstance(step, dict)]
        if isinstance(samples, list)
        else []
    )
    total = _number(_inside(entry, "summary", "stepCount")) or sum(step for step in single if step)
    day = iso_day(collected, str(entry.get("date") or ""), place)
    if day is not None and total:
        tell(collected, day, "steps", total, place)
