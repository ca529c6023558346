"""Hearing how far a long file has come, and calling its reading off."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from health_exports import health_export

from data.errors import FileRefused, FileTooComplex
from data.importers import child
from data.importers.child import read_in_child
from data.importers.progress import Progress, progress_in
from data.records import SourceFile


def packed() -> bytes:
    """Return an archive of Fitbit with two long files."""
    night = (
        '{"dateOfSleep": "2026-02-%02d", "startTime": "2026-02-%02dT00:10:00", "endTime": "2026-02-%02dT07:00:00",\n'
        '"duration": 24600000, "minutesAsleep": 380, "mainSleep": true}'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for first in (1, 11):
            nights = ",\n".join(night % (day, day, day) for day in range(first, first + 10))
            archive.writestr(f"Takeout/Fitbit/Global Export Data/sleep-2026-02-{first:02d}.json", f"[{nights}]")
    return buffer.getvalue()


TODAY = date(2026, 11, 23)
EXPORT = SourceFile("export.xml", health_export(3_000_000))
ARCHIVE = SourceFile("fitbit.zip", packed())
N_LONG = 200_000  # long enough to be told of on the way, four times a second at most
LONG = SourceFile(
    "long.csv",
    b"Date,Time,Intensity,Stress\n"
    + b"".join(b"2025-01-%02d,%02d:%02d,4,%d\n" % (n % 28 + 1, n % 24, n % 60, n % 10) for n in range(N_LONG)),
)
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


def test_a_long_table_tells_its_bytes_and_rows() -> None:
    heard: list[Progress] = []
    read_in_child(LONG, {}, today=TODAY, progress=heard.append)
    assert {state.total for state in heard} == {len(LONG.content)}
    assert heard[-1] == Progress(len(LONG.content), len(LONG.content), N_LONG)
    assert [state.bytes for state in heard] == sorted(state.bytes for state in heard)
    assert len({state.bytes for state in heard}) > 2


def test_an_archive_tells_its_unpacked_bytes() -> None:
    heard: list[Progress] = []
    read_in_child(ARCHIVE, {}, today=TODAY, progress=heard.append)
    assert heard[-1].bytes == heard[-1].total > len(ARCHIVE.content)
    assert heard[-1].rows > 0


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
