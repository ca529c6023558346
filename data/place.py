"""Where the diary lies on disk: the database file, the secret beside it and the folder for temporary files."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

import platformdirs

from data.errors import DiaryDamaged, DiaryError

PRIVATE = 0o077
SECRET_BYTES = 32


def diary_path() -> Path:
    """Return the diary's file: ``SPASM_DIARY``, else ``diary.duckdb`` in the person's data folder."""
    named = os.environ.get("SPASM_DIARY")
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_data_dir("spasm-diary")) / "diary.duckdb"


def temporary_folder() -> Path:
    """Return the folder beside the diary in which DuckDB may spill and backups are written."""
    path = diary_path()
    return path.with_name(f"{path.stem}-temporary")


def make_private_folders() -> None:
    """Create the diary's folders, readable by their owner only, and keep every later file so.

    The process's umask is changed for good: DuckDB creates its write-ahead log and its temporary files whenever it
    needs them.
    """
    os.umask(PRIVATE)
    try:
        temporary_folder().mkdir(parents=True, exist_ok=True)
        temporary_folder().chmod(0o700)
        if diary_path().exists():
            diary_path().chmod(0o600)
    except OSError as error:
        raise DiaryError(
            f"The folder {diary_path().parent} cannot be written, so there is no place for a diary."
        ) from error


def secret() -> bytes:
    """Return the 32 random bytes under which links are stored; made once, beside the diary."""
    path = diary_path().with_name("secret")
    if not path.exists():
        make_private_folders()
        _make_secret(path)
    content = path.read_bytes()
    if len(content) != SECRET_BYTES:
        raise DiaryDamaged("The file `secret` beside the diary is damaged. Delete it: links made so far will end.")
    return content


def _make_secret(path: Path) -> None:
    """Write the bytes under another name and link them into place: nobody ever sees half a secret, the first wins."""
    draft = path.with_name(f"secret-{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(SECRET_BYTES))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
