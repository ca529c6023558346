"""What an importer may look at to claim a file: the names in its first lines, and the names in its archive."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
from collections.abc import Collection, Iterator

from data.importers.reading.cleaning import clean_name
from data.importers.reading.signs import clean_text
from data.records import SourceFile

DELIMITERS = (",", ";", "\t", "|")
HEAD = 64_000
HEADER_WITHIN = 40
MOST_NAMES = 5000
_ZIP = b"PK\x03\x04"
_END = b"PK\x05\x06"
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def has_names(file: SourceFile, names: Collection[str], within: int = HEADER_WITHIN) -> bool:
    """True when one of the first lines of a text holds all these column names (in lower case)."""
    return content_has_names(file.content[:HEAD], names, within)


def content_has_names(content: bytes, names: Collection[str], within: int = HEADER_WITHIN) -> bool:
    """True when one of the first lines of these bytes holds all these column names (in lower case)."""
    wanted = set(names)
    text = _text(content[:HEAD])
    if content.startswith(b"PK") or not all(name in text.lower() for name in wanted):
        return False
    return any(wanted <= row for row in _first_rows(text, within))


def zip_names(file: SourceFile) -> tuple[str, ...]:
    """Return the names in an archive's directory; none for any other file or an archive that is damaged or too full.

    Notes
    -----
    Nothing is unpacked here, and nothing judged: the reading opens the archive through ``checked_archive``.
    """
    content = file.content
    if not content.startswith(_ZIP):
        return ()
    end = content.rfind(_END, max(0, len(content) - 66_000))
    if end < 0 or len(content) < end + 22 or struct.unpack_from("<H", content, end + 10)[0] > MOST_NAMES:
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return tuple(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OSError):
        return ()


def _first_rows(text: str, within: int) -> Iterator[set[str]]:
    lines = [line for line in text.splitlines()[:within] if line.strip()]
    for delimiter in DELIMITERS:
        for line in lines:
            try:
                row = next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])
            except csv.Error:
                continue
            yield {clean_name(cell).lower() for cell in row}


def _text(head: bytes) -> str:
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return clean_text(head.decode(codec, "replace"))
    return clean_text(head.decode("utf-8", "replace"))
