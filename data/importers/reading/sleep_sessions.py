"""Join stretches of sleep into sessions: sleeps that overlap are one, and no minute is counted twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

NAP_H = 3
NAP_FROM, NAP_TO = 9, 20
APART = timedelta(hours=1)  # pieces of sleep this close are one session
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Sleep:
    """One stretch of sleep in local clock time, and the line that tells it.

    ``asleep_h`` is the time really asleep where the source tells it; without it the whole stretch counts, which
    ``exact`` says is right (a stage of sleep is, a time in bed is not). ``nap`` is the source's own flag, None where
    it has none. ``day`` is the source's own wake-up day where it has one. Offsets are minutes from UTC.
    """

    start: datetime
    end: datetime
    row: int
    asleep_h: float | None = None
    nap: bool | None = None
    exact: bool = False
    day: date | None = None
    start_offset_min: int | None = None
    end_offset_min: int | None = None

    @property
    def span(self) -> Span:
        """Begin and end on the axis on which lengths are right: UTC where the offsets are known, else local time."""
        if self.start_offset_min is None or self.end_offset_min is None:
            return self.start, self.end
        return self.start - timedelta(minutes=self.start_offset_min), self.end - timedelta(minutes=self.end_offset_min)


@dataclass(frozen=True, slots=True)
class Session:
    """Sleeps that follow each other within the hour: one night (or a part of it), or one nap."""

    sleeps: tuple[Sleep, ...]
    hours: float
    nap: bool
    approximate: bool

    @property
    def start(self) -> datetime:
        """The local time at which the session begins."""
        return self.sleeps[0].start

    @property
    def last(self) -> Sleep:
        """The sleep that ends last."""
        return max(self.sleeps, key=lambda sleep: sleep.span[1])

    @property
    def day(self) -> date:
        """The wake-up day."""
        return self.last.day or self.last.end.date()


def sessions_of(sleeps: Sequence[Sleep]) -> list[Session]:
    """Return the sessions in order; a nap by the source's flag, else one of less than 3 h that begins in daytime."""
    flagged: dict[bool | None, list[Sleep]] = {}
    for sleep in sorted(_one_axis(sleeps), key=lambda sleep: sleep.span):
        flagged.setdefault(sleep.nap, []).append(sleep)
    sessions = [_session(group) for same in flagged.values() for group in _groups(same)]
    return sorted(sessions, key=lambda session: session.sleeps[0].span)


def union(spans: Iterable[Span]) -> list[Span]:
    """Return the stretches that a set of stretches covers, none overlapping another."""
    covered: list[Span] = []
    for start, end in sorted(spans):
        if covered and start <= covered[-1][1]:
            covered[-1] = (covered[-1][0], max(covered[-1][1], end))
        else:
            covered.append((start, end))
    return covered


def hours_of(spans: Iterable[Span]) -> float:
    """Return the hours that a set of stretches covers."""
    return sum((end - start).total_seconds() for start, end in union(spans)) / 3600


def _groups(sleeps: Sequence[Sleep]) -> list[list[Sleep]]:
    """Return sleeps, which come in order, in groups that lie an hour or less apart."""
    groups: list[list[Sleep]] = []
    end = datetime.min
    for sleep in sleeps:
        start, own_end = sleep.span
        if groups and start - end <= APART:
            groups[-1].append(sleep)
            end = max(end, own_end)
        else:
            groups.append([sleep])
            end = own_end
    return groups


def _one_axis(sleeps: Sequence[Sleep]) -> Sequence[Sleep]:
    """Drop the offsets unless every sleep has both: half of them would tear a night apart."""
    if all(sleep.start_offset_min is not None and sleep.end_offset_min is not None for sleep in sleeps):
        return sleeps
    return [replace(sleep, start_offset_min=None, end_offset_min=None) for sleep in sleeps]


def _session(group: list[Sleep]) -> Session:
    hours, first = _asleep(group), group[0]
    short = hours < NAP_H and NAP_FROM <= first.start.hour < NAP_TO
    rough = any(sleep.asleep_h is None and not sleep.exact for sleep in group)
    return Session(tuple(group), hours, short if first.nap is None else first.nap, rough)


def _asleep(group: Sequence[Sleep]) -> float:
    """Add the hours asleep; of a sleep that overlaps a longer one, only the share outside it."""
    if all(sleep.asleep_h is None for sleep in group):
        return hours_of(sleep.span for sleep in group)
    total, covered = 0.0, 0.0
    taken: list[Span] = []
    for sleep in sorted(group, key=lambda one: one.span[0] - one.span[1]):
        taken = union([*taken, sleep.span])
        length, now = hours_of([sleep.span]), hours_of(taken)
        total += (now - covered) / length * (length if sleep.asleep_h is None else sleep.asleep_h)
        covered = now
    return total
