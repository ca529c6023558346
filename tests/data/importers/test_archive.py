"""What a ZIP archive may be before anything is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from data.errors import FileRefused
from data.importers.reading.archive import checked_archive, names_in, read_entry


def archive_of(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_names_come_as_they_stand() -> None:
    assert names_in(archive_of({"../../a.csv": b"x", "b.csv": b"y"})) == ("../../a.csv", "b.csv")


def test_too_many_entries_are_counted_before_the_directory_is_read() -> None:
    with pytest.raises(FileRefused, match="more than 5000 files"):
        names_in(archive_of({f"{number}.csv": b"" for number in range(5001)}))


def test_a_directory_that_understates_its_entries_is_counted_itself() -> None:
    content = bytearray(archive_of({f"{number}.csv": b"" for number in range(5001)}))
    end = content.rfind(b"PK\x05\x06")
    content[end + 8 : end + 12] = struct.pack("<HH", 3, 3)
    with pytest.raises(FileRefused, match="more than 5000 files"):
        names_in(bytes(content))


def test_a_bomb_is_refused_by_its_sum() -> None:
    one = archive_of({"a.csv": b"0" * 3_000_000})
    with pytest.raises(FileRefused, match="unpacks to more than 2 MB"):
        checked_archive(one, max_unpacked=2_000_000)


def test_a_bomb_is_refused_by_its_ratio() -> None:
    with pytest.raises(FileRefused, match="more than 200 times its size"):
        names_in(archive_of({"a.csv": b"0" * 30_000_000}))


def test_small_entries_may_pack_well() -> None:
    assert names_in(archive_of({"a.csv": b"0" * 900_000})) == ("a.csv",)


def test_an_archive_in_an_archive_is_refused() -> None:
    with pytest.raises(FileRefused, match="holds another archive"):
        names_in(archive_of({"inner.ZIP": b"PK"}))


def test_an_entry_longer_than_the_directory_says_is_refused() -> None:
    content = bytearray(archive_of({"a.csv": b"1,2\n" * 1000}))
    entry = content.rfind(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = struct.pack("<I", 10)
    archive = checked_archive(bytes(content))
    with pytest.raises(FileRefused, match="damaged"):
        read_entry(archive, "a.csv")


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, archive_of({"a": b"1"})[:-30]],
    ids=[
        "a head",
        "a head and no directory",
        "half a directory",
    ],  # the bytes hold the time: they would differ by worker
)
def test_a_damaged_archive_is_refused(content: bytes) -> None:
    with pytest.raises(FileRefused, match="damaged"):
        names_in(content)


def test_a_locked_archive_is_refused() -> None:
    content = bytearray(archive_of({"a.csv": b"1"}))
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FileRefused, match="locked with a password"):
        names_in(bytes(content))
