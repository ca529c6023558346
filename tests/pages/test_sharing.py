"""The page that shares: choose, look, make a link, see its address once, end it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from data import shares
from data.store import DIARY_ID
from tests.pages.shared_diary import FIRST, fill, own_store

ROUTER = Path(__file__).resolve().parents[2] / "pages" / "router.py"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with own_store(tmp_path, monkeypatch):
        yield


def open_page(url: str = "http://127.0.0.1:8501/share") -> AppTest:
    page = AppTest.from_file(str(ROUTER), default_timeout=60)
    page.context = {"url": url, "timezone": "Europe/Berlin", "locale": "en-GB"}
    page.run()
    return page.switch_page("sharing.py").run()


def words(page: AppTest) -> str:
    return "\n".join(
        str(element.value) for kind in ("markdown", "caption", "title", "header") for element in page.get(kind)
    )


def press(page: AppTest, key: str) -> AppTest:
    page.button(key=key).click().run()
    assert not page.exception
    return page


def token_on(page: AppTest) -> str:
    return str(page.code[0].value).rpartition("/s/")[2]


def test_an_empty_diary_says_what_to_do() -> None:
    page = open_page()
    assert not page.exception
    assert page.title[0].value == "Let someone see it"
    assert "There is nothing to show yet" in words(page)
    assert "start_file" in {button.key for button in page.button}
    assert not page.code


def test_a_link_is_made_and_its_address_is_shown_once() -> None:
    last = fill(40)
    page = press(open_page(), "share_create")
    assert page.code[0].value.startswith("http://127.0.0.1:8501/s/")
    token = token_on(page)
    report = shares.open_share(token, count=False)
    assert report is not None
    assert f"{last.day} April 2026" in gzip.decompress(report).decode()
    entry = shares.list_shares(DIARY_ID)[0]
    assert (entry.scope.first, entry.scope.last) == (FIRST, last)
    assert (entry.expires_at - entry.created_at).days == 30
    assert "The address is shown this once" in words(page)
    press(page, "share_done")
    assert not page.code
    assert token not in str(page.main)


def test_the_preview_is_to_the_byte_what_the_visitor_gets() -> None:
    fill(40)
    page = press(open_page(), "share_create")
    report = shares.open_share(token_on(page), count=False)
    assert report is not None
    assert gzip.decompress(report).decode() == page.get("iframe")[0].proto.srcdoc


def test_a_label_is_in_the_list_and_not_on_the_page() -> None:
    fill(20)
    page = open_page()
    page.text_input(key="share_label").set_value(" My neurologist ").run()
    press(page, "share_create")
    assert "**My neurologist**" in words(page)
    report = shares.open_share(token_on(page), count=False)
    assert report is not None
    assert "neurologist" not in gzip.decompress(report).decode().lower()
    press(page, "share_renew_1")
    assert shares.list_shares(DIARY_ID)[0].scope.label == "My neurologist"


def test_a_text_to_send_comes_with_the_new_link_alone() -> None:
    fill(20)
    page = press(open_page(), "share_create")
    mail = str(page.code[1].value)
    until = shares.list_shares(DIARY_ID)[0].expires_at.astimezone(ZoneInfo("Europe/Berlin"))
    assert page.code[0].value in mail
    assert f"until {until.day} {until:%B %Y}" in mail
    press(page, "share_done")
    assert not page.code


def test_the_choices_are_what_the_link_shows() -> None:
    last = fill(40)
    page = open_page()
    page.segmented_control(key="share_kind").set_value("Kept current")
    page.selectbox(key="share_period").set_value("The last 30 days")
    page.selectbox(key="share_valid").set_value("7 days")
    page.text_input(key="share_name").set_value("  Jo  ")
    page.toggle(key="share_relative").set_value(True)
    page.multiselect(key="share_factors").set_value(["Sleep"])
    page.run()
    assert "They always see the last 30 days" in words(page)
    entry_of = press(page, "share_create")
    assert entry_of.code
    entry = shares.list_shares(DIARY_ID)[0]
    scope = entry.scope
    assert (scope.first, scope.last) == (last - timedelta(days=29), last)
    assert (scope.name, scope.keep_current, scope.relative_dates, scope.factors) == ("Jo", True, True, ("sleep_h",))
    assert (entry.expires_at - entry.created_at).days == 7


def test_two_days_outside_the_diary_are_brought_inside() -> None:
    last = fill(20)
    page = open_page()
    page.selectbox(key="share_period").set_value("Between two days").run()
    page.date_input(key="share_days").set_value((FIRST + timedelta(days=3), last)).run()
    press(page, "share_create")
    scope = shares.list_shares(DIARY_ID)[0].scope
    assert (scope.first, scope.last) == (FIRST + timedelta(days=3), last)


def test_a_page_of_no_parts_cannot_be_shared() -> None:
    fill(10)
    page = open_page()
    page.pills(key="share_sections").set_value([]).run()
    assert not page.exception
    assert page.button(key="share_create").disabled


def test_links_are_listed_renewed_and_ended() -> None:
    fill(20)
    page = press(open_page(), "share_create")
    first = token_on(page)
    assert shares.open_share(first, count=True) is not None
    page.run()
    assert "Opened once" in words(page)
    press(page, "share_renew_1")
    second = token_on(page)
    assert second != first
    assert shares.open_share(first, count=False) is None
    assert shares.open_share(second, count=False) is not None
    press(page, "share_create")
    press(page, "share_end_all")
    assert all(entry.revoked_at for entry in shares.list_shares(DIARY_ID))
    assert "3 links have ended" in words(page)
    assert "End" not in {button.label for button in page.button}


def test_one_link_is_ended_and_the_other_is_not() -> None:
    fill(20)
    page = press(open_page(), "share_create")
    first = token_on(page)
    second = token_on(press(page, "share_create"))
    press(page, "share_end_1")
    assert shares.open_share(first, count=False) is None
    assert shares.open_share(second, count=False) is not None


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://localhost:8501/share", "nobody else can open its links"),
        ("http://192.168.1.5:8501/share", "Only people in your own network"),
    ],
)
def test_it_is_said_who_cannot_open_the_link(url: str, said: str) -> None:
    fill(10)
    page = open_page(url)
    assert said in words(page)
    assert page.get("download_button")


def test_under_a_public_address_the_link_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPASM_PUBLIC_URL", "https://diary.example.org")
    fill(10)
    page = press(open_page(), "share_create")
    assert page.code[0].value.startswith("https://diary.example.org/s/")
    assert "nobody else" not in words(page)


def test_without_the_cookie_the_page_is_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    fill(10)
    monkeypatch.setenv("SPASM_OWNER_KEY", "a-long-owner-key-0123456789")
    page = AppTest.from_file(str(ROUTER), default_timeout=60).run()
    assert page.title[0].value == "This diary is private"
    assert len(page.button) == 0
    assert not page.get("plotly_chart")
