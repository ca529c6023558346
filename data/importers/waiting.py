"""The process that reads an upload: started when it is needed, or one before, which waits for the next file."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass

LONGEST_WAIT_S = 600.0  # then nobody brings a file any more


@dataclass(frozen=True, slots=True)
class Reader:
    """A process that reads one file and ends, and the empty folder in which it lives."""

    start: str
    process: subprocess.Popen[bytes]
    folder: tempfile.TemporaryDirectory[str]

    def dismiss(self) -> None:
        """End the process, whatever it does, and take its folder away."""
        self.process.kill()
        with self.process:  # closes its pipes, and waits for its end
            self.folder.cleanup()


_door = threading.Lock()
_waiting: list[Reader] = []


def make_ready(start: str) -> None:
    """See that a process waits for the next file; it waits ten minutes at most, and ends with this one.

    What it waits at is a pipe of this process, which the system closes with it.
    """
    with _door:
        if _waiting and _waiting[0].process.poll() is None:
            return
        reader = _started(start, "wait")
        _dismiss_waiting()
        _waiting.append(reader)
    atexit.unregister(send_away)
    atexit.register(send_away)
    timer = threading.Timer(LONGEST_WAIT_S, _dismiss, [reader])
    timer.daemon = True
    timer.start()


def reader_for(start: str) -> Reader:
    """Return the process that waits if it lives, for this file and no other, else a new one."""
    with _door:
        reader = _waiting.pop() if _waiting else None
    if reader is not None and reader.start == start and reader.process.poll() is None:
        return reader
    if reader is not None:
        reader.dismiss()
    return _started(start)


def send_away() -> None:
    """End the process that waits."""
    with _door:
        _dismiss_waiting()


def _dismiss(reader: Reader) -> None:
    with _door:
        if reader in _waiting:
            _dismiss_waiting()


def _dismiss_waiting() -> None:
    while _waiting:
        _waiting.pop().dismiss()


def _started(start: str, *words: str) -> Reader:
    folder = tempfile.TemporaryDirectory(prefix="spasm-diary-")
    process = subprocess.Popen(  # noqa: S603  # our own interpreter and our own words
        [sys.executable, "-I", "-c", start, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,  # a library's last words could hold a diary's: only lines of progress are looked at
        cwd=folder.name,
        env={name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
    )
    return Reader(start, process, folder)
