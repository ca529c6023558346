"""The schema's history: each step once, whole or not at all, never backwards."""

from __future__ import annotations

import duckdb
import pytest

from data.errors import DiaryTooNew
from data.migrations import Migration, known_migrations, migrate
from data.reads import read_diary
from data.store import close_store, reading, writing

FIRST = Migration(1, "0001_a", "create table a (x integer); insert into a values (7)")
SECOND = Migration(2, "0002_b", "alter table a add column y integer")
BROKEN = Migration(2, "0002_broken", "alter table a add column y integer; select * from nowhere")


def versions(connection: duckdb.DuckDBPyConnection) -> list[tuple[int, str]]:
    return connection.execute("select version, name from migration order by version").fetchall()


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [step.version for step in known_migrations()] == list(range(1, len(known_migrations()) + 1))


def test_an_empty_file_gets_every_step(diary: int) -> None:
    with reading() as cursor:
        assert versions(cursor) == [(step.version, step.name) for step in known_migrations()]


def test_a_step_is_not_run_twice(diary: int) -> None:
    read_diary(diary)
    close_store()
    with reading() as cursor:
        assert cursor.execute("select count(*) from diary").fetchall() == [(1,)]


def test_an_older_file_gets_the_missing_step() -> None:
    with duckdb.connect() as connection:
        migrate(connection, (FIRST,))
        assert migrate(connection, (FIRST, SECOND)) == 2
        assert connection.execute("select x, y from a").fetchall() == [(7, None)]


def test_a_step_that_fails_leaves_no_trace() -> None:
    with duckdb.connect() as connection:
        migrate(connection, (FIRST,))
        with pytest.raises(duckdb.CatalogException, match="nowhere"):
            migrate(connection, (FIRST, BROKEN))
        assert versions(connection) == [(1, "0001_a")]
        assert connection.execute("select * from a").fetchall() == [(7,)]


def test_a_file_of_newer_code_is_refused_and_left_alone(diary: int) -> None:
    with writing() as cursor:
        cursor.execute("insert into migration values (999, '0999_later', localtimestamp)")
    close_store()
    with pytest.raises(DiaryTooNew, match="newer version"):
        read_diary(diary)


def test_every_table_names_the_diary_first(diary: int) -> None:
    text = (
        "select table_name, column_name from information_schema.columns "
        "where table_schema = 'main' and ordinal_position = 1 and table_name <> 'migration'"
    )
    with reading() as cursor:
        first_columns = cursor.execute(text).fetchall()
    assert len(first_columns) >= 10
    assert {column for _, column in first_columns} == {"diary_id"}
