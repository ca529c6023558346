"""Where the diary lies, and the secret beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.errors import DiaryDamaged
from data.place import diary_path, secret


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "mine.duckdb"))
    assert diary_path() == tmp_path / "mine.duckdb"


def test_without_it_the_file_lies_in_the_persons_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SPASM_DIARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert (diary_path().name, diary_path().parent.name) == ("diary.duckdb", "spasm-diary")


def test_the_secret_is_made_once(diary: int) -> None:
    first = secret()
    assert (len(first), secret()) == (32, first)


def test_two_diaries_have_two_secrets(diary: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = secret()
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "other" / "diary.duckdb"))
    assert secret() != first


def test_all_who_come_at_the_same_time_get_the_same_secret(diary: int) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: secret(), range(8)))) == 1
    assert [path.name for path in diary_path().parent.glob("secret*")] == ["secret"]


def test_half_a_secret_is_not_used(diary: int) -> None:
    secret()
    path = diary_path().with_name("secret")
    path.write_bytes(path.read_bytes()[:16])
    with pytest.raises(DiaryDamaged, match="secret"):
        secret()
