"""A phone in one hand: taps and seconds of a spasm, a calm day, a check-in and an undo; by keyboard and on a slow line.

The tests share a diary. Each also passes alone; in their order, those that need a day without spasms come first.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, expect
from server import ROOT, Server, start_server
from visitor import Visitor

PHONE, DESK = 390, 1400
MOST_KEYS = 90
THUMB = 44  # px
AFTERNOON = 15
MOST_SECONDS = 30
FACE = "Where, as others see you"
SLOW_MS, SLOW_BYTES = 400, 50 * 1024  # one way, and a second
SET_ZONE = (
    "import sys; from data import store, writes; writes.set_setting(1, 'time_zone', sys.argv[1]); store.close_store()"
)
FOCUSED = """() => {
  const e = document.activeElement;
  if (e.tagName !== 'BUTTON') return ['', ''];  // the page itself takes the focus, too
  const group = e.closest('[role=radiogroup], [role=toolbar]');
  return [(group?.getAttribute('aria-label') ?? ''), (e.innerText || e.getAttribute('aria-label') || '').trim()];
}"""
# What lies at the middle of a place, and just inside its edges, is that place: a thumb meets no other.
UNDER_THUMB = """all => all.map(one => {
  one.scrollIntoView({block: 'center'});
  const box = one.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
  const near = [[0, 0], [20, 0], [-20, 0], [0, 20], [0, -20]];
  return Math.min(box.width, box.height) >= 44
    && near.every(([dx, dy]) => one.contains(document.elementFromPoint(x + dx, y + dy)));
})"""
SAYS = """words => [...document.querySelectorAll('button[aria-busy=true]')].some(button => {
  const said = getComputedStyle(button, '::after');
  return said.content === `"${words}"` && said.opacity === '1';
})"""

Visit = Callable[..., Visitor]


@dataclass
class Hand:
    """One thumb, or one keyboard, in front of the Add page."""

    visitor: Visitor
    taps: int = 0
    began: float = field(default_factory=time.monotonic)

    def tap(self, target: Locator) -> None:
        """Tap what does not make the page run."""
        self.taps += 1
        target.tap()

    def press(self, name: str) -> None:
        """Tap a button and wait for what it does."""
        self.visitor.act(lambda: self.tap(self.visitor.page.get_by_role("button", name=name).first))

    def choose(self, group: str, name: str) -> None:
        """Tap one answer of a question."""
        self.tap(self.visitor.page.get_by_label(group, exact=True).get_by_text(name, exact=True).first)

    def key(self, name: str, group: str = "") -> None:
        """Reach a button by the Tab key, an answer by the arrow keys within its question, and press the space bar."""
        page = self.visitor.page
        for _ in range(MOST_KEYS):
            inside, words = page.evaluate(FOCUSED)
            if inside == group and name in words:
                break
            page.keyboard.press("ArrowRight" if group and inside == group else "Tab")
        else:
            pytest.fail(f"the keyboard never reaches {name}")
        if group:
            page.keyboard.press("Space")
        else:
            self.visitor.act(lambda: page.keyboard.press("Space"))

    def count(self, number: int) -> None:
        """Wait until the page says that today has so many spasms, whether or not the day is kept."""
        words = f"(so far:|kept, with) {number} spasm" if number else "Nothing is stored for today yet|a calm day"
        expect(self.visitor.page.get_by_text(re.compile(words)).first).to_be_visible()

    def already(self) -> int:
        """Return how many spasms the page says that today has."""
        found = re.search(r"(?:so far:|kept, with) (\d+) spasm", self.visitor.text())
        return int(found.group(1)) if found else 0

    def seconds(self) -> float:
        """How long it took, the waiting for the page included."""
        return time.monotonic() - self.began


@pytest.fixture(scope="module")
def diary_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server with an empty diary in whose time zone it is afternoon."""
    ahead = (AFTERNOON - datetime.now(UTC).hour + 12) % 24 - 12
    path = tmp_path_factory.mktemp("entry") / "diary.duckdb"
    command = [sys.executable, "-c", SET_ZONE, f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"]
    subprocess.run(command, cwd=ROOT, env={"SPASM_DIARY": str(path), "PATH": "/usr/bin:/bin"}, check=True)
    server = start_server(path)
    yield server
    server.stop()


def opened(visit: Visit, server: Server, width: int = PHONE) -> Hand:
    visitor = visit(server, width)
    visitor.go("/add")
    return Hand(visitor)


def test_all_of_it_goes_by_keyboard_alone(diary_server: Server, visit: Visit) -> None:
    hand = opened(visit, diary_server)
    hand.key("Right", "Side")
    hand.key("6", "How strong")
    hand.key("Save at")
    hand.visitor.sees("Today so far: 1 spasm.")
    expect(hand.visitor.page.locator(".st-key-receipt_row_spasm")).to_contain_text("right, strength 6")
    hand.key("Undo")
    hand.visitor.sees("Nothing is stored for today yet.")
    hand.key("Calm day")
    hand.visitor.sees("Today is kept as a calm day.")
    hand.key("Undo")
    hand.visitor.sees("Nothing is stored for today yet.")
    hand.key("8", "Stress, 0 to 10")
    hand.key("Save the answers")
    hand.visitor.sees("Stored: stress 8 of 10.")


def test_a_calm_day_is_one_tap_and_a_check_in_of_six_factors_half_a_minute(diary_server: Server, visit: Visit) -> None:
    hand = opened(visit, diary_server)
    hand.press("Calm day")
    hand.visitor.sees("Today is kept as a calm day.")
    assert hand.taps == 1
    hand.press("Undo")
    hand.visitor.sees("Nothing is stored for today yet.")
    questions = hand.visitor.page.locator(".st-key-card_evening [role=radiogroup][aria-label]")
    names = [name for name in questions.evaluate_all("all => all.map(e => e.ariaLabel)") if name != "Which day"]
    assert 5 <= len(names) <= 8
    sizes = hand.visitor.page.locator(".st-key-card_evening [role=radio]").evaluate_all(
        "all => all.map(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height))"
    )
    assert min(sizes) >= THUMB
    hand.taps, hand.began = 0, time.monotonic()
    for name in names:
        hand.tap(hand.visitor.page.get_by_label(name, exact=True).get_by_role("radio").nth(2))
    hand.press("Save the answers")
    hand.visitor.sees("No spasms today: is that right?")
    hand.press("Yes, a calm day")
    hand.visitor.sees("Kept: no spasms today.")
    assert hand.seconds() < 30
    assert hand.taps == len(names) + 2
    assert not hand.visitor.scrolls_sideways()


def test_a_spasm_is_three_taps_the_next_one_and_its_undo_one_each(diary_server: Server, visit: Visit) -> None:
    hand = opened(visit, diary_server)
    before = hand.already()
    hand.choose("Side", "Left")
    hand.choose("How strong", "4")
    hand.press("Save at")
    hand.count(before + 1)
    assert hand.taps == 3
    hand.press("Save at")
    hand.count(before + 2)
    assert hand.taps == 4
    opened(visit, diary_server, DESK).count(before + 2)
    hand.press("Undo")
    hand.count(before + 1)
    assert hand.taps == 5
    assert hand.seconds() < MOST_SECONDS


def test_on_a_face_three_taps_tell_the_place_too_by_thumb_or_by_keyboard(diary_server: Server, visit: Visit) -> None:
    hand = opened(visit, diary_server)
    hand.press("Tap on a face")
    before = hand.already()
    hand.taps, hand.began = 0, time.monotonic()
    places = hand.visitor.page.get_by_role("toolbar", name=FACE).get_by_role("button")
    for one in places.filter(visible=True).all():
        if one.get_attribute("aria-pressed") == "true":
            one.tap()  # as the last spasm was
    under_thumbs = places.evaluate_all(UNDER_THUMB)
    assert len(under_thumbs) == 28
    assert all(under_thumbs)
    hand.tap(places.get_by_text("Right lower lid", exact=True).locator("xpath=ancestor::button"))
    hand.choose("How strong", "8")
    hand.press("Save at")
    receipt = hand.visitor.page.locator(".st-key-receipt_row_spasm")
    expect(receipt).to_contain_text("right lower lid, strength 8")
    hand.count(before + 1)
    assert hand.taps == 3
    assert not hand.visitor.scrolls_sideways()
    hand.key("Right cheek", FACE)
    hand.key("Save at")
    expect(receipt).to_contain_text("right lower lid and cheek, strength 8")
    hand.press("Choose from lists")
    expect(hand.visitor.page.get_by_label("Side", exact=True).get_by_text("Right")).to_be_visible()


def test_on_a_slow_line_three_taps_are_one_spasm_and_the_button_says_that_it_saves(
    diary_server: Server, visit: Visit
) -> None:
    hand = opened(visit, diary_server)
    before = hand.already()
    hand.visitor.slow_down(SLOW_MS, SLOW_BYTES)
    hand.choose("Side", "Left")
    hand.choose("How strong", "6")
    save = hand.visitor.page.get_by_role("button", name="Save at")
    hand.tap(save)
    hand.visitor.page.wait_for_function(SAYS, arg="Saving…")
    hand.count(before + 1)
    expect(hand.visitor.page.locator("button[aria-busy=true]")).to_have_count(0)
    save.dblclick()
    hand.count(before + 2)
    hand.visitor.settle()
    hand.visitor.page.wait_for_timeout(2 * SLOW_MS)  # a second spasm would come in this time
    hand.count(before + 2)
