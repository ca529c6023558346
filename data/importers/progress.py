"""How far the reading of a long file has come: one short line of JSON at a time from the child to its parent."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

PAUSE_S = 0.25


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes read so far, out of how many (both unpacked), and the rows met in them."""

    bytes: int
    total: int
    rows: int


class _Line:
    """Where the child writes; nowhere unless its parent listens."""

    out: BinaryIO | None = None
    last: float = 0.0
    size: int = 0  # of the file; what follows is the part of it that is read now, and the rows met so far
    first_share: float = 0.0
    last_share: float = 1.0
    rows: int = 0


def listen(out: BinaryIO, size: int = 0) -> None:
    """Send the lines of this process to a stream from now on; ``size`` is that of the file."""
    _Line.out, _Line.size = out, size


def tell_progress(done: int, total: int, rows: int) -> None:
    """Say how far the reading has come; called often, it writes four times a second at most."""
    now = time.monotonic()
    if _Line.out is None or (now - _Line.last < PAUSE_S and done < total):
        return
    _Line.last = now
    _Line.out.write(json.dumps({"bytes": done, "total": total, "rows": rows}).encode() + b"\n")
    _Line.out.flush()


def begin_part(first: float, last: float, rows: int) -> None:
    """Say between which shares of the file the next steps lie, and how many rows were met."""
    _Line.first_share, _Line.last_share, _Line.rows = first, last, rows
    tell_part(0.0)


def tell_part(share: float) -> None:
    """Say how much of the part that was begun is done."""
    done = _Line.first_share + (_Line.last_share - _Line.first_share) * share
    tell_progress(round(_Line.size * done), _Line.size, _Line.rows)


def progress_in(line: bytes) -> Progress | None:
    """Return what a line says; None for any other word on that stream, which is thrown away unread."""
    try:
        said = json.loads(line)
        return Progress(int(said["bytes"]), int(said["total"]), int(said["rows"]))
    except (ValueError, TypeError, KeyError):
        return None


Listener = Callable[[Progress], None]
