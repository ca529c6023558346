"""Whatever stands in a text file, it becomes tables of equal rows with their lines, or a refusal."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import FileRefused
from data.importers.reading.tables import tables_of
from data.records import SourceFile

PIECES = (
    *("Date", "Spasms", "Note", "2025-01-03", "03/04/2025", "3. März", "7,5", "12", "08:10", "left", "Total", "h"),
    *(",", ",", ",", ";", "\t", "|", "\n", "\n", "\n", "\r\n", "\r", '"', '""', " ", ",,,", "\n\n", "sep=;\n"),
    *(
        "#REF!",
        "'-9",
        "“so”",
        "MÃ¼de",
        "\x00",
        "\u200b",
        "\u202e",
        "\ufeff",
        "日期",
        "😞",
        "<",
        "{",
        "PK",
        "%",
        "a" * 99,
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
LINES = st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map(",".join), max_size=12).map("\n".join)


def check(content: bytes) -> None:
    try:
        found = tables_of(SourceFile("log.csv", content), {})
    except FileRefused:
        return
    assert found.tables
    for table in found.tables:
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.header)}
        assert len(table.lines) == len(table.rows)
        assert table.turned or list(table.lines) == sorted(set(table.lines))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(text=TEXTS | LINES, codec=st.sampled_from(("utf-8", "utf-16", "cp1252", "gb18030")))
def test_any_text_becomes_tables_or_a_refusal(text: str, codec: str) -> None:
    check(text.encode(codec, "replace"))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(content=st.binary(max_size=300))
def test_any_bytes_become_tables_or_a_refusal(content: bytes) -> None:
    check(content)
