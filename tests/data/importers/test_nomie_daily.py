"""Nomie's daily table: newest first, 0 for a day without an entry."""

from __future__ import annotations

from datetime import date

from data.importers import nomie_daily
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "date,#eye_twitch,#sleep,#stress,@anna,+office,#libido\n"
ROWS = "2026-06-03,4,7.5,0,1,1,3\n2026-06-02,0,0,6,0,0,0\n2026-06-01,2,8,3,0,0,1\n"


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("nomie_daily", SourceFile("nomie.csv", (HEADER + ROWS).encode())),)


def read(text: str) -> DiaryLog:
    return nomie_daily.read(SourceFile("nomie.csv", text.encode()), {}, TODAY)


def test_zero_is_never_read_as_measured() -> None:
    first, second, third = date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 3)
    log = read(HEADER + ROWS)
    assert log.days == (
        DayValue(first, "spasm_count", 2.0, "a day", False, 4),
        DayValue(third, "spasm_count", 4.0, "a day", False, 2),
        DayValue(first, "sleep_h", 8.0, "h", False, 4),
        DayValue(third, "sleep_h", 7.5, "h", False, 2),
        DayValue(first, "stress", 3.0, "0-10", False, 4),
        DayValue(second, "stress", 6.0, "0-10", False, 3),
        DayValue(third, "tag:office", 1.0, "0/1", False, 2),
    )
    assert "0 was read as not recorded" in log.messages[0]
    assert "anna" not in repr(log)


def test_a_damaged_value_is_put_aside_and_the_rest_kept() -> None:
    log = read(HEADER + ROWS.replace("7.5", "7x5"))
    assert log.quarantined == (RowProblem(2, "'7x5' is not a number", "sleep", None, "7x5"),)
    assert len(log.days) == 6
