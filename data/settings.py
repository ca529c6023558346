"""The diary's settings: three that reading a file needs, in columns of their own, and any other by name."""

from __future__ import annotations

import json
from zoneinfo import available_timezones

from data.errors import EntryRefused
from data.imports import grow_revision
from data.store import Cursor, writing

LATEST_DAY_START = 6
LONGEST = 2000
LONGER = {"own_factors": 8000}

SET_COLUMN = {
    "condition": "update diary set condition = $2 where diary_id = $1",
    "time_zone": "update diary set time_zone = $2 where diary_id = $1",
    "day_start_hour": "update diary set day_start_hour = cast($2 as integer) where diary_id = $1",
}
READ_OTHERS = "select settings from diary where diary_id = $1"
SET_OTHERS = "update diary set settings = $2 where diary_id = $1"


def set_setting(diary_id: int, key: str, value: str | int | None) -> None:
    """Store one setting; None takes it away (the hour at which a day starts then is midnight again)."""
    with writing() as cursor:
        write_setting(cursor, diary_id, key, value)
        grow_revision(cursor, diary_id)


def remember(diary_id: int, key: str, value: str) -> None:
    """Store what a page keeps about itself, such as a notice that was read: nothing that is shown changes by it."""
    with writing() as cursor:
        write_setting(cursor, diary_id, key, value)


def write_setting(cursor: Cursor, diary_id: int, key: str, value: str | int | None) -> None:
    """Store one setting as part of a larger change."""
    if key == "day_start_hour":
        value = 0 if value is None else value
    _check(key, value)
    text = None if value is None else str(value)
    if key in SET_COLUMN:
        cursor.execute(SET_COLUMN[key], [diary_id, text])
        return
    others = json.loads(cursor.execute(READ_OTHERS, [diary_id]).fetchall()[0][0])
    others = {name: known for name, known in others.items() if name != key}
    others |= {} if text is None else {key: text}
    cursor.execute(SET_OTHERS, [diary_id, json.dumps(others)])


def _check(key: str, value: str | int | None) -> None:
    if key == "day_start_hour" and str(value) not in map(str, range(LATEST_DAY_START + 1)):
        raise EntryRefused(f"The day starts at {value}, expected an hour from 0 to {LATEST_DAY_START}.")
    if key == "time_zone" and value is not None and value not in available_timezones():
        raise EntryRefused(f"There is no time zone “{str(value)[:40]}”.")
    longest = LONGER.get(key, LONGEST)
    if not key or len(key) > LONGEST or len(str(value)) > longest:
        raise EntryRefused(f"The setting is too long, expected at most {longest:,} characters.")
