"""How many people one server bears: visitors who choose another filter every few seconds, and how long each waits."""

from __future__ import annotations

import asyncio
import random
import time

import numpy as np
from dashboard import CHOICES, cpu_s, serving
from server import Server
from streams import streaming

CROWDS = (20, 70, 150)
MUST_BEAR, AT_MOST_S = 70, 1.0
SETTLED_S, WATCHED_S = 6.0, 20.0
THINKS_S = (2.0, 4.0)


def bench_crowd() -> None:
    """Print the 95th percentile of each crowd and how busy the server was; a larger one than it must bear is a look."""
    with serving() as server:
        for people in CROWDS:
            waited, busy = asyncio.run(_watch(server, people))
            slowest = float(np.quantile(waited, 0.95))
            verdict = "look" if people > MUST_BEAR else "ok  " if slowest <= AT_MOST_S else "SLOW"
            what = f"{people} people at one server, filter to answer, p95"
            print(
                f"{verdict} {what:<58} {slowest:7.3f} s (at most {AT_MOST_S:g}) | median {np.median(waited):.3f} s of "
                f"{len(waited)}, {busy / len(waited):.3f} s of processor each, {busy / WATCHED_S:.0%} of one core"
            )


async def _watch(server: Server, people: int) -> tuple[list[float], float]:
    """Return the waits of all while the crowd was at it, and the server's processor seconds in that time."""
    waited: list[float] = []
    began = time.monotonic() + SETTLED_S
    async with asyncio.TaskGroup() as crowd:
        for number in range(people):
            crowd.create_task(_visit(server.url, random.Random(number), began, waited))  # noqa: S311  # pauses, no secret
        await asyncio.sleep(SETTLED_S)
        used = cpu_s(server.process.pid)
        await asyncio.sleep(WATCHED_S)
        used = cpu_s(server.process.pid) - used
    return waited, used


async def _visit(url: str, chance: random.Random, began: float, waited: list[float]) -> None:
    """Open the overview at some moment of the first seconds, then choose and think until the time is over."""
    await asyncio.sleep(chance.uniform(0, SETTLED_S - 1))
    async with streaming(url) as me:
        await me.go()
        turn = 0
        while (start := time.monotonic()) < began + WATCHED_S:
            await me.choose("period", CHOICES[turn % 2])
            if start >= began:
                waited.append(time.monotonic() - start)
            turn += 1
            await asyncio.sleep(chance.uniform(*THINKS_S))


if __name__ == "__main__":
    bench_crowd()
