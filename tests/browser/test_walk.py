"""Walk every page with diaries of several lengths, wide and narrow, light and dark, and look for what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe import violations
from filled_diaries import EMPTY, LONG, SAMPLE, SHORT, fill
from page_list import page_paths
from server import Server, start_server
from visitor import Visitor

PHONE, SCREEN = 390, 1400
NARROW_LIGHT, WIDE_DARK = (PHONE, False), (SCREEN, True)
ALL_VIEWS = (NARROW_LIGHT, WIDE_DARK, (PHONE, True), (SCREEN, False))
SHORT_FORM = ((SAMPLE, *NARROW_LIGHT), (EMPTY, *WIDE_DARK))

Visit = Callable[..., Visitor]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int], Server]]:
    """Give the dashboard of a diary with that many days; each is started once."""
    running: dict[int, Server] = {}

    def of_length(n_days: int) -> Server:
        if n_days not in running:
            diary = tmp_path_factory.mktemp(f"days_{n_days}") / "diary.duckdb"
            fill(diary, n_days)
            running[n_days] = start_server(diary)
        return running[n_days]

    yield of_length
    for server in running.values():
        server.stop()


def walk(visitor: Visitor) -> list[str]:
    """Open every page and return what is wrong with it; console errors and foreign hosts fail by themselves."""
    wrong = []
    for title, path in page_paths().items():
        visitor.go(path)
        if visitor.scrolls_sideways():
            wrong.append(f"{title}: scrolls sideways")
        if visitor.page.locator("[data-testid=stException]").count():
            wrong.append(f"{title}: {visitor.page.locator('[data-testid=stException]').first.inner_text()[:500]}")
        wrong += [f"{title}: {violation}" for violation in violations(visitor.page)]
    return wrong


@pytest.mark.parametrize(("n_days", "width", "dark"), SHORT_FORM)
def test_every_page(servers: Callable[[int], Server], visit: Visit, n_days: int, width: int, dark: bool) -> None:
    assert walk(visit(servers(n_days), width, dark=dark)) == []


@pytest.mark.long
@pytest.mark.parametrize(("width", "dark"), ALL_VIEWS)
@pytest.mark.parametrize("n_days", [EMPTY, SHORT, SAMPLE, LONG])
def test_every_page_of_every_diary_in_every_view(
    servers: Callable[[int], Server], visit: Visit, n_days: int, width: int, dark: bool
) -> None:
    assert walk(visit(servers(n_days), width, dark=dark)) == []
