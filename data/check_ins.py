"""Check-ins: what was replied, stored like any other entry by hand, and when it is time to ask again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from data.entry_checks import check_day
from data.errors import EntryRefused
from data.frames import check_in_frame
from data.importers.replies import replies_of
from data.imports import HAND, NewImport, add_import, grow_revision, undo_samples
from data.queries import query
from data.records import CheckIn
from data.scales import MONTHLY, SIGNS, WEEKLY, limits
from data.settings import set_setting
from data.store import reading, writing
from data.tables import CHECK_IN, append_rows

ADDED = "Check-in"
DAYS_BETWEEN = {WEEKLY: 7, MONTHLY: 28}
DAYS_PUT_OFF = 7
NOT_BEFORE = "check_in_not_before:"


def add_check_in(diary_id: int, kind: str, answers: Mapping[str, float], today: date) -> int:
    """Store the replies of one check-in and return the number of the import; a second one of that day corrects it.

    Raises
    ------
    EntryRefused
        When nothing was answered, or something that was not asked.
    """
    check_day(today)
    _check(kind, answers)
    replies = tuple((name, float(value)) for name, value in answers.items())
    with writing() as cursor:
        undo_samples(cursor, diary_id)
        grow_revision(cursor, diary_id)
        new = NewImport(HAND, ADDED, by_hand=True, first_day=today, last_day=today)
        import_id = add_import(cursor, diary_id, new)
        append_rows(cursor, CHECK_IN, diary_id, import_id, check_in_frame([CheckIn(today, kind, replies)], HAND))
    return import_id


def read_check_ins(diary_id: int) -> tuple[CheckIn, ...]:
    """Return the check-ins, by day."""
    with reading() as cursor:
        rows = cursor.execute(query("check_ins"), [diary_id]).fetchall()
    return tuple(CheckIn(day, kind, replies_of(replies)) for day, kind, replies in rows)


def put_off(diary_id: int, kind: str, today: date) -> None:
    """Ask again in a week."""
    set_setting(diary_id, f"{NOT_BEFORE}{kind}", (today + timedelta(days=DAYS_PUT_OFF)).isoformat())


def due_on(kind: str, check_ins: Iterable[CheckIn], settings: Mapping[str, str], first_day: date) -> date:
    """Return the first day on which to ask: after its time since the last answer, and not before a day put off to.

    A diary that has never answered is asked a week (for the monthly one, four weeks) after its first day: nobody meets
    questions at the door.
    """
    last = max((check_in.day for check_in in check_ins if check_in.kind == kind), default=first_day)
    return max(last + timedelta(days=DAYS_BETWEEN[kind]), _day(settings.get(f"{NOT_BEFORE}{kind}", "")))


def emergencies(answers: Mapping[str, float]) -> tuple[str, ...]:
    """Return the labels of what was replied yes to and cannot wait."""
    return tuple(sign.label for sign in SIGNS if sign.now and answers.get(sign.key))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min


def _check(kind: str, answers: Mapping[str, float]) -> None:
    known = limits(kind)
    if not known:
        raise EntryRefused(f"There is no check-in “{kind[:40]}”.")
    if not answers:
        raise EntryRefused("Nothing is answered yet. Nothing was stored.")
    for name, value in answers.items():
        if name not in known:
            raise EntryRefused(f"The check-in does not ask for “{name[:40]}”.")
        label, highest = known[name]
        if not 0 <= value <= highest:
            raise EntryRefused(f"{label} is {value:g}, expected 0 to {highest:g}.")
