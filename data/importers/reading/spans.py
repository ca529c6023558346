"""Join stretches of time, given in seconds, that touch or overlap."""

from __future__ import annotations

from collections.abc import Iterable

Seconds = tuple[float, float]


def union_of(spans: Iterable[Seconds], gap: float = 0.0) -> list[Seconds]:
    """Return the stretches covered, in order; those no more than ``gap`` apart are one."""
    joined: list[Seconds] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] <= gap:
            if end > joined[-1][1]:
                joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
