"""One column of a table with the meaning that its name gives it."""

from __future__ import annotations

from dataclasses import dataclass


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
    texts: tuple[str, ...]
    unit: str = ""
    scale: Scale | None = None
    drink: str = ""

    @property
    def unknown(self) -> bool:
        """True for a column kept under its own name."""
        return self.role.startswith("custom:")

    def first_value(self) -> str:
        """Return the first filled cell."""
        return next((text for text in filter(None, self.texts) if text.strip()), "")
