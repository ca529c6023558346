"""A person takes everything along, deletes the diary, and brings it back from what they took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from filled_diaries import SAMPLE, fill
from server import Server, start_server
from visitor import Visitor


@pytest.fixture
def half_year(tmp_path: Path) -> Iterator[Server]:
    diary = tmp_path / "home" / "diary.duckdb"
    diary.parent.mkdir()
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


def download(visitor: Visitor, label: str, folder: Path) -> Path:
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name=label).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_all_of_it_is_taken_along_deleted_and_brought_back(
    half_year: Server, visit: Callable[..., Visitor], tmp_path: Path
) -> None:
    visitor = visit(half_year)
    visitor.go("/settings")
    told = visitor.find("logged days").inner_text()
    tables = download(visitor, "Download the tables", tmp_path)
    backup = download(visitor, "Download a backup", tmp_path)
    with duckdb.connect(backup, read_only=True) as copy:
        assert copy.execute("select count(*) from import").fetchall() == [(3,)]
    visitor.page.get_by_label("Type DELETE to confirm").fill("DELETE")
    visitor.click("Delete everything")
    visitor.sees("Start your diary")
    visitor.go("/settings")
    assert "0 logged days" in visitor.text()
    visitor.go("/import")
    visitor.upload(tables)
    visitor.act(visitor.page.get_by_role("button", name="Keep").first.click)
    visitor.go("/settings")
    assert visitor.find("logged days").inner_text() == told
