"""What a person said yes to in the weekly check-in, as far as a doctor should hear of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol

from analytics.treatment_results import RedFlag

ANSWERED, EMERGENCY_ANSWERED = "answered", "emergency"
WEEKLY = "weekly"
OLDEST_DAYS = 28


class CheckedIn(Protocol):
    """The replies to one check-in."""

    @property
    def day(self) -> date:
        """Its day."""

    @property
    def kind(self) -> str:
        """``weekly`` or ``monthly``."""

    def reply(self, name: str) -> float | None:
        """Return 1 for yes, 0 for no, None for no answer."""


class Asked(Protocol):
    """One thing the check-in asks for."""

    @property
    def key(self) -> str:
        """Its name among the replies."""

    @property
    def label(self) -> str:
        """Its words."""

    @property
    def now(self) -> bool:
        """True for what is an emergency."""

    @property
    def soon(self) -> bool:
        """True for what a doctor should hear of."""


def answered_flags(check_ins: Iterable[CheckedIn], signs: Iterable[Asked], last_day: date) -> tuple[RedFlag, ...]:
    """List what the newest weekly check-in said yes to, if it is not older than four weeks.

    Parameters
    ----------
    check_ins : iterable of records with ``day``, ``kind`` and ``reply``
    signs : iterable of records with ``key``, ``label``, ``now`` and ``soon``
    last_day : date
        Today.

    Returns
    -------
    tuple of RedFlag
        ``day`` is the first of the check-ins in a row that said yes, so that "I have told them" holds until it was
        gone and came back. An unanswered question ends no row.
    """
    weekly = sorted((one for one in check_ins if one.kind == WEEKLY), key=lambda one: one.day)
    if not weekly or weekly[-1].day < last_day - timedelta(days=OLDEST_DAYS):
        return ()
    asked = [sign for sign in signs if (sign.now or sign.soon) and weekly[-1].reply(sign.key)]
    return tuple(_flag(sign, _since(sign.key, weekly)) for sign in asked)


def _since(key: str, weekly: list[CheckedIn]) -> date:
    since = weekly[-1].day
    for check_in in reversed(weekly):
        reply = check_in.reply(key)
        if reply == 0:
            break
        since = check_in.day if reply else since
    return since


def _flag(sign: Asked, since: date) -> RedFlag:
    kind = EMERGENCY_ANSWERED if sign.now else ANSWERED
    return RedFlag(kind, f"{sign.key}:{since.isoformat()}", since, detail=sign.label)
