"""Tell the sleeps of one source to their days as hours, naps, bedtime and wake time: a night belongs to its morning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from data.importers.reading.bedtime_jump import say_bedtime_jump
from data.importers.reading.collected import Collected
from data.importers.reading.date_order import EARLIEST
from data.importers.reading.night_columns import LONGEST_NIGHT_H, after_noon
from data.importers.reading.sleep_sessions import NAP_H, Session, Sleep, hours_of, sessions_of, union

__all__ = ["Session", "Sleep", "add_sleeps", "hours_of", "sessions_of", "union"]

LONGEST_BED_H = 24


def add_sleeps(sleeps: Iterable[Sleep], collected: Collected, sheet: str | None = None) -> dict[int, date]:
    """Tell all sleeps to their wake-up days; return the day of each row that belongs to a night, not to a nap.

    A night in pieces is added up, its bedtime and wake time are those of its longest piece; naps stay apart.
    """
    sessions = sessions_of([sleep for sleep in sleeps if _possible(sleep, collected, sheet)])
    nights: dict[date, list[Session]] = {}
    for session in sessions:
        if session.nap:
            _tell(collected, "nap_h", session.day, session.hours, session)
        else:
            nights.setdefault(session.day, []).append(session)
    for day, parts in nights.items():
        _tell_night(day, parts, collected, sheet)
    if any(session.approximate for session in sessions):
        collected.say("Sleep was taken as the time from start to end; marked approximate.")
    _say_naps(sessions, collected)
    say_bedtime_jump([_longest(parts).start for _, parts in sorted(nights.items())], collected)
    return {sleep.row: day for day, parts in nights.items() for part in parts for sleep in part.sleeps}


def _longest(parts: Sequence[Session]) -> Session:
    return max(parts, key=lambda part: part.hours)


def _possible(sleep: Sleep, collected: Collected, sheet: str | None) -> bool:
    """False for a sleep without any length, which says nothing, and for one that is put aside."""
    hours = hours_of([sleep.span])
    asleep = hours if sleep.asleep_h is None else sleep.asleep_h
    if hours == 0:
        return False
    if hours < 0:
        reason = "This sleep ends before it starts"
    elif hours > LONGEST_BED_H or not 0 <= asleep <= min(LONGEST_NIGHT_H, hours + 1):
        reason = f"{asleep:.1f} h of sleep in {hours:.1f} h is not possible, expected 0 to {LONGEST_NIGHT_H}"
    elif sleep.end.date() > collected.today + timedelta(days=1):
        reason = f"{sleep.end.date().isoformat()} is in the future"
    elif sleep.end.date() < EARLIEST:
        reason = f"{sleep.end.date().isoformat()} is before 1990"
    else:
        return True
    collected.lose(sleep.row, reason, sheet=sheet)
    return False


def _tell_night(day: date, parts: list[Session], collected: Collected, sheet: str | None) -> None:
    hours = sum(part.hours for part in parts)
    main = _longest(parts)
    if hours > LONGEST_NIGHT_H:
        reason = f"The sleeps that end on {day.isoformat()} add up to {hours:.1f} h, expected 0 to {LONGEST_NIGHT_H}"
        collected.lose(main.sleeps[0].row, reason, sheet=sheet)
        return
    _tell(collected, "sleep_h", day, hours, main, any(part.approximate for part in parts))
    _tell(collected, "bedtime_h", day, after_noon(main.start.time()), main, False)
    _tell(collected, "waketime_h", day, after_noon(main.last.end.time()), main, False)


def _tell(
    collected: Collected, key: str, day: date, value: float, session: Session, approximate: bool | None = None
) -> None:
    rough = session.approximate if approximate is None else approximate
    unit = "h after noon" if key in {"bedtime_h", "waketime_h"} else "h"
    collected.sums.add(key, day, value, unit, rough, session.sleeps[0].row)


def _say_naps(sessions: Sequence[Session], collected: Collected) -> None:
    judged = sum(session.nap and session.sleeps[0].nap is None for session in sessions)
    if judged:
        words = "sleep of less than 3 h in the daytime was taken as a nap"
        many = f"sleeps of less than {NAP_H} h in the daytime were taken as naps"
        collected.say(f"{judged} {words if judged == 1 else many}.")
