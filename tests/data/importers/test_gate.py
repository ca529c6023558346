"""What the first bytes of an upload decide."""

from __future__ import annotations

import io
import zipfile

import pytest

from data.errors import FileRefused
from data.importers.reading.gate import TABLE_LIMIT, check_size, kind_of
from data.records import SourceFile


def zipped(**entries: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("log.csv", b"", "The file is empty."),
        ("log.csv", b"\n  \n\t\r\n", "The file is empty."),
        ("log.csv", b"\xef\xbb\xbf \n" + b" " * 100_000, "The file is empty."),
        ("log.csv", b"%PDF-1.7\n", "This is a PDF document, not a CSV."),
        ("log.csv", b"\x89PNG\r\n\x1a\n", "This is a picture (PNG), not a CSV."),
        ("log.xlsx", b"\xff\xd8\xff\xe0", "This is a picture (JPEG), not an Excel workbook."),
        ("log", b"\x1f\x8b\x08", "This is a gzip archive, not a table."),
        ("log.csv", b"PAR1\x15\x04", "This is a Parquet file, not a CSV."),
        ("log.csv", b"\x00" * 8 + b"DUCK" + b"\x00" * 8, "This is a database, not a CSV."),
        ("log.csv", b"SQLite format 3\x00", "This is a database, not a CSV."),
        ("log.csv", b"\x80\x04\x95\x10", "This is a Python pickle, not a CSV."),
        ("log.csv", b"\x00\x00\x00\x18ftypheic", "This is a picture or a film, not a CSV."),
        ("log.csv", b'{"version": 1, "data": []}\n', "This is a JSON file, not a CSV."),
        ("log.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "This is an old Excel file (.xls)."),
        (
            "log.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "This workbook is locked with a password.",
        ),
        ("log.xls", b"\r\n<HTML><table>", "This is a web page saved as .xls. Open it in Excel and save as .xlsx."),
        ("log.csv", b"<!DOCTYPE html><html>", "This is a web page saved as .csv."),
        ("log.xml", b"<?xml version='1.0'?><a/>", "This is an XML file, not a table."),
        ("log.xml", b'<?xml?><?mso-application progid="Excel.Sheet"?>', "This is a spreadsheet saved as XML."),
        ("a.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "This file defines XML entities; not an Apple Health export."),
        (
            "a.xml",
            '\ufeff<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16-le"),
            "This file defines XML entities; not an Apple Health export.",
        ),
        ("log.csv", zipped(**{"a.csv": "a,b"}), "This is a ZIP archive, not a CSV."),
        ("log.docx", zipped(**{"word__document.xml": "<w/>"}), "This is a Word document, not a table."),
        ("log.ods", zipped(**{"content.xml": "<o/>"}), "This is an OpenDocument file."),
        ("log.numbers", zipped(**{"Index__Document.iwa": ""}), "This is a Numbers document."),
        ("log.xlsb", zipped(**{"xl__workbook.bin": ""}), "This is a binary workbook (.xlsb)."),
    ],
)
def test_what_is_no_table_is_refused_by_its_kind(name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(FileRefused) as refusal:
        kind_of(SourceFile(name, content))
    assert refusal.value.message.startswith(sentence)


def test_a_workbook_is_one_whatever_its_name() -> None:
    assert kind_of(SourceFile("log.csv", zipped(**{"xl__workbook.xml": "<w/>"}))) == "xlsx"


@pytest.mark.parametrize("content", [b"Date,Spasms\n", b"<5 min,note\n", b"[1] Date;x\n", "Größe\n".encode("utf-16")])
def test_text_passes(content: bytes) -> None:
    assert kind_of(SourceFile("log.csv", content)) == "text"


def test_a_table_over_the_limit_is_refused_with_both_limits() -> None:
    sentence = (
        r"The file is 50\.5 MB; the limit is 50 MB for a table \(200 MB for a zip\)\. Export a shorter date range\."
    )
    with pytest.raises(FileRefused, match=sentence):
        check_size(SourceFile("log.csv", bytes(50_500_000)))


def test_a_table_at_the_limit_passes() -> None:
    check_size(SourceFile("log.csv", bytes(TABLE_LIMIT)))


def test_an_apple_health_export_may_be_as_large_as_a_zip() -> None:
    start = b'<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData locale="en_GB">'
    check_size(SourceFile("export.xml", start + bytes(60_000_000)))
    with pytest.raises(FileRefused, match="The file is 50"):
        check_size(SourceFile("export.xml", start.replace(b"<HealthData", b"<Other") + bytes(50_000_000)))
