"""Read Clue: a list of days, or of single taps, with bleeding, pain, mood and energy; what is intimate stays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from data.importers.reading.app_names import is_private
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import json_start
from data.importers.reading.json_text import entries_of, json_of
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.telling import iso_day, tell, tell_tag
from data.importers.reading.text import slug
from data.importers.reading.vendor_log import finished_log
from data.records import DiaryLog, SourceFile

FORMAT = "clue"
LABEL = "Clue"
MEMBER = "measurements.json"
NOTHING = "This Clue export holds nothing that a spasm diary keeps."
# category -> what stands before its taps in a tag, so that a medicine against pain is no pain
TAGS = {
    **dict.fromkeys(("pain", "energy", "mood", "feelings", "mental", "mind", "motivation", "emotion"), ""),
    **dict.fromkeys(("exercise", "craving", "cravings", "digestion", "social"), ""),
    **dict.fromkeys(("ailment", "ailments"), ""),
    **dict.fromkeys(("medication", "medications"), "medication_"),
}
ILL = frozenset({"fever", "cold_flu", "cold/flu", "cold"})
BLEEDING = {"light": 1.0, "medium": 1.0, "heavy": 1.0, "very_heavy": 1.0, "spotting": 0.5}
APART = 8  # days without bleeding before a bleeding begins a new cycle
LONGEST_CYCLE = 60
NEITHER = frozenset({"", "none", "pain_free", "no_pain"})


def identify(file: SourceFile) -> bool:
    """Claim a list of days with periods, and the newer list of single taps."""
    start = json_start(file)
    days = start.startswith("{") and '"data":[{' in start and '"day":"' in start
    days = days and any(f'"{name}":' in start for name in ("period", "pain", "mood", "energy"))
    taps = start.startswith("[{") and all(f'"{name}":' in start for name in ("date", "type", "value", "option"))
    return days or taps or MEMBER in bare_names(file)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return periods with the day of the cycle, and what was tapped as tags."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Clue export recognised. What was not tapped is not recorded; only pain, mood and the like are kept.")
    content = file.content
    if MEMBER in bare_names(file):
        content = next((content for _, content in members_of(file, (MEMBER,))), b"")
    found = json_of(content)
    bleeding: dict[date, int] = {}
    last, count = date.min, 0
    for line, (day_text, category, taps) in enumerate(_taps(found), start=1):
        day = iso_day(collected, day_text, line)
        if day is None:
            continue
        count, last = count + 1, max(last, day)
        if category in {"period", "spotting"}:
            _read_period(collected, day, "spotting" if category == "spotting" else taps[:1], line, bleeding)
        else:
            _read_taps(collected, day, category, taps, line)
    _add_cycle_days(collected, bleeding, last)
    return finished_log(collected, FORMAT, LABEL, count, NOTHING)


def _taps(found: object) -> Iterator[tuple[str, str, list[str]]]:
    """Yield day, category and what was tapped, from either shape."""
    if isinstance(found, dict):
        for entry in entries_of(found.get("data")):
            day = str(entry.get("day") or "")
            named = [(name, value) for name, value in entry.items() if name == "period" or name in TAGS]
            yield from ((day, name, _words(value)) for name, value in named if value)
            if not any(value for _, value in named):
                yield day, "", []
        return
    for entry in entries_of(found):
        yield str(entry.get("date") or ""), str(entry.get("type") or ""), _words(entry.get("value"))


def _words(value: object) -> list[str]:
    if isinstance(value, dict):
        return _words(value.get("option"))
    if isinstance(value, list):
        return [word for part in value for word in _words(part)]
    return [value.strip()] if isinstance(value, str) else []


def _read_period(collected: Collected, day: date, taps: list[str] | str, line: int, bleeding: dict[date, int]) -> None:
    word = taps if isinstance(taps, str) else "".join(taps)
    if not word or word == "none":
        return
    if word not in BLEEDING:
        collected.lose(line, f"'{word[:40]}' is no strength of a period", "period", word)
        return
    tell(collected, day, "period", BLEEDING[word], line)
    if word != "spotting":
        bleeding.setdefault(day, line)


def _read_taps(collected: Collected, day: date, category: str, taps: list[str], line: int) -> None:
    if category not in TAGS:
        return
    for word in taps:
        if word in NEITHER or is_private(word.replace("_", " ")):
            continue
        if category.startswith("ailment") and word in ILL:
            tell_tag(collected, day, "illness_fever", line)
        else:
            tell_tag(collected, day, f"tag:{TAGS[category]}{slug(word)}", line)


def _add_cycle_days(collected: Collected, bleeding: Mapping[date, int], last: date) -> None:
    """Count the days from each first day of bleeding to the next; a cycle too long to be one is left out."""
    days = sorted(bleeding)
    starts = [day for before, day in zip([date.min, *days], days, strict=False) if (day - before).days > APART]
    ends = [*starts[1:], last + timedelta(days=1)] if starts else []
    for start, following in zip(starts, ends, strict=True):
        length = (following - start).days
        if length <= LONGEST_CYCLE:
            for number in range(length):
                tell(collected, start + timedelta(days=number), "cycle_day", float(number + 1), bleeding[start])
