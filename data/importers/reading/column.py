"""One column of a table with the meaning that its name gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.importers.coded import Coded


@dataclass(frozen=True, slots=True)
class Scale:
    """The ends of a rating as its head states them; ``backwards`` when its low end is the high one here."""

    lowest: float
    highest: float
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``role`` is a field's name, a factor's key, ``custom:...`` for a name nobody knows, ``""`` for none.

    ``unit`` and ``scale`` are what the head of the column says, ``drink`` the drink it is named after.
    """

    index: int
    name: str
    role: str
    texts: Sequence[str]
    unit: str = ""
    scale: Scale | None = None
    drink: str = ""

    @property
    def unknown(self) -> bool:
        """True for a column kept under its own name."""
        return self.role.startswith("custom:")

    def first_value(self) -> str:
        """Return the first filled cell."""
        texts = self.texts.values if isinstance(self.texts, Coded) else self.texts
        return next((text for text in texts if text.strip()), "")
