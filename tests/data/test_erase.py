"""Erasing takes every byte of the diary from disk, and the empty diary after it is a new one."""

from __future__ import annotations

import threading
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from data import store
from data.erase import erase_everything, files_on_disk
from data.errors import DiaryError
from data.place import diary_path, temporary_folder
from data.reads import read_days, read_diary, read_imports, read_span
from data.records import ShareScope
from data.shares import create_share, open_share
from data.store import reading, secret
from data.writes import add_day, set_setting

FIRST = date(2026, 3, 2)
PLANTED = "a-planted-note-nobody-may-find"


def planted(diary: int) -> str:
    """Fill a diary; return the token of a link to it."""
    for number in range(20):
        add_day(diary, FIRST + timedelta(days=number), {"stress": 4}, note=f"{PLANTED} {number}")
    set_setting(diary, "condition", "hemifacial_spasm")
    scope = ShareScope(FIRST, FIRST + timedelta(days=9), ("numbers",), ())
    return create_share(diary, scope, expires_in_days=7, render=lambda scope: PLANTED.encode())[1]


def holding(folder: Path, text: str) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


def test_no_byte_of_the_diary_stays_on_disk(diary: int) -> None:
    planted(diary)
    (temporary_folder() / "left.tmp").write_text(PLANTED, "utf-8")
    old_secret = secret()
    assert holding(diary_path().parent, PLANTED)
    erase_everything(diary)
    assert holding(diary_path().parent, PLANTED) == []
    assert secret() != old_secret


def test_the_diary_after_it_is_empty_and_works(diary: int) -> None:
    token = planted(diary)
    erase_everything(diary)
    assert read_imports(diary) == ()
    assert read_span(diary) is None
    assert read_diary(diary).condition is None
    assert open_share(token, count=False) is None
    add_day(diary, FIRST, {"stress": 7})
    assert read_days(diary)["stress"].tolist() == [7]


def test_revisions_are_never_used_again(diary: int) -> None:
    planted(diary)
    before = read_diary(diary).revision
    erase_everything(diary)
    assert read_diary(diary).revision > before


def test_it_waits_for_whoever_reads(diary: int) -> None:
    planted(diary)
    inside, order = threading.Event(), []

    def read() -> None:
        with reading() as cursor:
            inside.set()
            time.sleep(0.3)
            order.append(cursor.execute("select count(*) from day_note").fetchall()[0][0])

    reader = threading.Thread(target=read)
    reader.start()
    inside.wait()
    erase_everything(diary)
    order.append("erased")
    reader.join()
    assert order == [20, "erased"]


def test_it_gives_up_when_somebody_never_finishes(diary: int, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(diary)
    monkeypatch.setattr(store, "LONGEST_READ", 0.1)
    with reading(), pytest.raises(DiaryError, match="in use"):
        erase_everything(diary)
    assert len(read_imports(diary)) == 20


def test_all_files_are_named(diary: int) -> None:
    planted(diary)
    (diary_path().parent / "secret-0123456789abcdef").write_bytes(b"half")
    names = {path.name for path in files_on_disk()}
    assert {"diary.duckdb", "secret", "secret-0123456789abcdef"} <= names
