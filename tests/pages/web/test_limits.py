"""Foreign names, other computers, proxies, foreign pages and machine interfaces are refused."""

from __future__ import annotations

import pytest

from pages.web.limits import Limits
from pages.web.site import Site, reason_not_to_start
from tests.pages.web.driver import FAR, ME, ask, connect, dashboard

ANY_ADDRESS = "0.0.0.0"  # noqa: S104  # named here, never bound
KEY = "a-long-owner-key-0123456789"
LOCAL = Limits(dashboard, site=Site())
OPEN = Limits(dashboard, site=Site(KEY, "https://diary.example.org"))


@pytest.mark.parametrize(
    "host", ["localhost:8501", "127.0.0.1:8501", "127.3.2.1", "[::1]:8501", "LOCALHOST", "localhost."]
)
def test_this_computer_is_let_in_under_its_own_names(host: str) -> None:
    assert ask(LOCAL, host=host).text == "the whole diary"
    assert connect(LOCAL, host=host) == "websocket.accept"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "evil.example:8501",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
        "evil.example#localhost",
        "localhost:8501:evil",
        "localhost:evil",
        "0.0.0.0:8501",
        "10.0.0.7:8501",
        "2130706433",
        "",
    ],
)
def test_a_name_that_is_not_ours_is_refused(host: str) -> None:
    """A foreign site can point its own name at 127.0.0.1 and would then read the diary as a page of its own."""
    assert ask(LOCAL, host=host).status == 403
    assert connect(LOCAL, host=host) == "websocket.close"


def test_two_host_headers_are_refused() -> None:
    assert ask(LOCAL, headers=[("host", "evil.example")]).status == 403


@pytest.mark.parametrize("client", [FAR, ("10.0.0.7", 1), ("::ffff:10.0.0.7", 1), ("not an address", 1), None])
def test_other_computers_are_refused_without_a_key(client: tuple[str, int] | None) -> None:
    answer = ask(LOCAL, client=client)
    assert answer.status == 403
    assert "Set SPASM_OWNER_KEY" in answer.text
    assert connect(LOCAL, client=client) == "websocket.close"
    assert ask(LOCAL, "/s/token", client=client).status == 403


@pytest.mark.parametrize("client", [ME, ("::1", 1), ("::ffff:127.0.0.1", 1)])
def test_loopback_has_several_spellings(client: tuple[str, int]) -> None:
    assert ask(LOCAL, client=client).status == 200


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "X-Forwarded-Proto"]
)
def test_a_forwarded_request_never_counts_as_from_this_computer(header: str) -> None:
    """Behind a proxy on this computer the whole world has the address 127.0.0.1, and can write these headers."""
    assert ask(LOCAL, headers=[(header, "127.0.0.1")]).status == 403
    assert connect(LOCAL, headers=[(header, "127.0.0.1")]) == "websocket.close"
    public_without_key = Limits(dashboard, site=Site("", "https://diary.example.org"))
    assert ask(public_without_key, headers=[(header, "127.0.0.1")]).status == 403
    assert ask(public_without_key, host="diary.example.org").status == 403


def test_with_a_key_the_public_name_and_bare_addresses_are_known() -> None:
    for host in ("diary.example.org", "DIARY.example.org:443", "192.168.1.5:8501", "[fd00::5]:8501", "localhost:8501"):
        assert ask(OPEN, host=host, client=FAR).status == 200
    for host in ("evil.example", "diary.example.org.evil.example", "xdiary.example.org", ""):
        assert ask(OPEN, host=host, client=FAR).status == 403


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://localhost:3000",
        "http://localhost:8501.evil",
        "http://[",
        "http://[::1",
        "//localhost:8501",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_a_foreign_page_is_refused(origin: str, method: str) -> None:
    assert ask(LOCAL, method=method, headers=[("origin", origin)]).status == 403
    assert connect(LOCAL, headers=[("origin", origin)]) == "websocket.close"


def test_its_own_page_is_let_in() -> None:
    assert connect(LOCAL, headers=[("origin", "http://localhost:8501")]) == "websocket.accept"
    public = [("origin", "https://diary.example.org")]
    assert connect(OPEN, host="diary.example.org", headers=public) == "websocket.accept"
    assert connect(OPEN, host="127.0.0.1:8501", headers=public) == "websocket.accept"


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "//_stcore/metrics",
        "/_stcore/agent/interact",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
    ],
)
def test_machine_interfaces_are_closed_to_everybody(path: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        assert ask(LOCAL, path, method).status == 404
        assert ask(OPEN, path, method).status == 404


@pytest.mark.parametrize(
    ("site", "address", "said"),
    [
        (Site(), ANY_ADDRESS, "no owner key is set"),
        (Site(), "", "no owner key is set"),
        (Site(), "::", "no owner key is set"),
        (Site(), "192.168.1.5", "no owner key is set"),
        (Site("", "https://diary.example.org"), "127.0.0.1", "Set SPASM_OWNER_KEY"),
        (Site("short"), "127.0.0.1", "too short"),
        (Site(KEY, "diary.example.org"), "127.0.0.1", "expected an address such as"),
        (Site(KEY, "https://example.org/diary"), "127.0.0.1", "expected an address such as"),
        (Site(KEY, "javascript://x"), "127.0.0.1", "expected an address such as"),
    ],
)
def test_an_unsafe_set_up_is_not_started(site: Site, address: str, said: str) -> None:
    reason = reason_not_to_start(site, address)
    assert reason is not None
    assert said in reason


@pytest.mark.parametrize(
    ("site", "address"),
    [
        (Site(), "127.0.0.1"),
        (Site(), "localhost"),
        (Site(), "::1"),
        (Site("", "http://localhost:8501"), "127.0.0.1"),
        (Site(KEY), ANY_ADDRESS),
        (Site(KEY, "https://diary.example.org"), ANY_ADDRESS),
    ],
)
def test_a_safe_set_up_is_started(site: Site, address: str) -> None:
    assert reason_not_to_start(site, address) is None


def test_a_base_path_is_not_started() -> None:
    assert "baseUrlPath" in str(reason_not_to_start(Site(), "127.0.0.1", "/diary"))
