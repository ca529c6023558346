"""The parts of a workbook as its ZIP directory names them, unpacked and checked before any spreadsheet library."""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator

from data.errors import FileRefused
from data.importers.reading.archive import checked_archive, read_entry

DAMAGED = "This workbook is damaged. Open it in Excel and save it again."

_TAG = re.compile(rb"<(?:\w+:)?(sheet|Relationship)\s([^<>]*)>")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SCANNED = (".xml", ".rels")


def sheet_parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the XML of every sheet, after every XML part was unpacked whole and found plain."""
    with checked_archive(content) as archive:
        names = archive.namelist()
        if len(set(names)) < len(names):
            raise FileRefused(DAMAGED)
        paths = {name: path for name, path in _paths_of_sheets(archive).items() if path in archive.NameToInfo}
        for part in names:
            if part.lower().endswith(_SCANNED) and part not in paths.values():
                _plain(archive, part)
        for name, path in paths.items():
            yield name, _plain(archive, path)


def _plain(archive: zipfile.ZipFile, name: str) -> bytes:
    """Unpack a part whole, as the library will: a size that lies and entities come to light here."""
    part = read_entry(archive, name)
    if b"<!ENTITY" in part or b"<!DOCTYPE" in part:
        raise FileRefused("This workbook defines XML entities. Open it in Excel and save it again.")
    return part


def _paths_of_sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    workbook = next(name for name in archive.namelist() if re.fullmatch(r"xl/workbook\d*\.xml", name, re.IGNORECASE))
    folder, _, stem = workbook.rpartition("/")
    relations = f"{folder}/_rels/{stem}.rels"
    if relations not in archive.NameToInfo:
        raise FileRefused(DAMAGED)
    targets = {tag.get("Id", ""): tag.get("Target", "") for tag in _tags(read_entry(archive, relations))}
    paths = {}
    for tag in _tags(read_entry(archive, workbook)):
        relation = next((value for key, value in tag.items() if key.endswith(":id")), "")
        target = targets.get(relation, "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        paths[tag.get("name", "")] = path
    return paths


def _tags(part: bytes) -> Iterator[dict[str, str]]:
    for match in _TAG.finditer(part):
        attributes = _ATTRIBUTE.findall(match.group(2).decode("utf-8", "replace"))
        yield {key: html.unescape(double or single) for key, double, single in attributes}
