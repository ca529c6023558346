"""What the diary knows of the spasms of one day so far, whether or not the day is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.queries import query
from data.store import Cursor, reading


@dataclass(frozen=True, slots=True)
class DaySoFar:
    """``single_`` counts the spasms stored one by one, ``total_`` is what somebody stated; None where nobody did."""

    single_files: int
    single_hand: int
    total_files: float | None
    total_hand: float | None

    @property
    def single(self) -> int:
        """The spasms stored one by one."""
        return self.single_files + self.single_hand

    @property
    def count(self) -> int:
        """The number of spasms as the day table counts them where the day is kept."""
        if self.total_hand is not None:
            return round(self.total_hand)
        return round(max(self.single_files, self.total_files or 0)) + self.single_hand


def read_day_so_far(diary_id: int, day: date) -> DaySoFar:
    """Return what is known of one day."""
    with reading() as cursor:
        return day_so_far(cursor, diary_id, day)


def day_so_far(cursor: Cursor, diary_id: int, day: date) -> DaySoFar:
    """Return what is known of one day, as part of a larger read or write."""
    return DaySoFar(*cursor.execute(query("spasms_of_day"), [diary_id, day]).fetchall()[0])
