"""The parts of a workbook as its ZIP directory names them, unpacked and checked before any spreadsheet library."""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator

from data.errors import FileRefused
from data.importers.reading.archive import checked_archive, read_entry

_TAG = re.compile(rb"<(?:\w+:)?(sheet|Relationship)\s([^>]*)>")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_SCANNED = (".xml", ".rels")


def sheet_parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the XML of every sheet, after every XML part was unpacked whole and found plain."""
    with checked_archive(content) as archive:
        _check_parts(archive)
        paths = _paths_of_sheets(archive)
        for name, path in paths.items():
            if path in archive.NameToInfo:
                yield name, read_entry(archive, path)


def _check_parts(archive: zipfile.ZipFile) -> None:
    """Unpack once what the library would unpack: sizes that lie and entities come to light here."""
    for name in archive.namelist():
        if name.lower().endswith(_SCANNED):
            part = read_entry(archive, name)
            if b"<!ENTITY" in part or b"<!DOCTYPE" in part:
                raise FileRefused("This workbook defines XML entities. Open it in Excel and save it again.")


def _paths_of_sheets(archive: zipfile.ZipFile) -> dict[str, str]:
    workbook = next(name for name in archive.namelist() if re.fullmatch(r"xl/workbook\d*\.xml", name, re.IGNORECASE))
    folder, _, stem = workbook.rpartition("/")
    relations = f"{folder}/_rels/{stem}.rels"
    if relations not in archive.NameToInfo:
        raise FileRefused("This workbook is damaged. Open it in Excel and save it again.")
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
