"""One hardened DuckDB connection: it opens its own file and nothing else, and no statement can loosen that again."""

from __future__ import annotations

import contextlib
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from data.errors import DiaryBusy, DiaryDamaged, DiaryError
from data.migrations import migrate
from data.place import diary_path, make_private_folders, temporary_folder

LIMITS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "memory_limit": "1GB",
    "threads": "2",
    "checkpoint_threshold": "64MB",  # so that not the person waits for it who brings in a large file
    "max_temp_directory_size": "2GB",
    "max_execution_time": "20000",  # ms; only what is given to connect() reaches the cursors
}
HELD = ("Could not set lock", "being used by another process")


def open_diary() -> DuckDBPyConnection:
    """Open the diary's file, made if it is not there, with the schema of this code.

    Raises
    ------
    DiaryBusy
        When another process holds the file.
    DiaryDamaged
        When it is not a DuckDB file that can be opened.
    DiaryTooNew
        When it was written by newer code.
    """
    make_private_folders()
    connection = _connect(diary_path(), temporary_folder())
    try:
        _harden(connection, temporary_folder())
        migrate(connection)
    except DiaryError:
        connection.close()
        raise
    except duckdb.Error as error:
        connection.close()
        raise DiaryDamaged from error
    return connection


def _connect(path: Path, temporary: Path) -> DuckDBPyConnection:
    try:
        return duckdb.connect(path, config=LIMITS | {"temp_directory": str(temporary)})
    except duckdb.Error as error:
        raise _in_words(str(error)) from error


def _in_words(told: str) -> DiaryError:
    """Tell a held file from a forbidden and a broken one: DuckDB says it in its message only."""
    if any(words in told for words in HELD):
        return DiaryBusy()
    if "Permission denied" in told:
        return DiaryError("The diary file may not be opened by this account. Nothing was changed.")
    return DiaryDamaged()


def _harden(connection: DuckDBPyConnection, temporary: Path) -> None:
    """Deny files, network and settings; the temporary folder stays open, for backups."""
    folder = str(temporary).replace("'", "''")
    connection.execute(f"set allowed_directories = ['{folder}']")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


def close_quietly(connection: DuckDBPyConnection) -> None:
    """Close a connection that may be broken already."""
    with contextlib.suppress(duckdb.Error):
        connection.close()
