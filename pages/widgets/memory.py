"""What is remembered between two runs of a page: results by their key, the one asked for longest ago leaves first.

Streamlit's own cache looks at the function's signature and hashes every argument anew at each hit: with the two dozen
hits of one page a seventh of the processor time of a run. A key of plain values needs neither.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Result = TypeVar("Result")


class Memory:
    """At most ``most`` results; who asks for one that is being computed waits for it instead of computing it again."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._changing = threading.Lock()
        self._kept: OrderedDict[Hashable, _Slot] = OrderedDict()

    def recall(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        """Return the result of that key; what was raised instead of one is not remembered."""
        with self._changing:
            slot = self._kept.setdefault(key, _Slot())
            self._kept.move_to_end(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        if not slot.filled:
            slot.fill(compute)
        return cast("Result", slot.result)

    def forget(self) -> None:
        """Let go of everything."""
        with self._changing:
            self._kept.clear()


class _Slot:
    """The place of one result."""

    __slots__ = ("_computing", "filled", "result")

    def __init__(self) -> None:
        self._computing = threading.RLock()
        self.filled = False
        self.result: object = None

    def fill(self, compute: Callable[[], object]) -> None:
        with self._computing:
            if not self.filled:
                self.result = compute()
                self.filled = True
