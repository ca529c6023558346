"""How often the method is wrong, as measured on invented diaries: the figures that the methods page quotes."""

from __future__ import annotations

from dataclasses import dataclass

MEASURED_ON = "24 November 2026"
ONE_TEST = "size at .05"
ANY_FLAG = "any flag"
PLAIN_TEST = "Spearman's size"
PLAIN_ANY_FLAG = "Spearman's any flag"


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """One measured rate: in which cell of which table, how large, and with which Monte-Carlo standard error."""

    group: str
    cell: str
    column: str
    value: float
    error: float


@dataclass(frozen=True, slots=True)
class NothingActs:
    """Diaries in which nothing acts: how often this method, and plain correlations, report something all the same.

    ``diaries`` of ``days`` kept days; eight factors at four delays. ``carry_over`` is how much of one day's level of
    spasms the next day inherits, from 0 to 1.
    """

    days: int
    carry_over: float
    diaries: int
    one_test: ErrorRate
    any_flag: ErrorRate
    plain_test: ErrorRate
    plain_any_flag: ErrorRate

    @property
    def rates(self) -> tuple[ErrorRate, ...]:
        """All four rates."""
        return (self.one_test, self.any_flag, self.plain_test, self.plain_any_flag)


def _measured(days: int, carry_over: float, diaries: int, *pairs: tuple[float, float]) -> NothingActs:
    columns = (ONE_TEST, ANY_FLAG, PLAIN_TEST, PLAIN_ANY_FLAG)
    cell = f"n={days} carry-over={carry_over}"
    rates = [
        ErrorRate("size", cell, column, value, error) for column, (value, error) in zip(columns, pairs, strict=True)
    ]
    return NothingActs(days, carry_over, diaries, *rates)


NOTHING_ACTS: tuple[NothingActs, ...] = (
    _measured(30, 0.6, 300, (0.054, 0.003), (0.077, 0.015), (0.089, 0.004), (0.250, 0.025)),
    _measured(60, 0.6, 300, (0.053, 0.002), (0.073, 0.015), (0.098, 0.004), (0.293, 0.026)),
    _measured(90, 0.6, 300, (0.046, 0.002), (0.080, 0.016), (0.096, 0.004), (0.307, 0.027)),
    _measured(180, 0.6, 180, (0.056, 0.003), (0.078, 0.020), (0.102, 0.005), (0.339, 0.035)),
    _measured(365, 0.6, 120, (0.043, 0.003), (0.100, 0.028), (0.099, 0.007), (0.292, 0.042)),
    _measured(365, 0.8, 120, (0.055, 0.004), (0.108, 0.028), (0.207, 0.012), (0.600, 0.045)),
)
