"""Edit, undo and an injection on a phone, taps counted, and by keyboard alone; two devices; a pasted month."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, expect
from server import ROOT, Server, start_server
from visitor import Visitor

PHONE, DESK = 390, 1400
MOST_KEYS = 120
MOST_SECONDS = 30
MOST_KEYS_OF_A_FORM = 40
TODAY = date.today()
TAPPED, TYPED, SHARED = (TODAY - timedelta(days=ago) for ago in (2, 3, 4))
FILL = """
import datetime, sys
from data import store, writes
from data.records import Episode, Treatment

today = datetime.date.fromisoformat(sys.argv[1])
for ago in range(25):
    writes.add_day(1, today - datetime.timedelta(days=ago), {"spasm_count": 3.0, "stress": 4.0, "sleep_h": 7.0})
for ago in (2, 3):
    onset = datetime.datetime.combine(today - datetime.timedelta(days=ago), datetime.time(8, 5))
    writes.add_episode(1, Episode(onset, side="left", intensity=4.0))
injected = today - datetime.timedelta(days=90)
writes.add_treatment(1, Treatment(injected, "botulinum", "Xeomin", 17.5, "units", "left", sites=("brow",)))
store.close_store()
"""
FOCUSED = """() => {
  const e = document.activeElement;
  return [e.tagName, (e.getAttribute('aria-label') || e.innerText || '').trim()];
}"""

Visit = Callable[..., Visitor]


class Taps:
    """One thumb, with the taps and the seconds it took."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.count = 0
        self.began = time.monotonic()

    def seconds(self) -> float:
        """How long it took, the waiting for the page included."""
        return time.monotonic() - self.began

    def press(self, name: str) -> None:
        """Tap a button and wait for what it does."""
        button = self.visitor.page.get_by_role("button", name=name).first
        self.visitor.act(lambda: self.tap(button))

    def tap(self, target: Locator) -> None:
        """Tap anything."""
        self.count += 1
        target.tap()

    def write(self, label: str, text: str) -> None:
        """Tap a field and type into it."""
        field = self.visitor.page.get_by_label(label, exact=True).first
        self.tap(field)
        field.fill(text)


class Keys:
    """A keyboard alone, with the keys it took to get somewhere, and the seconds."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.count = 0
        self.began = time.monotonic()

    def seconds(self) -> float:
        """How long it took, the waiting for the page included."""
        return time.monotonic() - self.began

    def press(self, key: str) -> None:
        """Press what does not make the page run."""
        self.count += 1
        self.visitor.page.keyboard.press(key)

    def act(self, key: str) -> None:
        """Press a key and wait for what it does."""
        self.visitor.act(lambda: self.press(key))

    def reach(self, tag: str, name: str, key: str = "Tab") -> None:
        """Reach something with one key."""
        for _ in range(MOST_KEYS):
            self.press(key)
            found, words = self.visitor.page.evaluate(FOCUSED)
            if found == tag and name in words:
                return
        pytest.fail(f"the keyboard never reaches {name}")


@pytest.fixture(scope="module")
def diary_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server with 25 days, two spasms and one injection; each test has a day of its own."""
    path = tmp_path_factory.mktemp("editing") / "diary.duckdb"
    environment = {"SPASM_DIARY": str(path), "PATH": "/usr/bin:/bin"}
    subprocess.run([sys.executable, "-c", FILL, TODAY.isoformat()], cwd=ROOT, env=environment, check=True)
    server = start_server(path)
    yield server
    server.stop()


def test_a_value_takes_three_taps_and_one_back_and_a_spasm_three(diary_server: Server, visit: Visit) -> None:
    visitor = visit(diary_server, PHONE)
    visitor.go(f"/day?day={TAPPED}")
    thumb = Taps(visitor)
    thumb.write("Stress, 0 to 10", "9")
    thumb.press("Save")
    visitor.sees("Stress 4 → 9")
    assert thumb.count <= 3
    thumb.press("Undo")
    expect(visitor.page.get_by_label("Stress, 0 to 10", exact=True)).to_have_value("4")
    assert thumb.count <= 4
    assert thumb.seconds() < MOST_SECONDS
    thumb = Taps(visitor)
    thumb.press("Edit")
    dialog = visitor.page.get_by_role("dialog")
    thumb.tap(dialog.get_by_text("Right", exact=True))
    thumb.press("Save the spasm")
    expect(visitor.page.get_by_text("right, 4 of 10").first).to_be_visible()
    assert thumb.count == 3
    assert thumb.seconds() < MOST_SECONDS


def test_the_next_injection_is_stored_in_three_taps(diary_server: Server, visit: Visit) -> None:
    visitor = visit(diary_server, PHONE)
    visitor.go("/treatments")
    thumb = Taps(visitor)
    thumb.press("Add a treatment")
    thumb.tap(visitor.page.get_by_role("dialog").get_by_text("Right", exact=True))
    thumb.press("Save")
    visitor.sees("Xeomin, 17.5 units, right, brow")
    visitor.sees("Your last two injections were 13 weeks apart")
    assert thumb.count == 3
    assert thumb.seconds() < MOST_SECONDS


def test_the_keyboard_alone_changes_and_takes_back_and_fills_in_the_form_of_a_spasm(
    diary_server: Server, visit: Visit
) -> None:
    visitor = visit(diary_server, PHONE)
    visitor.go(f"/day?day={TYPED}")
    keys = Keys(visitor)
    keys.reach("INPUT", "Stress, 0 to 10")
    keys.press("ControlOrMeta+a")
    keys.press("9")
    keys.act("Enter")
    visitor.sees("Stress 4 → 9")
    keys.reach("BUTTON", "Undo")
    keys.act("Space")
    expect(visitor.page.get_by_label("Stress, 0 to 10", exact=True)).to_have_value("4")
    assert keys.seconds() < MOST_SECONDS

    keys = Keys(visitor)
    keys.reach("BUTTON", "Edit", "Shift+Tab")
    keys.act("Enter")
    dialog = visitor.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    keys.reach("BUTTON", "Left")
    keys.press("ArrowRight")
    keys.press("Space")
    keys.reach("INPUT", "How strong, 0 to 10")
    keys.press("ControlOrMeta+a")
    keys.press("7")
    keys.reach("INPUT", "While")
    for letter in "driv":
        keys.press(letter)
    keys.press("Enter")
    keys.reach("BUTTON", "Save the spasm")
    keys.act("Enter")
    expect(dialog).to_be_hidden()
    visitor.sees("right, 7 of 10, while driving")
    assert keys.count <= MOST_KEYS_OF_A_FORM
    assert keys.seconds() < MOST_SECONDS


def test_the_keyboard_alone_stores_an_injection(diary_server: Server, visit: Visit) -> None:
    visitor = visit(diary_server, DESK)
    visitor.go("/treatments")
    keys = Keys(visitor)
    keys.reach("BUTTON", "Add a treatment")
    keys.act("Enter")
    expect(visitor.page.get_by_role("dialog")).to_be_visible()
    keys.reach("BUTTON", "Save")
    keys.act("Enter")
    visitor.sees("Your last two injections were 13 weeks apart")


def test_two_devices_at_once_lose_nothing_and_see_each_other(diary_server: Server, visit: Visit) -> None:
    phone, desk = visit(diary_server, PHONE), visit(diary_server, DESK)
    for visitor in (phone, desk):
        visitor.go(f"/day?day={SHARED}")
    phone.page.get_by_label("Stress, 0 to 10", exact=True).fill("6")
    phone.click("Save")
    phone.sees("Stress 4 → 6")
    desk.page.get_by_label("Stress, 0 to 10", exact=True).fill("9")
    desk.sees("Now Stress is 6.")  # by itself, without a tap
    expect(desk.page.get_by_label("Stress, 0 to 10", exact=True)).to_have_value("9")
    desk.click("Save")
    desk.sees("Stress: you typed 9; in another tab or on another device it became 6.")
    desk.click("Show what is stored")
    expect(desk.page.get_by_label("Stress, 0 to 10", exact=True)).to_have_value("6")


def test_cells_pasted_from_a_spreadsheet_are_stored_in_one_step(diary_server: Server, visit: Visit) -> None:
    visitor = visit(diary_server, DESK)
    month = TODAY.replace(day=1) - timedelta(days=40)
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.go(f"/month?month={month}")
    grid = visitor.page.get_by_test_id("stDataFrame").first
    visitor.page.evaluate("() => navigator.clipboard.writeText('2\\t6,5\\n0\\toften\\n\\t8')")
    box = grid.bounding_box()
    assert box is not None
    first = visitor.page.get_by_test_id("glide-cell-1-0")
    expect(first).to_be_attached()
    visitor.page.mouse.click(box["x"] + 120, box["y"] + 38 + 17)
    expect(first).to_have_attribute("aria-selected", "true")
    visitor.act(lambda: visitor.page.keyboard.press("ControlOrMeta+v"))
    visitor.click("Save 5 cells")
    visitor.sees("expected a number, or nothing for “not noted”")
    visitor.sees("2 of")
    expect(visitor.page.get_by_role("button", name="Save 1 cell")).to_be_visible()
    visitor.click("Undo the last save")
    visitor.sees("No day of this month is kept yet.")
