"""Hand a file to the child process and hear how far it has come, until it answers or somebody calls it off."""

from __future__ import annotations

import subprocess
import threading
import time
from queue import Empty, SimpleQueue
from typing import BinaryIO

from data.importers.progress import Listener, Progress, progress_in

PAUSE_S = 0.25
LONGEST_LINE = 4096


def watched(
    process: subprocess.Popen[bytes], header: bytes, content: bytes, wall_s: float, progress: Listener
) -> tuple[int, bytes]:
    """Return the child's status and answer; ``progress`` hears the last known state even while nothing moves.

    Raises
    ------
    subprocess.TimeoutExpired
        When the child has not answered after ``wall_s``. Whatever ``progress`` raises comes through as it is.
    """
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise ValueError("the child has no pipes")
    answer: list[bytes] = []
    lines: SimpleQueue[Progress | None] = SimpleQueue()
    stdin, stdout, stderr = process.stdin, process.stdout, process.stderr
    threads = (
        threading.Thread(target=_give, args=(stdin, header, content), daemon=True),
        threading.Thread(target=lambda: answer.append(stdout.read()), daemon=True),
        threading.Thread(target=_listen, args=(stderr, lines), daemon=True),
    )
    for thread in threads:
        thread.start()
    try:
        _follow(lines, Progress(0, len(content), 0), time.monotonic() + wall_s, progress)
        status = process.wait(timeout=wall_s)
    finally:
        process.kill()  # long gone when all went well; its pipes close, and so the threads end
        for thread in threads:
            thread.join()
    return status, answer[0] if answer else b""


def _follow(lines: SimpleQueue[Progress | None], state: Progress, until: float, progress: Listener) -> None:
    while True:
        progress(state)
        try:
            heard = lines.get(timeout=PAUSE_S)
        except Empty:
            heard = state
        if heard is None:
            return
        state = heard
        if time.monotonic() > until:
            raise subprocess.TimeoutExpired("the reading process", until)


def _give(stdin: BinaryIO, header: bytes, content: bytes) -> None:
    try:
        with stdin:
            stdin.write(header)
            stdin.write(content)
    except (BrokenPipeError, ValueError):  # the child is gone already; its status says why
        return


def _listen(stderr: BinaryIO, lines: SimpleQueue[Progress | None]) -> None:
    while line := stderr.readline(LONGEST_LINE):
        if (heard := progress_in(line)) is not None:
            lines.put(heard)
    lines.put(None)
