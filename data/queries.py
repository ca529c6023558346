"""The SQL texts of `data/sql`, each a file whose first line says what one row is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "sql"


@cache
def query(name: str) -> str:
    """Return the text of one query file, without its name's ending."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
