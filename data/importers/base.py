"""What an importer is: a name, two functions, and the limits under which it may run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from data.records import DiaryLog, SourceFile

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much the child process may use for one file."""

    memory_bytes: int = 1500 * MEGABYTE
    cpu_s: int = 30
    wall_s: int = 45


@dataclass(frozen=True, slots=True)
class Importer:
    """One source of files. ``identify`` looks only at the first bytes; ``read`` raises ``FileRefused`` with a reason.

    ``read`` is called as ``read(file, answers, today, day_start_hour)``.
    """

    key: str
    label: str
    identify: Callable[[SourceFile], bool]
    read: Callable[[SourceFile, Mapping[str, str], date, int], DiaryLog]
    limits: Limits = Limits()
