"""A shared page shows its scope, the same in a link and in a file, and nothing beside it."""

from __future__ import annotations

import base64
import gzip
import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.records import ShareScope
from pages.document.sections import SECTIONS as BUILT
from pages.widgets.share_render import render_share
from pages.widgets.share_sections import SECTIONS
from tests.pages.shared_diary import FIRST, SECRETS, fill, own_store

MIB = 1024 * 1024


@pytest.fixture(scope="module")
def last(tmp_path_factory: pytest.TempPathFactory) -> Iterator[date]:
    with pytest.MonkeyPatch.context() as patch, own_store(tmp_path_factory.mktemp("shared"), patch):
        yield fill(100)


@pytest.fixture(scope="module")
def scope(last: date) -> ShareScope:
    return ShareScope(last - timedelta(days=59), last, tuple(SECTIONS), ("sleep_h", "stress"), "Jo <script>x</script>")


def everything_in(page: bytes) -> str:
    """The page with every packed part of it opened: what a curious visitor can read."""
    text = page.decode()
    for packed in re.findall(r'<script type="text/plain"[^>]*>([A-Za-z0-9+/=]+)</script>', text):
        text += gzip.decompress(base64.b64decode(packed)).decode()
    return text.lower()


@pytest.mark.parametrize("for_file", [False, True])
def test_no_note_no_other_factor_and_no_file_name_leaves_the_diary(scope: ShareScope, *, for_file: bool) -> None:
    page = everything_in(render_share(scope, for_file=for_file))
    assert "sleep" in page
    assert [secret for secret in SECRETS if secret in page] == []


def test_nothing_from_before_the_period_is_on_the_page(scope: ShareScope) -> None:
    page = everything_in(render_share(replace(scope, sections=("numbers", "timeline"), factors=())))
    assert scope.last.isoformat() in page
    # The time axis begins half a day early, so the last day before the period is named there.
    earlier = [FIRST + timedelta(days=number) for number in range((scope.first - FIRST).days - 1)]
    assert [day for day in earlier if day.isoformat() in page] == []
    assert "sleep" not in page


def test_a_page_without_dates_names_none(scope: ShareScope) -> None:
    page = everything_in(render_share(replace(scope, relative_dates=True), expires_on=None))
    months = [f"{date(2026, number, 1):%B}".lower() for number in range(1, 13)]
    assert re.findall(r"20\d\d-\d\d", page) == []
    assert re.findall(rf"\d+ (?:{'|'.join(months)})", page) == []


def test_a_name_cannot_become_part_of_the_page(scope: ShareScope) -> None:
    page = render_share(scope).decode()
    assert "<script>x" not in page
    assert "Jo &lt;script&gt;x" in page


def test_the_choice_offers_exactly_the_parts_that_are_built() -> None:
    assert tuple(SECTIONS) == BUILT


def test_the_file_opens_without_a_network_and_is_small(scope: ShareScope) -> None:
    page = render_share(scope, for_file=True)
    assert len(page) < 2.5 * MIB
    assert re.findall(rb'(?:src|href)="[^"#]', page) == []
    assert b"url(" not in page


def test_it_is_the_same_page_outside_of_any_run(scope: ShareScope) -> None:
    """A link that is kept current is rendered in a worker thread of the server, where Streamlit has no session."""
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(render_share(scope)))
    thread.start()
    thread.join()
    assert made == [render_share(scope)]
