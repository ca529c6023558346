"""The stopwatch of a bout: its start lies in the diary, so that a reload, or another device, finds it running."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from data.entry_checks import check_episode
from data.errors import EntryRefused
from data.imports import import_of_form
from data.quick_entry import store_spasm
from data.records import Episode
from data.settings import READ_OTHERS, write_setting
from data.store import Cursor, writing

SETTING = "bout"
NOT_RUNNING = "The stopwatch is not running any more. Nothing was stored."
LONGEST = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bout:
    """A bout that goes on: ``form`` names its entry, ``started`` carries the zone of the clock that started it."""

    form: str
    started: datetime

    def seconds_until(self, moment: datetime) -> float:
        """Return how long it has lasted at a moment, which carries its zone; never less than 0."""
        return max(0.0, (moment - self.started).total_seconds())


def running_bout(settings: Mapping[str, str]) -> Bout | None:
    """Return the bout that goes on, read from the diary's settings; None when the stopwatch stands still."""
    try:
        told = json.loads(settings.get(SETTING, "{}"))
        started = datetime.fromisoformat(told["started"])
        return Bout(str(told["form"]), started) if started.tzinfo else None
    except (ValueError, TypeError, KeyError):  # none is running, or an export was written by another hand
        return None


def start_bout(diary_id: int, form: str, moment: datetime) -> Bout:
    """Start the stopwatch at a moment with its zone; one that runs already goes on."""
    with writing() as cursor:
        running = _read(cursor, diary_id)
        if running is not None:
            return running
        bout = Bout(form, moment.replace(microsecond=0))
        told = json.dumps({"form": form, "started": bout.started.isoformat()})
        write_setting(cursor, diary_id, SETTING, told)
        return bout


def discard_bout(diary_id: int, form: str) -> None:
    """Stop the stopwatch of this bout and store nothing."""
    with writing() as cursor:
        running = _read(cursor, diary_id)
        if running is not None and running.form == form:
            write_setting(cursor, diary_id, SETTING, None)


def stop_bout(diary_id: int, form: str, moment: datetime, spasm: Episode) -> int:
    """Store the bout with its start and length, end the stopwatch, and return the number of the import.

    ``spasm`` brings the side, the places and the strength.

    Raises
    ------
    EntryRefused
        When this bout was stopped or discarded elsewhere, or has lasted for longer than a day.
    """
    with writing() as cursor:
        if known := import_of_form(cursor, diary_id, form):
            return known
        running = _read(cursor, diary_id)
        if running is None or running.form != form:
            raise EntryRefused(NOT_RUNNING)
        seconds = running.seconds_until(moment)
        if seconds > LONGEST.total_seconds():
            raise EntryRefused("The stopwatch has run for more than a day. Discard it, and add the spasm by its time.")
        bout = _timed(spasm, running.started, seconds)
        check_episode(bout)
        write_setting(cursor, diary_id, SETTING, None)
        return store_spasm(cursor, diary_id, bout, form, happening_now=True)


def _timed(spasm: Episode, started: datetime, seconds: float) -> Episode:
    offset = started.utcoffset() or timedelta()
    return replace(
        spasm,
        onset=started.replace(tzinfo=None),
        precision="second",
        utc_offset_min=int(offset.total_seconds() // 60),
        duration_s=float(round(seconds)),
    )


def _read(cursor: Cursor, diary_id: int) -> Bout | None:
    return running_bout(json.loads(cursor.execute(READ_OTHERS, [diary_id]).fetchall()[0][0]))
