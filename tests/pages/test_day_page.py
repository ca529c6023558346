"""One day on a page: changed, undone, and never overwritten by a second tab."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.reads import read_days, read_episodes, read_notes
from data.records import DayValue, DiaryLog, Episode, Treatment
from data.storing import import_file, preview_log
from data.writes import add_day, add_episode, add_treatment

PageVisit = Callable[..., AppTest]
Words = Callable[[AppTest], str]
DAY = date(2026, 11, 20)


@pytest.fixture
def day_visit(page_visit: PageVisit) -> Callable[[], AppTest]:
    """Give a function that opens the page of the day in a new tab."""
    return lambda: page_visit("day.py", day=DAY.isoformat())


DayVisit = Callable[[], AppTest]


def field(app: AppTest, label: str) -> Any:  # noqa: ANN401  # AppTest's elements have no common type
    return next(
        one for one in (*app.text_input, *app.text_area, *app.number_input, *app.selectbox) if one.label == label
    )


def press(app: AppTest, label: str, number: int = 0) -> AppTest:
    [one for one in app.button if one.label == label][number].click().run()
    assert not app.exception
    return app


def stored(diary: int, factor: str) -> float | None:
    days = read_days(diary)
    value = days[factor].get(pd.Timestamp(DAY)) if factor in days else None
    return None if value is None or pd.isna(value) else float(value)


def test_a_blank_day_shows_empty_fields_and_says_so(page_young: int, page_visit: PageVisit, page_words: Words) -> None:
    app = page_visit("day.py", day="2020-02-29")
    assert "Nothing is logged for this day. Nothing is filled in for you." in page_words(app)
    assert {one.value for one in app.text_input} == {""}


def test_an_address_without_a_possible_day_opens_today(page_young: int, page_visit: PageVisit) -> None:
    assert page_visit("day.py", day="yesterday").date_input[0].value == date.today()


def test_a_value_is_changed_and_taken_back(page_diary: int, day_visit: DayVisit, page_words: Words) -> None:
    add_day(page_diary, DAY, {"spasm_count": 3, "stress": 4})
    app = day_visit()
    field(app, "Stress, 0 to 10").set_value("6,5")
    press(app, "Save")
    assert stored(page_diary, "stress") == 6.5
    assert "**Stress** 4 → 6.5" in page_words(app)
    press(app, "Undo")
    assert stored(page_diary, "stress") == 4.0
    assert "~~**Stress** 4 → 6.5~~" in page_words(app)
    assert field(app, "Stress, 0 to 10").value == "4"


def test_an_emptied_field_is_no_value_and_a_zero_is_a_calm_day(page_diary: int, day_visit: DayVisit) -> None:
    add_day(page_diary, DAY, {"spasm_count": 3, "stress": 4})
    app = day_visit()
    field(app, "Stress, 0 to 10").set_value("")
    field(app, "How many spasms? 0 is a calm day").set_value("0")
    press(app, "Save")
    assert (stored(page_diary, "stress"), stored(page_diary, "spasm_count")) == (None, 0.0)


@pytest.mark.parametrize(("typed", "said"), [("often", "expected a number"), ("40", "Stress is 40, expected 0 to 10")])
def test_what_is_no_value_is_refused_and_stays_in_its_field(
    page_diary: int, day_visit: DayVisit, typed: str, said: str
) -> None:
    add_day(page_diary, DAY, {"stress": 4})
    app = day_visit()
    field(app, "Stress, 0 to 10").set_value(typed)
    press(app, "Save")
    assert said in app.error[0].value
    assert (stored(page_diary, "stress"), field(app, "Stress, 0 to 10").value) == (4.0, typed)


def test_a_second_tab_overwrites_nothing_and_sees_both(page_diary: int, day_visit: DayVisit) -> None:
    add_day(page_diary, DAY, {"stress": 4, "sleep_h": 7})
    first, second = day_visit(), day_visit()
    field(first, "Stress, 0 to 10").set_value("6")
    press(first, "Save")
    field(second, "Stress, 0 to 10").set_value("9")
    field(second, "Sleep, h").set_value("5")
    press(second, "Save")
    assert (stored(page_diary, "stress"), stored(page_diary, "sleep_h")) == (6.0, 5.0)
    told = " ".join(str(one.value) for one in second.warning)
    assert "Stress: you typed 9; in another tab or on another device it became 6." in told.replace("\\", "")
    press(second, "Save")
    assert stored(page_diary, "stress") == 9.0


def test_a_second_tab_that_typed_nothing_sees_the_change(page_diary: int, day_visit: DayVisit) -> None:
    add_day(page_diary, DAY, {"stress": 4})
    first, second = day_visit(), day_visit()
    field(first, "Stress, 0 to 10").set_value("6")
    press(first, "Save")
    second.run()
    assert "Now Stress is 6." in second.warning[0].value
    press(second, "Show what is stored")
    assert (field(second, "Stress, 0 to 10").value, len(second.warning)) == ("6", 0)


def test_a_spasm_is_changed_in_its_form(page_diary: int, day_visit: DayVisit) -> None:
    add_episode(page_diary, Episode(datetime(2026, 11, 20, 8, 5), side="left", intensity=4.0, duration_s=12.0))
    app = press(day_visit(), "Edit")
    field(app, "How strong, 0 to 10").set_value(7.0)
    press(app, "Save the spasm")
    row = read_episodes(page_diary).iloc[0]
    assert (row["intensity"], row["duration_s"], row["side"]) == (7.0, 12.0, "left")
    assert row["onset"] == pd.Timestamp(2026, 11, 20, 8, 5)


def test_what_was_being_done_is_a_field_of_its_own(page_diary: int, day_visit: DayVisit, page_words: Words) -> None:
    add_episode(page_diary, Episode(datetime(2026, 11, 20, 8, 5), side="left", activity="cooking"))
    app = press(day_visit(), "Edit")
    assert field(app, "While").value == "cooking"
    field(app, "While").set_value("at a screen")
    press(app, "Save the spasm")
    assert read_episodes(page_diary)["activity"].tolist() == ["at a screen"]
    words = page_words(app)
    assert "left, while at a screen" in words
    assert "08:05, left, while cooking → 08:05, left, while at a screen" in words


def test_what_is_not_known_of_a_spasm_stays_unknown(page_diary: int, day_visit: DayVisit) -> None:
    add_episode(page_diary, Episode(datetime(2026, 11, 20), precision="day"))
    app = press(day_visit(), "Edit")
    field(app, "Note").set_value("at breakfast")
    press(app, "Save the spasm")
    row = read_episodes(page_diary).iloc[0]
    assert (row["note"], row["precision"]) == ("at breakfast", "day")
    assert row[["intensity", "side", "duration_s", "count"]].isna().all()


def test_a_spasm_is_deleted_and_brought_back(page_diary: int, day_visit: DayVisit) -> None:
    add_episode(page_diary, Episode(datetime(2026, 11, 20, 8, 5), side="left"))
    app = press(press(day_visit(), "Edit"), "Delete this spasm")
    assert read_episodes(page_diary).empty
    press(app, "Undo")
    assert len(read_episodes(page_diary)) == 1


def test_a_spasm_changed_in_another_tab_is_not_overwritten(page_diary: int, day_visit: DayVisit) -> None:
    add_episode(page_diary, Episode(datetime(2026, 11, 20, 8, 5), side="left", intensity=4.0))
    first, second = press(day_visit(), "Edit"), press(day_visit(), "Edit")
    field(first, "How strong, 0 to 10").set_value(6.0)
    press(first, "Save the spasm")
    field(second, "How strong, 0 to 10").set_value(9.0)
    press(second, "Save the spasm")
    assert read_episodes(page_diary)["intensity"].tolist() == [6.0]
    assert "Now: 08:05, left, 6 of 10" in second.warning[0].value.replace("\\", "").replace("\u2060", "")
    press(second, "Save the spasm")
    assert read_episodes(page_diary)["intensity"].tolist() == [9.0]


def test_a_spasm_is_added_to_a_past_day(page_diary: int, day_visit: DayVisit) -> None:
    add_day(page_diary, DAY, {"stress": 4})
    app = press(day_visit(), "Add a spasm")
    press(app, "Save the spasm")
    row = read_episodes(page_diary).iloc[0]
    assert (row["onset"], row["precision"]) == (pd.Timestamp(DAY), "day")


def test_a_note_is_kept_and_another_tab_told(page_diary: int, day_visit: DayVisit) -> None:
    add_day(page_diary, DAY, {"stress": 4})
    first, second = day_visit(), day_visit()
    field(first, "Note of the day").set_value("windy")
    press(first, "Save note")
    field(second, "Note of the day").set_value("stormy")
    press(second, "Save note")
    assert [note.text for note in read_notes(page_diary)] == ["windy"]
    press(second, "Save note")
    assert [note.text for note in read_notes(page_diary)] == ["stormy"]


def test_what_a_file_brought_is_told_with_its_name_and_has_no_undo_here(
    page_diary: int, day_visit: DayVisit, page_words: Words
) -> None:
    log = DiaryLog("generic_table", "A table", "h", days=(DayValue(DAY, "stress", 4.0),))
    import_file(page_diary, preview_log(page_diary, log, file_name="my_days.csv", digest="d"))
    app = day_visit()
    assert "my_days.csv" in page_words(app)
    assert "Undo" not in [one.label for one in app.button]


def test_the_treatments_of_the_day_are_told(page_diary: int, day_visit: DayVisit, page_words: Words) -> None:
    add_treatment(page_diary, Treatment(DAY, "botulinum", "X", 17.5, "units", "left", sites=("brow", "lower_lid")))
    assert "X, 17.5 units, left, brow and lower lid" in page_words(day_visit())


def test_steps_lead_to_the_days_beside(page_diary: int, day_visit: DayVisit) -> None:
    app = press(day_visit(), "Day after")
    assert app.title[0].value == "Saturday 21 November 2026"
    assert press(press(app, "Day before"), "Day before").title[0].value == "Thursday 19 November 2026"
