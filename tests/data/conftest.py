"""A diary of its own for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from data.store import close_store


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Give the number of the one diary of an empty store."""
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "diary" / "diary.duckdb"))
    yield 1
    close_store()
