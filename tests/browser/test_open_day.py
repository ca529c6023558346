"""A click on a day opens it: in the calendar and in the timeline, kept by reload, and closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filled_diaries import SAMPLE, fill
from playwright.sync_api import expect
from server import Server, start_server
from visitor import Visitor

# where a day stands: the plot's key, and the share of its width and height
CALENDAR = ("/patterns", "c_calendar_0", (4.5 / 26, 4.5 / 8))
TIMELINE = ("/", "c_timeline_0", (30.5 / 180, 0.97))


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary: Path = tmp_path_factory.mktemp("days") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize(("path", "key", "at"), [CALENDAR, TIMELINE], ids=["calendar", "timeline"])
def test_a_click_on_a_day_opens_it_and_the_address_keeps_it(
    half_year: Server, visit: Callable[..., Visitor], width: int, path: str, key: str, at: tuple[float, float]
) -> None:
    visitor = visit(half_year, width)
    visitor.go(path)
    plot = visitor.page.locator(f".st-key-{key} .nsewdrag").first
    visitor.press_in(plot, *at)
    opened = visitor.page.locator(".st-key-day_card h3")
    expect(opened).to_be_visible()
    title = opened.inner_text()
    assert "_day=2025-0" in visitor.page.url
    visitor.page.reload()
    visitor.settle()
    expect(opened).to_have_text(title)
    visitor.act(visitor.page.get_by_role("button", name="Day after").click)
    expect(opened).not_to_have_text(title)
    visitor.act(visitor.page.get_by_role("button", name="Close").last.click)
    expect(opened).to_have_count(0)
    assert "day=" not in visitor.page.url
    assert not visitor.scrolls_sideways()
