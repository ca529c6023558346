"""Starts the child process that reads one upload, and turns whatever becomes of it into a log or a refusal."""

from __future__ import annotations

import json
import logging
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from data.errors import FileRefused, FileTooComplex
from data.importers import IMPORTERS
from data.importers.base import Limits
from data.importers.codec import log_from_json
from data.importers.progress import Listener, Progress
from data.importers.reading.gate import check_size
from data.importers.waiting import make_ready, reader_for
from data.importers.watching import watched
from data.records import DiaryLog, SourceFile

ROOT = Path(__file__).resolve().parents[2]
_START = (
    f"import os, sys; sys.path.insert(0, {str(ROOT)!r}); from data.importers.worker import main; main(); "
    "os._exit(0)"  # nothing is left to tidy up
)
_LOG = logging.getLogger(__name__)


def read_in_child(
    file: SourceFile,
    answers: Mapping[str, str],
    *,
    today: date,
    day_start_hour: int = 0,
    progress: Listener | None = None,
) -> DiaryLog:
    """Read a file in a process of its own, which has limits on memory, processor time and duration.

    ``progress`` is called in this thread about four times a second; whatever it raises ends the reading.

    Raises
    ------
    FileRefused
        With the sentence for the person; ``FileTooComplex`` when a limit was met or the process ended by itself.
    """
    check_size(file)
    header = {
        "name": file.name,
        "size": len(file.content),
        "answers": dict(answers),
        "today": today.isoformat(),
        "day_start_hour": day_start_hour,
        "progress": progress is not None,
    }
    status, output = _run(json.dumps(header).encode() + b"\n", file.content, progress or _nobody)
    return _log_of(status, output)


def await_file() -> None:
    """Start the process that will read the next file, so that nobody waits for its start."""
    make_ready(_START)


def _run(header: bytes, content: bytes, progress: Listener) -> tuple[int, bytes]:
    wall_s = max(limits.wall_s for limits in (Limits(), *(importer.limits for importer in IMPORTERS))) + 5
    reader = reader_for(_START)
    try:
        return watched(reader.process, header, content, wall_s, progress)
    except subprocess.TimeoutExpired as error:
        raise FileTooComplex from error
    finally:
        reader.dismiss()


def _nobody(progress: Progress) -> None:
    """Hear nothing."""


def _log_of(status: int, output: bytes) -> DiaryLog:
    if status < 0:  # a limit of the system, or a library that gave up
        _LOG.warning("the reading process was ended by signal %s", -status)
        raise FileTooComplex
    try:
        text = output.decode("ascii")
        said = json.loads(text) if text.startswith(('{"refused"', '{"fault"')) else None
        log = log_from_json(text) if said is None else None
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        _LOG.warning("the reading process ended with status %s and %s bytes", status, len(output))
        raise FileRefused from error
    if log is not None:
        return log
    if said and "fault" in said:
        _LOG.warning("the reading process failed: %s", said["fault"])
        raise FileRefused
    raise (FileTooComplex if said and said["too_complex"] else FileRefused)(said["refused"] if said else "")
