"""The schema's history: numbered SQL files, each run once, in order, in a transaction of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from data.errors import DiaryTooNew
from data.queries import FOLDER

CREATE = (
    "create table if not exists migration (version integer not null, name text not null, applied_at timestamp not null)"
)
APPLIED = "select coalesce(max(version), 0) from migration"
RECORD = "insert into migration (version, name, applied_at) values ($1, $2, localtimestamp)"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema."""

    version: int
    name: str
    text: str


def known_migrations(folder: Path = FOLDER / "migrations") -> tuple[Migration, ...]:
    """Return the steps this code knows, in order."""
    files = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return tuple(Migration(int(file.stem[:4]), file.stem, file.read_text(encoding="utf-8")) for file in files)


def migrate(connection: DuckDBPyConnection, steps: tuple[Migration, ...] | None = None) -> int:
    """Bring the schema up to this code and return its version.

    Raises
    ------
    DiaryTooNew
        When the file was written by code that knows more steps than this.
    """
    steps = known_migrations() if steps is None else steps
    connection.execute(CREATE)
    version = _version(connection)
    newest = max(step.version for step in steps)
    if version > newest:
        raise DiaryTooNew
    pending = [step for step in steps if step.version > version]
    for step in pending:
        _apply(connection, step)
    if pending:
        connection.execute("checkpoint")
    return newest


def _version(connection: DuckDBPyConnection) -> int:
    return int(connection.execute(APPLIED).fetchall()[0][0])


def _apply(connection: DuckDBPyConnection, step: Migration) -> None:
    connection.execute("begin")
    try:
        connection.execute(step.text)
        connection.execute(RECORD, [step.version, step.name])
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")
