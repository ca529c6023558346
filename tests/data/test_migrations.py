"""The schema's history: each step once, whole or not at all, never backwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import duckdb
import pytest

from data.check_ins import add_check_in, read_check_ins
from data.errors import DiaryTooNew
from data.migrations import Migration, known_migrations, migrate
from data.reads import read_diary, read_treatments
from data.records import Treatment
from data.store import close_store, diary_path, reading, writing
from data.writes import edit_treatment

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


def test_a_diary_of_the_first_version_opens_with_its_treatments(diary: int) -> None:
    path = diary_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(path) as connection:
        migrate(connection, known_migrations()[:1])
        connection.execute(
            "insert into import (diary_id, import_id, rank, by_hand, sample, format, label, header_key, file_name,"
            " sha256, answers, created_at)"
            " values (1, 1, 1, false, false, 'f', 'l', 'h', 'n', 's', '{}', localtimestamp)"
        )
        connection.execute(
            "insert into treatment"
            " values (1, 1, 'k', 'f', false, '2025-03-01', 'botulinum', 'X', 17.5, 'U', 'left', 'n')"
        )
    old = Treatment(date(2025, 3, 1), "botulinum", "X", 17.5, "U", "left", "n")
    assert read_treatments(diary) == (old,)
    edit_treatment(diary, old, replace(old, sites=("brow",), side_effects=("dry_eye",)))
    assert read_treatments(diary) == (replace(old, sites=("brow",), side_effects=("dry_eye",)),)
    add_check_in(diary, "weekly", {"numbness": 0}, date(2025, 3, 2))
    assert len(read_check_ins(diary)) == 1
