"""An exported diary comes back as it was: days, episodes, treatments, notes, sources, coverage, settings."""

from __future__ import annotations

import csv
import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

import hypothesis.strategies as st
import pandas as pd
import pytest
from hypothesis import given, settings

from data import writes
from data.check_ins import add_check_in, read_check_ins
from data.coverage import complete_days, read_statements
from data.export import export_diary
from data.importers import IMPORTERS, own_export
from data.importers.codec import log_from_json, log_to_json
from data.intake import import_file, preview_file, preview_log
from data.reads import diary_outcome, read_days, read_diary, read_episodes, read_imports, read_notes, read_treatments
from data.records import MOVEMENTS, SIDES, SITES, Coverage, DayNote, DayValue, DiaryLog, Episode, SourceFile, Treatment
from data.store import DIARY_ID, close_store, reading
from data.writes import add_day, add_episode, set_setting, undo_import

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
TODAY = date(2026, 11, 23)
FIRST = date(2025, 3, 1)
N_DAYS = 6  # few, so that sources meet on the same days
FACTORS = ("spasm_count", "stress", "worst_intensity", "sleep_h", "custom:weather", "med:aspirin", "tag:alcohol")
KINDS = ("file", "file", "episode", "day", "treatment", "check-in", "correct", "delete", "undo", "setting")
NASTY = (
    "=1+1",
    "+49 30",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "'=1",
    "'",
    "",
    'a "b", c',
    "two\nlines",
    "a\r\nb",
    "müde 累 🙂",
)


def exported(diary_id: int) -> SourceFile:
    return SourceFile("export.zip", export_diary(diary_id))


def restore(diary_id: int, file: SourceFile) -> None:
    import_file(diary_id, preview_file(diary_id, file, today=TODAY))


def seen(diary_id: int) -> dict[str, object]:
    """Return all that the diary shows, in a form that can be compared."""
    episodes = read_episodes(diary_id).drop(columns="import_id").sort_values("key", ignore_index=True)
    with reading() as cursor:
        kept = list(complete_days(read_statements(cursor, diary_id)))
        values = cursor.execute(
            "select source, day, factor, value, value_text, unit, approximate, by_hand from visible_day_value"
            " where diary_id = $1 order by key",
            [diary_id],
        ).fetchall()
        notes = cursor.execute(
            "select source, day, note, by_hand from visible_day_note where diary_id = $1 order by key", [diary_id]
        ).fetchall()
    diary = read_diary(diary_id)
    return {
        "days": read_days(diary_id).to_csv(),
        "episodes": episodes.to_csv(),
        "treatments": sorted(map(repr, read_treatments(diary_id))),
        "notes": read_notes(diary_id),
        "check-ins": read_check_ins(diary_id),
        "kept": kept,
        "values": values,
        "notes by source": notes,
        "outcome": diary_outcome(diary_id),
        "settings": (diary.condition, diary.time_zone, diary.day_start_hour, diary.settings),
    }


def a_day(chance: Random) -> date:
    return FIRST + timedelta(days=chance.randrange(N_DAYS))


def a_text(chance: Random) -> str:
    return chance.choice(NASTY)


def an_episode(chance: Random) -> Episode:
    onset = datetime.combine(a_day(chance), time(chance.randrange(24), chance.randrange(60), chance.randrange(60)))
    precision = chance.choice(("second", "minute", "part_of_day", "day"))
    return Episode(
        onset if precision != "day" else datetime.combine(onset.date(), time()),
        precision,
        native_id=chance.choice((None, str(chance.randrange(9)))),
        utc_offset_min=chance.choice((None, 0, -480, 330)),
        end=chance.choice((None, onset + timedelta(seconds=chance.randrange(9000)))),
        duration_s=chance.choice((None, chance.random() * 1000)),
        ongoing=chance.random() < 0.2,
        side=chance.choice((None, *SIDES)),
        sites=tuple(chance.sample(SITES, chance.randrange(3))),
        movement=chance.choice((None, *MOVEMENTS)),
        intensity=chance.choice((None, 0.0, chance.random() * 10)),
        pain=chance.choice((None, 3.5)),
        count=chance.choice((None, 1, 7)),
        triggers=tuple(chance.sample(("stress", "caffeine_mg", "=wind"), chance.randrange(3))),
        activity=chance.choice((None, "reading", "=own word")),
        note=chance.choice((None, a_text(chance))),
        approximate=chance.random() < 0.3,
    )


def a_value(chance: Random) -> tuple[str, float | str]:
    factor = chance.choice(FACTORS)
    if factor.startswith(("custom:", "med:")) and chance.random() < 0.5:
        return factor, a_text(chance) or "x"
    return factor, float(chance.randrange(2)) if factor.startswith("tag:") else round(chance.random() * 8, 12)


def a_treatment(chance: Random) -> Treatment:
    dose = chance.choice((None, 2.5))
    return Treatment(
        a_day(chance),
        "botulinum",
        a_text(chance),
        dose,
        "U",
        chance.choice((None, *SIDES)),
        a_text(chance),
        chance.choice((None, FIRST + timedelta(days=N_DAYS))),
        tuple(chance.sample(SITES, chance.randrange(3))),
        tuple(chance.sample(("dry_eye", "=own words", "'"), chance.randrange(3))),
    )


def a_file(chance: Random) -> DiaryLog:
    format, header = chance.choice((("generic", "a"), ("generic", "b"), ("bearable", "c")))
    days = sorted(a_day(chance) for _ in range(2))
    spans = (Coverage(days[0], days[1], True),) if chance.random() < 0.7 else ()
    return DiaryLog(
        format,
        "A file",
        header,
        episodes=tuple(an_episode(chance) for _ in range(chance.randrange(4))),
        days=tuple(DayValue(a_day(chance), *a_value(chance), approximate=chance.random() < 0.3) for _ in range(6)),
        treatments=tuple(a_treatment(chance) for _ in range(chance.randrange(2))),
        notes=tuple(DayNote(a_day(chance), a_text(chance)) for _ in range(chance.randrange(3))),
        coverage=Coverage(FIRST, FIRST + timedelta(days=N_DAYS), bool(spans)),
        spans=spans,
    )


def fill(diary_id: int, chance: Random) -> None:
    """Bring files, write by hand, correct, delete and undo, in any order."""
    for step in range(chance.randrange(2, 9)):
        action = chance.choice(KINDS)
        episodes = read_episodes(diary_id)
        if action == "file":
            answers = {"missing_rows": chance.choice(("gone", "keep"))}
            preview = preview_log(diary_id, a_file(chance), file_name="=x.csv", digest=f"d{step}", answers=answers)
            import_file(diary_id, preview)
        elif action == "episode":
            add_episode(diary_id, an_episode(chance))
        elif action == "day":
            add_day(diary_id, a_day(chance), dict([a_value(chance)]), note=chance.choice((None, a_text(chance))))
        elif action == "treatment":
            writes.add_treatment(diary_id, a_treatment(chance))
        elif action == "check-in":
            kind, name = chance.choice((("weekly", "numbness"), ("monthly", "bsdi")))
            add_check_in(diary_id, kind, {name: chance.choice((0, 1, 0.7))}, a_day(chance))
        elif action == "correct" and len(episodes):
            writes.edit_episode(diary_id, chance.choice(list(episodes["key"])), an_episode(chance))
        elif action == "delete" and len(episodes):
            writes.delete_episode(diary_id, chance.choice(list(episodes["key"])))
        elif action == "undo" and (live := [i for i in read_imports(diary_id) if i.undone_at is None]):
            undo_import(diary_id, chance.choice(live).import_id)
        elif action == "setting":
            set_setting(diary_id, *chance.choice((("day_start_hour", 4), ("condition", "=hfs"), ("order", "a,b"))))


@pytest.fixture
def other(diary: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Give a function that puts another, empty diary in the place of the first."""

    def open_other() -> None:
        close_store()
        monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "other" / "diary.duckdb"))

    yield open_other
    close_store()


@settings(max_examples=200 if LONG else 20, deadline=None)
@given(chance=st.randoms(use_true_random=True))
def test_an_exported_diary_comes_back_identical(chance: Random) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPASM_DIARY", f"{folder}/one/diary.duckdb")
        close_store()
        fill(DIARY_ID, chance)
        add_day(DIARY_ID, FIRST, {"mood": 5.0})
        file, before = exported(DIARY_ID), seen(DIARY_ID)
        close_store()
        patch.setenv("SPASM_DIARY", f"{folder}/two/diary.duckdb")
        log = log_from_json(log_to_json(own_export.read(file, {}, TODAY, 0)))  # as from the child, which takes a while
        import_file(DIARY_ID, preview_log(DIARY_ID, log, file_name=file.name, digest="export"))
        assert seen(DIARY_ID) == before
        close_store()


def test_the_same_export_again_is_nothing_new(diary: int) -> None:
    add_day(diary, FIRST, {"stress": 4.0})
    add_episode(diary, Episode(datetime(2025, 3, 1, 8)))
    file = exported(diary)
    assert preview_file(diary, file, today=TODAY).changes.nothing
    assert export_diary(diary) == file.content


def test_a_restored_diary_is_undone_as_one(diary: int, other: Callable[[], None]) -> None:
    for n in range(3):
        add_day(diary, FIRST + timedelta(days=n), {"stress": 4.0})
    file = exported(diary)
    other()
    restore(diary, file)
    assert preview_file(diary, file, today=TODAY).changes.nothing
    imports = read_imports(diary)
    assert (len(imports), [i.n_days for i in imports], imports[0].by_hand) == (3, [1, 1, 1], True)
    assert undo_import(diary, imports[1].import_id) == 3
    assert read_days(diary).empty


def test_what_was_written_by_hand_since_the_export_stays(diary: int) -> None:
    add_day(diary, FIRST, {"stress": 4.0})
    file = exported(diary)
    add_day(diary, FIRST, {"stress": 7.0, "mood": 2.0})
    restore(diary, file)
    assert read_days(diary).loc[pd.Timestamp(FIRST), ["stress", "mood"]].tolist() == [7.0, 2.0]


def test_a_new_spasm_does_not_take_the_place_of_a_restored_one(diary: int, other: Callable[[], None]) -> None:
    for hour in (8, 9, 10):
        add_episode(diary, Episode(datetime(2025, 3, 1, hour)))
    file = exported(diary)
    other()
    add_episode(diary, Episode(datetime(2025, 3, 1, 11)))
    restore(diary, file)
    add_episode(diary, Episode(datetime(2025, 3, 1, 12)))
    assert [onset.hour for onset in read_episodes(diary)["onset"]] == [8, 9, 10, 11, 12]


def test_settings_are_taken_over_by_an_empty_diary_only(diary: int, other: Callable[[], None]) -> None:
    set_setting(diary, "day_start_hour", 4)
    add_episode(diary, Episode(datetime(2025, 3, 2, 1)))
    file = exported(diary)
    other()
    add_episode(diary, Episode(datetime(2025, 3, 5, 1)))
    restore(diary, file)
    assert read_diary(diary).day_start_hour == 0


def test_no_cell_of_an_export_is_a_formula(diary: int) -> None:
    for n, text in enumerate(NASTY):
        add_episode(diary, Episode(datetime(2025, 3, 1 + n, 8), note=text))
    with zipfile.ZipFile(io.BytesIO(export_diary(diary))) as archive:
        rows = list(csv.reader(io.StringIO(archive.read("episodes.csv").decode("utf-8-sig"), newline="")))
    at = rows[0].index("note")
    assert sorted(row[at] for row in rows[1:]) == sorted(
        f"'{text}" if text[:1] in ("", "=", "+", "-", "@", "\t", "\r", "'") else text for text in NASTY
    )


def damaged(content: bytes, name: str, old: str, new: str) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w") as after:
        for member in before.namelist():
            text = before.read(member).decode()
            after.writestr(member, text.replace(old, new) if member == name else text)
    return SourceFile("export.zip", buffer.getvalue())


def test_a_damaged_row_is_put_aside_with_its_line(diary: int) -> None:
    add_day(diary, FIRST, {"stress": 4.0})
    add_day(diary, FIRST + timedelta(days=1), {"stress": 5.0})
    file = damaged(export_diary(diary), "day_values.csv", "5.0", "fifty")
    log = preview_file(None, file, today=TODAY).log
    assert [value.value for value in log.days] == [4.0]
    (problem,) = log.quarantined
    assert (problem.row, problem.sheet) == (3, "day_values.csv")
    assert "could not convert" in problem.reason


def test_a_value_that_cannot_be_is_put_aside(diary: int) -> None:
    add_day(diary, FIRST, {"stress": 4.0, "mood": 5.0})
    file = damaged(export_diary(diary), "day_values.csv", "4.0", "40")
    log = preview_file(None, file, today=TODAY).log
    assert [(value.factor, value.value) for value in log.days] == [("mood", 5.0)]
    assert "expected 0 to 10" in log.quarantined[0].reason


def test_an_export_is_claimed_by_its_importer_alone(diary: int) -> None:
    add_day(diary, FIRST, {"stress": 4.0})
    assert [importer.key for importer in IMPORTERS if importer.identify(exported(diary))] == ["spasm_diary"]
