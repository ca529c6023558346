"""What a text file is by its first bytes: the names in its first rows under any delimiter, or the start of its JSON."""

from __future__ import annotations

import csv
from collections.abc import Collection
from functools import lru_cache

from data.records import SourceFile

HEAD = 16_000
PROBED_ROWS = 40
DELIMITERS = (",", ";", "\t")


def first_rows(file: SourceFile) -> tuple[tuple[str, ...], ...]:
    """Return the first filled rows of a text file, in lower case; none for an archive."""
    return () if file.content.startswith(b"PK") else _rows_in(file.content[:HEAD])


def has_names(file: SourceFile, names: Collection[str]) -> bool:
    """True when the first row holds all these names (in lower case)."""
    return any(set(names) <= set(row) for row in first_rows(file)[:1])


def has_names_below(file: SourceFile, names: Collection[str]) -> bool:
    """True when one of the first rows, below a vendor's own lines, holds all these names (in lower case)."""
    return any(set(names) <= set(row) for row in first_rows(file))


def json_start(file: SourceFile) -> str:
    """Return the beginning of a JSON file without its blanks; ``""`` for any other file."""
    head = file.content[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return "".join(head.decode("utf-8", "replace").split()) if head[:1] in (b"{", b"[") else ""


def lower_names(row: Collection[str]) -> tuple[str, ...]:
    """Return names in lower case, blanks around and doubled blanks in them dropped."""
    return tuple(" ".join(cell.split()).lower() for cell in row)


@lru_cache(maxsize=4)
def _rows_in(head: bytes) -> tuple[tuple[str, ...], ...]:
    codec = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = head[: len(head) // 2 * 2].decode(codec, "replace").replace("\x00", "").lstrip()
    lines = text.splitlines(keepends=True)[:PROBED_ROWS]
    delimiter = max(DELIMITERS, key="".join(lines).count)
    rows = map(lower_names, csv.reader(lines, delimiter=delimiter))
    return tuple(row for row in rows if any(row))
