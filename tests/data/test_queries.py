"""The SQL texts: each says what one row is, and keeps to what DuckDB and PostgreSQL both understand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.queries import FOLDER

FILES = sorted(FOLDER.glob("*.sql"))
ONLY_ONE_OF_THEM = re.compile(r"::|\bqualify\b|\bpivot\b|\bover\s*\(|\bby name\b|\blist\(|\?", re.IGNORECASE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_text_opens_with_what_one_row_is(path: Path) -> None:
    assert path.read_text().startswith("-- One row is ")


@pytest.mark.parametrize("path", [*FILES, *sorted(FOLDER.glob("migrations/*.sql"))], ids=lambda path: path.stem)
def test_a_text_is_one_for_both_engines(path: Path) -> None:
    code = re.sub(r"--.*", "", path.read_text())
    assert not ONLY_ONE_OF_THEM.search(code)


def test_each_text_is_used() -> None:
    code = "\n".join(path.read_text() for path in FOLDER.parent.glob("*.py"))
    assert [path.stem for path in FILES if f'"{path.stem}"' not in code] == []
