"""Who can open a link, what it shows and how often it was opened, in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from data.records import ShareEntry, ShareScope
from pages.widgets.share_address import ANYONE, NEIGHBOURS, ONLY_HERE, base_address, link_address, qr_code, who_can_open
from pages.widgets.share_links import works
from pages.widgets.share_words import mail_words, scope_words, view_words

SCOPE = ShareScope(date(2026, 5, 26), date(2026, 11, 22), ("numbers", "timeline"), ("stress",))


def entry(views: int = 0, **times: datetime) -> ShareEntry:
    until = times.get("until", datetime(2026, 12, 22, tzinfo=UTC))
    return ShareEntry(1, SCOPE, datetime(2026, 11, 22, tzinfo=UTC), until, times.get("ended"), views, None)


@pytest.mark.parametrize(
    ("base", "who"),
    [
        ("http://localhost:8501", ONLY_HERE),
        ("http://127.0.0.1:8501", ONLY_HERE),
        ("http://127.8.8.8", ONLY_HERE),
        ("http://[::1]:8501", ONLY_HERE),
        ("http://diary.localhost", ONLY_HERE),
        ("http://192.168.1.5:8501", NEIGHBOURS),
        ("http://[fd00::5]:8501", NEIGHBOURS),
        ("https://diary.example.org", ANYONE),
        ("http://8.8.8.8:8501", ANYONE),
    ],
)
def test_who_can_open_a_link(base: str, who: str) -> None:
    assert who_can_open(base) == who


def test_links_begin_with_the_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPASM_PUBLIC_URL", "https://diary.example.org/")
    assert link_address(base_address(), "token") == "https://diary.example.org/s/token"


def test_the_qr_code_is_black_on_white_in_every_theme() -> None:
    drawn = qr_code("https://diary.example.org/s/token")
    assert drawn.startswith("<svg")
    assert 'fill="#fff"' in drawn
    assert 'stroke="#000"' in drawn


@pytest.mark.parametrize(
    ("views", "opened", "words"),
    [
        (0, None, "Not opened yet · until 22 December 2026"),
        (1, date(2026, 11, 20), "Opened once, last on 20 November 2026 · until 22 December 2026"),
        (2, date(2026, 11, 20), "Opened twice, last on 20 November 2026 · until 22 December 2026"),
        (7, date(2026, 11, 20), "Opened 7 times, last on 20 November 2026 · until 22 December 2026"),
    ],
)
def test_how_often_a_link_was_opened(views: int, opened: date | None, words: str) -> None:
    assert view_words(entry(views), opened, date(2026, 12, 22)) == words


def test_what_a_link_shows() -> None:
    assert scope_words(SCOPE) == "**26 May to 22 November 2026**  \n2 parts, 1 factor"
    current = ShareScope(SCOPE.first, SCOPE.last, ("numbers",), (), "[Jo](x)", relative_dates=True, keep_current=True)
    assert scope_words(current).startswith(
        "**The last 181 days, kept current**  \n1 part, 0 factors, days counted, no dates"
    )
    assert "[Jo](x)" not in scope_words(current)


def test_the_owners_label_stands_first() -> None:
    words = scope_words(replace(SCOPE, label="my *neurologist*"))
    assert words == "**my \\*neurologist\\***  \n26 May to 22 November 2026 · 2 parts, 1 factor"


def test_the_text_to_send_holds_the_address_and_its_end_and_nothing_of_the_diary() -> None:
    words = mail_words("https://diary.example.org/s/abc", date(2026, 12, 22), keep_current=False)
    assert "\nhttps://diary.example.org/s/abc\n" in words
    assert "works until 22 December 2026. Whoever has this address" in words
    assert re.findall(r"\d+", words) == ["22", "2026"]
    assert "newest" not in words
    assert "It always shows the newest days." in mail_words("x", date(2026, 12, 22), keep_current=True)


def test_a_link_works_until_it_ends() -> None:
    now = datetime(2026, 12, 1, tzinfo=UTC)
    assert works(entry(), now)
    assert not works(entry(ended=now), now)
    assert not works(entry(until=now), now)
