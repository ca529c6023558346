"""An address with every choice of a page in it shows the same when it is loaded anew, left by Back and gone back to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from filled_diaries import SAMPLE, fill
from playwright.sync_api import expect
from server import Server, start_server
from visitor import Visitor

Visit = Callable[..., Visitor]

ADDRESSES = {
    "overview": "/?period=90+days&timeline_shows=Worst+intensity+of+the+day&timeline_day=2025-10-01",
    "triggers": "/triggers?factor=Stress&delay=1+day+later&shown=Worst+intensity+of+the+day"
    "&mark=2025-09-01&mark=2025-09-20&zoom=90+days",
    "patterns": "/patterns?span=90+days&place=Cheek&calendar_day=2025-10-01",
    "entries": "/entries?find=train&kind=Single+spasms&order=Oldest+first&entries_day=2025-10-01",
    "a span of entries": "/entries?kind=Sleep&days=2025-06-01&days=2025-10-20&sheet=2",
    "two periods": "/compare?pair=Own+dates&earlier=2025-05-10&earlier=2025-06-10&later=2025-09-01&later=2025-10-01",
    "a day": "/day?day=2025-10-01",
    "a month": "/month?month=2025-10-01",
    "methods": "/learn?part=How+it+decides",
}
SHOWN = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const fields = [...main.querySelectorAll('input, [role=spinbutton]')].map(field => field.value ?? field.innerText);
  return JSON.stringify([main.innerText, fields, document.querySelectorAll('.js-plotly-plot .main-svg').length]);
}"""

SAME = f"shown => ({SHOWN})() === shown"


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary = tmp_path_factory.mktemp("choices") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


@pytest.mark.long
@pytest.mark.parametrize("page", ADDRESSES)
def test_an_address_shows_the_same_on_every_way_back_to_it(half_year: Server, visit: Visit, page: str) -> None:
    me, asked = visit(half_year), ADDRESSES[page]
    me.go(asked)
    chosen = parse_qs(urlsplit(asked).query)
    assert parse_qs(urlsplit(me.page.url).query) == chosen
    shown = me.page.evaluate(SHOWN)

    me.page.reload()
    me.settle()
    me.page.wait_for_function(SAME, arg=shown)
    me.act(me.page.get_by_role("link", name="Share", exact=True).first.click)
    expect(me.page.locator("h1")).to_have_text("Let someone see it")
    me.page.go_back()
    me.page.wait_for_url(half_year.url + asked)
    me.page.wait_for_function(SAME, arg=shown)
    me.page.go_forward()
    expect(me.page.locator("h1")).to_have_text("Let someone see it")
