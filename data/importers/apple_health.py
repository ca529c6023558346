"""Read what an iPhone exports from Apple Health: a zip with one XML file of all records, or that file alone."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from datetime import date

from data.errors import FileRefused
from data.importers.base import MEGABYTE, Limits
from data.importers.progress import tell_progress
from data.importers.reading.archive import DAMAGED_ENTRY, MAX_UNPACKED_HEALTH, checked_archive, chunks_of
from data.importers.reading.collected import Collected
from data.importers.reading.gate import HEAD, is_health_export
from data.importers.reading.health_records import HealthRecords
from data.importers.reading.health_tags import pattern_for, tags_in
from data.importers.reading.health_types import KEPT
from data.importers.reading.members import bare_names
from data.importers.reading.signature import zip_names
from data.importers.reading.unread import say_unread
from data.importers.reading.vendor_log import finished_log
from data.records import DiaryLog, SourceFile

FORMAT = "apple_health"
LABEL = "Apple Health"
LIMITS = Limits(memory_bytes=500 * MEGABYTE, cpu_s=300, wall_s=420)
CHUNK = 1 << 19
MOST_TRIED = 3
CLINICAL = "export_cda.xml"


def identify(file: SourceFile) -> bool:
    """Claim a file that begins as Apple's does, and a zip that holds one, whatever name the phone's language gave."""
    if not file.content.startswith(b"PK"):
        return is_health_export(file.content)
    if not any(_may_be_export(name) for name in zip_names(file)):
        return False
    try:
        with checked_archive(file.content, MAX_UNPACKED_HEALTH, nested=True) as archive:
            return _export_in(archive) is not None
    except FileRefused:
        return False


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return the days that the records add up to; they are added up while the file streams by."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Apple Health export recognised.")
    records, rows = HealthRecords(collected), 0
    size, chunks = _opened(file)

    def seen(done: int, met: int) -> None:
        nonlocal rows
        rows = met
        tell_progress(done, size, met)

    for tag in tags_in(chunks, pattern_for(KEPT), seen):
        records.take(tag)
    records.finish()
    say_unread(collected, bare_names(file), lambda name: name.endswith(".xml"))
    return finished_log(collected, FORMAT, LABEL, rows, "This export holds no record that the diary can keep.")


def _opened(file: SourceFile) -> tuple[int, Iterator[bytes]]:
    """Return the length of the XML, unpacked, and its pieces."""
    content = file.content
    if not content.startswith(b"PK"):
        return len(content), (content[at : at + CHUNK] for at in range(0, len(content), CHUNK))
    archive = checked_archive(content, MAX_UNPACKED_HEALTH, nested=True)
    export = _export_in(archive)
    if export is None:
        raise FileRefused("This archive holds no Apple Health export.")
    return export.file_size, chunks_of(archive, export.filename, CHUNK)


def _export_in(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    """Return the largest entry that begins as Apple's records do."""
    entries = (entry for entry in archive.infolist() if _may_be_export(entry.filename))
    for entry in sorted(entries, key=lambda entry: entry.file_size, reverse=True)[:MOST_TRIED]:
        try:
            with archive.open(entry) as opened:
                if is_health_export(opened.read(HEAD)):
                    return entry
        except DAMAGED_ENTRY:
            continue
    return None


def _may_be_export(name: str) -> bool:
    return name.lower().endswith(".xml") and not name.lower().endswith(CLINICAL)
