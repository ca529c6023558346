"""Links at the level of functions: who has the token sees the report, nobody else, and not for ever."""

from __future__ import annotations

import gzip
import hmac
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from data import store
from data.errors import DiaryError, EntryRefused, UnknownShare
from data.reads import read_diary
from data.records import ShareScope
from data.shares import create_share, list_shares, open_share, renew_share, revoke_all, revoke_share
from data.store import close_store, diary_path, reading, secret, writing
from data.writes import add_day

SCOPE = ShareScope(date(2025, 3, 1), date(2025, 3, 30), ("overview", "findings"), ("sleep_h",), name="For Dr Weber")
CURRENT = replace(SCOPE, keep_current=True)


def page(scope: ShareScope) -> bytes:
    return f"<h1>{scope.first} to {scope.last}</h1>".encode()


def shown(token: str, **more: object) -> str | None:
    packed = open_share(token, count=False, **more)
    return None if packed is None else gzip.decompress(packed).decode()


def expire(share_id: int) -> None:
    with writing() as cursor:
        cursor.execute("update share set expires_at = $2 where share_id = $1", [share_id, datetime(2025, 1, 1)])


def stored_reports() -> list[bytes | None]:
    with reading() as cursor:
        return [row[0] for row in cursor.execute("select report from share order by share_id").fetchall()]


def test_a_link_shows_what_was_rendered_when_it_was_made(diary: int) -> None:
    entry, token = create_share(diary, SCOPE, expires_in_days=30, render=page)
    assert shown(token) == "<h1>2025-03-01 to 2025-03-30</h1>"
    assert list_shares(diary) == (entry,)
    assert (entry.scope, entry.views, entry.revoked_at, entry.last_viewed_at) == (SCOPE, 0, None, None)
    assert entry.expires_at - entry.created_at == timedelta(days=30)
    assert abs(datetime.now(UTC) - entry.created_at) < timedelta(minutes=1)


def test_a_token_has_256_bits_and_is_not_stored(diary: int) -> None:
    tokens = [create_share(diary, SCOPE, expires_in_days=1, render=page)[1] for _ in range(5)]
    assert {len(token) for token in tokens} == {43}
    close_store()
    content = b"".join(path.read_bytes() for path in diary_path().parent.iterdir() if path.is_file())
    assert not any(token.encode() in content for token in tokens)
    with reading() as cursor:
        hashes = [row[0] for row in cursor.execute("select token_hash from share order by share_id").fetchall()]
    assert hashes == [hmac.new(secret(), token.encode(), "sha256").hexdigest() for token in tokens]


def attacks(token: str, hashed: str) -> dict[str, str]:
    flipped = token.swapcase()
    return {
        "empty": "",
        "a literal parameter": ":token",
        "null": "null",
        "zero": "0",
        "a NUL byte": token[:-1] + "\x00",
        "one too short": token[:-1],
        "one too long": token + "A",
        "a newline behind": token + "\n",
        "a newline inside": token[:20] + "\n" + token[21:],
        "other case": flipped,
        "padded": token[:-1] + "=",
        "percent": token[:-3] + "%2e",
        "traversal": "../" + token[3:],
        "the stored hash": hashed,
        "its first 43 signs": hashed[:43],
        "a wildcard": "%" * 43,
        "underscores": "_" * 43,
        "SQL": "' or '1'='1' -- " + "a" * 27,
        "SQL of the right length": ("x' or true --" + "a" * 43)[:43],
        "letters that look alike": "а" + token[1:],
        "full-width digits": "１" * 43,
        "random": secrets.token_urlsafe(32),
        "very long": "A" * 1_000_000,
    }


@pytest.mark.parametrize("name", sorted(attacks("a" * 43, "b" * 64)))
def test_no_other_text_opens_a_link(diary: int, name: str) -> None:
    _, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    with reading() as cursor:
        hashed = cursor.execute("select token_hash from share").fetchall()[0][0]
    tried = attacks(token, hashed)[name]
    assert open_share(tried, count=True, render=page) is None
    assert (shown(token) is not None, list_shares(diary)[0].views) == (True, 0)


@pytest.mark.parametrize("tried", ["", "null", "A" * 42, "A" * 44, "%" * 43, "é" * 43, "A" * 42 + "\n"])
def test_a_malformed_token_never_reaches_the_diary(diary: int, tried: str) -> None:
    assert open_share(tried, count=True) is None
    assert not diary_path().exists()


def test_a_link_of_another_secret_does_not_open(diary: int) -> None:
    _, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    store.diary_path().with_name("secret").write_bytes(bytes(32))
    assert shown(token) is None


def test_an_expired_link_shows_nothing_and_its_report_is_deleted(diary: int) -> None:
    entry, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    expire(entry.share_id)
    assert open_share(token, count=True, render=page) is None
    create_share(diary, SCOPE, expires_in_days=1, render=page)
    assert [report is None for report in stored_reports()] == [True, False]


def test_a_revoked_link_shows_nothing_and_its_report_is_deleted(diary: int) -> None:
    entry, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    _, other = create_share(diary, SCOPE, expires_in_days=1, render=page)
    revoke_share(diary, entry.share_id)
    assert open_share(token, count=True, render=page) is None
    assert shown(other) is not None
    assert [report is None for report in stored_reports()] == [True, False]
    assert list_shares(diary)[1].revoked_at is not None


def test_revoking_twice_keeps_the_first_moment(diary: int) -> None:
    entry, _ = create_share(diary, SCOPE, expires_in_days=1, render=page)
    revoke_share(diary, entry.share_id)
    first = list_shares(diary)[0].revoked_at
    revoke_share(diary, entry.share_id)
    assert list_shares(diary)[0].revoked_at == first


def test_all_links_end_together(diary: int) -> None:
    tokens = [create_share(diary, SCOPE, expires_in_days=1, render=page)[1] for _ in range(3)]
    revoke_all(diary)
    assert [shown(token) for token in tokens] == [None] * 3


def test_a_link_of_another_diary_cannot_be_revoked(diary: int) -> None:
    entry, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    with pytest.raises(UnknownShare, match="not in the list"):
        revoke_share(2, entry.share_id)
    revoke_all(2)
    assert shown(token) is not None


def test_views_are_counted_only_when_asked(diary: int) -> None:
    _, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    open_share(token, count=False)
    assert (list_shares(diary)[0].views, list_shares(diary)[0].last_viewed_at) == (0, None)
    open_share(token, count=True)
    open_share(token, count=True)
    seen = list_shares(diary)[0]
    assert seen.views == 2
    assert abs(datetime.now(UTC) - seen.last_viewed_at) < timedelta(minutes=1)


def test_eight_visitors_are_eight_views(diary: int) -> None:
    _, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    with ThreadPoolExecutor(8) as pool:
        assert None not in list(pool.map(lambda _: open_share(token, count=True), range(8)))
    assert list_shares(diary)[0].views == 8


def test_links_do_not_change_what_the_diary_shows(diary: int) -> None:
    entry, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    open_share(token, count=True)
    revoke_share(diary, entry.share_id)
    assert read_diary(diary).revision == 0


def test_a_frozen_link_stays_as_it_was(diary: int) -> None:
    _, token = create_share(diary, SCOPE, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})
    assert shown(token, render=page) == "<h1>2025-03-01 to 2025-03-30</h1>"


def test_a_current_link_moves_with_the_last_kept_day(diary: int) -> None:
    _, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})
    add_day(diary, date(2025, 4, 20), {"stress": 1})  # not kept: it does not move the link
    assert shown(token) == "<h1>2025-03-01 to 2025-03-30</h1>"  # nobody is there to render it
    assert shown(token, render=page) == "<h1>2025-03-12 to 2025-04-10</h1>"
    assert shown(token) == "<h1>2025-03-12 to 2025-04-10</h1>"
    assert list_shares(diary)[0].scope == replace(CURRENT, first=date(2025, 3, 12), last=date(2025, 4, 10))


def counting(calls: list[ShareScope]) -> Callable[[ShareScope], bytes]:
    def render(scope: ShareScope) -> bytes:
        calls.append(scope)
        return page(scope)

    return render


def test_a_current_link_is_rendered_once_for_all_who_come(diary: int) -> None:
    _, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})
    calls: list[ShareScope] = []
    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(lambda _: open_share(token, count=True, render=counting(calls)), range(8)))
    assert (len(calls), len(set(seen))) == (1, 1)
    open_share(token, count=True, render=counting(calls))
    assert len(calls) == 1


def test_a_report_that_cannot_be_rendered_again_stays_as_it_was(diary: int) -> None:
    def fail(scope: ShareScope) -> bytes:
        raise DiaryError(str(scope.name))

    _, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})
    assert shown(token, render=fail) == "<h1>2025-03-01 to 2025-03-30</h1>"


def test_a_fault_of_ours_in_rendering_shows_the_older_report_and_is_logged_without_its_words(
    diary: int, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(scope: ShareScope) -> bytes:
        raise ValueError(f"could not convert 73.25 of {scope.name}")

    _, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})
    assert shown(token, render=fail) == "<h1>2025-03-01 to 2025-03-30</h1>"
    assert "ValueError in test_shares.py" in caplog.text
    assert [word for word in ("73.25", "Dr Weber", token) if word in caplog.text] == []
    assert shown(token, render=page) == "<h1>2025-03-12 to 2025-04-10</h1>"


def test_a_link_revoked_while_its_rendering_fails_shows_nothing(diary: int) -> None:
    entry, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})

    def revoke_and_fail(_scope: ShareScope) -> bytes:
        revoke_share(diary, entry.share_id)
        raise ValueError("x")

    assert open_share(token, count=True, render=revoke_and_fail) is None


def test_a_link_revoked_while_it_is_rendered_gets_no_report_again(diary: int) -> None:
    entry, token = create_share(diary, CURRENT, expires_in_days=1, render=page)
    add_day(diary, date(2025, 4, 10), {"spasm_count": 1})

    def revoke_meanwhile(scope: ShareScope) -> bytes:
        revoke_share(diary, entry.share_id)
        return page(scope)

    assert open_share(token, count=True, render=revoke_meanwhile) is None
    assert stored_reports() == [None]


def test_a_new_address_ends_the_old_one(diary: int) -> None:
    entry, old = create_share(diary, SCOPE, expires_in_days=1, render=page)
    renewed, new = renew_share(diary, entry.share_id, expires_in_days=7, render=page)
    assert (shown(old), shown(new), renewed.scope) == (None, page(SCOPE).decode(), SCOPE)


def test_a_new_address_needs_a_link(diary: int) -> None:
    with pytest.raises(UnknownShare, match="not in the list"):
        renew_share(diary, 9, expires_in_days=7, render=page)


@pytest.mark.parametrize("days", [0, -1, 366])
def test_a_link_must_end(diary: int, days: int) -> None:
    with pytest.raises(EntryRefused, match="expected 1 to 365"):
        create_share(diary, SCOPE, expires_in_days=days, render=page)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"first": date(2025, 4, 1)}, "ends before it starts"),
        ({"sections": ()}, "shows nothing"),
        ({"name": "x" * 201}, "201 characters"),
    ],
)
def test_an_impossible_scope_is_refused(diary: int, change: dict[str, object], sentence: str) -> None:
    with pytest.raises(EntryRefused, match=sentence):
        create_share(diary, replace(SCOPE, **change), expires_in_days=1, render=page)
    assert list_shares(diary) == ()
