"""Long files in a real browser: progress is shown, Cancel stores nothing; the whole diary leaves and comes back."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect
from server import Server
from visitor import Visitor

Visit = Callable[..., Visitor]


def test_cancel_ends_a_long_reading_and_stores_nothing(visit: Visit, local_server: Server, tmp_path: Path) -> None:
    long = tmp_path / "long.csv"
    rows = (
        f"20{n % 24:02}-0{n % 9 + 1}-1{n % 10} {n % 24:02}:{n % 60:02},left,{n % 11},note {n}\n" for n in range(280_000)
    )
    long.write_text("Onset,Side,Intensity (0-10),Note\n" + "".join(rows), "utf-8")
    me = visit(local_server)
    me.go("/import")
    me.page.locator("input[type=file]").first.set_input_files(str(long))
    cancel = me.page.get_by_role("button", name="Cancel")
    expect(cancel).to_be_visible()
    expect(me.page.get_by_role("progressbar").first).to_be_visible()
    cancel.click()
    me.settle()
    expect(me.page.get_by_text("Reading your file")).to_have_count(0)
    expect(me.page.get_by_text("Check and keep")).to_have_count(0)
    expect(me.page.get_by_role("heading", name="Your imports")).to_have_count(0)


def test_an_export_leaves_and_is_known_again(visit: Visit, local_server: Server, tmp_path: Path) -> None:
    small = tmp_path / "small.csv"
    small.write_text("Date,Spasms,Stress (0-10)\n2026-05-01,3,4\n2026-05-02,0,2\n", "utf-8")
    me = visit(local_server)
    me.go("/import")
    me.upload(small)
    me.act(me.page.get_by_role("button", name=re.compile("^Keep")).click)
    me.sees("Stored")
    with me.page.expect_download() as download:
        me.page.get_by_role("button", name="Export everything").click()
    taken = tmp_path / "taken.zip"
    download.value.save_as(taken)
    with zipfile.ZipFile(taken) as archive:
        assert "day_values.csv" in archive.namelist()
    me.upload(taken)
    me.sees("Everything in this file is in your diary already.")
