"""The first look at an upload: its size and its first bytes decide whether anything reads it at all."""

from __future__ import annotations

import re

from data.errors import FileRefused
from data.records import SourceFile

MEGABYTE = 1_000_000
TABLE_LIMIT = 50 * MEGABYTE
UPLOAD_LIMIT = 200 * MEGABYTE
HEAD = 64_000

_ADVICE = "Export a CSV or XLSX file."
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a picture or a sound"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x89HDF", "an HDF5 file"),
    (b"\x93NUMPY", "a NumPy file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "a text document (RTF)"),
)
_HEALTH_TOO_LARGE = (
    "The file is {:,.0f} MB; the limit is 200 MB. Choose the export.zip as the phone made it: it is much smaller."
)
_MARKUP = re.compile(rb"<(?:\?xml|!doctype|!--|[a-z][\w:.-]*[\s>/])", re.IGNORECASE)
_WEB_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|table|meta)[\s>]", re.IGNORECASE)
_HEALTH = re.compile(rb"<HealthData[\s>]")
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_INSIDE: tuple[tuple[str, str], ...] = (
    (r"xl/workbook\.bin", "This is a binary workbook (.xlsb). Open it in Excel and save as .xlsx."),
    (r"content\.xml", "This is an OpenDocument file. Open it in LibreOffice and save as .xlsx."),
    (r"Index/.*\.iwa", "This is a Numbers document. Open it in Numbers and export as CSV."),
    (r"word/.*", "This is a Word document, not a table. Copy the table into a spreadsheet and save as .xlsx."),
)


def check_size(file: SourceFile) -> None:
    """Refuse a file that is larger than its kind may be, before anything else looks at it."""
    if len(file.content) <= TABLE_LIMIT:
        return
    health = is_health_export(file.content)
    large = file.content.startswith(_ZIP) or health
    if health and len(file.content) > UPLOAD_LIMIT:
        raise FileRefused(_HEALTH_TOO_LARGE.format(len(file.content) / MEGABYTE))
    if len(file.content) > (UPLOAD_LIMIT if large else TABLE_LIMIT):
        raise FileRefused(_too_large(len(file.content)))


def is_health_export(content: bytes) -> bool:
    """True for a file that begins as the XML of Apple Health does: a prologue, then its own root."""
    head = content[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith((b"<?xml", b"<!DOCTYPE", b"<HealthData")) and _HEALTH.search(head) is not None


def kind_of(file: SourceFile) -> str:
    """Return ``xlsx`` or ``text``; refuse every other kind with a sentence that names it.

    Notes
    -----
    A file is what its first bytes say, whatever its name.
    """
    check_size(file)
    head = file.content[:HEAD]
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        _refuse_blank(file.content)
    if head.startswith(_ZIP):
        return _kind_of_archive(file)
    _refuse_signature(file, head)
    _refuse_markup(file, head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n"))
    return "text"


def _refuse_blank(content: bytes) -> None:
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise FileRefused("The file is empty.")


def _kind_of_archive(file: SourceFile) -> str:
    from data.importers.reading.archive import names_in  # only here: most files are text

    names = names_in(file.content)
    if any(re.fullmatch(r"xl/workbook\d*\.xml", name, re.IGNORECASE) for name in names):
        if len(file.content) > TABLE_LIMIT:
            raise FileRefused(_too_large(len(file.content)))
        return "xlsx"
    for pattern, sentence in _INSIDE:
        if any(re.fullmatch(pattern, name) for name in names):
            raise FileRefused(sentence)
    raise FileRefused(f"This is a ZIP archive, not {_wanted(file.name)}. Unpack it and choose the table inside.")


def _refuse_signature(file: SourceFile, head: bytes) -> None:
    if head.startswith(_OLD_WORKBOOK):
        if "EncryptedPackage".encode("utf-16-le") in file.content:
            raise FileRefused("This workbook is locked with a password. Save it without the password.")
        raise FileRefused("This is an old Excel file (.xls). Open it in Excel and save as .xlsx.")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise FileRefused(f"This is {what}, not {_wanted(file.name)}. {_ADVICE}")
    if head[8:12] == b"DUCK":
        raise FileRefused(f"This is a database, not {_wanted(file.name)}. {_ADVICE}")
    if head[4:8] == b"ftyp":
        raise FileRefused(f"This is a picture or a film, not {_wanted(file.name)}. {_ADVICE}")
    if head[:1] == b"\x80" and head[1:2] in b"\x02\x03\x04\x05":
        raise FileRefused(f"This is a Python pickle, not {_wanted(file.name)}. {_ADVICE}")


def _refuse_markup(file: SourceFile, head: bytes) -> None:
    if head[:1] in (b"{", b"[") and file.content.rstrip(b"\x00 \t\r\n")[-1:] in (b"}", b"]"):
        raise FileRefused(f"This is a JSON file, not {_wanted(file.name)}. {_ADVICE}")
    if not _MARKUP.match(head):
        return
    if b"<!ENTITY" in head:
        raise FileRefused("This file defines XML entities; not an Apple Health export.")
    if _WEB_PAGE.search(head[:4000]):
        ending = ".xls" if file.name.lower().endswith((".xls", ".xlsx")) else _ending(file.name)
        raise FileRefused(f"This is a web page saved as {ending}. Open it in Excel and save as .xlsx.")
    if b"Excel.Sheet" in head or b"office:spreadsheet" in head:
        raise FileRefused("This is a spreadsheet saved as XML. Open it in Excel and save as .xlsx.")
    raise FileRefused(f"This is an XML file, not {_wanted(file.name)}. {_ADVICE}")


def _wanted(name: str) -> str:
    ending = _ending(name)
    return {".csv": "a CSV", ".xlsx": "an Excel workbook", ".xls": "an Excel workbook"}.get(ending, "a table")


def _ending(name: str) -> str:
    stem, dot, ending = name.lower().rpartition(".")
    return f".{ending}" if dot and stem and ending.isalnum() and len(ending) <= 5 else "a file"


def _too_large(size: int) -> str:
    megabytes = f"{size / MEGABYTE:.1f}".removesuffix(".0")
    return (
        f"The file is {megabytes} MB; the limit is 50 MB for a table (200 MB for a zip). Export a shorter date range."
    )
