"""Nothing that is in the diary gets into a log line or an output."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime

import pytest

from data.errors import DiaryError
from data.reads import read_days, read_episodes
from data.records import DayNote, DayValue, DiaryLog, Episode, Receipt, RowProblem, ShareScope
from data.shares import create_share, open_share, revoke_share
from data.writes import add_day, delete_episode

Keep = Callable[..., Receipt]
PRIVATE = ("Quarrel with Ruth", "73.25", "custom:marker", "Dr Weber", "cell nobody may read")


def test_no_value_note_or_token_is_logged(
    diary: int, keep: Keep, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    keep(
        DiaryLog(
            "generic",
            "A log",
            "h",
            episodes=(Episode(datetime(2025, 3, 1, 8), note="Quarrel with Ruth"),),
            days=(DayValue(date(2025, 3, 1), "custom:marker", 73.25),),
            notes=(DayNote(date(2025, 3, 1), "Quarrel with Ruth"),),
            quarantined=(RowProblem(3, "x", value="cell nobody may read"),),
        )
    )
    read_days(diary)
    delete_episode(diary, read_episodes(diary)["key"][0])
    with pytest.raises(DiaryError, match="Stress"):
        add_day(diary, date(2025, 3, 1), {"stress": 73.25})
    scope = ShareScope(date(2025, 3, 1), date(2025, 3, 2), ("overview",), ("custom:marker",), name="Dr Weber")
    entry, token = create_share(diary, scope, expires_in_days=1, render=lambda _: b"x")
    open_share(token, count=True)
    revoke_share(diary, entry.share_id)
    told = caplog.text + "".join(capfd.readouterr())
    assert [word for word in (*PRIVATE, token) if word in told] == []
