"""The child process in which every upload is read: one file in, one JSON object out, under limits it cannot lift.

Standard input holds a line of JSON (name, size, answers, today, day start) and then the bytes of the file. Where the
header asks for it, lines of progress go to standard error; nothing else of ours ever does.
"""

from __future__ import annotations

import gc
import json
import signal
import sys
import traceback
from datetime import date
from pathlib import Path
from typing import Any

from data.errors import DiaryError, FileTooComplex
from data.importers import find_importer
from data.importers.base import Importer, Limits
from data.importers.codec import log_to_json
from data.importers.progress import listen
from data.importers.reading.arrow_cells import load_arrow
from data.records import SourceFile

try:
    import resource
except ImportError:  # Windows has no such limits; the parent's time limit still holds there
    resource = None  # type: ignore[assignment]

MAX_OUTPUT = 128_000_000


def main() -> None:
    """Read the file on standard input and write what was found; never a traceback, which could hold a diary's words."""
    gc.disable()  # a short life with many small records and no circles
    for name in ("numpy", "pandas"):  # Arrow would load them, and no reader needs them
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    if "wait" in sys.argv[1:]:
        warm_up()
    header = sys.stdin.buffer.readline()
    if not header:  # nobody brought a file
        return
    before = _mapped()
    _limit(Limits(), before)
    try:
        answer = _answer(json.loads(header), before)
    except MemoryError:
        answer = _refused(FileTooComplex())
    sys.stdout.buffer.write(answer.encode("ascii"))
    sys.stdout.buffer.flush()


def warm_up() -> None:
    """Do beforehand what the first file would wait for: load Arrow and the names of months, and read a table once."""
    from data.importers.reading.month_names import months  # Babel: a process that waits has the time

    load_arrow()
    months()
    table = b"Onset,Side,Site,Duration,Intensity (0-10),Note\n2025-03-01 08:10,left,lower lid,20,3,a note\n"
    find_importer(file := SourceFile("log.csv", table)).read(file, {}, date(2026, 1, 1), 0)


def _answer(header: dict[str, Any], before: int) -> str:
    if header.get("progress"):
        listen(sys.stderr.buffer, header.get("size", 0))
    file = SourceFile(header["name"], sys.stdin.buffer.read(header.get("size", -1)))  # at once: no second copy
    try:
        importer: Importer = find_importer(file)
        _limit(importer.limits, before)
        log = importer.read(file, header["answers"], date.fromisoformat(header["today"]), header["day_start_hour"])
        text = log_to_json(log)
    except DiaryError as error:
        return _refused(error)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  # a fault of ours must come back as a refusal, without the file's words
        place = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
        return json.dumps({"fault": fault})
    return text if len(text) <= MAX_OUTPUT else _refused(FileTooComplex())


def _refused(error: DiaryError) -> str:
    return json.dumps({"refused": error.message, "too_complex": isinstance(error, FileTooComplex)})


def _mapped() -> int:
    """Return the addresses that a process has before it reads a file: a limit for the file does not count them."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[0]) * resource.getpagesize() if pages.exists() else 0


def _limit(limits: Limits, before: int) -> None:
    if resource is None:
        return
    addresses = limits.memory_bytes + before
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # no copy of a diary's memory on the disk
    for kind, value in ((resource.RLIMIT_AS, addresses), (resource.RLIMIT_CPU, limits.cpu_s)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
    signal.setitimer(signal.ITIMER_REAL, limits.wall_s)  # its signal, not caught, ends the process
