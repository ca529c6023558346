"""From the bytes of a file to its tables of text."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from data.errors import FileRefused
from data.importers.reading.table import Table, TablesRead
from data.records import SourceFile

__all__ = ["Table", "TablesRead", "tables_of"]


def tables_of(file: SourceFile, answers: Mapping[str, str]) -> TablesRead:
    """Return the tables of a file as text, or raise ``FileRefused`` with the reason."""
    text = file.content.decode("utf-8-sig")
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = tuple(name.strip() for name in next(reader, []))
    rows, lines, start = [], [], reader.line_num + 1
    for row in reader:
        if any(row):
            rows.append(tuple(cell.strip() for cell in (row + [""] * len(header))[: len(header)]))
            lines.append(start)
        start = reader.line_num + 1
    if not rows:
        raise FileRefused("The file is empty.")
    return TablesRead((Table("", header, tuple(rows), tuple(lines), 1),))
