"""The report's file of four diaries: opened without a network, printed on one or two sheets, true to the pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from filled_diaries import EMPTY, SAMPLE, SHORT, fill
from odd_diary import HALF_A_YEAR, NOTE, THREE_YEARS, keep_odd_diary
from playwright.sync_api import Browser, Page
from streamlit.testing.v1 import AppTest

from analytics import sentences
from analytics.results import LINKED, NO_LINK
from data.records import ShareScope
from data.store import close_store
from data.vocabulary import is_exposure
from pages.widgets import session
from pages.widgets.share_render import render_share
from pages.widgets.share_sections import SECTIONS
from tests.pages.shared_diary import own_store

ODD, ODD_YEARS = -1, -2
SHEETS = {EMPTY: 1, SHORT: 1, SAMPLE: 2, ODD: 2, ODD_YEARS: 2}
KINDS = (
    pytest.param(EMPTY, id="empty"),
    pytest.param(SHORT, id="20 days"),
    pytest.param(SAMPLE, id="180 days"),
    pytest.param(ODD, id="200 days of odd text"),
    pytest.param(ODD_YEARS, id="three years of odd text", marks=pytest.mark.long),
)
QUESTION = "Is <b>twelve</b> weeks too long, and what about magnesium? " * 5
ROUTER = Path(__file__).resolve().parents[2] / "pages" / "router.py"


@dataclass(frozen=True)
class Opened:
    """A diary, its file as it stands open in the browser, and what the browser complained about."""

    kind: int
    page: Page
    words: str
    complaints: list[str]


@pytest.fixture(scope="module", params=KINDS)
def opened(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Opened]:
    folder = tmp_path_factory.mktemp("diary")
    with pytest.MonkeyPatch.context() as patch, own_store(folder, patch):
        keep(folder, request.param)
        path = folder / "report.html"
        path.write_bytes(render_share(whole_scope(), for_file=True, question=QUESTION))
        context = browser.new_context(viewport={"width": 1200, "height": 900}, offline=True)
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda asked: complaints.append(asked.url) if asked.url != path.as_uri() else None)
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        yield Opened(request.param, page, " ".join(page.locator("main").inner_text().split()), complaints)
        context.close()


def keep(folder: Path, kind: int) -> None:
    if kind in (ODD, ODD_YEARS):
        keep_odd_diary(*(HALF_A_YEAR if kind == ODD else THREE_YEARS))
    else:
        fill(Path(os.environ["SPASM_DIARY"]), kind)
    close_store()


def whole_scope() -> ShareScope:
    days = session.days(session.diary())
    first, last = (days.index[0].date(), days.index[-1].date()) if len(days) else (date(2026, 1, 1), date(2026, 1, 30))
    return ShareScope(first, last, tuple(SECTIONS), tuple(filter(is_exposure, days.columns)), name="W" * 80)


def open_in_dashboard(page: str, **query: str) -> AppTest:
    app = AppTest.from_file(str(ROUTER), default_timeout=90)
    app.context = {"url": "http://127.0.0.1:8501/", "locale": "en-GB"}
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page:
        app.switch_page(page).run()
    assert not app.exception
    return app


def test_it_opens_without_a_network_an_error_or_a_request(opened: Opened) -> None:
    assert opened.complaints == []
    assert opened.page.locator(".plot:visible:not(:has(.main-svg))").count() == 0
    assert opened.page.locator("main img").count() == 0
    assert NOTE not in opened.page.content()
    assert not opened.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_it_prints_on_a4_and_the_summary_on_the_first_sheet(opened: Opened) -> None:
    opened.page.emulate_media(media="print")
    printed = opened.page.pdf(prefer_css_page_size=True)
    opened.page.emulate_media(media="screen")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == SHEETS[opened.kind]
    sides = {round(float(side)) for side in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ", printed)}
    assert sides <= {595, 596}


def test_its_numbers_are_those_of_the_overview(opened: Opened) -> None:
    if opened.kind in (EMPTY, SHORT):
        assert "In numbers" in opened.words or opened.kind == EMPTY
        return
    cards = {metric.label: metric.value for metric in open_in_dashboard("", period="30").metric}
    row = re.search(r"In numbers Last 30 days .*?Days logged (\d+ of \d+)", opened.words)
    assert row is not None
    assert row[1] == cards["Days logged"]
    assert f"Spasms a day {cards['Spasms a day']} " in row[0]
    assert f"Days without spasms {cards['Days without spasms']} " in row[0]
    assert f"Typical intensity (0–10) {cards['Typical intensity'].removesuffix(' / 10')} " in row[0]


def test_its_lists_are_those_of_the_triggers_page(opened: Opened) -> None:
    if opened.kind == EMPTY:
        assert "days logged" in opened.words
        return
    findings = session.findings(session.diary())
    if opened.kind == SHORT:
        assert "20 of 30 days logged" in opened.words
        return
    tables = " ".join(table.value.to_csv() for table in open_in_dashboard("triggers.py").table)
    tables = tables.replace("\\", "")
    for finding in (*findings.of(LINKED), *findings.of(NO_LINK)):
        assert " ".join(sentences.row_name(finding).split()) in opened.words
    for finding in findings.told(LINKED):
        difference = sentences.difference_words(finding)
        assert difference in opened.words
        assert difference.split(" ")[0] in tables
