"""Streamlit's page gets our script in its head and stays otherwise as it is; nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit
from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

from pages.web.headers import dashboard_policy, script_hashes
from pages.web.page_head import ADDED, PageHead
from tests.pages.web.driver import ask, dashboard

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
AS_A_BROWSER = [("accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("accept-encoding", "gzip")]


async def index(scope: Scope, receive: Receive, send: Send) -> None:
    of_the_file = {"etag": '"1"', "last-modified": "Tue, 03 Nov 2026 08:00:00 GMT", "accept-ranges": "bytes"}
    await HTMLResponse(INDEX.read_bytes(), headers=of_the_file)(scope, receive, send)


def test_a_page_arrives_whole_with_one_line_more_in_its_head() -> None:
    answer = ask(PageHead(index), "/triggers", headers=AS_A_BROWSER)
    assert answer.text.replace(ADDED, "", 1) == INDEX.read_text("utf-8")
    assert answer.text.index(ADDED) < answer.text.index("</head>")
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_nothing_says_that_the_page_is_the_file_on_disk() -> None:
    headers = ask(PageHead(index), headers=AS_A_BROWSER).headers
    assert not {"etag", "last-modified", "accept-ranges"} & headers.keys()


@pytest.mark.parametrize("name", ["if-none-match", "if-modified-since", "range", "accept-encoding"])
def test_nobody_gets_half_a_page_or_an_old_one(name: str) -> None:
    seen: list[bytes] = []

    async def listening(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend(key for key, _ in scope["headers"])
        await HTMLResponse("<head></head>")(scope, receive, send)

    ask(PageHead(listening), headers=[("accept", "text/html"), (name, "x")])
    assert seen
    assert name.encode() not in seen


@pytest.mark.parametrize("accept", ["*/*", "application/json", ""])
def test_what_is_no_page_passes_untouched(accept: str) -> None:
    assert ask(PageHead(index), headers=[("accept", accept)]).body == INDEX.read_bytes()


def test_a_text_passes_untouched() -> None:
    assert ask(PageHead(dashboard), headers=AS_A_BROWSER).text == "the whole diary"


def test_the_policy_allows_the_added_scripts() -> None:
    digests = script_hashes(ADDED)
    assert len(digests) == ADDED.count("<script>") == 2
    assert all(digest in dashboard_policy() for digest in digests)
