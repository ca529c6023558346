"""Files made to harm: each is refused in words, at once, and the caller goes on."""

from __future__ import annotations

import io
import resource
import struct
import time
import zipfile
from collections.abc import Callable
from datetime import date

import pytest

from data.errors import FileRefused, FileTooComplex
from data.importers.child import read_in_child
from data.records import SourceFile

TODAY = date(2026, 11, 23)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def packed(entries: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def workbook(sheet_data: str, strings: str = "<si><t>a</t></si>") -> bytes:
    """Return the smallest workbook with this sheet data and these shared strings."""
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET_TYPE}.sharedStrings+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
            '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="r2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>',
        }
    )


def with_declared_size(content: bytes, entry: str, size: int) -> bytes:
    """Return an archive whose directory lies about the size of one entry."""
    changed = bytearray(content)
    place = changed.find(b"PK\x01\x02")
    while changed[place + 46 : place + 46 + len(entry)] != entry.encode():
        place = changed.find(b"PK\x01\x02", place + 1)
    changed[place + 24 : place + 28] = struct.pack("<I", size)
    return bytes(changed)


def far_apart() -> bytes:
    """Cells without addresses, far apart in both directions: small to scan, and vast when laid out as a grid."""
    wide = "".join(f"<c><v>{number * 7919**3 % 10**9}</v></c>" for number in range(16_000))
    return workbook(f'<row r="1">{wide}</row><row r="300000"><c><v>1</v></c></row>')


def overlapping() -> bytes:
    """A thousand directory entries that all mean the same packed bytes."""
    one = packed({"a.csv": b"0" * 1_000_000})
    directory, end = one.rfind(b"PK\x01\x02"), one.rfind(b"PK\x05\x06")
    entry = one[directory:end]
    tail = struct.pack("<HHIIH", 1000, 1000, len(entry) * 1000, directory, 0)
    return one[:directory] + entry * 1000 + b"PK\x05\x06\x00\x00\x00\x00" + tail


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><HealthData>&a9;</HealthData>'.encode()


HEALTH = '<?xml version="1.0"?><HealthData locale="en_GB">{}</HealthData>'
RECORD = (
    '<Record type="HKQuantityTypeIdentifierDietaryWater" unit="mL" value="250" startDate="2025-01-03 08:10:00 +0100"/>'
)


def health_archive(text: str) -> bytes:
    return packed({"apple_health_export/export.xml": text})


WITH_A_SENTENCE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "billion laughs": ("export.xml", entities, "defines XML entities"),
    "external entity": (
        "export.xml",
        lambda: b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        "defines XML entities",
    ),
    "external document type": (
        "export.xml",
        lambda: b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
        "XML file",
    ),
    "one entity of 100,000 letters, 20,000 times": (
        "export.xml",
        lambda: f'<!DOCTYPE x [<!ENTITY a "{"x" * 100_000}">]><HealthData>{"&a;" * 20_000}</HealthData>'.encode(),
        "defines XML entities",
    ),
    "a health export with a foreign document type": (
        "export.xml",
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://127.0.0.1:9/"><HealthData><Record v="1"/></HealthData>'
        ),
        "no record that the diary can keep",
    ),
    "a health export of nested tags": (
        "export.xml",
        lambda: HEALTH.format("<a>" * 500_000 + "</a>" * 500_000).encode(),
        "",
    ),
    "a health export in an archive with entities": (
        "export.zip",
        lambda: health_archive('<!DOCTYPE x [<!ENTITY a "b">]>' + HEALTH.format("&a;")),
        "defines XML entities",
    ),
    "a health export longer than declared": (
        "export.zip",
        lambda: with_declared_size(health_archive(HEALTH.format(RECORD * 9999)), "apple_health_export/export.xml", 10),
        "This is a ZIP archive",
    ),
    "a health export that packs too well": (
        "export.zip",
        lambda: health_archive(HEALTH.format(" " * 60_000_000)),
        "200 times its size",
    ),
    "a million nested tags": ("export.xml", lambda: b"<a>" * 1_000_000 + b"</a>" * 1_000_000, "XML file"),
    "half a million attributes": (
        "export.xml",
        lambda: b"<a " + b" ".join(b'a%d="1"' % n for n in range(500_000)) + b"/>",
        "XML file",
    ),
    "one attribute of 60 MB": ("export.xml", lambda: b'<a v="' + b"y" * 60_000_000 + b'"/>', "the limit is 50 MB"),
    "one attribute of 60 MB in an Apple Health export": (
        "export.xml",
        lambda: b'<?xml version="1.0"?><HealthData><Record v="' + b"y" * 60_000_000 + b'"/></HealthData>',
        "a tag of more than 1 MB",
    ),
    "a million nested tags in an Apple Health export": (
        "export.xml",
        lambda: b"<HealthData>" + b"<a>" * 1_000_000 + b"</a>" * 1_000_000,
        "no record that the diary can keep",
    ),
    "entities in an Apple Health export": (
        "export.xml",
        lambda: entities().replace(b"<!DOCTYPE x", b"<!DOCTYPE HealthData"),
        "defines XML entities",
    ),
    "zip bomb": ("log.zip", lambda: packed({f"{n}.csv": b"0" * 30_000_000 for n in range(7)}), "more than 200 MB"),
    "one bomb in a zip": ("log.zip", lambda: packed({"a.csv": b"0" * 50_000_000}), "200 times its size"),
    "overlapping entries": ("log.zip", overlapping, "more than 200 MB"),
    "6,000 entries": ("log.zip", lambda: packed({f"{n}": b"" for n in range(6000)}), "more than 5000 files"),
    "a zip in a zip": ("log.zip", lambda: packed({"a.zip": packed({"b": b""})}), "another archive"),
    "names that climb": ("log.zip", lambda: packed({"../../x.csv": b"a", "/abs.csv": b"b"}), "This is a ZIP archive"),
    "entities in a workbook": (
        "log.xlsx",
        lambda: workbook("<row><c t='s'><v>0</v></c></row>", '<!DOCTYPE x [<!ENTITY a "b">]><si><t>&a;</t></si>'),
        "defines XML entities",
    ),
    "a sheet to the last corner": (
        "log.xlsx",
        lambda: workbook(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        ),
        "16384 columns; the limit is 500",
    ),
    "a million rows": ("log.xlsx", lambda: workbook("<row><c><v>0</v></c></row>" * 1_000_000), "times its size"),
    "a sheet longer than declared": (
        "log.xlsx",
        lambda: with_declared_size(workbook("<row><c><v>0</v></c></row>" * 9999), "xl/worksheets/sheet1.xml", 100),
        "damaged",
    ),
    "strings longer than declared": (
        "log.xlsx",
        lambda: with_declared_size(workbook("", "<si><t>a</t></si>" * 9999), "xl/sharedStrings.xml", 10),
        "damaged",
    ),
    "600 columns": (
        "log.csv",
        lambda: ",".join(f"c{n}" for n in range(600)).encode() + b"\n" + b",".join([b"1"] * 600) + b"\n",
        "600 columns; the limit is 500",
    ),
    "a million rows of text": (
        "log.csv",
        lambda: b"Date,Spasms\n" + b"2025-01-03,1\n" * 1_000_000,
        "more than 1,000,000 rows; the limit is 300,000",
    ),
    "one row too many": (
        "log.csv",
        lambda: b"Date,Spasms\n" + b"2025-01-03,1\n" * 300_001,
        "300,001 rows; the limit is 300,000",
    ),
    "an open quote over 10 MB": (
        "log.csv",
        lambda: b'Date,Note\n2025-01-03,"' + b"word, word\n" * 1_000_000,
        "Row 2 opens a quote that never closes",
    ),
    "control signs": ("log.csv", lambda: b"Date,Spasms\n" + b"\x07" * 100_000, "not a text file"),
    "NUL bytes": ("log.csv", lambda: b"Date,Spasms\n" + b"\x00" * 3_000_000 + b"2025-01-03,1\n", "not a text file"),
}


def processor_seconds() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


@pytest.mark.parametrize("case", WITH_A_SENTENCE)
def test_a_hostile_file_is_refused_at_once_and_in_words(case: str) -> None:
    name, make, sentence = WITH_A_SENTENCE[case]
    file = SourceFile(name, make())
    start, used = time.monotonic(), processor_seconds()
    with pytest.raises(FileRefused) as refusal:
        read_in_child(file, {}, today=TODAY)
    assert sentence in refusal.value.message
    assert processor_seconds() - used < 2  # of our process and the reading one, however busy the machine is
    assert time.monotonic() - start < 20


def test_a_grid_too_vast_for_the_library_ends_the_child_and_not_us() -> None:
    with pytest.raises(FileTooComplex, match="too long or too much memory"):
        read_in_child(SourceFile("log.xlsx", far_apart()), {}, today=TODAY)


@pytest.mark.parametrize(
    "content",
    [
        b"Date,Note\n2025-01-03," + b"x" * 5_000_000 + b"\n",
        b"Date,Spasms\n" + b"\n" * 2_000_000 + b"2025-01-03,1\n",
        b"Date,Spasms" + b"," * 4_000_000 + b"\n2025-01-03,1\n2025-01-04,2\n",
        b'Date,Note\n2025-01-03,"' + b"a\n" * 500_000 + b'"\n2025-01-04,b\n',
        b"Date,Note\n" + b'2025-01-03,"a\nb"\n' * 20_000,
    ],
    ids=[
        "one long cell",
        "two million empty lines",
        "four million empty cells",
        "one cell of many lines",
        "many cells",
    ],
)
def test_an_odd_file_is_read_in_little_time(content: bytes) -> None:
    start = time.monotonic()
    log = read_in_child(SourceFile("log.csv", content), {}, today=TODAY)
    assert log.format == "generic"
    assert time.monotonic() - start < 15
