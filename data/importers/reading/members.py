"""The files of a vendor's archive by their bare names, unpacked one at a time."""

from __future__ import annotations

from collections.abc import Iterator

from data.importers.reading.archive import checked_archive, read_entry
from data.importers.reading.signature import zip_names
from data.records import SourceFile


def bare_names(file: SourceFile) -> tuple[str, ...]:
    """Return the names in an archive without their folders, in lower case; none for any other file."""
    return tuple(_bare(name) for name in zip_names(file))


def members_of(file: SourceFile, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield the bare name, in lower case, and the bytes of each entry with one of these endings, in order of name.

    Raises
    ------
    FileRefused
        When the archive's directory promises too much, or an entry is damaged.
    """
    with checked_archive(file.content, nested=True) as archive:  # an archive inside is never opened
        for name in sorted(archive.namelist()):
            bare = _bare(name)
            if bare.endswith(endings) and not bare.startswith("._") and "__macosx/" not in name.lower():
                yield bare, read_entry(archive, name)


def _bare(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].lower()
