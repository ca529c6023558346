"""Read Sleepmeter: notes in quotes that escape nothing, so that a record ends where the next one begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names_below
from data.importers.reading.iso_moments import Moment, iso_moment
from data.importers.reading.night_tags import evening_of, tell_night_note, tell_night_tags
from data.importers.reading.nights import Sleep, add_sleeps, hours_of
from data.importers.reading.telling import rating_in, tell
from data.importers.reading.text import counted
from data.importers.reading.vendor_log import finished_log
from data.importers.reading.vendor_text import text_of
from data.records import DiaryLog, SourceFile

FORMAT = "sleepmeter"
LABEL = "Sleepmeter"
HEADER = "wake,sleep,bedtime,holes,type,dreams,aid,hindrances,tags,quality,notes"
NAMES = tuple(HEADER.split(","))
RECORD = re.compile(
    r'"(?P<wake>[^"]*)","(?P<sleep>[^"]*)","(?P<bedtime>[^"]*)",(?P<holes>[^,]*),(?P<type>[^,]*),(?P<dreams>[^,]*),'
    r'(?P<aid>[^,]*),(?P<hindrances>[^,]*),(?P<tags>[^,]*),(?P<quality>[^,]*),"(?P<notes>.*)"\s*$',
    re.DOTALL,
)
BEGINNING = re.compile(r'^"[^"\n]{0,20}\d\d:\d\d[+-]\d{4}","', re.MULTILINE)
CUSTOM = re.compile(r'^(CUSTOM_\w+),(?:\w+,)?"(.*)"$', re.MULTILINE)
SECTION = re.compile(r"^custom_(aid|hindrance|tag)_id,.*$", re.MULTILINE)
HOLE = re.compile(r"(\d+)-(\d+)")
LISTS = {"aid": "aid", "hindrances": "hindrance", "tags": "tag"}
COMPANY = frozenset({"ALONE", "BUNKMATE", "SEX", "SLEPT_AT_FRIENDS_PLACE", "NONE", ""})
Fields = Mapping[str, str]


def identify(file: SourceFile) -> bool:
    """Claim a table of sleeps with Sleepmeter's names, below the person's own values where there are any."""
    return has_names_below(file, NAMES)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return nights and naps with their quality, aids, hindrances and notes."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Sleepmeter export recognised.")
    text = text_of(file.content, collected)
    names = _own_names(text[: max(text.find(HEADER), 0)])
    records = _records(text, collected)
    sleeps = {line: sleep for line, fields in records if (sleep := _sleep(line, fields, collected))}
    empty = sum(sleep.span[0] == sleep.span[1] or sleep.asleep_h == 0 for sleep in sleeps.values())
    if empty:
        collected.say(f"{counted(empty, 'entry', 'entries')} without any time asleep left out.")
    mornings = add_sleeps([sleep for sleep in sleeps.values() if sleep.asleep_h], collected)
    for line, fields in records:
        if line in sleeps and sleeps[line].asleep_h:
            _read_rest(line, fields, sleeps[line], mornings.get(line), names, collected)
    return finished_log(collected, FORMAT, LABEL, len(records), "This Sleepmeter export holds no sleep.")


def _own_names(text: str) -> dict[tuple[str, str], str]:
    """Return the person's own names of aids, hindrances and tags."""
    sections = [(found.start(), found[1]) for found in SECTION.finditer(text)]
    return {
        (kind, own[1]): own[2]
        for (start, kind), (end, _) in pairwise([*sections, (len(text), "")])
        for own in CUSTOM.finditer(text[start:end])
    }


def _records(text: str, collected: Collected) -> list[tuple[int, Fields]]:
    begin = max(text.find(HEADER), 0)
    starts = [found.start() for found in BEGINNING.finditer(text, begin)]
    records: list[tuple[int, Fields]] = []
    for start, end in pairwise([*starts, len(text)]):
        line = text.count("\n", 0, start) + 1
        found = RECORD.match(text[start:end])
        if found is None:
            collected.lose(line, "The record does not have the eleven parts of a sleep", None, text[start : start + 60])
        else:
            records.append((line, found.groupdict()))
    return records


def _sleep(line: int, fields: Fields, collected: Collected) -> Sleep | None:
    moments: dict[str, Moment] = {}
    for name in ("wake", "sleep", "bedtime"):
        moment = iso_moment(fields[name])
        if moment is not None:
            moments[name] = moment
        elif fields[name] or name != "bedtime":
            collected.lose(line, f"'{fields[name][:40]}' is not a date and time", name, fields[name])
    if "wake" not in moments or "sleep" not in moments:
        return None
    wake, asleep = moments["wake"], moments["sleep"]
    bed = min(moments.get("bedtime", asleep), asleep, key=lambda moment: moment.local)
    slept = Sleep(asleep.local, wake.local, line, None, False, False, None, asleep.offset_min, wake.offset_min)
    hours = hours_of([slept.span])
    awake_h = sum(int(hole[2]) - int(hole[1]) for hole in HOLE.finditer(fields["holes"])) / 60
    hours = max(hours - awake_h, 0) if hours > 0 else hours
    nap = fields["type"].strip() == "NAP"
    return Sleep(bed.local, wake.local, line, hours, nap, False, None, bed.offset_min, wake.offset_min)


def _read_rest(
    line: int,
    fields: Fields,
    sleep: Sleep,
    morning: date | None,
    names: Mapping[tuple[str, str], str],
    collected: Collected,
) -> None:
    if morning is not None:
        quality = rating_in(collected, fields["quality"], line, "quality", 10)
        if quality is not None:
            tell(collected, morning, "sleep_quality", quality, line)
    woken, evening = morning or sleep.end.date(), evening_of(sleep.start, nap=morning is None)
    for column, kind in LISTS.items():
        tags = [names.get((kind, part), part) for part in fields[column].strip().split("|") if part not in COMPANY]
        tell_night_tags(collected, [tag.replace("_", " ").lower() for tag in tags], evening, woken, line)
    tell_night_note(collected, fields["notes"], woken, line)
