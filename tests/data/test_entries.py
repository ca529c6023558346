"""The list of entries holds everything that the diary shows, each row with where it came from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pandas as pd

from data.entries import read_entries
from data.records import DayNote, DayValue, DiaryLog, Episode, Receipt, Treatment
from data.writes import add_day, edit_day_value, set_setting, undo_import

Keep = Callable[..., Receipt]
DAY = date(2026, 5, 3)

LOG = DiaryLog(
    *("generic_table", "A table of days", "abc"),
    episodes=(
        Episode(datetime(2026, 5, 3, 8, 10), side="left", sites=("lower_lid", "brow"), intensity=4, note="=after tea"),
    ),
    days=(DayValue(DAY, "sleep_h", 6.5, "h"), DayValue(DAY, "tag:travel", "Rome")),
    notes=(DayNote(DAY, "a long drive"),),
    treatments=(Treatment(date(2026, 5, 1), "botulinum", "Botox", 15.0, "U"),),
)


def test_an_empty_diary_has_no_entries(diary: int) -> None:
    assert read_entries(diary).empty


def test_every_kind_of_entry_is_one_row_with_its_file(diary: int, keep: Keep) -> None:
    receipt = keep(LOG)
    entries = read_entries(diary)
    assert list(entries["kind"]) == ["spasm", "note", "value", "value", "treatment"]
    assert set(entries["file_name"]) == {"log.csv"}
    assert set(entries["import_id"]) == {receipt.import_id}
    assert set(entries["source_label"]) == {"A table of days"}
    spasm, note, sleep, tag, treatment = entries.to_dict("records")
    assert (spasm["side"], spasm["sites"], spasm["intensity"]) == ("left", "lower_lid,brow", 4)
    assert note["note"] == "a long drive"
    assert (sleep["factor"], sleep["value"], sleep["unit"]) == ("sleep_h", 6.5, "h")
    assert (tag["factor"], tag["value_text"]) == ("tag:travel", "Rome")
    assert (treatment["factor"], treatment["value_text"], treatment["value"]) == ("botulinum", "Botox", 15)


def test_a_correction_keeps_its_source_and_names_the_import_by_hand(diary: int, keep: Keep) -> None:
    keep(LOG)
    edit_day_value(diary, DAY, "sleep_h", "generic_table", 7.0)
    [sleep] = read_entries(diary).query("factor == 'sleep_h'").to_dict("records")
    assert (sleep["value"], sleep["source_label"], sleep["by_hand"]) == (7.0, "A table of days", True)


def test_what_was_entered_by_hand_says_so(diary: int) -> None:
    add_day(diary, DAY, {"stress": 3.0})
    [entry] = read_entries(diary).to_dict("records")
    assert (entry["source_label"], entry["by_hand"]) == ("By hand", True)


def test_what_was_undone_is_not_listed(diary: int, keep: Keep) -> None:
    receipt = keep(LOG)
    undo_import(diary, receipt.import_id)
    assert read_entries(diary).empty


def test_a_spasm_after_midnight_stands_under_the_day_it_belongs_to(diary: int, keep: Keep) -> None:
    keep(DiaryLog("generic_table", "A list", "x", episodes=(Episode(datetime(2026, 5, 4, 1, 30)),)))
    set_setting(diary, "day_start_hour", "4")
    [spasm] = read_entries(diary).to_dict("records")
    assert spasm["day"] == pd.Timestamp(DAY)
