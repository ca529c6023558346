"""Every export is claimed by exactly one importer, by its bytes and not its name; a person's own table by none.

A test module of an importer takes part by a function ``fixtures()`` that returns pairs of an importer's key and a file.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from data.importers import IMPORTERS
from data.records import SourceFile

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[2] / "data" / "samples"
OWN_TABLES = (
    "Date,Spasms,Sleep\n2025-01-03,3,7.5\n2025-01-04,0,6\n",
    "Datum;Uhrzeit;Seite;Notizen\n03.01.2025;08:10;links;müde\n",
    "date,factor,value,unit\n2025-01-03,sleep,7.5,h\n",
    "Date,Start Time,End Time,Intensity,Triggers,Notes\n2025-01-03,08:10,08:20,4,stress,\n",
    "Timestamp,How many spasms today?\n03/01/2025 21:58:30,4\n",
    "date,time,mood,note\n2025-01-03,08:10,4,fine\n",
    "date,coffee,water\n2025-01-03,0,2\n",
)


def claimed() -> list[tuple[str, SourceFile]]:
    """Gather the fixtures of all importers' tests."""
    found: list[tuple[str, SourceFile]] = []
    for path in sorted(HERE.glob("test_*.py")):
        if path == Path(__file__).resolve() or "\ndef fixtures(" not in path.read_text("utf-8"):
            continue
        spec = importlib.util.spec_from_file_location(f"fixtures_of_{path.stem}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found.extend(module.fixtures())
    return found


CLAIMED = claimed()


@pytest.mark.parametrize(("key", "file"), CLAIMED, ids=[f"{key}-{file.name}" for key, file in CLAIMED])
def test_a_fixture_is_claimed_by_its_own_importer_alone(key: str, file: SourceFile) -> None:
    renamed = SourceFile("upload", file.content)
    assert [importer.key for importer in IMPORTERS if importer.identify(file)] == [key]
    assert [importer.key for importer in IMPORTERS if importer.identify(renamed)] == [key]


@pytest.mark.parametrize("text", OWN_TABLES, ids=[text.split("\n")[0] for text in OWN_TABLES])
def test_a_persons_own_table_is_claimed_by_none(text: str) -> None:
    file = SourceFile("log.csv", text.encode())
    assert [importer.key for importer in IMPORTERS if importer.identify(file)] == []


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.csv")), ids=lambda path: path.name)
def test_our_own_samples_are_claimed_by_none(path: Path) -> None:
    file = SourceFile(path.name, path.read_bytes())
    assert [importer.key for importer in IMPORTERS if importer.identify(file)] == []


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff", b"PK\x03\x04", b"[", b"{}", b"\xff\xfe\x00", b"<x", b'"', b"\n\n,,\n"]
)
def test_no_importer_stumbles_over_bytes_that_are_nothing(content: bytes) -> None:
    assert [importer.key for importer in IMPORTERS if importer.identify(SourceFile("x", content))] == []


def test_every_importer_has_a_fixture_of_its_own() -> None:
    with_fixture = {key for key, _ in CLAIMED}
    assert {importer.key for importer in IMPORTERS} - with_fixture == set()
