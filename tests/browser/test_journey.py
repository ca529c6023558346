"""The whole journey, from the sign-in of an owner to the end of a link, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import OWNER_KEY
from playwright.sync_api import expect
from server import Server
from visitor import Visitor

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
AMBIGUOUS = "Date,Spasms,Sleep (h)\n01/02/2025,3,7\n03/04/2025,1,8\n05/06/2025,2,6.5\n"

Visit = Callable[..., Visitor]


def sign_in(visitor: Visitor) -> None:
    visitor.page.goto(visitor.base + "/")
    visitor.page.get_by_label("key").fill(OWNER_KEY)
    visitor.page.get_by_role("button").first.click()
    visitor.settle()


def answer(visitor: Visitor, label: str) -> None:
    """Choose one answer of the open question and use it."""
    choice = visitor.page.get_by_role("radio", name=label).first
    if not choice.is_checked():
        visitor.act(lambda: choice.check(force=True))
    visitor.act(visitor.page.get_by_role("button", name=re.compile("Use th(is|ese) answers?")).click)


def keep(visitor: Visitor) -> None:
    visitor.act(visitor.page.get_by_role("button", name=re.compile("^Keep")).click)
    visitor.sees("Stored")


def listed(visitor: Visitor, heading: str) -> str:
    """The words of the card with this heading."""
    card = visitor.page.locator("[class*=st-key-card_]", has=visitor.page.get_by_role("heading", name=heading))
    return card.first.inner_text()


@pytest.fixture(scope="module")
def owner(owner_server: Server) -> Server:
    return owner_server


def test_a_log_goes_in_the_truth_comes_out_and_a_link_is_shared(visit: Visit, owner: Server, tmp_path: Path) -> None:
    me = visit(owner)
    sign_in(me)
    me.sees("Start your diary")

    # a small file whose dates are all ambiguous: asked, previewed, stored, taken back
    small = tmp_path / "small.csv"
    small.write_text(AMBIGUOUS, "utf-8")
    me.go("/import")
    me.upload(small)
    me.sees("1 Feb 2025")
    answer(me, "day first")
    me.sees("Check and keep")
    keep(me)
    me.click("Undo small.csv") if me.page.get_by_role("button", name="Undo small.csv").count() else me.click("Undo")
    me.sees("Undone")
    expect(me.page.get_by_text("Your imports")).to_have_count(0)

    # the sample diary as files of one's own
    me.go("/import")
    me.upload(SAMPLES / "sample_episodes.csv")
    me.sees("Did you log every spasm")
    answer(me, "except")
    keep(me)
    for name in ("sample_days.csv", "sample_treatments.csv"):
        me.go("/import")
        me.upload(SAMPLES / name)
        keep(me)

    # what was planted is linked; what was not, is not
    me.go("/triggers")
    linked = listed(me, "Linked")
    linked_factors = ("Stress", "Short nights", "Screen time")
    for planted in linked_factors:
        assert planted in linked
    for unrelated in ("Drinking water", "Caffeine", "Magnesium"):
        assert unrelated not in linked

    # a filter lives in the address, and touches no verdict
    me.go("/")
    me.act(me.page.get_by_text("90 days", exact=True).first.click)
    address = me.page.url
    assert "90" in address
    me.page.goto(address)
    me.settle()
    expect(me.page.get_by_text("last 90 days").first).to_be_visible()
    me.go("/triggers")
    assert listed(me, "Linked") == linked

    # a link, opened by somebody else
    me.go("/share")
    me.click("Create the link")
    link = me.page.locator("[data-testid=stCode] code").first.inner_text().strip()
    assert re.fullmatch(re.escape(owner.url.split("//")[1].split(":")[0]) + r".*", link.split("//")[1])
    path = "/s/" + link.rsplit("/s/", 1)[1]
    guest = visit(owner)
    guest.page.goto(owner.url + path)
    guest.page.wait_for_selector(".js-plotly-plot svg.main-svg")
    seen = guest.text()
    for word in ("Linked", "Cannot tell yet", *linked_factors):
        assert word in seen
    assert guest.context.cookies() == []

    # every other address asks the guest to sign in
    guest.expected_status = {401, 403}
    for other in ("/", "/import", "/triggers", "/share", "/settings", "/anything"):
        guest.page.goto(owner.url + other)
        expect(guest.page.get_by_label("key")).to_be_visible()
        assert "Stress" not in guest.text()

    # ended: gone at once
    me.click("I have copied it")
    me.click("End")
    me.sees("ended")
    guest.expected_status = {404}
    guest.page.goto(owner.url + path)
    expect(guest.page.get_by_text("Stress")).to_have_count(0)
    assert guest.page.evaluate("() => document.querySelectorAll('.js-plotly-plot').length") == 0


def test_the_log_of_the_server_holds_no_token_and_no_key(owner: Server) -> None:
    written = "".join(owner.log)
    assert OWNER_KEY not in written
    assert not re.search(r"/s/[\w-]{20,}", written)
