"""A click leads on: a row of the forest to its factor, a day of a factor to that day, an entry to its day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from filled_diaries import SAMPLE, fill
from playwright.sync_api import expect
from server import Server, start_server
from visitor import Visitor

Visit = Callable[..., Visitor]
DETAIL, DAY = ".st-key-card_detail strong", ".st-key-day_card h3"
PLOT = "[class*=st-key-c_factor_days_] .nsewdrag"


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary = tmp_path_factory.mktemp("linked") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


def bands(me: Visitor) -> int:
    """Count the marks of the drawn chart that go through both panels."""
    return int(
        me.page.evaluate(
            """() => document.querySelector('[class*=st-key-c_factor_days_] .js-plotly-plot').layout.shapes
            .filter(shape => shape.type === 'rect' && shape.yref === 'paper').length"""
        )
    )


@pytest.mark.long  # Plotly, busy on a loaded machine, now and then takes no notice of a click
@pytest.mark.parametrize("width", [1400, 390])
def test_a_row_of_the_forest_opens_its_factor(half_year: Server, visit: Visit, width: int) -> None:
    me = visit(half_year, width)
    me.go("/triggers")
    before = me.page.locator(DETAIL).first.inner_text()
    plot = me.page.locator("[class*=st-key-c_forest_] .nsewdrag").first
    plot.scroll_into_view_if_needed()
    plot.hover()  # waits until the plot stands still, so that both places are of one moment
    row = me.page.locator(".st-key-card_forest .annotation-text", has_text="Exercise").first.bounding_box()
    box = plot.bounding_box()
    assert row is not None
    assert box is not None
    me.press_in(plot, 0.7, (row["y"] + row["height"] / 2 - box["y"]) / box["height"], "Exercise")
    expect(me.page.locator(DETAIL).first).not_to_have_text(before)
    assert "factor=Exercise" in me.page.url
    me.sees("is shown in detail below")
    me.page.reload()
    me.settle()
    expect(me.page.locator(DETAIL).first).to_contain_text("xercise")


@pytest.mark.parametrize("panel", [pytest.param(0, marks=pytest.mark.long), 1], ids=["the spasms", "the factor"])
def test_a_day_chosen_in_one_panel_is_marked_in_both_and_opens(half_year: Server, visit: Visit, panel: int) -> None:
    me = visit(half_year)
    me.go("/triggers?factor=Sleep")
    me.press_in(me.page.locator(PLOT).nth(panel), 0.305, 0.5)
    expect(me.page.locator(DAY)).to_be_visible()
    assert re.search(r"factor_days_day=2025-0\d", me.page.url)
    assert bands(me) == 1
    title = me.page.locator(DAY).inner_text()
    me.page.reload()
    me.settle()
    expect(me.page.locator(DAY)).to_have_text(title)
    assert bands(me) == 1


def test_days_are_marked_by_dragging_and_drawn_alone(half_year: Server, visit: Visit) -> None:
    me = visit(half_year)
    me.go("/triggers?factor=Sleep")
    me.act(me.page.get_by_text("Mark by dragging").click)
    plot = me.page.locator(PLOT).first
    plot.scroll_into_view_if_needed()
    plot.hover()
    box = plot.bounding_box()
    assert box is not None

    def drag() -> None:
        me.page.mouse.move(box["x"] + 0.3 * box["width"], box["y"] + 60)
        me.page.mouse.down()
        me.page.mouse.move(box["x"] + 0.4 * box["width"], box["y"] + 90, steps=6)
        me.page.mouse.up()

    me.act(drag)
    me.sees("marked days:")
    assert len(re.findall(r"mark=2025-0\d-\d\d", me.page.url)) == 2
    me.act(me.page.get_by_role("radio", name="Marked days").click)
    assert "zoom=Marked" in me.page.url
    me.act(me.page.get_by_role("button", name="Unmark").click)
    assert "mark=" not in me.page.url


@pytest.mark.parametrize("width", [390, pytest.param(1400, marks=pytest.mark.long)])
def test_an_entry_opens_its_day(half_year: Server, visit: Visit, width: int) -> None:
    me = visit(half_year, width)
    me.go("/entries?kind=Single+spasms")
    grid = me.page.locator("[data-testid=stDataFrame] canvas").first
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    assert box is not None
    me.act(lambda: me.page.mouse.click(box["x"] + 50, box["y"] + 54))  # the first row's button, drawn on a canvas
    expect(me.page.locator(DAY)).to_be_visible()
    assert "entries_day=2025-" in me.page.url
    assert not me.scrolls_sideways()


def test_what_is_asked_of_the_entries_survives_and_makes_no_history(half_year: Server, visit: Visit) -> None:
    me = visit(half_year)
    me.go("/entries")
    entries = me.page.evaluate("() => history.length")
    search = me.page.get_by_label("Search", exact=True)
    me.act(lambda: (search.fill("lower lid"), search.press("Enter")))
    me.sees(" of 2,")
    me.act(me.page.get_by_role("button", name="Page 2", exact=True).first.click)
    told = me.page.get_by_text(re.compile(r"^[\d,]+ of [\d,]+ entries\.$")).first.inner_text()
    assert all(held in me.page.url for held in ("find=lower", "sheet=2"))
    assert me.page.evaluate("() => history.length") == entries
    me.page.reload()
    me.settle()
    me.sees(told)
    expect(search).to_have_value("lower lid")
