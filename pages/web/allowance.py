"""How often a client may ask: a sliding window of requests, and waiting times that grow with each wrong key."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable
from math import ceil

REMEMBERED_CLIENTS = 10_000


class Allowance:
    """At most ``limit`` requests in any ``window_s`` seconds per client; the memory it takes is bounded."""

    def __init__(self, limit: int, window_s: float = 60.0, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit = limit
        self.window_s = window_s
        self.clock = clock
        self.asked: dict[Hashable, deque[float]] = {}

    def wait_s(self, client: Hashable) -> int:
        """Count a request; return 0 when it may pass, else the seconds after which the next one may."""
        now = self.clock()
        times = self.asked.pop(client, None) or deque(maxlen=self.limit)
        while times and now - times[0] >= self.window_s:
            times.popleft()
        wait = ceil(self.window_s - (now - times[0])) if len(times) >= self.limit else 0
        if not wait:
            times.append(now)
        self.asked[client] = times
        while len(self.asked) > REMEMBERED_CLIENTS:
            del self.asked[next(iter(self.asked))]
        return wait


class Throttle:
    """After ``free`` wrong keys each further one doubles the wait, from ``first_s`` to at most ``longest_s``."""

    def __init__(
        self, free: int, first_s: float, longest_s: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.free = free
        self.first_s = first_s
        self.longest_s = longest_s
        self.clock = clock
        self.failures: dict[Hashable, tuple[int, float]] = {}

    def wait_s(self, client: Hashable) -> int:
        """Return the seconds until the next try is looked at, 0 when it may come now."""
        count, last = self.failures.get(client, (0, 0.0))
        return max(0, ceil(last + self._pause_s(count) - self.clock())) if count >= self.free else 0

    def failed(self, client: Hashable) -> None:
        """Remember a wrong key; an hour without one forgets them all."""
        now = self.clock()
        count, last = self.failures.pop(client, (0, now))
        self.failures[client] = (count + 1 if now - last < 3600 else 1, now)
        while len(self.failures) > REMEMBERED_CLIENTS:
            del self.failures[next(iter(self.failures))]

    def succeeded(self, client: Hashable) -> None:
        """Forget the wrong keys of one who then had the right one."""
        self.failures.pop(client, None)

    def _pause_s(self, count: int) -> float:
        return min(self.longest_s, self.first_s * 2.0 ** min(count - self.free, 30))
