"""Only who knows the key comes in; everybody else gets the same page whatever address they try."""

from __future__ import annotations

from http.cookies import Morsel, SimpleCookie
from urllib.parse import urlencode

import pytest

from data.store import diary_path, secret
from pages.web.owner_cookie import NAME, VALID_S, is_owner_cookie, is_the_key, issue_cookie
from pages.web.sign_in import OwnerDoor, is_owner, next_page
from pages.web.site import Site
from tests.pages.web.driver import FAR, Answer, ask, connect, dashboard

KEY = "a-long-owner-key-0123456789"
SITE = Site(KEY, "https://diary.example.org")
FORM = ("content-type", "application/x-www-form-urlencoded")

pytestmark = pytest.mark.usefixtures("own_diary")


def door(site: Site = SITE) -> OwnerDoor:
    return OwnerDoor(dashboard, site=site)


def try_key(at: OwnerDoor, key: str, client: tuple[str, int] = FAR, **fields: str) -> Answer:
    body = urlencode({"key": key, **fields}).encode()
    return ask(at, "/sign-in", "POST", headers=[FORM], chunks=[body], client=client)


def cookie_of(answer: Answer) -> Morsel[str]:
    return SimpleCookie(answer.headers["set-cookie"])[NAME]


def holding(value: str) -> list[tuple[str, str]]:
    return [("cookie", f"other=1; {NAME}={value}")]


@pytest.mark.parametrize(
    "path", ["/", "/overview", "/import", "/settings", "/nowhere", "/a/b", "/_STCORE/stream", "/statics"]
)
def test_every_address_leads_to_the_sign_in_page(path: str) -> None:
    answer = ask(door(), path)
    assert answer.status == 303
    assert answer.headers["location"].startswith("/sign-in")
    assert answer.body == b""


@pytest.mark.parametrize(
    "path", ["/media/abc.csv", "/_stcore/upload_file/a/b", "/_stcore/host-config", "/component/x", "/_stcore/anything"]
)
def test_machine_addresses_are_refused(path: str) -> None:
    for method in ("GET", "PUT", "DELETE", "POST"):
        assert ask(door(), path, method).status == 403


@pytest.mark.parametrize("path", ["/static/js/index.js", "/favicon.png", "/_stcore/health"])
def test_what_holds_nothing_personal_is_open_for_reading_only(path: str) -> None:
    assert ask(door(), path).text == "the whole diary"
    assert ask(door(), path, "PUT").status == 403


def test_the_right_key_opens_the_diary() -> None:
    at = door()
    answer = try_key(at, KEY)
    assert answer.status == 303
    assert answer.headers["location"] == "/"
    signed_in = holding(cookie_of(answer).value)
    for path in ("/", "/import", "/media/abc.csv", "/_stcore/upload_file/a/b"):
        assert ask(at, path, headers=signed_in).text == "the whole diary"
    assert connect(at, headers=signed_in) == "websocket.accept"
    assert ask(at, "/sign-in", headers=signed_in).headers["location"] == "/"


def test_the_page_that_was_asked_for_opens_after_signing_in() -> None:
    at = door()
    assert ask(at, "/triggers").headers["location"] == "/sign-in?next=/triggers"
    assert 'name="next" value="/triggers"' in ask(at, "/sign-in", query="next=/triggers").text
    assert try_key(at, KEY, next="/triggers").headers["location"] == "/triggers"


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/a/../b",
        "/sign-out",
        "/sign-in",
        "javascript:x",
        "/x\r\ny",
        "",
    ],
)
def test_signing_in_never_leads_to_another_site(wanted: str) -> None:
    assert next_page(wanted) == "/"
    assert try_key(door(), KEY, next=wanted).headers["location"] == "/"


@pytest.mark.parametrize("key", ["", " ", KEY[:-1], KEY + " ", KEY.upper(), "é" * 30, "\udcff"])
def test_a_wrong_key_stays_outside(key: str) -> None:
    body = urlencode({"key": key}, errors="surrogatepass").encode()
    answer = ask(door(), "/sign-in", "POST", headers=[FORM], chunks=[body])
    assert answer.status == 403
    assert "That is not the key" in answer.text
    assert "set-cookie" not in answer.headers


def test_the_first_of_two_keys_counts() -> None:
    body = urlencode([("key", "wrong"), ("key", KEY)]).encode()
    assert ask(door(), "/sign-in", "POST", headers=[FORM], chunks=[body]).status == 403


def test_no_websocket_opens_without_the_cookie() -> None:
    assert connect(door()) == "websocket.close"
    assert connect(door(), headers=holding("forged")) == "websocket.close"


def test_the_cookie_is_hidden_from_scripts_and_from_other_sites() -> None:
    cookie = cookie_of(try_key(door(Site(KEY)), KEY))
    assert cookie["httponly"] is True
    assert cookie["samesite"].lower() == "lax"
    assert cookie["path"] == "/"
    assert cookie["domain"] == ""
    assert int(cookie["max-age"]) == VALID_S == 30 * 86_400
    assert cookie["secure"] == ""


@pytest.mark.parametrize(("scheme", "host"), [("https", "localhost"), ("http", "diary.example.org")])
def test_under_https_the_cookie_travels_encrypted_only(scheme: str, host: str) -> None:
    body = urlencode({"key": KEY}).encode()
    answer = ask(door(), "/sign-in", "POST", headers=[FORM], chunks=[body], scheme=scheme, host=host)
    assert cookie_of(answer)["secure"] is True


def test_a_forged_cookie_is_worth_nothing() -> None:
    good = issue_cookie(SITE)
    issued, _, seal = good.partition(".")
    assert is_owner_cookie(good, SITE)
    forged = [
        "",
        ".",
        issued,
        f"{issued}.",
        f".{seal}",
        f"{int(issued) + 1}.{seal}",
        f"{issued}.{seal[:-1]}",
        f"{issued}.{seal}0",
        f"{issued}.{seal.upper()}",
        f"{issued}.{'0' * 64}",
        f"{issued}٠.{seal}",
        good * 100,
        f"v1.{good}",
        KEY,
    ]
    for value in forged:
        assert not is_owner_cookie(value, SITE), value
    assert not is_owner_cookie(None, SITE)
    assert not is_owner_cookie(object(), SITE)


def test_a_cookie_ends_after_thirty_days() -> None:
    cookie = issue_cookie(SITE, now=1_000_000)
    assert is_owner_cookie(cookie, SITE, now=1_000_000 + VALID_S - 1)
    assert not is_owner_cookie(cookie, SITE, now=1_000_000 + VALID_S)
    assert not is_owner_cookie(cookie, SITE, now=1_000_000 - 3600)


def test_a_cookie_ends_with_the_key_and_with_the_secret() -> None:
    cookie = issue_cookie(SITE)
    assert not is_owner_cookie(cookie, Site(KEY + "x"))
    assert not is_owner_cookie(cookie, Site(""))
    before = secret()
    diary_path().with_name("secret").unlink()
    assert secret() != before
    assert not is_owner_cookie(cookie, SITE)


def test_guessing_is_slowed_down_for_one_address_and_not_for_another() -> None:
    at = door()
    assert [try_key(at, "wrong").status for _ in range(5)] == [403] * 5
    locked = try_key(at, KEY)
    assert locked.status == 429
    assert int(locked.headers["retry-after"]) in range(1, 31)
    assert "set-cookie" not in locked.headers
    assert "Your diary is safe" in locked.text
    assert try_key(at, KEY, client=("198.51.100.7", 1)).status == 303


def test_guessing_from_many_addresses_is_slowed_down_too() -> None:
    at = door()
    answers = [
        try_key(at, "wrong", client=(f"198.51.{number // 200}.{number % 200}", 1)).status for number in range(101)
    ]
    assert answers[:100] == [403] * 100
    assert answers[100] == 429


def test_a_lock_does_not_reach_the_owner_who_is_in() -> None:
    at = door()
    for _ in range(6):
        try_key(at, "wrong")
    assert ask(at, "/", headers=holding(issue_cookie(SITE)), client=FAR).text == "the whole diary"


def test_a_flood_without_a_cookie_is_stopped() -> None:
    at = door()
    statuses = [ask(at, "/", client=FAR).status for _ in range(601)]
    assert statuses == [303] * 600 + [429]
    assert ask(at, "/", client=FAR, headers=holding(issue_cookie(SITE))).status == 200


@pytest.mark.parametrize(
    ("headers", "chunks", "status"),
    [
        ([FORM], [b"key=" + b"x" * 5000], 413),
        ([FORM], [b"key=" + b"x" * 3000, b"x" * 3000], 413),
        ([("content-type", "multipart/form-data; boundary=x")], [b"x"], 415),
        ([("content-type", "application/json")], [b"{}"], 415),
        ([], [b"key=x"], 415),
        ([FORM], [b"\xff\xfe"], 400),
        ([FORM], [b"&".join(b"a=1" for _ in range(20))], 400),
    ],
)
def test_a_form_that_is_none_is_refused(headers: list[tuple[str, str]], chunks: list[bytes], status: int) -> None:
    assert ask(door(), "/sign-in", "POST", headers=headers, chunks=chunks).status == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/sign-in", "/sign-out"])
def test_the_door_knows_three_methods(path: str, method: str) -> None:
    answer = ask(door(), path, method)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD, POST"


def test_signing_out_takes_a_press_on_the_button() -> None:
    asked = ask(door(), "/sign-out", headers=holding(issue_cookie(SITE)))
    assert "set-cookie" not in asked.headers
    assert '<form method="post" action="/sign-out">' in asked.text
    done = ask(door(), "/sign-out", "POST", headers=holding(issue_cookie(SITE)))
    assert done.headers["location"] == "/sign-in"
    assert cookie_of(done)["max-age"] == "0"


def test_without_a_key_there_is_no_door(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_the_key("", Site())
    local = door(Site())
    assert ask(local, "/import").text == "the whole diary"
    assert connect(local) == "websocket.accept"
    assert ask(local, "/sign-in").headers["location"] == "/"
    assert try_key(local, "").headers["location"] == "/"
    assert "set-cookie" not in try_key(local, "").headers
    monkeypatch.delenv("SPASM_OWNER_KEY", raising=False)
    assert is_owner({})


def test_the_router_asks_for_the_same_cookie(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPASM_OWNER_KEY", KEY)
    assert not is_owner({})
    assert not is_owner({NAME: object()})
    assert is_owner({NAME: issue_cookie(Site(KEY))})
