"""What the code says of the tables is what the schema says."""

from __future__ import annotations

import pytest

from data.queries import query
from data.store import reading
from data.tables import TABLES, Table
from data.vocabulary import OUTCOMES

EVERY_ENTRY_HAS = {"diary_id", "import_id", "key", "source", "deleted"}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_columns_are_those_of_the_schema(diary: int, table: Table) -> None:
    text = "select column_name from information_schema.columns where table_name = $1"
    with reading() as cursor:
        columns = {row[0] for row in cursor.execute(text, [table.name]).fetchall()}
        seen = {row[0] for row in cursor.execute(text, [f"visible_{table.name}"]).fetchall()}
    assert columns == {*table.columns} | EVERY_ENTRY_HAS
    assert seen == columns | {"rank", "by_hand"}


def test_the_outcomes_are_those_of_the_vocabulary() -> None:
    assert all(f"'{outcome}'" in query("stated_outcomes") for outcome in OUTCOMES)
    assert query("stated_outcomes").count("'") == 2 * len(OUTCOMES)
