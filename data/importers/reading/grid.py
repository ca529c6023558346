"""The rows of one text or one sheet, cleaned but not yet understood."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grid:
    """Ragged rows of clean cells with their lines.

    ``lost`` holds, for a place (line, column from 0), why its cell could not be had from the file. ``may_hold_errors``
    is False when no cell can be an Excel error, which spares the look at each.
    """

    rows: list[list[str]]
    lines: list[int]
    sheet: str | None = None
    hidden: bool = False
    may_hold_errors: bool = True
    lost: dict[tuple[int, int], str] = field(default_factory=dict)
    messages: tuple[str, ...] = ()
