"""The replies to a check-in as the one text that is stored: ``weakness=0,hearing_loss=1``."""

from __future__ import annotations

import math
from collections.abc import Iterable

Replies = tuple[tuple[str, float], ...]


def replies_text(replies: Iterable[tuple[str, float]]) -> str:
    """Return the text."""
    return ",".join(f"{name}={value:.10g}" for name, value in replies)


def replies_of(text: str) -> Replies:
    """Return the replies of a text.

    Raises
    ------
    ValueError
        When it is no such text.
    """
    pairs = [part.partition("=") for part in text.split(",")]
    replies = tuple((name, float(value)) for name, _, value in pairs)
    if not all(name and math.isfinite(value) for name, value in replies):
        raise ValueError("the replies are not a list of names and numbers")
    return replies
