"""What is remembered between two runs of a page: results by their key, the one asked for longest ago leaves first.

Streamlit's own cache looks at the function's signature and hashes every argument anew at each hit: with the two dozen
hits of one page a seventh of the processor time of a run. A key of plain values needs neither.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Condition
from typing import TypeVar, cast

from cachetools import LRUCache, cached

Result = TypeVar("Result")


class Memory:
    """At most ``most`` results; who asks for one that is being computed waits for it instead of computing it again."""

    def __init__(self, most: int) -> None:
        results: LRUCache[Hashable, object] = LRUCache(most)
        self._recall = cached(results, key=_key_alone, condition=Condition())(_compute)

    def recall(self, key: Hashable, compute: Callable[[], Result]) -> Result:
        """Return the result of that key; what was raised instead of one is not remembered."""
        return cast("Result", self._recall(key, compute))

    def forget(self) -> None:
        """Let go of everything."""
        self._recall.cache_clear()


def _key_alone(key: Hashable, _compute: Callable[[], object]) -> Hashable:
    return key


def _compute(_key: Hashable, compute: Callable[[], object]) -> object:
    return compute()
