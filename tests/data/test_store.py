"""One process owns one file: cursors, transactions, busy and damaged files, and what the connection refuses."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from data.errors import DiaryBusy, DiaryDamaged, DiaryError
from data.place import temporary_folder
from data.reads import read_diary
from data.store import close_store, diary_path, reading, secret, trying, writing

SET_CONDITION = "update diary set condition = $1"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_fresh_store_holds_one_empty_diary(diary: int) -> None:
    found = read_diary(diary)
    assert (found.diary_id, found.revision, found.day_start_hour, found.settings) == (1, 0, 0, {})


def test_nothing_is_opened_before_it_is_needed(diary: int) -> None:
    assert not diary_path().exists()


def test_what_was_written_is_there_after_closing(diary: int) -> None:
    with writing() as cursor:
        cursor.execute(SET_CONDITION, ["hemifacial spasm"])
    close_store()
    assert read_diary(diary).condition == "hemifacial spasm"


def test_every_file_is_private(diary: int) -> None:
    with writing() as cursor:
        cursor.execute(SET_CONDITION, ["blepharospasm"])
    secret()
    files = [path for path in diary_path().parent.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"diary.duckdb", "diary.duckdb.wal", "secret"}
    assert {mode(path) for path in files} == {0o600}
    assert mode(temporary_folder()) == 0o700


def test_a_diary_that_was_readable_by_others_is_made_private(diary: int) -> None:
    read_diary(diary)
    close_store()
    diary_path().chmod(0o644)
    read_diary(diary)
    assert mode(diary_path()) == 0o600


def write_then_fail(statement: str) -> None:
    with writing() as cursor:
        cursor.execute(SET_CONDITION, ["tic"])
        cursor.execute(statement)


def test_an_error_takes_everything_back_and_frees_the_lock(diary: int) -> None:
    with pytest.raises(duckdb.CatalogException, match="does not exist"):
        write_then_fail("select * from nowhere")
    with writing() as cursor:
        cursor.execute("update diary set time_zone = 'Europe/Berlin'")
    assert (read_diary(diary).condition, read_diary(diary).time_zone) == (None, "Europe/Berlin")


def test_a_rehearsal_leaves_nothing(diary: int) -> None:
    with trying() as cursor:
        cursor.execute(SET_CONDITION, ["tic"])
        assert cursor.execute("select condition from diary").fetchall() == [("tic",)]
    assert read_diary(diary).condition is None


def test_a_reading_cursor_cannot_write(diary: int) -> None:
    with pytest.raises(duckdb.TransactionException, match="read"), reading() as cursor:
        cursor.execute(SET_CONDITION, ["tic"])


def test_a_reader_sees_one_moment(diary: int) -> None:
    with reading() as cursor:
        before = cursor.execute("select condition from diary").fetchall()
        with writing() as writer:
            writer.execute(SET_CONDITION, ["tic"])
        assert cursor.execute("select condition from diary").fetchall() == before == [(None,)]


def test_another_process_is_told_that_the_diary_is_busy(diary: int) -> None:
    read_diary(diary)
    code = "from data.reads import read_diary\nfrom data.errors import DiaryBusy\n"
    code += "try:\n    read_diary(1)\nexcept DiaryBusy as busy:\n    print(busy.message)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == DiaryBusy().message


@pytest.mark.parametrize("content", [b"not a database at all", b"\x00" * 20_000, b"DUCK" * 5000])
def test_a_file_that_is_no_diary_is_called_damaged_and_left_alone(diary: int, content: bytes) -> None:
    diary_path().parent.mkdir(parents=True)
    diary_path().write_bytes(content)
    with pytest.raises(DiaryDamaged, match="could not be opened"):
        read_diary(diary)
    assert diary_path().read_bytes() == content


def test_a_damaged_block_is_called_damaged(diary: int) -> None:
    read_diary(diary)
    close_store()
    content = bytearray(diary_path().read_bytes())
    content[5000:9000] = bytes(4000)
    diary_path().write_bytes(content)
    with pytest.raises(DiaryDamaged, match="could not be opened"):
        read_diary(diary)


def test_a_folder_that_cannot_be_made_is_told(diary: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "file" / "diary.duckdb"))
    with pytest.raises(DiaryError, match="cannot be written"):
        read_diary(diary)


def test_eight_threads_get_their_own_rows_only(diary: int) -> None:
    with writing() as cursor:
        for number in range(2, 10):
            cursor.execute("insert into diary (diary_id, condition) values ($1, $2)", [number, f"of {number}"])
    together = threading.Barrier(8)

    def ask(number: int) -> list[str | None]:
        together.wait()
        return [read_diary(number).condition for _ in range(60)]

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(2, 10)))
    assert [set(told) for told in answers] == [{f"of {number}"} for number in range(2, 10)]


def test_eight_threads_write_one_after_the_other(diary: int) -> None:
    def add(_: int) -> None:
        for _ in range(10):
            with writing() as cursor:
                cursor.execute("update diary set revision = revision + 1 where diary_id = 1")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(8)))
    assert read_diary(diary).revision == 80


def test_eight_threads_open_the_store_once(diary: int) -> None:
    together = threading.Barrier(8)

    def ask(_: int) -> int:
        together.wait()
        return read_diary(diary).diary_id

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [1] * 8


@pytest.mark.parametrize(
    "statement",
    [
        "select * from read_text('/etc/hostname')",
        "select * from read_csv('{folder}/other.csv')",
        "select * from '{folder}/other.csv'",
        "select * from glob('{folder}/*')",
        "copy diary to '{folder}/stolen.csv'",
        "attach '{folder}/other.duckdb' as other",
        "attach '{temporary}/../other.duckdb' as other",
        "export database '{folder}/stolen'",
        "install httpfs",
        "load httpfs",
        "select * from read_csv('https://example.org/x.csv')",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "set allowed_directories = ['/']",
        "set memory_limit = '100GB'",
        "pragma enable_profiling",
        "call enable_logging(storage = 'file')",
    ],
)
def test_a_statement_cannot_leave_the_diary(diary: int, tmp_path: Path, statement: str) -> None:
    (tmp_path / "other.csv").write_text("a\n1\n")
    read_diary(diary)
    told = statement.format(folder=tmp_path, temporary=temporary_folder())
    refused = (
        duckdb.PermissionException,
        duckdb.InvalidInputException,
        duckdb.CatalogException,
        duckdb.BinderException,
    )
    with pytest.raises((*refused, DiaryError), match=r"."), writing() as cursor:
        cursor.execute(told)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["diary", "other.csv"]


def test_a_variable_of_ours_is_never_read_as_a_table(diary: int) -> None:
    import pandas as pd

    secret_frame = pd.DataFrame({"a": [1]})
    with pytest.raises(duckdb.CatalogException, match="secret_frame"), writing() as cursor:
        cursor.execute("select * from secret_frame")
    assert len(secret_frame) == 1


def test_each_cursor_has_the_time_limit(diary: int) -> None:
    with reading() as cursor:
        assert cursor.execute("select current_setting('max_execution_time')").fetchall() == [(20_000,)]
