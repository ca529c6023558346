"""How often the method is wrong, as measured on invented diaries: the figures that the methods page quotes."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Written by `make calibrate`; a copy of its result tables that travels with the program.
FILE = Path(__file__).with_name("measured.json")


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """One measured rate: how large, with which Monte-Carlo standard error, on how many diaries; NaN where none fits."""

    value: float
    error: float
    diaries: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was measured at once.

    ``settings`` say when, with what and how; ``rates`` are kept by table, line and column.
    """

    settings: Mapping[str, str]
    rates: Mapping[tuple[str, str, str], ErrorRate]

    def rate(self, group: str, cell: str, column: str) -> ErrorRate:
        """Return one rate.

        Raises
        ------
        KeyError
            When it was not measured.
        """
        return self.rates[group, cell, column]

    @property
    def made_on(self) -> str:
        """The day on which it was measured."""
        return self.settings["made on"]


@cache
def measured() -> Measured:
    """Read what was measured."""
    stored = json.loads(FILE.read_text("utf-8"))
    rates = {
        (line["group"], line["cell"], column): ErrorRate(_number(value), _number(error), line["diaries"])
        for line in stored["lines"]
        for column, (value, error) in line["rates"].items()
    }
    return Measured(stored["settings"], rates)


def _number(stored: float | None) -> float:
    return math.nan if stored is None else float(stored)
