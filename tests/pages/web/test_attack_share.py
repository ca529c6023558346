"""Attack shared links on a real server, with requests as they travel: encoded, doubled, cut off, out of turn."""

from __future__ import annotations

import gzip
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest

from data import shares
from data.records import ShareScope
from data.store import DIARY_ID
from data.writes import add_day
from pages.web.shared_report import POLICY
from pages.widgets.share_render import render_share
from tests.pages.shared_diary import SECRETS, fill, own_store
from tests.pages.web.real import Reply, open_page, refused_status, request, serving, sign_in

KEY = "a-key-that-only-this-test-knows-0123456789"


@dataclass(frozen=True)
class Site:
    base: str
    frozen: str
    current: str
    last: date


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server whose diary has a frozen link, a current one, and a day that came after both."""
    folder = tmp_path_factory.mktemp("links")
    with pytest.MonkeyPatch.context() as patch, own_store(folder, patch):
        last = fill(60)
        frozen, current = (_link(last, keep_current=kept) for kept in (False, True))
        add_day(DIARY_ID, last + timedelta(days=1), {"spasm_count": 1, "sleep_h": 7.0})
    with serving(folder, SPASM_OWNER_KEY=KEY) as base:
        yield Site(base, frozen, current, last)


def _link(last: date, *, keep_current: bool) -> str:
    parts = ("numbers", "timeline", "findings", "details")
    scope = ShareScope(last - timedelta(days=29), last, parts, ("sleep_h",), keep_current=keep_current)
    return shares.create_share(DIARY_ID, scope, expires_in_days=30, render=render_share)[1]


@pytest.fixture(scope="module")
def unknown(site: Site) -> object:
    """The answer for a token that nobody made; asked once, since a minute has sixty requests."""
    answer = told(request(site.base, "/s/" + "A" * 43))
    assert answer[0] == 404
    return answer


def told(reply: Reply) -> tuple[int, dict[str, str], bytes]:
    return reply.status, {name: value for name, value in reply.headers.items() if name != "date"}, reply.body


def page_of(reply: Reply) -> str:
    assert reply.status == 200
    return gzip.decompress(reply.body).decode()


def test_a_visitor_reads_the_report_and_no_secret(site: Site) -> None:
    reply = request(site.base, f"/s/{site.frozen}", headers={"Accept-Encoding": "gzip"})
    page = page_of(reply)
    assert f"{site.last.day} April 2026" in page
    assert [secret for secret in SECRETS if secret in page.lower()] == []
    assert reply.headers["content-security-policy"] == POLICY
    assert "set-cookie" not in reply.headers


def test_a_current_link_has_moved_with_the_diary_and_a_frozen_one_has_not(site: Site) -> None:
    later = f"{(site.last + timedelta(days=1)).day} May 2026"
    gzipped = {"Accept-Encoding": "gzip"}
    assert later in page_of(request(site.base, f"/s/{site.current}", headers=gzipped))
    assert later not in page_of(request(site.base, f"/s/{site.frozen}", headers=gzipped))


def test_all_that_the_report_loads_is_there_without_a_cookie(site: Site) -> None:
    page = request(site.base, f"/s/{site.frozen}").body.decode()
    found = set(re.findall(r"""(?:src="|href="|url\(['"]?)(/[^"')]+)""", page))
    assert len(found) == 3
    for address in found:
        assert address.startswith("/s/assets/")
        assert request(site.base, address).status == 200


@pytest.mark.parametrize(
    "change",
    [
        lambda token: "",
        lambda token: ":tok",
        lambda token: "%7Btok%7D",
        lambda token: "null",
        lambda token: "0",
        lambda token: "%00",
        lambda token: f"{token}%00",
        lambda token: f"{token}%0a",
        lambda token: f"{token}%20",
        lambda token: f"{token}%2f",
        lambda token: f"{token}/",
        lambda token: f"{token}/..",
        lambda token: f"x/../{token}",
        lambda token: f"%2e%2e%2f{token}",
        lambda token: f"..%2f..%2fapp.py?{token}",
        lambda token: "'%20or%20'1'='1",
        lambda token: "x'%20union%20select%20report%20from%20share--",
        lambda token: "%25",
        lambda token: "*",
        lambda token: token[:-1],
        lambda token: token + "A",
        lambda token: token.swapcase(),
        lambda token: f"?token={token}",
        lambda token: "%C3%BC" * 43,
        lambda token: "%E2%80%AE" + token,
        lambda token: "%FF%FE",
        lambda token: "A" * 30_000,
    ],
)
def test_whatever_else_is_asked_the_answer_is_the_same(site: Site, unknown: object, change: object) -> None:
    assert told(request(site.base, "/s/" + change(site.frozen))) == unknown  # type: ignore[operator]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_link_can_only_be_read(site: Site, method: str) -> None:
    assert told(request(site.base, f"/s/{site.frozen}", method, body=b"x")) == told(
        request(site.base, "/s/" + "A" * 43, method, body=b"x")
    )


def test_a_token_opens_no_other_door(site: Site) -> None:
    cookie = {"Cookie": f"spasm_owner={site.frozen}", "Referer": f"{site.base}/s/{site.frozen}"}
    assert refused_status(site.base, cookie) == 403
    assert refused_status(site.base, path=f"/s/{site.frozen}") == 403
    for path in ("/", "/import", "/share", "/media/x.html", f"/?share={site.frozen}"):
        assert request(site.base, path, headers=cookie).status in {303, 403}


def test_nothing_of_the_visit_is_written_to_the_log(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    request(site.base, f"/s/{site.frozen}")
    logs = list(tmp_path_factory.getbasetemp().glob("links*/server.log"))
    assert logs
    assert all(site.frozen not in log.read_text("utf-8") for log in logs)
    assert all("Warning" not in log.read_text("utf-8") for log in logs)


@pytest.mark.parametrize(
    "raw",
    [
        b"GET /s/%s HTTP/1.1\r\n\r\n",
        b"GET /s/%s HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        b"GET http://evil.example/s/%s HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET /s/%s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nzz\r\n",
    ],
)
def test_a_broken_request_gets_no_report(site: Site, raw: bytes) -> None:
    where = urlsplit(site.base)
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=10) as line:
        line.sendall(raw % site.frozen.encode())
        line.shutdown(socket.SHUT_WR)
        status = line.recv(65536).split(b"\r\n", 1)[0]
    assert b" 200 " not in status


def test_after_all_this_the_owner_still_gets_in(site: Site) -> None:
    assert "Let someone see it" in open_page(site.base, "share", {"Cookie": sign_in(site.base, KEY)})
