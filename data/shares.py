"""Share links: a report rendered when the link is made and stored in its row, opened by a token, ended at any time."""

from __future__ import annotations

import gzip
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from data import share_rows
from data.errors import DiaryError, EntryRefused, UnknownShare
from data.faults import kind_and_place
from data.reads import diary_outcome, read_days, read_diary
from data.records import ShareEntry, ShareScope
from data.share_rows import OpenShare
from data.store import reading, writing
from data.tokens import new_token, token_hash

LONGEST_LIFE_DAYS = 365
LONGEST_NAME = 200

Render = Callable[[ShareScope], bytes]

_LOG = logging.getLogger(__name__)
_rendering: defaultdict[tuple[int, int], Lock] = defaultdict(Lock)


def create_share(diary_id: int, scope: ShareScope, *, expires_in_days: int, render: Render) -> tuple[ShareEntry, str]:
    """Render the report, store it, and return the link's line and its token, which is never shown again."""
    _check(scope, expires_in_days)
    token = new_token()
    hashed = token_hash(token)
    if hashed is None:
        raise EntryRefused
    revision = read_diary(diary_id).revision
    report = gzip.compress(render(scope), mtime=0)
    with writing() as cursor:
        share_rows.forget_expired(cursor, diary_id)
        share_id = share_rows.add(cursor, diary_id, hashed, scope, expires_in_days, revision, report)
        entry = _entry(share_rows.entries(cursor, diary_id), share_id)
    return entry, token


def renew_share(diary_id: int, share_id: int, *, expires_in_days: int, render: Render) -> tuple[ShareEntry, str]:
    """Give the same scope a new address, and end the old one."""
    old = _entry(list_shares(diary_id), share_id)
    new = create_share(diary_id, old.scope, expires_in_days=expires_in_days, render=render)
    revoke_share(diary_id, share_id)
    return new


def open_share(token: str, *, count: bool, render: Render | None = None) -> bytes | None:
    """Return the gzipped report of a link; None for one that is unknown, expired, revoked or no token at all.

    A link that is kept current is rendered again, over the last days of the diary, when the diary has changed since.
    """
    hashed = token_hash(token)
    if hashed is None:
        return None
    share = _find(hashed)
    if share is not None and share.scope.keep_current and not share.current and render is not None:
        share = _brought_up_to_date(hashed, share, render)
    if share is None:
        return None
    if count:
        with writing() as cursor:
            share_rows.count_view(cursor, share)
    return share.report


def list_shares(diary_id: int) -> tuple[ShareEntry, ...]:
    """Return every link ever made, also the ended ones, the newest first; times are in UTC."""
    with reading() as cursor:
        return share_rows.entries(cursor, diary_id)


def revoke_share(diary_id: int, share_id: int) -> None:
    """End one link and delete its report.

    Raises
    ------
    UnknownShare
        When there is no such link in this diary.
    """
    with writing() as cursor:
        share_rows.forget_expired(cursor, diary_id)
        if not share_rows.revoke(cursor, diary_id, share_id):
            raise UnknownShare


def revoke_all(diary_id: int) -> None:
    """End every link of this diary and delete the reports."""
    with writing() as cursor:
        for entry in share_rows.entries(cursor, diary_id):
            share_rows.revoke(cursor, diary_id, entry.share_id)


def _find(hashed: str) -> OpenShare | None:
    with reading() as cursor:
        return share_rows.find(cursor, hashed)


def _brought_up_to_date(hashed: str, share: OpenShare, render: Render) -> OpenShare | None:
    """Render once, however many visitors come at the same time; a revoked link gets no report again."""
    with _rendering[share.diary_id, share.share_id]:
        found = _find(hashed)
        if found is None or found.current:
            return found
        revision = read_diary(share.diary_id).revision
        try:
            scope = _moved(found)
            report = gzip.compress(render(scope), mtime=0)
        except DiaryError:
            return _find(hashed)  # the older report still says truly up to when it goes
        except Exception as fault:  # noqa: BLE001  # a visitor must not meet a bare error page for a fault of ours
            _LOG.error("A link that is kept current shows its older report: %s.", kind_and_place(fault))
            return _find(hashed)
        with writing() as cursor:
            stored = share_rows.renew_report(cursor, found, scope, revision, report)
        return replace(found, report=report) if stored else None


def _moved(share: OpenShare) -> ShareScope:
    """Return the same scope over as many days, counted back from the last kept day."""
    scope = share.scope
    kept = read_days(share.diary_id)[diary_outcome(share.diary_id)].dropna()
    if kept.empty:
        return scope
    last = kept.index[-1].date()
    return replace(scope, first=last - (scope.last - scope.first), last=last)


def _entry(entries: tuple[ShareEntry, ...], share_id: int) -> ShareEntry:
    for entry in entries:
        if entry.share_id == share_id:
            return entry
    raise UnknownShare


def _check(scope: ShareScope, expires_in_days: int) -> None:
    if not 1 <= expires_in_days <= LONGEST_LIFE_DAYS:
        raise EntryRefused(f"The link ends after {expires_in_days} days, expected 1 to {LONGEST_LIFE_DAYS}.")
    if scope.first > scope.last:
        raise EntryRefused("The period ends before it starts.")
    if not scope.sections:
        raise EntryRefused("The link shows nothing, expected at least one section.")
    for what, words in (("name", scope.name), ("label", scope.label)):
        if len(words) > LONGEST_NAME:
            raise EntryRefused(f"The {what} has {len(words)} characters, expected at most {LONGEST_NAME}.")
