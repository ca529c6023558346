"""What an importer may look at to claim an archive: the names in its directory."""

from __future__ import annotations

import io
import struct
import zipfile

from data.importers.reading.archive import DAMAGED_DIRECTORY
from data.records import SourceFile

MOST_NAMES = 5000
_ZIP = b"PK\x03\x04"
_END = b"PK\x05\x06"


def zip_names(file: SourceFile) -> tuple[str, ...]:
    """Return the names in an archive's directory; none for any other file or an archive that is damaged or too full.

    Notes
    -----
    Nothing is unpacked here, and nothing judged: the reading opens the archive through ``checked_archive``.
    """
    content = file.content
    if not content.startswith(_ZIP):
        return ()
    end = content.rfind(_END, max(0, len(content) - 66_000))
    if end < 0 or len(content) < end + 22 or struct.unpack_from("<H", content, end + 10)[0] > MOST_NAMES:
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return tuple(archive.namelist())
    except DAMAGED_DIRECTORY:
        return ()
