"""Straighten lines that look like a single cell: quoted whole, or parted by nothing but blanks."""

from __future__ import annotations

import csv
import io
import re

from data.importers.reading.dialect import DELIMITERS

PROBED = 50
RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$", re.MULTILINE)
GAP = re.compile(r"(?<=\S) {2,}(?=\S)")


def unwrapped(text: str) -> str:
    """Return the text with the inner lines of a file that was quoted line by line; any other as it is."""
    if not text.startswith('"'):
        return _spaced(text)
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


def _spaced(text: str) -> str:
    """Return a table whose columns stand apart by blanks alone with tabs in their place."""
    head = text[:20_000]
    if "|" in head and ":-" in head:
        return RULE.sub(lambda rule: rule[0].replace(":", "-"), text)  # the line under the names of a Markdown table
    if any(sign in head for sign in DELIMITERS) or "  " not in head:
        return text
    lines = [line for line in head.split("\n")[:PROBED] if line.strip()]
    widths = {len(GAP.split(line.strip())) for line in lines}
    if len(lines) < 2 or len(widths) != 1 or widths == {1}:
        return text
    return "\n".join(GAP.sub("\t", line.strip()) for line in text.split("\n"))
