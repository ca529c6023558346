"""The short way to a table finds what the long way finds, in every text that it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import FileRefused
from data.importers.reading.decode import decoded
from data.importers.reading.dialect import Dialect, dialect_of
from data.importers.reading.rows import CELL_LIMIT, rows_of
from data.importers.reading.straight_table import straight_rows, straight_table
from data.importers.reading.table import Table, TablesRead
from data.importers.reading.tables import LONG, tables_of, tables_the_long_way
from data.records import SourceFile

NAMES = ["Date", "Onset", "Side", "Intensity (0-10)", "Note", "", "Total", " Sleep", "2025-01-01", "Mon", "Jan", "1"]
CELLS = [
    *("2025-01-03", "2025-01-04 08:10", "3/1/25", "left", "", " ", "5", "~3", "7,5", "Total", "sum", "average", "n/a"),
    *(
        "'5",
        "#REF!",
        "# 3",
        "“x”",
        "‘",
        "\t",
        "Date",
        "Onset",
        "Jan",
        "Mon",
        "1",
        "2",
        "x y",
        "é",
        "\xa05",
        '"a"',
        "a\xa0",
    ),
    *(
        '"a, b"',
        '"a; b\t|c"',
        '"two\nlines"',
        '"said ""x"""',
        '""',
        ' "a"',
        '  "a"',
        '"a" ',
        '"a"x',
        'a"b',
        '"',
        '"a',
        'a""',
    ),
]
names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=5)
rows = st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=5), max_size=8)
texts = st.builds(
    lambda names, rows, sign, even, end: (
        "\n".join(sign.join((row * 5)[: len(names)] if even else row) for row in [names, *rows]) + end
    ),
    names,
    rows,
    st.sampled_from([",", ";", "\t", "|"]),
    st.booleans() | st.just(True),
    st.sampled_from(["", "\n", "\n\n"]),
)


def the_long_way(text: str, dialect: Dialect) -> TablesRead:
    return tables_the_long_way(decoded(text.encode(), {}), rows_of(text, dialect))


def plain(table: Table) -> Table:
    return replace(table, rows=tuple(table.rows), lines=tuple(table.lines))


def agree(text: str) -> int:
    """Compare both short ways with the long one; return how many of them took the text."""
    dialect, taken = dialect_of(text), 0
    try:
        raw = rows_of(text, dialect)
    except FileRefused:
        return 0
    for straight in (straight_table(text, dialect), straight_rows(raw, text)):
        if straight is not None:
            taken += 1
            assert the_long_way(text, dialect) == TablesRead((plain(straight.table),), (), straight.problems)
    return taken


@settings(deadline=None)  # names of months and weekdays are loaded once, where a cell calls for them
@given(texts)
def test_the_short_way_agrees_with_the_long_one(text: str) -> None:
    if text.strip():
        agree(decoded(text.encode(), {}).text)


@pytest.mark.parametrize(
    "text",
    [
        "Date,Side,Note\n2025-01-03,left,\n2025-01-04,right,x\n",
        "Date;Side;Note\n2025-01-03;left; a \n2025-01-04;right;x",
        "sep=;\nDate;Side\n2025-01-03;left\n2025-01-04;right\n",
        "Date,Side\n'2025-01-03,left\n2025-01-04,“right”\n",
        "Date,Side\n2025-01-03,left\nTotal,2\nMean,\n,right\n,Total\n2025-01-04,right\n",
        "Date\tSide\n2025-01-03\tleft\n2025-01-04\t\n",
        'Date,Side,"Note, if any"\n2025-01-03,"left","a, b"\n2025-01-04,right,"said ""x"""\n2025-01-05,"",x"y\n',
    ],
)
def test_a_plain_table_is_taken_both_ways(text: str) -> None:
    assert agree(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        'Date,Side,Note\n2025-01-03,left,"a, b"\n2025-01-04,right,"two\nlines"\n2025-01-05,left,"x"\n',
        'Date,Side,Note\n2025-01-03,left, "a, b"\n2025-01-04,right,  x\n',
        f"Date,Side,Note\n2025-01-03,left,{'x' * (CELL_LIMIT + 1)}\n2025-01-04,right,\n",
    ],
    ids=["a note of two lines", "a quote behind a blank", "a cell that is cut"],
)
def test_what_must_be_split_into_rows_is_taken_then(text: str) -> None:
    assert agree(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Date,Side\n2025-01-03,left\n,\n2025-01-04,left\n",
        "Date,Side\n2025-01-03,left\n\n2025-01-04,left\n",
        "Date,Side\n2025-01-03,left\nDate,Side\n2025-01-04,left\n",
        "Date,Side\n2025-01-03,left,more\n2025-01-04\n",
        "Date,Side\n2025-01-03,#REF!\n2025-01-04,left\n",
        "My diary,of 2025\nDate,Side\n2025-01-03,left\n2025-01-04,left\n",
        "2025-01-03,left\n2025-01-04,left\n",
        "Month,Jan,Feb\n1,2,3\n2,3,4\n3,5,6\n",
    ],
)
def test_whatever_needs_a_second_look_goes_the_long_way(text: str) -> None:
    assert agree(text) == 0


def test_a_long_file_takes_the_short_way_and_keeps_its_lines() -> None:
    text = "Date,Side\n" + "".join(f"2025-01-{day % 28 + 1:02d},left\n" for day in range(2 * LONG))
    (table,) = tables_of(SourceFile("log.csv", text.encode()), {}).tables
    assert (table.header, table.lines[0], table.lines[-1]) == (("Date", "Side"), 2, 2 * LONG + 1)
    assert (len(table.rows), table.rows[1], table.rows[:1]) == (
        2 * LONG,
        ("2025-01-02", "left"),
        (("2025-01-01", "left"),),
    )
