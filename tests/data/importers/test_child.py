"""The process in which uploads are read: its limits, and what becomes of it when they are met."""

from __future__ import annotations

import os
import threading
from datetime import date

import pytest

from data.errors import FileRefused, FileTooComplex
from data.importers import child
from data.importers.child import read_in_child
from data.records import SourceFile

TODAY = date(2026, 11, 23)
FILE = SourceFile("log.csv", b"Date,Spasms\n2025-01-03,3\n2025-01-04,0\n2025-01-05,1\n")


def as_reader(body: str, limits: str = "") -> str:
    """Return the start of a child whose only importer does what ``body`` says."""
    return (
        f"import sys; sys.path.insert(0, {str(child.ROOT)!r})\n"
        "import data.importers as importers\n"
        "from data.importers.base import Importer, Limits\n"
        "from data.records import DiaryLog\n"
        "def read(file, answers, today, day_start_hour):\n"
        f"    {body}\n"
        f"importers.IMPORTERS = (Importer('t', 'T', lambda file: True, read, Limits({limits})),)\n"
        "from data.importers.worker import main; main()\n"
    )


def read_as(monkeypatch: pytest.MonkeyPatch, body: str, limits: str = "", file: SourceFile = FILE) -> object:
    monkeypatch.setattr(child, "_START", as_reader(body, limits))
    return read_in_child(file, {"date_order": "day_first"}, today=TODAY, day_start_hour=4)


def test_a_table_is_read() -> None:
    log = read_in_child(FILE, {}, today=TODAY)
    assert log.format == "generic"
    assert {value.day for value in log.days} >= {date(2025, 1, 3), date(2025, 1, 5)}


def test_the_reader_gets_the_file_the_answers_the_day_and_the_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    body = "return DiaryLog('t', 'T', f'{file.name} {len(file.content)} {answers} {today} {day_start_hour}')"
    log = read_as(monkeypatch, body, file=SourceFile("Größe.csv", b"x" * 200_000))
    assert log == child.DiaryLog("t", "T", "Größe.csv 200000 {'date_order': 'day_first'} 2026-11-23 4")


def test_a_refusal_comes_through_with_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileRefused, match=r"^No ünicode here\.$"):
        read_as(monkeypatch, "from data.errors import FileRefused; raise FileRefused('No ünicode here.')")


@pytest.mark.parametrize(
    ("body", "limits"),
    [
        ("[bytearray(50_000_000) for _ in range(100)]", "memory_bytes=600_000_000"),
        ("while True: pass", "cpu_s=1"),
        ("import time; time.sleep(60)", "wall_s=1"),
        ("import os; os.abort()", ""),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", ""),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", ""),
    ],
)
def test_a_reader_that_takes_too_much_or_dies_is_a_file_too_complex(
    monkeypatch: pytest.MonkeyPatch, body: str, limits: str
) -> None:
    with pytest.raises(FileTooComplex, match=r"^This file took too long or too much memory to read\."):
        read_as(monkeypatch, body, limits)


@pytest.mark.parametrize(
    "body",
    [
        "raise ValueError(file.content)",
        "import os; os._exit(0)",
        "import os; os._exit(7)",
        "print('not JSON')",
        "return 7",
    ],
)
def test_a_fault_of_ours_is_a_refusal_that_holds_no_word_of_the_file(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    with pytest.raises(FileRefused, match=r"^This file could not be read\. Nothing was stored\.$"):
        read_as(monkeypatch, body, file=SourceFile("a.csv", b"secret words"))
    assert "reading process" in caplog.text
    assert "secret" not in caplog.text


def test_a_child_that_never_reads_its_input_does_not_hang_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_START", "pass")
    with pytest.raises(FileRefused, match="could not be read"):
        read_in_child(SourceFile("a.csv", b"x" * 5_000_000), {}, today=TODAY)


def test_the_child_starts_in_an_empty_folder_without_our_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPASM_OWNER_KEY", "not for the child")
    body = "import os; return DiaryLog('t', 'T', str([*os.listdir(), *(n for n in os.environ if n != 'LC_CTYPE')]))"
    log = read_as(monkeypatch, body)
    assert log == child.DiaryLog("t", "T", "[]")


def test_the_empty_folder_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    log = read_as(monkeypatch, "import os; return DiaryLog('t', 'T', os.getcwd())")
    assert isinstance(log, child.DiaryLog)
    assert not os.path.exists(log.header_key)  # noqa: PTH110  # the child's own words


def test_a_file_over_the_limit_never_starts_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_START", "raise SystemExit('started')")
    with pytest.raises(FileRefused, match="the limit is 50 MB"):
        read_in_child(SourceFile("a.csv", bytes(50_000_001)), {}, today=TODAY)


def test_several_files_can_be_read_at_the_same_time() -> None:
    logs: list[object] = []
    threads = [threading.Thread(target=lambda: logs.append(read_in_child(FILE, {}, today=TODAY))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(logs) == 3
    assert logs[0] == logs[1] == logs[2]
