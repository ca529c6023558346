"""Which importer reads a file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from data import importers
from data.importers import find_importer
from data.importers.base import Importer
from data.records import DiaryLog, SourceFile


def claims(key: str, start: bytes) -> Importer:
    return Importer(
        key, key.title(), lambda file: file.content.startswith(start), lambda *_: DiaryLog(key, key.title(), "")
    )


@pytest.fixture
def two_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importers, "IMPORTERS", (claims("a", b"A"), claims("ab", b"AB")))


@pytest.mark.usefixtures("two_sources")
def test_the_one_that_claims_the_file_reads_it() -> None:
    assert find_importer(SourceFile("x", b"A,1")).key == "a"


@pytest.mark.usefixtures("two_sources")
def test_two_that_claim_one_file_are_a_fault() -> None:
    with pytest.raises(LookupError, match="a and ab claim the same file"):
        find_importer(SourceFile("x", b"AB,1"))


@pytest.mark.usefixtures("two_sources")
def test_the_generic_one_reads_what_nobody_claims() -> None:
    assert find_importer(SourceFile("x", b"Date,Spasms")).key == "generic"


def test_reading_loads_neither_storage_nor_statistics_nor_pages() -> None:
    code = (
        "import sys; sys.path.insert(0, '.');"
        "from data.importers import find_importer; from data.records import SourceFile;"
        "from datetime import date; file = SourceFile('a.csv', b'Date,Spasms\\n2025-01-03,3\\n2025-01-04,1\\n');"
        "import data.importers.worker, data.importers.child, data.importers.reading.workbook;"
        "find_importer(file).read(file, {}, date(2025, 2, 1), 0);"
        "print([name for name in ('duckdb', 'pandas', 'numpy', 'streamlit', 'scipy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
