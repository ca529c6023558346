"""How the tests of meaning read a small table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from data.importers import find_importer
from data.records import DayValue, DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
Read = Callable[..., DiaryLog]


@pytest.fixture
def read() -> Read:
    """Read lines of a CSV file, under the given answers."""

    def read_lines(*lines: str, **answers: str) -> DiaryLog:
        file = SourceFile("log.csv", "\n".join(lines).encode())
        return find_importer(file).read(file, answers, TODAY, 0)

    return read_lines


@pytest.fixture
def values() -> Callable[[DiaryLog, str], dict[str, object]]:
    """Return one factor's values by ISO date."""

    def values_of(log: DiaryLog, factor: str) -> dict[str, object]:
        found: list[DayValue] = [value for value in log.days if value.factor == factor]
        return {value.day.isoformat(): value.value for value in found}

    return values_of
