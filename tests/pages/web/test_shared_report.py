"""A link shows its report and nothing else; whatever else is tried gets one and the same page."""

from __future__ import annotations

import gzip
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from data import reads, shares
from data.records import ShareScope
from data.store import DIARY_ID, close_store, reading, writing
from data.writes import add_day
from pages.web.headers import SecurityHeaders
from pages.web.limits import Limits
from pages.web.shared_report import POLICY, SharedReport
from pages.web.sign_in import OwnerDoor
from pages.web.site import Site
from tests.pages.web.driver import FAR, Answer, ask, dashboard

SITE = Site("a-long-owner-key-0123456789", "https://diary.example.org")
SCOPE = ShareScope(date(2026, 1, 1), date(2026, 1, 31), ("numbers",), ("stress",))
REPORT = b"<!doctype html><title>The report</title>" + b"x" * 5000
SCRIPT = b"console.log('drawn')" * 100
GZIP = [("accept-encoding", "gzip")]

pytestmark = pytest.mark.usefixtures("own_diary")


def render(scope: ShareScope) -> bytes:
    return REPORT + str(scope.last).encode()


def assets() -> dict[str, tuple[bytes, str]]:
    return {"plotly-0123.js": (gzip.compress(SCRIPT), "text/javascript")}


def doors() -> SecurityHeaders:
    """The whole way that a request takes, in the order of `app.py`."""
    inner = SharedReport(OwnerDoor(dashboard, site=SITE), site=SITE, render=render, assets=assets)
    return SecurityHeaders(Limits(inner, site=SITE))


def new_link(scope: ShareScope = SCOPE, days: int = 30) -> str:
    return shares.create_share(DIARY_ID, scope, expires_in_days=days, render=render)[1]


def visit(path: str, method: str = "GET", **more: object) -> Answer:
    return ask(doors(), path, method, client=FAR, host="diary.example.org", **more)  # type: ignore[arg-type]


def seen(answer: Answer) -> tuple[int, dict[str, str], bytes]:
    return answer.status, answer.headers, answer.body


def test_a_visitor_without_a_cookie_gets_the_report() -> None:
    path = f"/s/{new_link()}"
    packed = visit(path, headers=GZIP)
    assert packed.status == 200
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == render(SCOPE)
    plain = visit(path)
    assert plain.body == render(SCOPE)
    assert "content-encoding" not in plain.headers
    assert "set-cookie" not in plain.headers


def test_the_report_stands_under_the_strictest_headers() -> None:
    headers = visit(f"/s/{new_link()}").headers
    assert headers["content-security-policy"] == POLICY
    assert headers["cache-control"] == "no-store, private"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-robots-tag"] == "noindex, nofollow, noarchive"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["content-type"] == "text/html; charset=utf-8"
    for word in ("connect-src 'none'", "default-src 'none'", "frame-ancestors 'none'", "form-action 'none'"):
        assert word in POLICY
    assert "unsafe-inline" not in POLICY.partition("style-src")[0]


def test_a_view_is_counted_when_it_is_read_and_not_when_it_is_only_asked_for() -> None:
    token = new_link()
    head = visit(f"/s/{token}", "HEAD")
    assert head.status == 200
    assert int(head.headers["content-length"]) == len(render(SCOPE))
    assert shares.list_shares(DIARY_ID)[0].views == 0
    visit(f"/s/{token}")
    visit(f"/s/{token}?x=1".partition("?")[0], query="x=1&factor=alcohol")
    assert shares.list_shares(DIARY_ID)[0].views == 2
    assert shares.list_shares(DIARY_ID)[0].last_viewed_at is not None


def attacks(token: str) -> list[str]:
    """What was tried against links elsewhere, each in the place of a good token."""
    flipped = token.swapcase()
    tried = [
        "",
        ":tok",
        "{tok}",
        "null",
        "None",
        "0",
        "-1",
        "*",
        "%",
        "\x00",
        token + "\x00",
        "\x00" + token,
        token + "\n",
    ]
    tried += ["' or '1'='1", "x' union select report from share--", "1; drop table share", "$1", "_" * 43, "%" * 43]
    tried += [
        token[:-1],
        token[1:],
        token + "A",
        token + "=",
        flipped,
        token[::-1],
        token.upper(),
        " " + token,
        token + " ",
    ]
    tried += [
        f"../{token}",
        f"./{token}",
        f"{token}/",
        f"{token}/..",
        f"//{token}",
        f"{token}/{token}",
        "../../app.py",
        "a/b",
    ]
    tried += [
        f"assets/../{token}",
        "assets/",
        "assets/nothing.js",
        "assets/../../data/store.py",
        f"{token}\\",
        "..\\..\\app.py",
    ]
    tried += ["ü" * 43, "\u202e" + token, "Ａ" * 43, "٣" * 43, "A" * 43, "A" * 30_000, token * 700]
    return tried


def test_every_attack_meets_the_same_page() -> None:
    token = new_link()
    unknown = seen(visit("/s/" + "A" * 42 + "B"))
    assert unknown[0] == 404
    for tried in attacks(token):
        assert seen(visit(f"/s/{tried}")) == unknown, tried
    for path in ("/s", "/s/", "/s//", f"/s?token={token}", f"/s/?t={token}"):
        name, _, query = path.partition("?")
        assert seen(visit(name, query=query)) == unknown, path
    assert visit(f"/s/{token}").status == 200


def test_neither_the_stored_hash_nor_the_secret_opens_a_link() -> None:
    token = new_link()
    with reading() as cursor:
        columns = cursor.execute("select * from share").fetchall()[0]
    texts = [str(value) for value in columns]
    assert all(token not in text for text in texts)
    assert all(visit(f"/s/{text}").status == 404 for text in texts)


def test_ended_and_expired_links_look_like_unknown_ones() -> None:
    unknown = seen(visit("/s/" + "A" * 43))
    ended, expired, other = new_link(), new_link(), new_link()
    entries = {entry.share_id: entry for entry in shares.list_shares(DIARY_ID)}
    shares.revoke_share(DIARY_ID, min(entries))
    with writing() as cursor:
        cursor.execute(
            "update share set expires_at = timestamp '2020-01-01' where diary_id = $1 and share_id = $2",
            [DIARY_ID, sorted(entries)[1]],
        )
    assert seen(visit(f"/s/{ended}")) == unknown
    assert seen(visit(f"/s/{expired}")) == unknown
    assert visit(f"/s/{other}").status == 200
    shares.revoke_all(DIARY_ID)
    assert seen(visit(f"/s/{other}")) == unknown


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST", "OPTIONS", "TRACE", "CONNECT", "get"])
def test_a_link_can_only_be_read(method: str) -> None:
    token = new_link()
    good, bad = (visit(f"/s/{name}", method, chunks=[b"x=1"]) for name in (token, "A" * 43))
    assert seen(good) == seen(bad)
    assert good.status == 405
    assert good.headers["allow"] == "GET, HEAD"
    assert shares.list_shares(DIARY_ID)[0].views == 0
    assert visit(f"/s/{token}").status == 200


def test_a_link_opens_nothing_else_of_the_diary() -> None:
    token = new_link()
    for path in ("/", "/import", "/media/x.csv", "/_stcore/upload_file/a/b"):
        answer = visit(
            path, headers=[("cookie", f"spasm_owner={token}"), ("referer", f"https://diary.example.org/s/{token}")]
        )
        assert answer.status in {303, 403}


def test_sixty_visits_a_minute_are_enough() -> None:
    at, path = doors(), f"/s/{new_link()}"
    statuses = [ask(at, path, client=FAR, host="diary.example.org").status for _ in range(61)]
    assert statuses == [200] * 60 + [429]
    assert ask(at, path, client=("198.51.100.7", 1), host="diary.example.org").status == 200
    assert ask(at, "/s/assets/plotly-0123.js", client=FAR, host="diary.example.org").status == 200
    limited = ask(at, path, client=FAR, host="diary.example.org")
    assert int(limited.headers["retry-after"]) in range(1, 61)
    assert limited.headers["content-security-policy"] == POLICY
    assert shares.list_shares(DIARY_ID)[0].views == 61


def test_the_scripts_of_a_report_are_kept_for_ever() -> None:
    packed = visit("/s/assets/plotly-0123.js", headers=GZIP)
    assert gzip.decompress(packed.body) == SCRIPT
    assert packed.headers["cache-control"] == "public, immutable, max-age=31536000"
    assert packed.headers["content-type"].startswith("text/javascript")
    plain = visit("/s/assets/plotly-0123.js")
    assert plain.body == SCRIPT
    assert "content-encoding" not in plain.headers
    assert int(plain.headers["content-length"]) == len(SCRIPT)


@pytest.mark.parametrize("offer", ["gzip, deflate, br, zstd", "br"])
def test_who_takes_brotli_gets_the_smaller_script(offer: str) -> None:
    answer = visit("/s/assets/plotly-0123.js", headers=[("accept-encoding", offer)])
    assert answer.headers["content-encoding"] == "br"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert pa.Codec("brotli").decompress(answer.body, len(SCRIPT), asbytes=True) == SCRIPT


def test_brotli_that_is_refused_is_not_sent() -> None:
    answer = visit("/s/assets/plotly-0123.js", headers=[("accept-encoding", "gzip, br;q=0")])
    assert answer.headers["content-encoding"] == "gzip"


def test_a_link_that_is_kept_current_follows_the_diary() -> None:
    add_day(DIARY_ID, date(2026, 1, 31), {"spasm_count": 3})
    frozen = new_link()
    current = new_link(ShareScope(SCOPE.first, SCOPE.last, SCOPE.sections, SCOPE.factors, keep_current=True))
    add_day(DIARY_ID, date(2026, 2, 9), {"spasm_count": 2})
    assert visit(f"/s/{current}").body.endswith(b"2026-02-09")
    assert visit(f"/s/{frozen}").body.endswith(b"2026-01-31")
    assert reads.read_diary(DIARY_ID).revision == 2


def test_a_diary_that_cannot_be_opened_says_so_without_details(own_diary: Path) -> None:
    token = new_link()
    close_store()
    own_diary.write_bytes(b"this is not a diary" * 100)
    answer = visit(f"/s/{token}")
    assert answer.status == 503
    assert str(own_diary.parent) not in answer.text
    assert answer.headers["content-security-policy"] == POLICY


def test_a_fault_in_rendering_leaves_the_visitor_the_older_report(caplog: pytest.LogCaptureFixture) -> None:
    add_day(DIARY_ID, date(2026, 1, 31), {"spasm_count": 3})
    token = new_link(ShareScope(SCOPE.first, SCOPE.last, SCOPE.sections, SCOPE.factors, keep_current=True))
    add_day(DIARY_ID, date(2026, 2, 9), {"spasm_count": 2})

    def fail(_scope: ShareScope) -> bytes:
        raise KeyError("alcohol")

    at = SecurityHeaders(SharedReport(dashboard, site=SITE, render=fail, assets=assets))
    answer = ask(at, f"/s/{token}", client=FAR, host="diary.example.org")
    assert (answer.status, answer.body) == (200, render(SCOPE))
    assert [word for word in ("alcohol", token) if word in caplog.text] == []


def test_a_link_that_cannot_be_read_says_so_and_never_a_bare_500(caplog: pytest.LogCaptureFixture) -> None:
    token = new_link()
    with writing() as cursor:
        cursor.execute("update share set scope = 'Dr Weber' where diary_id = $1", [DIARY_ID])
    answer = visit(f"/s/{token}")
    assert answer.status == 503
    assert "The report cannot be shown right now" in answer.text
    assert "JSONDecodeError" in caplog.text
    assert [word for word in ("Dr Weber", token) if word in caplog.text] == []
