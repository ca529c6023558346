"""A diary of its own, in an empty folder, for each test of what stands before Streamlit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.store import close_store


@pytest.fixture
def own_diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    close_store()
    path = tmp_path / "diary.duckdb"
    monkeypatch.setenv("SPASM_DIARY", str(path))
    yield path
    close_store()
