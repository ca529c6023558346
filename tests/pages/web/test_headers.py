"""Each answer carries the security headers, and the policy names exactly the script that Streamlit ships."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

import pytest
import streamlit
from starlette.types import Receive, Scope, Send

from pages.web.headers import SecurityHeaders, dashboard_policy
from pages.web.page_head import ADDED
from pages.web.plain_page import plain_page
from tests.pages.web.driver import ask, dashboard


class InlineScripts(HTMLParser):
    """Collect the inline scripts as a browser's parser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script" and "src" not in dict(attrs)
        if self.inside:
            self.found.append("")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self.inside = False


def test_the_policy_allows_the_inline_scripts_of_streamlit_and_ours_and_no_other() -> None:
    parser = InlineScripts()
    parser.feed((Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8"))
    parser.feed(ADDED)
    assert len(parser.found) > 1
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in parser.found]
    allowed = next(part for part in dashboard_policy().split("; ") if part.startswith("script-src"))
    assert allowed == " ".join(["script-src 'self'", *(f"'sha256-{digest}'" for digest in digests)])


@pytest.mark.parametrize("word", ["unsafe-eval", "http:", "https:", "*", "script-src 'self' 'unsafe-inline'"])
def test_the_policy_opens_nothing_foreign(word: str) -> None:
    assert word not in dashboard_policy()


def test_every_answer_is_dressed() -> None:
    headers = ask(SecurityHeaders(dashboard)).headers
    assert headers["content-security-policy"] == dashboard_policy()
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-robots-tag"] == "noindex, nofollow, noarchive"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("path", ["/media/0123.csv", "/_stcore/upload_file/a/b", "/sign-in"])
def test_what_is_personal_is_never_stored(path: str) -> None:
    assert ask(SecurityHeaders(dashboard), path).headers["cache-control"] == "no-store, private"


def test_an_answer_keeps_the_stricter_policy_that_it_brings() -> None:
    async def strict(scope: Scope, receive: Receive, send: Send) -> None:
        await plain_page("Title", "Text")(scope, receive, send)

    policy = ask(SecurityHeaders(strict)).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy


def test_a_plain_page_takes_no_html_from_its_words() -> None:
    body = plain_page("<b>Title</b>", "<script>alert(1)</script>").body.decode()
    assert "<script" not in body
    assert "&lt;b&gt;Title" in body
