"""A value as a person types it, in the unit that is shown, and as it stands in a field: empty is no value, not zero."""

from __future__ import annotations

import re

from data.entry_checks import check_value
from data.errors import EntryRefused
from data.vocabulary import as_shown, as_stored, factor_of, unit_of

YES, NO = ("yes", "y", "x", "true", "1"), ("no", "n", "false", "0")
NUMBER = re.compile(r"[+-]?(\d+([.,]\d+)?|[.,]\d+)")
TEXT_FACTORS = ("custom:", "med:", "tag:")


def value_text(factor: str, value: float | str | None) -> str:
    """Return how a value stands in a field: ``6.5``, ``yes``; nothing for no value."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if factor_of(factor).unit == "0/1" and value in (0, 1):
        return "yes" if value else "no"
    shown = as_shown(factor, value)
    return f"{shown if unit_of(factor) == factor_of(factor).unit else round(shown, 2):.10g}"


def typed_value(factor: str, text: str) -> float | str | None:
    """Return the value that a field says, None where it is empty.

    Raises
    ------
    EntryRefused
        When it is no value of this factor; the message says what was expected.
    """
    written = " ".join(text.split())
    if not written:
        return None
    value = _number(factor, written)
    check_value(factor, value)
    return value


def _number(factor: str, written: str) -> float | str:
    known = factor_of(factor)
    if known.unit == "0/1":
        if written.casefold() in YES:
            return 1.0
        if written.casefold() in NO:
            return 0.0
        if not factor.startswith(TEXT_FACTORS):
            raise EntryRefused(f"{known.label} is “{written[:40]}”, expected yes or no.")
    if NUMBER.fullmatch(written):
        return as_stored(factor, float(written.replace(",", ".")))
    if factor.startswith(TEXT_FACTORS):
        return written
    raise EntryRefused(f"{known.label} is “{written[:40]}”, expected a number, or nothing for “not noted”.")
