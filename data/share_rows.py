"""The rows of share links: how a scope is written down, and each statement about a link as a function."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from data.imports import now
from data.queries import query
from data.records import ShareEntry, ShareScope
from data.store import Cursor

NEXT_ID = "select coalesce(max(share_id), 0) + 1 from share where diary_id = $1"
FORGET_EXPIRED = "update share set report = null where diary_id = $1 and expires_at <= $2 and report is not null"


@dataclass(frozen=True, slots=True)
class OpenShare:
    """A link that may be opened now; ``current`` is False when the diary has moved on since it was rendered."""

    diary_id: int
    share_id: int
    scope: ShareScope
    report: bytes
    current: bool


def add(cursor: Cursor, diary_id: int, hashed: str, scope: ShareScope, days: int, revision: int, report: bytes) -> int:
    """Write a new link and return its number."""
    share_id = int(cursor.execute(NEXT_ID, [diary_id]).fetchall()[0][0])
    made = now()
    values = [diary_id, share_id, hashed, _written(scope), made, made + timedelta(days=days), revision, report]
    cursor.execute(query("add_share"), values)
    return share_id


def find(cursor: Cursor, hashed: str) -> OpenShare | None:
    """Return the link with this hash if it is neither revoked nor expired."""
    rows = cursor.execute(query("open_share"), [hashed, now()]).fetchall()
    if not rows:
        return None
    diary_id, share_id, scope, report, current = rows[0]
    return OpenShare(diary_id, share_id, _read(scope), bytes(report), current)


def count_view(cursor: Cursor, share: OpenShare) -> None:
    """Count one view; who looked is not written down."""
    cursor.execute(query("count_view"), [share.diary_id, share.share_id, now()])


def renew_report(cursor: Cursor, share: OpenShare, scope: ShareScope, revision: int, report: bytes) -> bool:
    """Store a newer rendering; False when the link was revoked meanwhile, and then nothing is stored."""
    values = [share.diary_id, share.share_id, _written(scope), revision, report]
    return bool(cursor.execute(query("renew_report"), values).fetchall())


def revoke(cursor: Cursor, diary_id: int, share_id: int) -> bool:
    """End one link and delete its report; False when there is no such link."""
    return bool(cursor.execute(query("revoke_share"), [diary_id, share_id, now()]).fetchall())


def forget_expired(cursor: Cursor, diary_id: int) -> None:
    """Delete the reports of links that have ended by themselves."""
    cursor.execute(FORGET_EXPIRED, [diary_id, now()])


def entries(cursor: Cursor, diary_id: int) -> tuple[ShareEntry, ...]:
    """Return every link ever made, the newest first."""
    return tuple(_entry(*row) for row in cursor.execute(query("shares"), [diary_id]).fetchall())


def _entry(
    share_id: int,
    scope: str,
    created_at: datetime,
    expires_at: datetime,
    revoked_at: datetime | None,
    views: int,
    last_viewed_at: datetime | None,
) -> ShareEntry:
    ended, seen = (None if at is None else at.replace(tzinfo=UTC) for at in (revoked_at, last_viewed_at))
    made, expires = created_at.replace(tzinfo=UTC), expires_at.replace(tzinfo=UTC)
    return ShareEntry(share_id, _read(scope), made, expires, ended, views, seen)


def _written(scope: ShareScope) -> str:
    return json.dumps(asdict(scope), default=date.isoformat)


def _read(text: str) -> ShareScope:
    told: dict[str, Any] = json.loads(text)
    told |= {name: date.fromisoformat(told[name]) for name in ("first", "last")}
    told |= {name: tuple(told[name]) for name in ("sections", "factors")}
    return ShareScope(**told)
