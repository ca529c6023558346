"""What is chosen lives in the address: kept by reload, by a copied address, by Back and Forward.

Whatever changes the address of a page takes the place of the address before it, so that Back leaves the page instead
of undoing one choice after another: what is chosen in a control, and what the server chooses ("Day after", "Close").
Each page that was opened is one entry, with all that was chosen on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from filled_diaries import SAMPLE, fill
from playwright.sync_api import expect
from server import Server, start_server
from visitor import TIMEOUT_MS, Visitor

Visit = Callable[..., Visitor]
HISTORY = "() => history.length"


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: how it is made, what the address then holds, and the element that tells it."""

    make: Callable[[Visitor], None]
    held: str
    told: str


def press(words: str) -> Callable[[Visitor], None]:
    """Choose in a row of buttons."""
    return lambda visitor: visitor.page.get_by_text(words, exact=True).first.click()


def pick(label: str, words: str) -> Callable[[Visitor], None]:
    """Choose in a menu by typing."""

    def make(visitor: Visitor) -> None:
        menu = visitor.page.get_by_role("combobox", name=label).first
        menu.click()
        menu.fill(words)
        expect(visitor.page.get_by_role("option", name=words, exact=True)).to_be_visible()
        menu.press("ArrowDown")
        menu.press("Enter")

    return make


def open_day(digits: str) -> Callable[[Visitor], None]:
    """Type a day as DDMMYYYY and leave the field."""

    def make(visitor: Visitor) -> None:
        visitor.page.locator("[data-testid=stDateInput]").get_by_role("spinbutton").first.click()
        visitor.page.keyboard.type(digits)
        visitor.page.locator("h1").click()

    return make


HEAD, DAY = "[class*=st-key-head_page]", ".st-key-day_card"
CHOICES = {
    "/": (Choice(press("90 days"), "period=90", HEAD), Choice(open_day("01102025"), "timeline_day=2025-10-01", DAY)),
    "/triggers": (Choice(pick("Factor", "Talking"), "factor=Talking", ".st-key-card_detail strong"),),
    "/patterns": (Choice(press("90 days"), "span=90", HEAD), Choice(pick("Place", "Cheek"), "place=Cheek", HEAD)),
}


@pytest.fixture(scope="module")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    diary = tmp_path_factory.mktemp("address") / "diary.duckdb"
    fill(diary, SAMPLE)
    server = start_server(diary)
    yield server
    server.stop()


@pytest.mark.parametrize("path", CHOICES)
def test_choices_survive_and_make_no_history(half_year: Server, visit: Visit, path: str) -> None:
    me = visit(half_year)
    me.go(path)
    entries = me.page.evaluate(HISTORY)
    for choice in CHOICES[path]:
        told = me.page.locator(choice.told).first
        before = told.inner_text() if told.count() else ""
        choice.make(me)
        expect(told).to_be_visible(timeout=TIMEOUT_MS)
        expect(told).not_to_have_text(before, use_inner_text=True, timeout=TIMEOUT_MS)
        me.settle()
    assert me.page.evaluate(HISTORY) == entries
    words = {choice.told: me.page.locator(choice.told).first.inner_text() for choice in CHOICES[path]}
    other = visit(half_year)
    other.page.goto(me.page.url)
    me.page.reload()
    for visitor in (me, other):
        visitor.settle()
        for told, said in words.items():
            expect(visitor.page.locator(told).first).to_have_text(said, use_inner_text=True)
        assert all(choice.held in visitor.page.url for choice in CHOICES[path])


def test_nonsense_in_an_address_falls_back(half_year: Server, visit: Visit) -> None:
    me = visit(half_year)
    me.go("/?period=9999+days&timeline_day=1999-01-01")
    expect(me.page.locator(HEAD)).to_contain_text("last 30 days")
    expect(me.page.locator(DAY)).to_have_count(0)


def test_what_the_server_chooses_makes_no_history_either(half_year: Server, visit: Visit) -> None:
    me = visit(half_year)
    me.go("/?timeline_day=2025-10-01")
    entries = me.page.evaluate(HISTORY)
    for button, held in (
        ("Day after", "timeline_day=2025-10-02"),
        ("Day before", "timeline_day=2025-10-01"),
        ("Close", ""),
    ):
        me.act(me.page.locator(DAY).get_by_role("button", name=button).click)
        me.page.wait_for_url(lambda address, held=held: address.endswith(f"/?{held}" if held else "/"))  # type: ignore[misc]
    assert me.page.evaluate(HISTORY) == entries


# where one starts, how one leaves for another page, and what is chosen there
WAYS = {
    "from the menu": ("/?period=90+days&timeline_day=2025-10-01", "Patterns", "When and where?"),
    "to the other side": ("/patterns?span=90+days&place=Cheek", "Overview", "than last month"),
    "with a factor": ("/triggers?factor=Talking", "Treatments", "Did it help?"),
}


@pytest.mark.parametrize("way", WAYS)
def test_back_and_forward(half_year: Server, visit: Visit, way: str) -> None:
    """One Back returns to the page as it was left, one Forward to the page that was gone to."""
    start, name, title = WAYS[way]
    me = visit(half_year)
    me.go(start)
    page = me.page
    words, address, entries = _told(me), page.url, page.evaluate(HISTORY)
    me.act(page.get_by_role("link", name=name, exact=True).first.click)
    expect(page.locator("h1")).to_contain_text(title)
    me.settle()
    there, gone_to = _told(me), page.url
    assert page.evaluate(HISTORY) == entries + 1
    assert "?" not in gone_to
    for _ in range(2):
        page.go_back()
        _expect_told(me, words)
        assert page.url == address
        page.go_forward()
        _expect_told(me, there)
        assert page.url == gone_to


def test_back_returns_to_what_was_chosen_before_leaving(half_year: Server, visit: Visit) -> None:
    me = visit(half_year)
    me.go("/")
    press("90 days")(me)
    me.page.wait_for_url(re.compile("period=90"))
    expect(me.page.locator(HEAD)).to_contain_text("last 90 days")
    me.settle()
    me.act(me.page.get_by_role("link", name="Patterns").first.click)
    expect(me.page.locator("h1")).to_have_text("When and where?")
    press("90 days")(me)
    me.page.wait_for_url(re.compile("span=90"))
    me.settle()
    chosen = me.page.locator(HEAD).inner_text()
    me.page.go_back()
    expect(me.page.locator(HEAD)).to_contain_text("last 90 days")
    assert "period=90" in me.page.url
    me.page.go_forward()
    expect(me.page.locator(HEAD)).to_have_text(chosen, use_inner_text=True)
    assert "span=90" in me.page.url


def test_a_step_to_a_factor_is_one_entry(half_year: Server, visit: Visit) -> None:
    me = visit(half_year)
    me.go("/?period=90+days")
    me.act(me.page.get_by_role("button", name="See why").first.click)
    expect(me.page.locator("h1")).to_have_text("What goes with my spasms?")
    me.page.wait_for_url(re.compile("factor="))
    factor = me.page.locator(".st-key-card_detail strong").first.inner_text()
    me.page.go_back()
    expect(me.page.locator(HEAD)).to_contain_text("last 90 days")
    me.page.go_forward()
    expect(me.page.locator(".st-key-card_detail strong").first).to_have_text(factor, use_inner_text=True)


def _told(visitor: Visitor) -> dict[str, str]:
    """What stands on the page at the places that tell a choice."""
    visitor.settle()
    places = {HEAD, *(choice.told for choices in CHOICES.values() for choice in choices)}
    found = {place: visitor.page.locator(place).first for place in places}
    return {place: part.inner_text() for place, part in found.items() if part.count()}


def _expect_told(visitor: Visitor, words: dict[str, str]) -> None:
    for place, said in words.items():
        expect(visitor.page.locator(place).first).to_have_text(said, use_inner_text=True)
    visitor.settle()
