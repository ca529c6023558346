"""Take off the quotes that some programs put around whole lines, so that each line looks like a single cell."""

from __future__ import annotations

import csv
import io

from data.importers.reading.dialect import DELIMITERS

PROBED = 50


def unwrapped(text: str) -> str:
    """Return the text with the inner lines of a file that was quoted line by line; any other as it is."""
    if not text.startswith('"'):
        return text
    lines = [line for line in text[: text.find("\n", 20_000) + 1 or None].split("\n")[:PROBED] if line.strip()]
    if not all(line.startswith('"') and line.rstrip().endswith('"') for line in lines):
        return text
    try:
        rows = list(csv.reader(io.StringIO("\n".join(lines), newline="\n")))
    except csv.Error:
        return text
    single = [row[0] for row in rows if len(row) == 1]
    if len(single) < len(lines) or not any(all(sign in cell for cell in single) for sign in DELIMITERS):
        return text
    try:
        return "\n".join(row[0] if row else "" for row in csv.reader(io.StringIO(text, newline="\n")))
    except csv.Error:
        return text
