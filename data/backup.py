"""A backup: the whole diary file copied while it is in use, opened again and compared before anyone gets it."""

from __future__ import annotations

import secrets
from pathlib import Path

import duckdb

from data.connection import close_quietly
from data.errors import DiaryError
from data.place import make_private_folders, temporary_folder
from data.store import Cursor, copying

NOT_EQUAL = "The backup did not turn out equal to the diary, so it was thrown away. Your diary is unchanged; try again."
TABLES = "select table_name from duckdb_tables() where database_name = $1 and not internal order by table_name"
# One row is one table: how many rows it has, and one number that depends on every value in them.
CONTENT = "select count(*), coalesce(bit_xor(hash(t)), 0) from {table} t"

Content = dict[str, tuple[int, int]]


def back_up() -> bytes:
    """Return a copy of the diary's file as it is at one moment, links and imports included.

    Raises
    ------
    DiaryError
        When the copy, opened on its own, does not hold what the diary holds.
    """
    make_private_folders()
    copy = temporary_folder() / f"backup-{secrets.token_hex(8)}.duckdb"
    try:
        with copying() as cursor:
            _copy(cursor, copy)
            expected = _content(cursor, _name(cursor))
        if content_of(copy) != expected:
            raise DiaryError(NOT_EQUAL)
        return copy.read_bytes()
    finally:
        for left in (copy, copy.with_name(f"{copy.name}.wal")):
            left.unlink(missing_ok=True)


def content_of(path: Path) -> Content:
    """Return for each table of a diary's file the number of its rows and their fingerprint."""
    try:
        connection = duckdb.connect(path, read_only=True)
    except duckdb.Error as error:
        raise DiaryError(NOT_EQUAL) from error
    try:
        return _content(connection, _name(connection))
    finally:
        close_quietly(connection)


def _copy(cursor: Cursor, copy: Path) -> None:
    place = str(copy).replace("'", "''")
    own = _name(cursor).replace('"', '""')
    cursor.execute(f"attach '{place}' as backup_copy")  # a path cannot be a bound parameter
    try:
        cursor.execute(f'copy from database "{own}" to backup_copy')
    finally:
        cursor.execute("detach backup_copy")


def _name(cursor: Cursor) -> str:
    return str(cursor.execute("select current_database()").fetchall()[0][0])


def _content(cursor: Cursor, database: str) -> Content:
    names = [row[0] for row in cursor.execute(TABLES, [database]).fetchall()]
    return {name: cursor.execute(CONTENT.format(table=name)).fetchall()[0] for name in names}
