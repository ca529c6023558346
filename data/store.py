"""The one door to storage: one root connection a process, a fresh cursor for each call, one writer at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
from duckdb import DuckDBPyConnection

from data.connection import close_quietly, open_diary
from data.errors import DiaryDamaged, DiaryError
from data.place import diary_path, secret

__all__ = [
    "DIARY_ID",
    "Cursor",
    "close_store",
    "closed",
    "copying",
    "diary_path",
    "reading",
    "secret",
    "trying",
    "writing",
]

DIARY_ID = 1
DISK_FAILED = "The diary's disk could not be used; it may be full. Nothing was stored."
TOO_LONG = "This took longer than 20 seconds and was stopped. Nothing was stored."
IN_USE = "The diary is in use. Nothing was changed; try again in a moment."
TOO_LARGE = "This needs more memory than the diary may use. Nothing was stored."

Cursor = DuckDBPyConnection

_opening = threading.Lock()
_writing = threading.Lock()
_root: list[DuckDBPyConnection] = []
_idle = threading.Condition()
_open_cursors: list[Cursor] = []
LONGEST_READ = 25.0  # seconds: no statement may run longer than 20


@contextmanager
def reading() -> Iterator[Cursor]:
    """Give a cursor that sees one moment of the diary and can change nothing."""
    with _transaction("begin read only", "commit") as cursor:
        yield cursor


@contextmanager
def writing() -> Iterator[Cursor]:
    """Give a cursor whose changes are stored together at the end, or not at all."""
    with _writing, _transaction("begin", "commit") as cursor:
        yield cursor


@contextmanager
def trying() -> Iterator[Cursor]:
    """Give a cursor whose changes are thrown away at the end: a rehearsal of a write."""
    with _writing, _transaction("begin", "rollback") as cursor:
        yield cursor


@contextmanager
def copying() -> Iterator[Cursor]:
    """Give a cursor outside any transaction while nobody writes: what it copies is one moment of the diary."""
    with _writing, _cursor() as cursor:
        try:
            yield cursor
        except duckdb.Error as error:
            raise _in_words(error) from error


@contextmanager
def closed() -> Iterator[None]:
    """Keep the diary closed while its files are taken away; whoever was reading has finished.

    A connection that is still open would hand the old rows to the next one that opens the same path.

    Raises
    ------
    DiaryError
        When somebody reads for longer than a statement may run.
    """
    with _writing, _opening:
        with _idle:
            if not _idle.wait_for(lambda: not _open_cursors, LONGEST_READ):
                raise DiaryError(IN_USE)
        if _root:
            _root.pop().close()
        yield


def close_store() -> None:
    """Close the diary, once a write that is under way is done; the next use opens it again."""
    with _writing, _opening:
        if _root:
            _root.pop().close()


@contextmanager
def _cursor() -> Iterator[Cursor]:
    with _opening:
        if not _root:
            _root.append(open_diary())
        cursor = _root[0].cursor()
        _open_cursors.append(cursor)
    try:
        yield cursor
    finally:
        close_quietly(cursor)
        with _idle:
            _open_cursors.remove(cursor)
            _idle.notify_all()


@contextmanager
def _transaction(begin: str, end: str) -> Iterator[Cursor]:
    with _cursor() as cursor:
        try:
            cursor.execute(begin)
            yield cursor
            cursor.execute(end)
        except duckdb.Error as error:
            _roll_back(cursor)
            raise _in_words(error) from error
        except BaseException:
            _roll_back(cursor)
            raise


def _roll_back(cursor: Cursor) -> None:
    try:
        cursor.execute("rollback")
    except duckdb.FatalException:
        _forget_root()
    except duckdb.Error:
        return  # the transaction had ended already


def _in_words(error: duckdb.Error) -> Exception:
    """Turn what a person can meet into a sentence; a mistake of ours stays what it is."""
    if isinstance(error, duckdb.FatalException):
        _forget_root()
        return DiaryDamaged()
    if isinstance(error, duckdb.IOException):
        return DiaryError(DISK_FAILED)
    if isinstance(error, duckdb.InterruptException):
        return DiaryError(TOO_LONG)
    if isinstance(error, duckdb.OutOfMemoryException):
        return DiaryError(TOO_LARGE)
    return error


def _forget_root() -> None:
    """After a fatal error the instance refuses everything; the next use opens the file anew."""
    with _opening:
        if _root:
            close_quietly(_root.pop())
