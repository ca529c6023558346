"""The files of a vendor's archive by their bare names, unpacked one at a time."""

from __future__ import annotations

from collections.abc import Iterator

from data.importers.progress import tell_progress
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
        wanted = [name for name in sorted(archive.namelist()) if _is_wanted(name, endings)]
        total, done, rows = sum(archive.getinfo(name).file_size for name in wanted), 0, 0
        for name in wanted:
            content = read_entry(archive, name)
            yield _bare(name), content
            done, rows = done + len(content), rows + content.count(b"\n")
            tell_progress(done, total, rows)


def _is_wanted(name: str, endings: tuple[str, ...]) -> bool:
    bare = _bare(name)
    return bare.endswith(endings) and not bare.startswith("._") and "__macosx/" not in name.lower()


def _bare(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].lower()
