"""Hearing how far a long file has come, and calling its reading off."""

from __future__ import annotations

from datetime import date

import pytest
from health_exports import health_export

from data.errors import FileRefused, FileTooComplex
from data.importers import child
from data.importers.child import read_in_child
from data.importers.progress import Progress, progress_in
from data.records import SourceFile

TODAY = date(2026, 11, 23)
EXPORT = SourceFile("export.xml", health_export(3_000_000))
TABLE = SourceFile("log.csv", b"Date,Spasms\n2025-01-03,3\n2025-01-04,0\n")


def test_progress_ends_with_all_bytes_and_rows() -> None:
    heard: list[Progress] = []
    log = read_in_child(EXPORT, {}, today=TODAY, progress=heard.append)
    assert heard[0] == Progress(0, len(EXPORT.content), 0)
    assert heard[-1] == Progress(len(EXPORT.content), len(EXPORT.content), log.n_rows)
    assert [state.bytes for state in heard] == sorted(state.bytes for state in heard)
    assert log == read_in_child(EXPORT, {}, today=TODAY)


def test_a_table_is_read_with_a_listener_as_without() -> None:
    assert read_in_child(TABLE, {}, today=TODAY, progress=lambda _: None) == read_in_child(TABLE, {}, today=TODAY)


@pytest.mark.parametrize("file", [EXPORT, TABLE], ids=["export", "table"])
def test_a_listener_that_raises_calls_the_reading_off(file: SourceFile) -> None:
    def cancel(state: Progress) -> None:
        raise InterruptedError("cancelled")

    with pytest.raises(InterruptedError, match="cancelled"):
        read_in_child(file, {}, today=TODAY, progress=cancel)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("import os; os._exit(0)", FileRefused),
        ("import os; os.abort()", FileTooComplex),
        ("import os, sys; sys.stderr.write('x' * 9_000_000); os._exit(1)", FileRefused),
    ],
)
def test_a_child_that_dies_is_a_refusal_with_a_listener_too(
    monkeypatch: pytest.MonkeyPatch, body: str, error: type[FileRefused]
) -> None:
    monkeypatch.setattr(child, "_START", body)
    with pytest.raises(error):
        read_in_child(SourceFile("a.csv", b"x" * 5_000_000), {}, today=TODAY, progress=lambda _: None)


def test_a_child_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_START", "import time; time.sleep(60)")
    monkeypatch.setattr(child, "IMPORTERS", ())
    monkeypatch.setattr(child, "Limits", lambda: type("Short", (), {"wall_s": -4})())
    with pytest.raises(FileTooComplex, match="too long"):
        read_in_child(TABLE, {}, today=TODAY, progress=lambda _: None)


@pytest.mark.parametrize("line", [b"", b"secret words\n", b"[]\n", b'{"bytes": "x"}\n', b"\xff\n", b'{"bytes": 1}'])
def test_any_other_word_on_that_stream_is_no_progress(line: bytes) -> None:
    assert progress_in(line) is None
