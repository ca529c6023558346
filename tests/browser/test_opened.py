"""Look at what a click opens, wide and narrow, light and dark: doors, dialogs, a day, a factor, a file in question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe import violations
from filled_diaries import SAMPLE, fill
from page_list import page_paths
from playwright.sync_api import expect
from server import Server, start_server
from visitor import Visitor

PHONE, SCREEN = 390, 1400
VIEWS = [(PHONE, False), (SCREEN, True), (PHONE, True), (SCREEN, False)]
CLOSED_DOORS = "[data-testid=stMain] [data-testid=stExpander] details:not([open]) > summary"
MOST_DOORS = 12
IN_QUESTION = "When,Intensity\n2026-05-01 08:00,3\n2026-05-03 21:30,6\n2026-06-20 07:15,4\n"

Visit = Callable[..., Visitor]
Open = Callable[[Visitor, Path], None]


def nothing(visitor: Visitor, folder: Path) -> None:
    """Look at the page as its address opens it."""


def press(name: str) -> Open:
    """Press a button."""
    return lambda visitor, folder: visitor.click(name)


def take_file(visitor: Visitor, folder: Path) -> None:
    """Choose a file that cannot be understood without a question."""
    file = folder / "attacks.csv"
    file.write_text(IN_QUESTION, "utf-8")
    visitor.upload(file)
    visitor.sees("One question")


STATES: dict[str, tuple[str, Open, str]] = {
    "a day below the timeline": ("/?timeline_day=2025-10-01", nothing, ".st-key-day_card"),
    "a day below the calendar": ("/patterns?calendar_day=2025-10-01", nothing, ".st-key-day_card"),
    "a day by its address": ("/day?day=2025-10-01", nothing, ".st-key-card_day_values"),
    "a factor that was chosen": ("/triggers?factor=Talking", nothing, ".st-key-card_detail"),
    "a page filtered": ("/patterns?span=90+days&place=Cheek", nothing, "h1"),
    "entries searched": ("/entries?find=train", nothing, ".st-key-card_entries"),
    "how it decides": ("/learn?part=How+it+decides", nothing, "h1"),
    "a treatment to add": ("/treatments", press("Add a treatment"), "[role=dialog]"),
    "what to note": ("/add", press("Choose what to note"), "[role=dialog]"),
    "a spasm to add": ("/day?day=2025-10-01", press("Add a spasm"), "[role=dialog]"),
    "a file in question": ("/import", take_file, "h1"),
}


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary = tmp_path_factory.mktemp("opened") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


def wrong_with(visitor: Visitor) -> list[str]:
    """Return what is wrong with the page as it stands; console errors and foreign hosts fail by themselves."""
    wrong = ["scrolls sideways"] if visitor.scrolls_sideways() else []
    traces = [trace.inner_text()[:500] for trace in visitor.page.locator("[data-testid=stException]").all()]
    return wrong + traces + violations(visitor.page)


@pytest.mark.long
@pytest.mark.parametrize(("width", "dark"), VIEWS)
def test_every_door_of_every_page(half_year: Server, visit: Visit, width: int, dark: bool) -> None:
    visitor, wrong = visit(half_year, width, dark=dark), []
    for title, path in page_paths().items():
        visitor.go(path)
        for _ in range(MOST_DOORS):
            closed = visitor.page.locator(CLOSED_DOORS)
            if not closed.count():
                break
            closed.first.click()
            visitor.page.wait_for_timeout(300)  # a door whose inside is drawn at once makes no run to wait for
            visitor.settle()
        wrong += [f"{title}: {what}" for what in wrong_with(visitor)]
    assert wrong == []


@pytest.mark.long
@pytest.mark.parametrize(("width", "dark"), VIEWS)
@pytest.mark.parametrize("state", STATES)
def test_every_opened_state(
    half_year: Server, visit: Visit, tmp_path: Path, state: str, width: int, dark: bool
) -> None:
    path, opening, seen = STATES[state]
    visitor = visit(half_year, width, dark=dark)
    visitor.go(path)
    opening(visitor, tmp_path)
    expect(visitor.page.locator(seen).first).to_be_visible()
    visitor.settle()
    assert wrong_with(visitor) == []


@pytest.mark.long
@pytest.mark.parametrize("dark", [False, True])
def test_the_menu_of_a_phone(half_year: Server, visit: Visit, dark: bool) -> None:
    visitor = visit(half_year, PHONE, dark=dark)
    visitor.go("/")
    visitor.page.get_by_test_id("stExpandSidebarButton").first.click()
    expect(visitor.page.get_by_role("link", name="My data").first).to_be_visible()
    assert wrong_with(visitor) == []
