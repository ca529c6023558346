"""Exports with bytes changed, cut and doubled: each is read or refused in words, never a fault of ours."""

from __future__ import annotations

import importlib.util
import io
import os
import random
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.errors import FileRefused
from data.importers import find_importer
from data.importers.codec import log_from_json, log_to_json
from data.importers.reading.date_order import EARLIEST
from data.records import SourceFile

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 11, 23)
TIMES = 1000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 12
PIECES = (
    *(b'"', b"null", b"-1", b"1e999", b"NaN", b"{}", b"[]", b",", b"\n", b"\x00", b"\xff", b"true", b"<", b">"),
    *(b"9999999999999", b"0001-01-01", b"9999-12-31", b"UTC+9900", b"\xef\xbb\xbf", b'{"value":1}', b"1" * 400),
)


def exports() -> list[tuple[str, SourceFile]]:
    found: list[tuple[str, SourceFile]] = []
    for path in sorted(HERE.glob("test_*.py")):
        if path == Path(__file__).resolve() or "\ndef fixtures(" not in path.read_text("utf-8"):
            continue
        spec = importlib.util.spec_from_file_location(f"to_change_{path.stem}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found.extend(module.fixtures())
    return found


FIXTURES = exports()


def changed(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few places replaced, cut out or doubled."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return with_changed_member(content, chance)
    bytes_ = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at, way = chance.randrange(len(bytes_) + 1), chance.random()
        if way < 0.4:
            bytes_[at : at + chance.randint(0, 8)] = chance.choice(PIECES)
        elif way < 0.6:
            del bytes_[at : at + chance.randint(1, 30)]
        elif way < 0.8 and bytes_:
            start = chance.randrange(len(bytes_))
            bytes_[at:at] = bytes_[start : start + chance.randint(1, 60)]
        elif at < len(bytes_):
            bytes_[at] = chance.randrange(256)
    return bytes(bytes_)


def with_changed_member(content: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w") as after:
        picked = chance.choice(before.namelist())
        for name in before.namelist():
            member = before.read(name)
            after.writestr(name, changed(b" " + member, chance)[1:] if name == picked else member)
    return buffer.getvalue()


@pytest.mark.parametrize(("key", "file"), FIXTURES, ids=[f"{key}-{file.name}" for key, file in FIXTURES])
def test_a_changed_export_is_read_or_refused(key: str, file: SourceFile) -> None:
    chance = random.Random(f"{key} {file.name}")  # noqa: S311  # the same changes in every run
    for _ in range(TIMES):
        other = SourceFile(file.name, changed(file.content, chance))
        try:
            log = find_importer(other).read(other, {}, TODAY, chance.choice((0, 4)))
        except FileRefused:
            continue
        assert log_from_json(log_to_json(log)) == log
        assert all(EARLIEST - timedelta(days=1) <= value.day <= TODAY + timedelta(days=1) for value in log.days)
