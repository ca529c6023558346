"""One Chromium and, per module, one real server; every page fails on console errors and foreign hosts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import find_or_install  # its folder is put on the path just above
from playwright.sync_api import Browser, sync_playwright
from server import Server, start_server
from visitor import Visitor

OWNER_KEY = "a-key-that-only-this-test-knows-0123456789"
LONGEST_FIRST = {"test_walk.py", "test_journey.py"}  # begun last, one worker would run them alone at the end
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.path.name not in LONGEST_FIRST)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=str(find_or_install()), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def owner_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard that asks for the owner's key."""
    server = start_server(tmp_path_factory.mktemp("owner") / "diary.duckdb", SPASM_OWNER_KEY=OWNER_KEY)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def local_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard on loopback without a key, as `make run` starts it."""
    server = start_server(tmp_path_factory.mktemp("local") / "diary.duckdb")
    yield server
    server.stop()


@pytest.fixture
def visit(browser: Browser) -> Iterator[object]:
    """Open visitors by `visit(server, width=1400, dark=False)`; each is closed and judged at the end of the test."""
    visitors: list[Visitor] = []

    def open_one(server: Server, width: int = 1400, *, dark: bool = False) -> Visitor:
        visitor = Visitor(browser, server.url, width, dark=dark)
        visitors.append(visitor)
        return visitor

    yield open_one
    complaints = [complaint for visitor in visitors for complaint in visitor.close()]
    assert complaints == []


@pytest.fixture(scope="session")
def output() -> Path:
    """Where screenshots go; ignored by git."""
    folder = Path(os.environ.get("SPASM_TEST_OUTPUT", Path(__file__).resolve().parents[1] / "output"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
