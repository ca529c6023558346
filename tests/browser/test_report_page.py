"""The doctor's page inside the dashboard: its buttons print the page and not the dashboard around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from filled_diaries import SAMPLE, fill
from playwright.sync_api import Frame
from server import Server, start_server
from visitor import Visitor

COUNT = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"


@pytest.fixture(scope="module")
def sample_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary = tmp_path_factory.mktemp("report") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


def page_in(visitor: Visitor) -> Frame:
    frame = visitor.page.locator("iframe").first.element_handle().content_frame()
    assert frame is not None
    frame.wait_for_selector("html[data-ready]")
    frame.evaluate(COUNT)
    return frame


def test_both_print_buttons_print_the_page_alone(visit: Callable[..., Visitor], sample_server: Server) -> None:
    visitor = visit(sample_server)
    visitor.go("/report")
    visitor.page.evaluate(COUNT)
    frame = page_in(visitor)
    frame.click("#print")
    assert frame.evaluate("() => window.printed") == 1
    visitor.click("Print or save as PDF")
    assert frame.evaluate("() => window.printed") == 2
    assert visitor.page.evaluate("() => window.printed") == 0
