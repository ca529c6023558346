"""Erasing: the diary's file, its log of changes, its temporary files and its secret leave the disk together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from data.errors import DiaryError
from data.place import diary_path, temporary_folder
from data.reads import read_diary
from data.store import closed, writing

NOT_DELETED = "The diary's files could not be deleted: {reason}. Some of them may still be there, in {folder}."
GO_ON = "update diary set revision = $2 where diary_id = $1"


def erase_everything(diary_id: int) -> None:
    """Delete the diary from disk, with all links and backups in progress; an empty one takes its place.

    The empty diary goes on counting revisions where the old one stopped, so that no page can take what it remembers of
    the old one for the new one. Every link ends, and everyone who is signed in is signed out: both rest on the secret.

    Raises
    ------
    DiaryError
        When somebody is still reading, or the files may not be deleted.
    """
    revision = read_diary(diary_id).revision
    with closed():
        try:
            _delete_files()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise DiaryError(NOT_DELETED.format(reason=reason, folder=diary_path().parent)) from error
    with writing() as cursor:
        cursor.execute(GO_ON, [diary_id, revision + 1])


def files_on_disk() -> Iterator[Path]:
    """Name every file of the diary that is there, those in the temporary folder left out."""
    path = diary_path()
    for file in (path, path.with_name(f"{path.name}.wal"), path.with_name("secret"), *path.parent.glob("secret-*")):
        if file.is_file():
            yield file


def _delete_files() -> None:
    for file in tuple(files_on_disk()):
        file.unlink()
    if temporary_folder().exists():
        shutil.rmtree(temporary_folder())
