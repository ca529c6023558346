"""A page on a phone and on paper: nothing lies on top of words, and no ink is spent on a dark page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from filled_diaries import SAMPLE, fill
from playwright.sync_api import expect
from server import Server, start_server
from visitor import Visitor

Visit = Callable[..., Visitor]

PHONE, SCREEN = 390, 1400
# How many pixels of the buttons above a table lie on the words before it.
OVERLAP = """() => {
  const box = document.querySelector('[data-testid=stElementToolbar]').getBoundingClientRect();
  const before = document.querySelector('[data-testid=stDataFrame]').closest('[data-testid=stElementContainer]')
    .previousElementSibling.getBoundingClientRect();
  return Math.max(0, before.bottom - box.top);
}"""
STYLE = "([place, part, what]) => getComputedStyle(document.querySelector(place), part)[what]"


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary = tmp_path_factory.mktemp("phone") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


@pytest.mark.long
@pytest.mark.parametrize("path", ["/month", "/entries"])
def test_the_buttons_of_a_table_cover_no_words(half_year: Server, visit: Visit, path: str) -> None:
    visitor = visit(half_year, PHONE)
    visitor.go(path)
    assert visitor.page.evaluate(OVERLAP) == 0


@pytest.mark.long
def test_the_menu_of_a_phone_has_the_sign_of_a_menu(half_year: Server, visit: Visit) -> None:
    visitor = visit(half_year, PHONE)
    visitor.go("/")
    sign = ["[data-testid=stExpandSidebarButton] [data-testid=stIconMaterial]", "::before", "content"]
    assert visitor.page.evaluate(STYLE, sign).startswith('"menu"')


@pytest.mark.long
@pytest.mark.parametrize("dark", [False, True])
def test_a_page_on_paper_is_light_and_whole_and_has_no_menu(half_year: Server, visit: Visit, dark: bool) -> None:
    visitor = visit(half_year, SCREEN, dark=dark)
    visitor.go("/")
    visitor.page.emulate_media(media="print")
    expect(visitor.page.get_by_test_id("stHeader")).to_be_hidden()
    assert visitor.page.evaluate(STYLE, ["[data-testid=stMain]", None, "zoom"]) == "0.6"
    assert ("invert" in visitor.page.evaluate(STYLE, [".stApp", None, "filter"])) == dark
