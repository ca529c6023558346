"""How a benchmark is timed and told: medians of wall seconds, each line beside a yardstick of the same run."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """Medians of several runs: seconds on the wall, and seconds of processor, those of child processes counted."""

    wall_s: float
    cpu_s: float


def taken(action: Callable[[], object], runs: int = 5, between: Callable[[], object] | None = None) -> Taken:
    """Measure an action after one run that is not counted; what is done ``between`` the runs is not measured."""
    action()
    walls, cpus = [], []
    for _ in range(runs):
        if between is not None:
            between()
        began, used = time.perf_counter(), processor_s()
        action()
        walls.append(time.perf_counter() - began)
        cpus.append(processor_s() - used)
    return Taken(statistics.median(walls), statistics.median(cpus))


def seconds(action: Callable[[], object], runs: int = 5) -> float:
    """Median wall seconds of several runs, after one that is not counted."""
    return taken(action, runs).wall_s


def processor_s() -> float:
    """Return the processor seconds of this process and of its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def say(what: str, ours: float, must: float, yardstick: str, theirs: float) -> None:
    """One line of the table."""
    verdict = "ok  " if ours <= must else "SLOW"
    print(
        f"{verdict} {what:<58} {ours:7.3f} s (at most {must:g}) | {yardstick} {theirs:.3f} s, ratio {ours / theirs:.1f}"
    )
