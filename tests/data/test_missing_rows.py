"""A newer file of the same kind speaks for its span: what it no longer has is asked about, then goes or stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from data.errors import AnswersMissing
from data.reads import read_days, read_episodes, read_treatments
from data.records import DayNote, DayValue, DiaryLog, Episode, Receipt, Treatment
from data.storing import import_file, preview_log
from data.writes import add_episode, edit_episode, undo_import

Keep = Callable[..., Receipt]
GONE = {"missing_rows": "gone"}
KEPT = {"missing_rows": "keep"}


def spasms(*hours: int, header_key: str = "h", source: str = "generic") -> DiaryLog:
    start = datetime(2025, 3, 1)
    episodes = tuple(Episode(start + timedelta(hours=hour)) for hour in hours)
    return DiaryLog(source, "A log", header_key, episodes=episodes)


def hours(diary: int) -> list[int]:
    return [int((onset - datetime(2025, 3, 1)).total_seconds() // 3600) for onset in read_episodes(diary)["onset"]]


def test_a_missing_row_is_asked_about(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    preview = preview_log(diary, spasms(1, 60), file_name="b.csv", digest="b")
    (question,) = preview.questions
    assert (question.id, [choice.id for choice in question.choices]) == ("missing_rows", ["gone", "keep"])
    assert question.text.startswith("One entry from 2025-03-01 to 2025-03-03 ")
    assert preview.changes.gone == 1
    with pytest.raises(AnswersMissing, match="open questions"):
        import_file(diary, preview)


def test_gone_takes_it_out_and_undo_brings_it_back(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    receipt = keep(spasms(1, 60), answers=GONE)
    assert (hours(diary), receipt.changes.gone) == ([1, 60], 1)
    undo_import(diary, receipt.import_id)
    assert hours(diary) == [1, 30, 60]


def test_keep_leaves_it(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    receipt = keep(spasms(1, 60), answers=KEPT)
    assert (hours(diary), receipt.changes.gone) == ([1, 30, 60], 0)


def test_a_question_that_arose_after_the_preview_is_asked_still(diary: int, keep: Keep) -> None:
    preview = preview_log(diary, spasms(1, 60), file_name="b.csv", digest="b")
    keep(spasms(1, 30, 60))
    with pytest.raises(AnswersMissing, match="open questions"):
        import_file(diary, preview)
    assert hours(diary) == [1, 30, 60]


@pytest.mark.parametrize(
    "other",
    [spasms(1, 60, header_key="another"), spasms(1, 60, source="bearable"), spasms(31, 60), spasms(1, 29)],
    ids=["another header", "another source", "a later span", "an earlier span"],
)
def test_a_file_speaks_for_its_own_kind_and_span_only(diary: int, keep: Keep, other: DiaryLog) -> None:
    keep(spasms(0, 30, 90))
    later = spasms(0, 30, 90)
    assert preview_log(diary, other, file_name="b.csv", digest="b").changes.gone == gone_by_hand(later, other)


def gone_by_hand(earlier: DiaryLog, later: DiaryLog) -> int:
    """Count what the later file should have: the same kind, a day inside its span, and no such row."""
    if (earlier.format, earlier.header_key) != (later.format, later.header_key):
        return 0
    days = [episode.onset.date() for episode in later.episodes]
    inside = [e for e in earlier.episodes if min(days) <= e.onset.date() <= max(days)]
    return len([e for e in inside if e not in later.episodes])


def test_hand_rows_stay(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    add_episode(diary, Episode(datetime(2025, 3, 2, 12)))
    corrected = read_episodes(diary)["key"][1]
    edit_episode(diary, corrected, Episode(datetime(2025, 3, 2, 7)))
    receipt = keep(spasms(1, 60))
    assert (hours(diary), receipt.changes.gone) == ([1, 31, 36, 60], 0)


def test_day_values_notes_and_treatments_go_too(diary: int, keep: Keep) -> None:
    days = [date(2025, 3, day) for day in (1, 2, 3)]
    log = DiaryLog(
        "generic",
        "A log",
        "h",
        days=tuple(DayValue(day, "stress", 3.0) for day in days),
        notes=(DayNote(days[1], "hm"),),
        treatments=(Treatment(days[1], "botulinum"),),
    )
    keep(log)
    receipt = keep(replace(log, days=(log.days[0], log.days[2]), notes=(), treatments=()), answers=GONE)
    assert read_days(diary)["stress"].dropna().tolist() == [3.0, 3.0]
    assert read_treatments(diary) == ()
    assert receipt.changes.gone == 2  # the day, and the treatment


def test_the_same_file_under_other_answers_asks_nothing_about_its_own_rows(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60), digest="x", answers={"date_order": "day_first"})
    preview = preview_log(diary, spasms(1, 60), file_name="a.csv", digest="x", answers={"date_order": "month_first"})
    assert (preview.questions, preview.changes.gone) == ((), 1)


def test_the_same_file_again_asks_nothing(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    keep(spasms(1, 60), answers=GONE, digest="second")
    again = preview_log(diary, spasms(1, 60), file_name="a.csv", digest="second")
    assert (again.questions, again.changes.nothing) == ((), True)


def moved_by_hand(diary: int) -> int:
    """Correct the second spasm and return the number of the correction."""
    return edit_episode(diary, read_episodes(diary)["key"][1], Episode(datetime(2025, 3, 2, 7)))


def test_undoing_a_correction_brings_back_no_row_that_the_newest_file_dropped(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    number = moved_by_hand(diary)
    receipt = keep(spasms(1, 60))
    assert (receipt.changes.gone, receipt.changes.kept_by_hand) == (0, 1)
    undo_import(diary, number)
    assert hours(diary) == [1, 60]


def test_undoing_the_newest_file_too_brings_back_what_it_dropped(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    correction = moved_by_hand(diary)
    newer = keep(spasms(1, 60))
    undo_import(diary, correction)
    undo_import(diary, newer.import_id)
    assert hours(diary) == [1, 30, 60]


def test_what_was_corrected_by_hand_is_not_asked_about(diary: int, keep: Keep) -> None:
    keep(spasms(1, 30, 60))
    moved_by_hand(diary)
    assert preview_log(diary, spasms(1, 60), file_name="b.csv", digest="b").questions == ()
