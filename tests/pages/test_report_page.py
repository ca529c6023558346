"""The doctor's page: what stands on it, the question that is printed by wish alone, and what can be taken along."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data import reads
from data.records import ShareScope
from data.store import DIARY_ID
from pages.widgets.downloads import csv_bytes
from pages.widgets.report_rail import QUESTION, days_of
from tests.pages.shared_diary import FIRST, SECRETS, fill, own_store

ROUTER = Path(__file__).resolve().parents[2] / "pages" / "router.py"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with own_store(tmp_path, monkeypatch):
        yield


def open_page() -> AppTest:
    page = AppTest.from_file(str(ROUTER), default_timeout=60)
    page.context = {"url": "http://127.0.0.1:8501/report", "timezone": "Europe/Berlin", "locale": "en-GB"}
    page.run()
    page = page.switch_page("report.py").run()
    assert not page.exception
    return page


def preview(page: AppTest) -> str:
    return str(page.get("iframe")[0].proto.srcdoc)


def test_an_empty_diary_says_what_to_do() -> None:
    page = open_page()
    assert page.title[0].value == "One page for your doctor"
    assert "start_file" in {button.key for button in page.button}
    assert not page.get("iframe")


def test_the_page_is_there_with_its_ways_out() -> None:
    last = fill(40)
    page = open_page()
    assert f"{last.day} April 2026" in preview(page)
    assert {button.proto.label for button in page.get("download_button")} == {"Download the page", "Data as CSV"}
    assert [
        secret for secret in SECRETS if secret in preview(page) and secret not in ("secretfactor", "secrettag")
    ] == []


def test_a_question_is_kept_and_printed_only_by_wish() -> None:
    fill(40)
    page = open_page()
    page.text_area(key="report_question").set_value("Is twelve\nweeks right?").run()
    assert reads.read_diary(DIARY_ID).settings[QUESTION] == "Is twelve weeks right?"
    assert "Is twelve" not in preview(page)
    page.checkbox(key="report_ask").check().run()
    assert "Is twelve weeks right?" in preview(page)
    again = open_page()
    assert again.text_area(key="report_question").value == "Is twelve weeks right?"
    assert "Is twelve" not in preview(again)


def test_treatments_can_be_left_out() -> None:
    fill(40)
    page = open_page()
    assert "Botox" in preview(page)
    parts = page.pills(key="report_sections")
    parts.set_value([part for part in parts.value if part != "treatments"]).run()
    assert not page.exception
    assert [word for word in ("Botox", "Botulinum", "injection") if word in preview(page)] == []


def test_the_table_holds_the_days_of_the_period_and_the_factors_of_the_page() -> None:
    last = fill(40)
    scope = ShareScope(last - timedelta(days=9), last, (), ("sleep_h",))
    table = days_of(reads.read_days(DIARY_ID), scope)
    rows = list(csv.DictReader(io.StringIO(csv_bytes(table).decode())))
    assert [row["day"] for row in rows] == [(scope.first + timedelta(days=number)).isoformat() for number in range(10)]
    assert set(rows[0]) == {"day", "spasm_count", "sleep_h"}
    assert FIRST.isoformat() not in {row["day"] for row in rows}


def test_no_cell_of_the_table_can_act_as_a_formula() -> None:
    index = pd.DatetimeIndex([FIRST], name="day")
    days = pd.DataFrame({"spasm_count": [1.0], "custom:x": ["=1+1"]}, index=index)
    scope = ShareScope(FIRST, FIRST, (), ("custom:x",))
    assert b",'=1+1" in csv_bytes(days_of(days, scope))
