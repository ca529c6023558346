"""The report's file in a real browser, from disk and without a network: drawn, controlled, printed, on a phone."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from analytics.findings import find
from data.records import ShareScope, Treatment
from pages.charts.theme import DARK, LIGHT, PRINT
from pages.document.report import share_report
from pages.document.sections import SECTIONS

TIMELINE = "document.getElementById('plot-timeline')"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    random = np.random.default_rng(4)
    days = pd.DataFrame(
        {
            "spasm_count": random.poisson(4.0, 150).astype(float),
            "sleep_h": random.normal(6.6, 0.9, 150).round(1),
            "stress": random.integers(0, 11, 150).astype(float),
        },
        index=pd.date_range("2026-05-26", periods=150, name="day"),
    )
    days.iloc[60:70, 0] = np.nan
    treatments = (Treatment(date(2026, 7, 1), "botulinum", "Botox", 15, "units", "left"),)
    html = share_report(
        days,
        spasms(days.index),
        treatments,
        find(days, treatments=treatments),
        ShareScope(date(2026, 5, 26), date(2026, 10, 22), SECTIONS, ("sleep_h", "stress")),
        made_on=date(2026, 10, 23),
        expires_on=None,
        for_file=True,
        question="Should the next injection come earlier, and is magnesium worth going on with?",
    )
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html, "utf-8")
    return path


def spasms(days: pd.DatetimeIndex) -> pd.DataFrame:
    """Return a spasm a day on the left lid, from October on some at the mouth."""
    return pd.DataFrame(
        {
            "day": days,
            "onset": days + pd.Timedelta(hours=8),
            "precision": "minute",
            "side": "left",
            "sites": ["mouth_corner" if day.month == 10 and day.day % 4 == 0 else "lower_lid" for day in days],
            "intensity": 4.0,
            "source": "table",
        }
    )


@pytest.fixture(scope="module", params=[(1400, "light"), (390, "dark")], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, file: Path) -> Iterator[Page]:
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, has_touch=width < 500, offline=True
    )
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda asked: complaints.append(asked.url) if asked.url.startswith("http") else None)
    opened.goto(file.as_uri())
    opened.wait_for_selector("html[data-ready]")
    yield opened
    context.close()
    assert complaints == []


def colour(page: Page) -> str:
    found: str = page.evaluate(f"{TIMELINE}.layout.font.color")
    return found


def shown_days(page: Page) -> float:
    first, last = (np.datetime64(day) for day in page.evaluate(f"{TIMELINE}.layout.xaxis.range"))
    return float((last - first) / np.timedelta64(1, "D"))


def test_every_chart_that_can_be_seen_is_drawn(page: Page) -> None:
    seen = page.locator(".plot:visible")
    keys = [plot.get_attribute("data-chart") for plot in seen.all()]
    assert keys == ["where", "timeline", "cycles", "forest", "treatments", "dose-0", "lags-0"]
    assert page.locator(".plot:visible:not(:has(.main-svg))").count() == 0


def test_what_is_new_is_read_before_the_numbers(page: Page) -> None:
    words = page.locator("main").inner_text()
    assert words.index("New since 4 October: left mouth corner") < words.index("In numbers")


def test_the_page_never_scrolls_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_follows_the_device_and_can_be_turned(page: Page) -> None:
    before = colour(page)
    page.click("#theme")
    assert {before, colour(page)} == {LIGHT.ink, DARK.ink}
    page.click("#theme")
    assert colour(page) == before


def test_the_buttons_show_a_part_of_the_timeline_and_move_along(page: Page) -> None:
    page.click("[data-days='30']")
    assert shown_days(page) == pytest.approx(30, abs=0.01)
    assert page.get_attribute("[data-days='30']", "aria-pressed") == "true"
    assert page.is_disabled("[data-move='1']")
    page.click("[data-move='-1']")
    assert page.is_enabled("[data-move='1']")
    assert shown_days(page) == pytest.approx(30, abs=0.01)
    page.click("[data-days='0']")
    assert shown_days(page) == pytest.approx(150, abs=0.01)


def test_a_finger_scrolls_and_only_a_mouse_may_zoom(page: Page) -> None:
    phone = page.evaluate("innerWidth < 500")
    assert page.evaluate(f"{TIMELINE}.layout.dragmode") == (False if phone else "zoom")


def test_the_menu_shows_one_factor_at_a_time(page: Page) -> None:
    assert page.locator("[data-panel]:visible").count() == 1
    page.select_option("#factor", "1")
    assert page.get_attribute("[data-panel]:visible", "data-panel") == "1"
    assert page.locator("[data-panel='1'] .main-svg").count() >= 2


def test_the_numbers_are_there_when_they_are_asked_for(page: Page) -> None:
    page.click("details[data-table='timeline'] summary")
    rows = page.locator("details[data-table='timeline'] tbody tr")
    rows.first.wait_for()
    assert rows.count() == 150
    assert rows.nth(60).inner_text().split("\t")[1] == "not logged"


def test_paper_is_drawn_in_greys_and_the_screen_comes_back(page: Page) -> None:
    before = colour(page)
    page.emulate_media(media="print")
    assert drawn_in(page, PRINT.ink)
    assert page.evaluate(f"{TIMELINE}.layout.xaxis.rangeslider.visible") is False
    page.emulate_media(media="screen")
    assert drawn_in(page, before)


def drawn_in(page: Page, ink: str) -> bool:
    """Wait until the timeline has this ink; the page's own policy forbids to wait inside it."""
    for _ in range(50):
        if colour(page) == ink:
            return True
        page.wait_for_timeout(100)
    return False


def test_it_prints_on_two_sheets_of_a4(page: Page) -> None:
    page.emulate_media(media="print")  # the test before asked for the screen, which a PDF would take too
    printed = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="screen")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 2
    assert {round(float(side)) for side in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ", printed)} <= {595, 596}


def test_the_summary_ends_on_the_first_sheet(page: Page) -> None:
    before = page.viewport_size
    page.set_viewport_size({"width": 703, "height": 1039})  # A4 within the margins, at 96 px an inch
    page.emulate_media(media="print")
    assert drawn_in(page, PRINT.ink)
    bottom = page.evaluate("document.querySelector('.foot').getBoundingClientRect().bottom + scrollY")
    page.emulate_media(media="screen")
    page.set_viewport_size(before or {"width": 1400, "height": 900})
    assert 600 < bottom < 1039


def test_a_page_stored_before_charts_were_scaled_is_still_printed_at_its_width(browser: Browser, file: Path) -> None:
    html = file.read_text("utf-8")
    packed = re.findall(r'id="report-data">([^<]*)<', html)[0]
    data = json.loads(gzip.decompress(base64.b64decode(packed)))
    del data["zoom"]
    old = base64.b64encode(gzip.compress(json.dumps(data).encode())).decode()
    path = file.with_name("old.html")
    path.write_text(html.replace(packed, old), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]")
    page.emulate_media(media="print")
    assert drawn_in(page, PRINT.ink)
    assert page.evaluate(f"{TIMELINE}.layout.width") == 690
    page.close()
