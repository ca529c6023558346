"""A backup is the diary at one moment, opened and compared; nothing of it stays in the temporary folder."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from data import backup
from data.backup import back_up, content_of
from data.errors import DiaryError
from data.place import diary_path, temporary_folder
from data.reads import read_days, read_diary
from data.records import DayValue, DiaryLog, Receipt, ShareScope
from data.shares import create_share
from data.store import close_store
from data.writes import add_day, set_setting

Keep = Callable[..., Receipt]
FIRST = date(2026, 3, 2)


def filled(diary: int, keep: Keep) -> None:
    days = tuple(DayValue(FIRST + timedelta(days=at), "spasm_count", float(at % 5)) for at in range(40))
    keep(DiaryLog("generic", "", "h", days=days))
    add_day(diary, FIRST, {"stress": 4}, note="a note of mine")
    scope = ShareScope(FIRST, FIRST + timedelta(days=39), ("numbers",), ())
    create_share(diary, scope, expires_in_days=7, render=lambda scope: b"a report")


def test_a_backup_put_in_place_is_the_diary_as_it_was(
    diary: int, keep: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(diary, keep)
    before, revision = read_days(diary), read_diary(diary).revision
    copy = tmp_path / "other" / "diary.duckdb"
    copy.parent.mkdir()
    copy.write_bytes(back_up())
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(copy))
    assert read_days(diary).equals(before)
    assert read_diary(diary).revision == revision
    add_day(diary, FIRST, {"stress": 5})
    assert read_days(diary)["stress"].iloc[0] == 5


def test_nothing_stays_behind_and_the_diary_goes_on(diary: int, keep: Keep) -> None:
    filled(diary, keep)
    back_up()
    assert list(temporary_folder().iterdir()) == []
    set_setting(diary, "condition", "other")
    assert read_diary(diary).condition == "other"


def test_a_backup_is_one_moment_even_while_somebody_writes(diary: int, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        at = 0
        while not stop.is_set():
            add_day(diary, FIRST + timedelta(days=at % 300), {"stress": 5, "mood": 5})
            at += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        copies = [back_up() for _ in range(3)]
    finally:
        stop.set()
        writer.join()
    for number, content in enumerate(copies):
        copy = tmp_path / f"{number}.duckdb"
        copy.write_bytes(content)
        held = content_of(copy)
        assert held["day_value"][0] == 2 * held["import"][0]  # each import brought two values, never one


def test_a_copy_that_differs_is_thrown_away(diary: int, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(diary, keep)
    monkeypatch.setattr(backup, "CONTENT", "select count(*), cast(random() * 1e9 as bigint) from {table}")
    with pytest.raises(DiaryError, match="thrown away"):
        back_up()
    assert list(temporary_folder().iterdir()) == []


def test_a_file_that_is_no_diary_cannot_be_compared(tmp_path: Path) -> None:
    (tmp_path / "not.duckdb").write_bytes(b"no database" * 1000)
    with pytest.raises(DiaryError, match="thrown away"):
        content_of(tmp_path / "not.duckdb")


def test_a_backup_works_beside_a_folder_with_a_quote(
    diary: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "o'brien" / 'my "diary".duckdb'))
    add_day(diary, FIRST, {"stress": 4})
    assert len(back_up()) > 1000
    assert diary_path().exists()
