"""From the bytes of a file to the diary: read, previewed, asked about, stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from data.errors import AnswersMissing, EntryRefused, FileRefused
from data.intake import import_file, load_sample, preview_file
from data.reads import read_days, read_diary, read_episodes, read_imports, read_treatments
from data.records import Receipt, SourceFile
from data.settings import set_setting
from data.store import diary_path
from data.writes import add_day, undo_import

Keep = Callable[..., Receipt]
TODAY = date(2026, 6, 1)
DAY_TABLE = b"Date,Spasms,Sleep (h)\n2025-03-01,3,7.5\n2025-03-02,0,6\n2025-03-04,1,8\n"
ATTACKS = b"Onset,Side,Intensity (0-10)\n2025-03-01 08:10,left,4\n2025-03-02 09:00,left,5\n2025-03-09 10:00,right,2\n"
UNCLEAR = b"Date,Spasms\n01/02/2025,3\n02/02/2025,1\n03/02/2025,0\n04/03/2025,2\n"
UNCLEAR_LATER = b"Date,Spasms\n05/04/2025,3\n06/05/2025,1\n07/06/2025,0\n"


def file(content: bytes, name: str = "log.csv") -> SourceFile:
    return SourceFile(name, content)


def test_a_day_table_is_stored_and_shown(diary: int) -> None:
    preview = preview_file(diary, file(DAY_TABLE), today=TODAY)
    receipt = import_file(diary, preview)
    assert (receipt.changes.new_days, receipt.first_day, receipt.last_day) == (3, date(2025, 3, 1), date(2025, 3, 4))
    assert read_days(diary)["spasm_count"].dropna().tolist() == [3, 0, 1]


def test_without_a_diary_none_is_opened(diary: int) -> None:
    preview = preview_file(None, file(DAY_TABLE), today=TODAY)
    assert len(preview.log.days) == 6
    assert not diary_path().exists()


def test_an_attack_list_asks_whether_it_is_complete(diary: int) -> None:
    preview = preview_file(diary, file(ATTACKS), today=TODAY)
    assert [question.id for question in preview.questions] == ["coverage"]
    with pytest.raises(AnswersMissing, match="open questions"):
        import_file(diary, preview)


@pytest.mark.parametrize(("answer", "kept", "spasms"), [("complete", 9, 3), ("with_gaps", 3, 3), ("incomplete", 0, 0)])
def test_the_answer_decides_which_days_are_kept(diary: int, answer: str, kept: int, spasms: int) -> None:
    import_file(diary, preview_file(diary, file(ATTACKS), {"coverage": answer}, today=TODAY))
    counts = read_days(diary)["spasm_count"]
    assert (counts.count(), counts.sum(), len(read_episodes(diary))) == (kept, spasms, 3)


def test_the_same_bytes_are_read_under_their_earlier_answers(diary: int) -> None:
    first = import_file(diary, preview_file(diary, file(ATTACKS), {"coverage": "complete"}, today=TODAY))
    again = preview_file(diary, file(ATTACKS, "other name.csv"), today=TODAY)
    assert (again.questions, again.changes.nothing, again.answers) == ((), True, {"coverage": "complete"})
    assert import_file(diary, again).import_id == first.import_id


def test_the_same_bytes_under_another_answer_replace_themselves(diary: int) -> None:
    import_file(diary, preview_file(diary, file(ATTACKS), {"coverage": "complete"}, today=TODAY))
    import_file(diary, preview_file(diary, file(ATTACKS), {"coverage": "incomplete"}, today=TODAY))
    assert read_days(diary)["spasm_count"].count() == 0
    assert len(read_episodes(diary)) == 3
    assert [entry.undone_at is None for entry in read_imports(diary)] == [True, False]


def test_the_date_order_is_remembered_for_the_next_file_of_the_kind(diary: int) -> None:
    first = preview_file(diary, file(UNCLEAR), today=TODAY)
    assert "date_order" in [question.id for question in first.questions]
    import_file(diary, preview_file(diary, file(UNCLEAR), {"date_order": "day_first"}, today=TODAY))
    later = preview_file(diary, file(UNCLEAR_LATER), today=TODAY)
    assert (later.questions, later.answers, later.remembered) == ((), *[{"date_order": "day_first"}] * 2)
    assert later.log.days[0].day == date(2025, 4, 5)


def test_an_answer_given_now_wins_over_a_remembered_one(diary: int) -> None:
    import_file(diary, preview_file(diary, file(UNCLEAR), {"date_order": "day_first"}, today=TODAY))
    later = preview_file(diary, file(UNCLEAR_LATER), {"date_order": "month_first"}, today=TODAY)
    assert later.log.days[0].day == date(2025, 5, 4)


def test_an_undone_file_is_asked_about_again(diary: int) -> None:
    receipt = import_file(diary, preview_file(diary, file(UNCLEAR), {"date_order": "day_first"}, today=TODAY))
    undo_import(diary, receipt.import_id)
    assert preview_file(diary, file(UNCLEAR), today=TODAY).questions != ()


def test_completeness_is_asked_for_each_new_file(diary: int) -> None:
    import_file(diary, preview_file(diary, file(ATTACKS), {"coverage": "complete"}, today=TODAY))
    longer = ATTACKS + b"2025-03-20 10:00,right,2\n"
    later = preview_file(diary, file(longer), today=TODAY)
    assert [question.id for question in later.questions] == ["coverage"]
    assert later.remembered == {"coverage": "complete"}


def test_a_file_that_is_refused_leaves_nothing(diary: int) -> None:
    with pytest.raises(FileRefused, match=r"."):
        preview_file(diary, file(b"\x89PNG\r\n\x1a\n" + bytes(500), "photo.png"), today=TODAY)
    assert read_imports(diary) == ()


def test_the_sample_is_a_diary_to_look_at(diary: int) -> None:
    receipts = load_sample(diary, today=TODAY)
    assert [receipt.file_name for receipt in receipts] == [
        *("sample_days.csv", "sample_episodes.csv", "sample_treatments.csv")
    ]
    days = read_days(diary)
    assert len(days) == 180
    assert 120 < days["spasm_count"].count() < 180
    assert (days["spasm_count"] == 0).sum() > 0
    assert read_treatments(diary)[0].kind == "botulinum"
    assert all(entry.sample for entry in read_imports(diary))


def test_the_sample_asked_for_twice_is_one_sample(diary: int) -> None:
    load_sample(diary, today=TODAY)
    revision = read_diary(diary).revision
    load_sample(diary, today=TODAY)
    assert (len(read_imports(diary)), read_diary(diary).revision) == (3, revision)


def test_the_first_own_file_takes_the_sample_out(diary: int) -> None:
    load_sample(diary, today=TODAY)
    receipt = import_file(diary, preview_file(diary, file(DAY_TABLE), today=TODAY))
    assert (receipt.replaced_sample, receipt.changes.new_days) == (True, 3)
    assert (len(read_days(diary)), read_episodes(diary).empty, read_treatments(diary)) == (4, True, ())


def test_the_sample_stays_out_of_a_diary_that_is_in_use(diary: int) -> None:
    add_day(diary, date(2025, 3, 1), {"stress": 3})
    with pytest.raises(EntryRefused, match="entries of your own"):
        load_sample(diary, today=TODAY)


def test_times_in_utc_follow_the_zone_of_the_diary(diary: int) -> None:
    rows = "".join(f"2025-03-0{day}T23:30:00Z,4\n" for day in range(1, 6))
    set_setting(diary, "time_zone", "Europe/Berlin")
    preview = preview_file(diary, file(f"Onset,Intensity\n{rows}".encode()), today=TODAY)
    assert (preview.questions, preview.answers) == ((), {"time_zone": "Europe/Berlin"})
    assert f"{preview.log.episodes[0].onset:%d %b %H:%M}" == "02 Mar 00:30"
