"""Check-ins are stored, undone, exported and restored like every other entry; scales add up, or say nothing."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.backup import back_up
from data.check_ins import add_check_in, due_on, emergencies, put_off, read_check_ins
from data.erase import erase_everything
from data.errors import EntryRefused
from data.export import export_diary
from data.importers.codec import log_from_json, log_to_json
from data.importers.replies import replies_of, replies_text
from data.intake import import_file, load_sample, preview_file
from data.reads import read_days, read_diary, read_imports, read_treatments
from data.records import CheckIn, DiaryLog, SourceFile, Treatment
from data.scales import MONTHLY, SCALES, SIGNS, WEEKLY, limits, scale_results
from data.store import close_store
from data.writes import add_treatment, undo_import

DAY = date(2026, 3, 2)
TODAY = date(2026, 3, 20)


@pytest.fixture
def other(diary: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Give a function that puts another, empty diary in the place of the first."""

    def open_other() -> None:
        close_store()
        monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "other" / "diary.duckdb"))

    yield open_other
    close_store()


def test_a_check_in_is_read_as_it_was_answered(diary: int) -> None:
    add_check_in(diary, WEEKLY, {"numbness": 1, "red_eye": 0}, DAY)
    (told,) = read_check_ins(diary)
    assert told == CheckIn(DAY, WEEKLY, (("numbness", 1.0), ("red_eye", 0.0)))
    assert (told.reply("red_eye"), told.reply("ear_click")) == (0.0, None)


def test_a_second_answer_of_the_day_corrects_the_first(diary: int) -> None:
    add_check_in(diary, WEEKLY, {"numbness": 1}, DAY)
    number = add_check_in(diary, WEEKLY, {"numbness": 0}, DAY)
    assert [told.reply("numbness") for told in read_check_ins(diary)] == [0.0]
    undo_import(diary, number)
    assert [told.reply("numbness") for told in read_check_ins(diary)] == [1.0]


def test_a_check_in_moves_the_revision_and_no_day(diary: int) -> None:
    before = read_diary(diary).revision
    add_check_in(diary, MONTHLY, {"hfs7": 9}, DAY)
    assert read_diary(diary).revision == before + 1
    assert read_days(diary).empty


def test_an_own_check_in_ends_the_sample(diary: int) -> None:
    load_sample(diary, today=DAY)
    add_check_in(diary, WEEKLY, {"numbness": 0}, DAY)
    assert [entry.label for entry in read_imports(diary) if entry.undone_at is None] == ["Check-in"]


@pytest.mark.parametrize(
    ("kind", "answers", "said"),
    [
        (WEEKLY, {}, "Nothing is answered yet"),
        ("yearly", {"numbness": 1}, "There is no check-in “yearly”"),
        (WEEKLY, {"hfs7": 1}, "does not ask for “hfs7”"),
        (MONTHLY, {"hfs7": 29}, "HFS-7 is 29, expected 0 to 28"),
        (MONTHLY, {"bsdi": math.nan}, "expected 0 to 4"),
        (MONTHLY, {"severity": 5}, "How strong .* is 5, expected 0 to 4"),
    ],
)
def test_what_cannot_be_is_refused(diary: int, kind: str, answers: dict[str, float], said: str) -> None:
    with pytest.raises(EntryRefused, match=said):
        add_check_in(diary, kind, answers, DAY)
    assert read_check_ins(diary) == ()


def test_check_ins_and_treatments_come_back_from_an_export(diary: int, other: Callable[[], None]) -> None:
    add_check_in(diary, WEEKLY, {"numbness": 1, "red_eye": 0}, DAY)
    add_check_in(diary, MONTHLY, {"severity": 2, "frequency": 3, "bsdi": 1.3}, DAY)
    given = Treatment(
        DAY, "botulinum", "X", 17.5, "units", "left", "=a note", None, ("brow", "lower_lid"), ("dry_eye",)
    )
    taken = Treatment(DAY, "medicine", "Y", end_day=DAY + timedelta(days=9), side_effects=("sleepy", "own words"))
    for treatment in (given, taken):
        add_treatment(diary, treatment)
    before, file = read_check_ins(diary), SourceFile("export.zip", export_diary(diary))
    other()
    import_file(diary, preview_file(diary, file, today=TODAY))
    assert read_check_ins(diary) == before
    assert set(read_treatments(diary)) == {given, taken}
    assert export_diary(diary) == file.content


def test_the_codec_hands_over_check_ins_and_treatments() -> None:
    check_in = CheckIn(DAY, MONTHLY, (("bsdi", 1.3), ("hfs7", 9.0)))
    treatment = Treatment(DAY, "medicine", end_day=DAY, sites=("brow",), side_effects=("dry_eye", "x"))
    log = DiaryLog("f", "l", "h", treatments=(treatment, Treatment(DAY, "other")), check_ins=(check_in,))
    assert log_from_json(log_to_json(log)) == log


def test_an_export_of_an_older_version_is_read(diary: int, other: Callable[[], None]) -> None:
    add_treatment(diary, Treatment(DAY, "medicine", "Y", 2.0, "mg", note="n"))
    file = older(export_diary(diary))
    other()
    import_file(diary, preview_file(diary, file, today=TODAY))
    assert read_treatments(diary) == (Treatment(DAY, "medicine", "Y", 2.0, "mg", note="n"),)
    assert read_check_ins(diary) == ()


def older(content: bytes) -> SourceFile:
    """Return an export without what the first version did not write."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as now, zipfile.ZipFile(buffer, "w") as before:
        for name in now.namelist():
            text = now.read(name).decode()
            if name == "treatments.csv":
                text = "\r\n".join(",".join(line.split(",")[:10]) for line in text.split("\r\n"))
            if name != "check_ins.csv":
                before.writestr(name, text)
    return SourceFile("export.zip", buffer.getvalue())


def test_a_damaged_check_in_is_put_aside(diary: int) -> None:
    add_check_in(diary, WEEKLY, {"numbness": 1}, DAY)
    add_check_in(diary, WEEKLY, {"numbness": 0}, DAY + timedelta(days=7))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(export_diary(diary))) as now, zipfile.ZipFile(buffer, "w") as broken:
        for name in now.namelist():
            broken.writestr(name, now.read(name).decode().replace("numbness=1", "numbness=often"))
    log = preview_file(None, SourceFile("export.zip", buffer.getvalue()), today=TODAY).log
    assert [told.replies for told in log.check_ins] == [(("numbness", 0.0),)]
    assert [(problem.row, problem.sheet) for problem in log.quarantined] == [(2, "check_ins.csv")]


def test_a_backup_holds_check_ins_and_erasing_takes_them(diary: int) -> None:
    add_check_in(diary, WEEKLY, {"numbness": 1}, DAY)
    assert b"numbness=1" in back_up()
    erase_everything(diary)
    assert read_check_ins(diary) == ()


def test_replies_survive_their_text() -> None:
    replies = (("a", 1.0), ("b", 0.0), ("c", 1.3))
    assert replies_of(replies_text(replies)) == replies


def test_nobody_is_asked_before_the_diary_has_a_week() -> None:
    assert due_on(WEEKLY, (), {}, DAY) == DAY + timedelta(days=7)
    assert due_on(MONTHLY, (), {}, DAY) == DAY + timedelta(days=28)


def test_an_answer_gives_a_week_of_rest_and_putting_off_another(diary: int) -> None:
    add_check_in(diary, WEEKLY, {"numbness": 0}, DAY)
    told = read_check_ins(diary)
    assert due_on(WEEKLY, told, {}, date(2026, 1, 1)) == DAY + timedelta(days=7)
    put_off(diary, WEEKLY, DAY + timedelta(days=7))
    assert due_on(WEEKLY, told, read_diary(diary).settings, date(2026, 1, 1)) == DAY + timedelta(days=14)


def test_a_setting_that_is_no_day_puts_nothing_off() -> None:
    assert due_on(WEEKLY, (), {"check_in_not_before:weekly": "soon"}, DAY) == DAY + timedelta(days=7)


def test_only_what_cannot_wait_is_an_emergency() -> None:
    assert emergencies({"numbness": 1, "sudden_droop": 0}) == ()
    assert emergencies({"sudden_droop": 1}) == ("One side of the face suddenly hangs",)


def test_a_total_is_the_sum_of_its_questions_or_nothing() -> None:
    check_ins = (
        CheckIn(DAY + timedelta(days=28), MONTHLY, (("severity", 2), ("frequency", 3), ("hfs7", 9))),
        CheckIn(DAY, MONTHLY, (("severity", 2),)),
        CheckIn(DAY, WEEKLY, (("numbness", 1),)),
    )
    told = [(result.day, result.scale, result.total, result.maximum) for result in scale_results(check_ins)]
    assert told == [(DAY + timedelta(days=28), "face_month", 5, 8), (DAY + timedelta(days=28), "hfs7", 9, 28)]


def test_every_scale_says_what_a_change_means_and_where_that_comes_from() -> None:
    for scale in SCALES:
        assert "doi.org/10." in scale.change_means
        assert f"{scale.change:g} points or more" in scale.change_means


def test_the_answers_of_a_question_give_its_scale_the_stated_maximum() -> None:
    for scale in SCALES:
        if scale.questions:
            assert sum(len(steps) - 1 for _, _, steps in scale.questions) == scale.maximum


def test_no_name_is_asked_twice() -> None:
    names = [*limits(WEEKLY), *limits(MONTHLY)]
    assert len(names) == len(set(names)) == len(SIGNS) + 5
