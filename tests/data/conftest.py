"""A diary of its own for every test that asks for one, and the short way to get a log into it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from data.intake import import_file, preview_log
from data.records import DiaryLog, Receipt
from data.store import close_store

Keep = Callable[..., Receipt]


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Give the number of the one diary of an empty store."""
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "diary" / "diary.duckdb"))
    yield 1
    close_store()


@pytest.fixture(scope="module")
def one_store() -> Iterator[None]:
    """Give all examples of a state machine one store; opening one for each would take most of the time."""
    close_store()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPASM_DIARY", str(Path(folder) / "diary.duckdb"))
        yield
        close_store()


@pytest.fixture
def keep(diary: int) -> Keep:
    """Give a function that stores a log as a file of that content would be: ``keep(log, answers=..., digest=...)``."""

    def store_log(
        log: DiaryLog, *, answers: dict[str, str] | None = None, digest: str | None = None, sample: bool = False
    ) -> Receipt:
        digest = digest or sha256(repr((log.episodes, log.days, log.notes, log.treatments)).encode()).hexdigest()
        preview = preview_log(diary, log, file_name="log.csv", digest=digest, answers=answers, sample=sample)
        return import_file(diary, preview, sample=sample)

    return store_log
