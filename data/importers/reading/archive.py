"""What a ZIP archive may be: counted and summed from its directory before a single entry is unpacked."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator

from data.errors import FileRefused
from data.importers.reading.text import listed

MAX_ENTRIES = 5000
MAX_RATIO = 200
LARGEST_NAMED = 3
MAX_UNPACKED = 200_000_000
MAX_UNPACKED_HEALTH = 4_000_000_000  # Apple Health: read as a stream, never held
RATIO_COUNTS_FROM = 1_000_000  # small entries of one repeated byte pack well, and cannot hurt
# what zipfile raises for bytes that are no archive, and for an entry that cannot be unpacked
DAMAGED_DIRECTORY = (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OSError)
DAMAGED_ENTRY = (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error)

_NUMBERS = re.compile(r"[\W_]*\d[\d\W_]*")  # dates and numbers in a name
_END = b"PK\x05\x06"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ARCHIVES = (".zip", ".gz", ".7z", ".rar", ".tar", ".xz", ".bz2")
_DAMAGED = "This archive is damaged. Export the file again."


def names_in(content: bytes) -> tuple[str, ...]:
    """Return the names of the entries after every check that needs no unpacking."""
    with checked_archive(content) as archive:
        return tuple(archive.namelist())


def checked_archive(content: bytes, max_unpacked: int = MAX_UNPACKED, nested: bool = False) -> zipfile.ZipFile:
    """Open an archive whose directory promises to be harmless; refuse any other.

    ``nested`` lets archives inside pass, for vendors' exports that carry some: they are never opened.
    """
    _count_entries(content)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except DAMAGED_DIRECTORY as error:
        raise FileRefused(_DAMAGED) from error
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileRefused("This archive is locked with a password. Save it without the password.")
    if not nested and any(entry.filename.lower().endswith(_ARCHIVES) for entry in entries):
        raise FileRefused("This archive holds another archive. Unpack it and choose the table inside.")
    if sum(entry.file_size for entry in entries) > max_unpacked:
        raise FileRefused(too_large_unpacked(entries, max_unpacked))
    if any(_packs_too_well(entry) for entry in entries):
        raise FileRefused(f"This archive unpacks to more than {MAX_RATIO} times its size; that is the limit.")
    return archive


def read_entry(archive: zipfile.ZipFile, name: str) -> bytes:
    """Unpack one entry; one that is longer than the directory says, or damaged, refuses the file."""
    try:
        return archive.read(name)
    except DAMAGED_ENTRY as error:
        raise FileRefused(_DAMAGED) from error


def chunks_of(archive: zipfile.ZipFile, name: str, size: int) -> Iterator[bytes]:
    """Unpack one entry piece by piece; one that is longer than the directory says, or damaged, refuses the file."""
    try:
        with archive.open(name) as entry:
            while chunk := entry.read(size):
                yield chunk
    except DAMAGED_ENTRY as error:
        raise FileRefused(_DAMAGED) from error


def kind_named(name: str) -> str:
    """Return a file's name without ending, dates and numbers: *heart_rate* of heart_rate-2025-01-03.json."""
    return _NUMBERS.sub(" ", name.rpartition(".")[0] or name).strip() or name


def too_large_unpacked(entries: Iterable[zipfile.ZipInfo], limit: int) -> str:
    """Return that an archive is too large, and which kinds of files in it take most of the room."""
    sizes: Counter[str] = Counter()
    for entry in entries:
        sizes[kind_named(entry.filename.replace("\\", "/").rpartition("/")[2])] += entry.file_size
    largest = [f"'{kind}' ({size / 1_000_000:,.0f} MB)" for kind, size in sizes.most_common(LARGEST_NAMED)]
    said = f"This archive unpacks to more than {limit // 1_000_000} MB; that is the limit."
    return f"{said} Most of it is {listed(largest)}: take out what you can spare, or export a shorter time."


def _packs_too_well(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > RATIO_COUNTS_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)


def _count_entries(content: bytes) -> None:
    end = content.rfind(_END, max(0, len(content) - 66_000))
    if end < 0 or len(content) < end + 22:
        raise FileRefused(_DAMAGED)
    declared, size = struct.unpack_from("<HI", content, end + 10)
    listed = content.count(_DIRECTORY_ENTRY, max(0, end - size), end)
    if max(declared, listed) > MAX_ENTRIES:
        raise FileRefused(f"This archive holds more than {MAX_ENTRIES} files; that is the limit.")
