"""The process that waits for the next file: it reads one, it is replaced, and it never outlives who started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.importers import child, waiting
from data.importers.child import await_file, read_in_child
from data.importers.waiting import make_ready, reader_for, send_away
from data.records import SourceFile

TODAY = date(2026, 11, 23)
FILE = SourceFile("log.csv", b"Date,Spasms\n2025-01-03,3\n2025-01-04,0\n2025-01-05,1\n")
AT_ONCE = "import sys; print(sys.stdin.readline(), end='')"
LONG_S = 20.0  # on a busy machine


@pytest.fixture(autouse=True)
def nobody_waits() -> Iterator[None]:
    """Begin and end without a process that waits."""
    send_away()
    yield
    send_away()


def ends(pid: int) -> bool:
    """Tell whether a process ends before long; one that nobody asks for its status counts as ended."""
    until = time.monotonic() + LONG_S
    while time.monotonic() < until:
        status = Path(f"/proc/{pid}/stat")
        if not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def waiting_one() -> waiting.Reader:
    (reader,) = waiting._waiting
    return reader


def test_one_waits_whoever_asks_and_reads_one_file() -> None:
    await_file()
    reader = waiting_one()
    await_file()
    assert waiting_one() is reader
    expected = read_in_child(FILE, {}, today=TODAY)
    assert (reader.process.poll(), waiting._waiting, Path(reader.folder.name).exists()) == (0, [], False)
    assert read_in_child(FILE, {}, today=TODAY) == expected


def test_what_it_was_started_for_is_what_it_does() -> None:
    make_ready("another way of reading")
    stranger = waiting_one()
    reader = reader_for(AT_ONCE)
    assert (reader is stranger, ends(stranger.process.pid)) == (False, True)
    reader.dismiss()


def test_one_that_died_is_replaced() -> None:
    await_file()
    dead = waiting_one()
    os.kill(dead.process.pid, signal.SIGKILL)
    dead.process.wait(LONG_S)
    assert read_in_child(FILE, {}, today=TODAY).n_rows == 3
    await_file()
    assert waiting_one().process.poll() is None


def test_the_time_spent_waiting_is_not_that_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    hasty = "import data.importers.base as base; base.Limits.__init__.__defaults__ = (1500000000, 30, 1); "
    monkeypatch.setattr(child, "_START", child._START.replace("from data", f"{hasty}from data", 1))
    await_file()
    time.sleep(1.5)
    assert read_in_child(FILE, {}, today=TODAY).n_rows == 3


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "LONGEST_WAIT_S", 0.05)
    await_file()
    pid = waiting_one().process.pid if waiting._waiting else 0
    assert ends(pid)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_with_the_one_who_started_it(end: signal.Signals) -> None:
    code = (
        f"import sys, time; sys.path.insert(0, {str(child.ROOT)!r});"
        "from data.importers.child import await_file; from data.importers.waiting import _waiting; await_file();"
        "print(_waiting[0].process.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-I", "-c", code], stdout=subprocess.PIPE) as starter:
        assert starter.stdout is not None
        pid = int(starter.stdout.readline())
        starter.send_signal(end)
        starter.wait(LONG_S)
        assert ends(pid)
