"""The Add page without a browser: what each tap stores, what silence does not, and how it is undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.factor_choice import Choice, read_choice, store_choice
from data.own_factors import rename_factor
from data.reads import read_days, read_diary, read_episodes, read_imports
from data.records import Episode
from data.vocabulary import factor_of, use_own
from data.writes import add_day, add_episode, set_setting
from pages.widgets.factor_taps import tap_values
from pages.widgets.kept_days import kept_words
from pages.widgets.spasm_words import length_words, pressed_at

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
MORNING, AFTERNOON = 9, 15


def zone_at(hour: int) -> str:
    """Return a time zone in which it is about that hour now, so that no test meets midnight or noon."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


@pytest.fixture(autouse=True)
def no_own_words() -> Iterator[None]:
    yield
    use_own({})


@pytest.fixture
def today(page_diary: int) -> date:
    """Set the diary's clock to the afternoon and give its day."""
    return set_clock(page_diary, AFTERNOON)


@pytest.fixture
def add(today: date, page_visit: PageVisit) -> AppTest:
    return page_visit("entry.py")


def set_clock(diary: int, hour: int) -> date:
    zone = zone_at(hour)
    set_setting(diary, "time_zone", zone)
    return datetime.now(ZoneInfo(zone)).date()


def button(app: AppTest, start: str) -> str:
    """Return the key of the button whose key begins so."""
    return next(str(one.key) for one in app.button if str(one.key).startswith(start))


def press(app: AppTest, start: str) -> AppTest:
    app.button(key=button(app, start)).click().run()
    assert not app.exception
    return app


def answer(app: AppTest, factor: str, value: float) -> None:
    group = next(
        one for one in app.button_group if str(one.key).startswith("answer_") and one.key.endswith(f"_{factor}")
    )
    group.set_value(value)


def count_of(day: date) -> float:
    return float(read_days(1)["spasm_count"].get(pd.Timestamp(day), np.nan))


def test_one_tap_stores_a_spasm_as_the_last_one_was(today: date, page_visit: PageVisit, page_words: PageWords) -> None:
    add_episode(1, Episode(datetime.combine(today, time(1)), side="left", sites=("cheek",), intensity=6.0))
    app = press(page_visit("entry.py"), "save_spasm_")
    new = read_episodes(1).iloc[-1]
    assert (new["side"], new["sites"], new["intensity"], new["precision"]) == ("left", "cheek", 6, "minute")
    assert "Today so far: 2 spasms." in page_words(app)
    assert "left cheek, strength 6." in page_words(app)


def test_what_is_not_chosen_is_not_known(add: AppTest) -> None:
    press(add, "save_spasm_")
    (row,) = read_episodes(1).to_dict("records")
    assert pd.isna(row["side"])
    assert pd.isna(row["intensity"])


def test_the_moment_is_the_persons_and_keeps_its_zone(add: AppTest) -> None:
    press(add, "save_spasm_")
    here = datetime.now(ZoneInfo(read_diary(1).time_zone or ""))
    (row,) = read_episodes(1).to_dict("records")
    assert abs(row["onset"] - here.replace(tzinfo=None)) < timedelta(minutes=3)
    assert row["utc_offset_min"] == (here.utcoffset() or timedelta()).total_seconds() / 60


def test_a_place_is_tapped_on_a_face_which_is_remembered(add: AppTest, page_visit: PageVisit) -> None:
    press(add, "spasm_where").button_group(key="spasm_face").set_value(["left:lower_lid", "left:cheek"])
    press(add, "save_spasm_")
    (row,) = read_episodes(1).to_dict("records")
    assert (row["side"], row["sites"]) == ("left", "lower_lid,cheek")
    again = page_visit("entry.py")
    assert again.button_group(key="spasm_face").value == ["left:lower_lid", "left:cheek"]
    assert read_diary(1).settings["spasm_place"] == "face"


def test_what_is_chosen_goes_along_between_the_lists_and_the_face(add: AppTest) -> None:
    add.button_group(key="spasm_side").set_value("both")
    add.button_group(key="spasm_sites").set_value(["brow"])
    press(add, "spasm_where")
    assert add.button_group(key="spasm_face").value == ["right:brow", "left:brow"]
    add.button_group(key="spasm_face").set_value(["right:brow", "right:ear"])
    press(add, "spasm_where")
    assert add.button_group(key="spasm_side").value == "right"
    assert add.button_group(key="spasm_sites").value == ["brow", "ear"]
    press(add, "save_spasm_")
    assert read_episodes(1)["sites"].tolist() == ["brow,ear"]


def test_a_button_pressed_twice_stores_once(add: AppTest) -> None:
    first = button(add, "save_spasm_")
    add.button(key=first).click().run()
    assert first not in [one.key for one in add.button]
    assert len(read_episodes(1)) == 1
    press(add, "save_spasm_")
    assert len(read_episodes(1)) == 2


def test_a_spasm_is_undone_from_its_receipt(add: AppTest, page_words: PageWords) -> None:
    press(press(add, "save_spasm_"), "undo_spasm_")
    assert read_episodes(1).empty
    assert "Undone." in page_words(add)
    assert "Nothing is stored for today yet." in page_words(add)


def test_more_can_be_said_of_a_spasm(add: AppTest, today: date) -> None:
    add.session_state["spasm_more"] = True
    add.run()
    form = button(add, "save_spasm_").removeprefix("save_spasm_")
    add.time_input(key=f"more_time_{form}").set_value(time(0, 20)).run()
    assert add.button(key=f"save_spasm_{form}").label == "Save at 00:20"
    add.button_group(key=f"more_length_{form}").set_value(60)
    add.button_group(key=f"more_move_{form}").set_value("cramp")
    add.button_group(key=f"more_doing_{form}").set_value("reading")
    add.button_group(key=f"more_suspects_{form}").set_value(["stress"])
    add.text_input(key=f"more_note_{form}").set_value("late")
    press(add, "save_spasm_")
    (row,) = read_episodes(1).to_dict("records")
    assert row["onset"] == datetime.combine(today, time(0, 20))
    assert (row["duration_s"], row["movement"], row["triggers"]) == (60, "cramp", "stress")
    assert (row["activity"], row["note"]) == ("reading", "late")


def test_another_day_without_a_time_is_a_day(add: AppTest, today: date) -> None:
    add.session_state["spasm_more"] = True
    add.run()
    form = button(add, "save_spasm_").removeprefix("save_spasm_")
    add.date_input(key=f"more_day_{form}").set_value(today - timedelta(days=3)).run()
    press(add, "save_spasm_")
    (row,) = read_episodes(1).to_dict("records")
    assert (row["day"].date(), row["precision"]) == (today - timedelta(days=3), "day")


def test_a_time_to_come_is_that_of_yesterday(add: AppTest, today: date) -> None:
    add.session_state["spasm_more"] = True
    add.run()
    form = button(add, "save_spasm_").removeprefix("save_spasm_")
    add.time_input(key=f"more_time_{form}").set_value(time(23, 50)).run()
    assert add.button(key=f"save_spasm_{form}").label.startswith("Save for ")
    press(add, "save_spasm_")
    assert read_episodes(1)["onset"].tolist() == [datetime.combine(today - timedelta(days=1), time(23, 50))]


def test_a_calm_day_is_one_tap(add: AppTest, today: date, page_words: PageWords) -> None:
    press(add, "calm_day_")
    assert count_of(today) == 0
    assert "Today is kept as a calm day." in page_words(add)


def test_a_day_with_a_spasm_is_kindly_not_calm(add: AppTest, today: date) -> None:
    press(press(add, "save_spasm_"), "calm_day_")
    assert "1 spasm is stored for this day, so it is not a calm one." in add.error[0].value
    assert np.isnan(count_of(today))


def test_the_stopwatch_survives_a_reload_and_stores_the_length(
    add: AppTest, page_visit: PageVisit, page_words: PageWords
) -> None:
    press(add, "start_bout_")
    other = page_visit("entry.py")
    assert "A bout since" in page_words(other)
    press(other, "stop_bout_")
    (row,) = read_episodes(1).to_dict("records")
    assert 0 <= row["duration_s"] < 60
    assert row["precision"] == "second"


def test_a_discarded_bout_leaves_nothing(add: AppTest) -> None:
    press(press(add, "start_bout_"), "discard_bout_")
    assert read_episodes(1).empty
    assert button(add, "save_spasm_")


def test_only_what_was_touched_of_the_check_in_is_stored(add: AppTest, today: date) -> None:
    answer(add, "stress", 6.0)
    answer(add, "caffeine_mg", 0.0)
    press(add, "save_evening_")
    row = read_days(1).loc[pd.Timestamp(today)].dropna()
    assert row.to_dict() == {"stress": 6, "caffeine_mg": 0}


def test_an_untouched_check_in_stores_nothing(add: AppTest) -> None:
    press(add, "save_evening_")
    assert "Nothing is filled in yet" in add.error[0].value
    assert read_imports(1) == ()


def test_yesterdays_value_is_the_first_tap(today: date, page_visit: PageVisit) -> None:
    add_day(1, today - timedelta(days=1), {"stress": 7})
    app = page_visit("entry.py")
    group = next(one for one in app.button_group if str(one.key).endswith("_stress"))
    assert group.options[0] == "Same: 7"
    assert group.value is None


def test_an_answer_taken_back_is_not_known_again(today: date, page_visit: PageVisit) -> None:
    add_day(1, today, {"stress": 4, "mood": 5})
    app = page_visit("entry.py")
    group = next(one for one in app.button_group if str(one.key).endswith("_stress"))
    assert group.value == 4
    group.set_value(None)
    press(app, "save_evening_")
    assert "stress" not in read_days(1)
    assert read_days(1)["mood"].tolist() == [5]


def test_yes_keeps_the_day(add: AppTest, today: date, page_words: PageWords) -> None:
    press(press(add, "save_spasm_"), "save_spasm_")
    assert "2 spasms today: is that all?" in page_words(add)
    press(add, "all_yes_")
    assert count_of(today) == 2
    assert "Kept: 2 spasms today." in page_words(add)


def test_no_and_silence_keep_nothing(add: AppTest, today: date) -> None:
    press(add, "save_spasm_")
    press(add, "all_no_")
    answer(add, "stress", 6.0)
    press(add, "save_evening_")
    assert np.isnan(count_of(today))


def test_another_number_can_be_kept(add: AppTest, today: date) -> None:
    press(press(add, "save_spasm_"), "all_no_")
    form = button(add, "all_keep_").removeprefix("all_keep_")
    add.number_input(key=f"all_number_{form}").set_value(12)
    press(add, "all_keep_")
    assert count_of(today) == 12


def test_fewer_than_are_stored_one_by_one_are_refused(add: AppTest, today: date) -> None:
    press(press(press(add, "save_spasm_"), "save_spasm_"), "all_no_")
    form = button(add, "all_keep_").removeprefix("all_keep_")
    add.number_input(key=f"all_number_{form}").set_value(1)
    press(add, "all_keep_")
    assert "2 are stored one by one, so 1 can not be all." in add.error[0].value
    assert np.isnan(count_of(today))


def test_a_yes_to_an_old_question_is_refused(add: AppTest, today: date) -> None:
    add_episode(1, Episode(datetime.combine(today, time(8))))
    press(add, "all_yes_")
    assert "stored for this day" in add.error[0].value
    assert np.isnan(count_of(today))


def test_yesterday_can_be_kept_later(add: AppTest, today: date, page_words: PageWords) -> None:
    add.button_group(key="evening_which").set_value("Yesterday").run()
    assert "No spasms yesterday: is that right?" in page_words(add)
    press(add, "all_yes_")
    assert count_of(today - timedelta(days=1)) == 0


def test_any_day_can_be_kept_later(add: AppTest, today: date) -> None:
    add.button_group(key="evening_which").set_value("Another day").run()
    add.date_input(key="evening_day").set_value(date(2026, 5, 1)).run()
    answer(add, "stress", 2.0)
    press(add, "save_evening_")
    assert read_days(1)["stress"].to_dict() == {pd.Timestamp(2026, 5, 1): 2}


def test_sleep_is_asked_in_the_morning(page_diary: int, page_visit: PageVisit, page_words: PageWords) -> None:
    day = set_clock(page_diary, MORNING)
    app = page_visit("entry.py")
    assert "Last night" in page_words(app)
    assert "today: is that" not in page_words(app)
    answer(app, "sleep_h", 6.5)
    press(app, "save_morning_")
    assert read_days(1).loc[pd.Timestamp(day)].dropna().to_dict() == {"sleep_h": 6.5}
    assert "It is noted." in page_words(app)


def test_in_the_afternoon_sleep_stands_in_the_check_in(add: AppTest, page_words: PageWords) -> None:
    assert "Last night" not in page_words(add)
    answer(add, "sleep_h", 7.0)
    press(add, "save_evening_")
    assert read_days(1)["sleep_h"].tolist() == [7]


def test_numbers_can_be_typed_instead(add: AppTest) -> None:
    add.toggle(key="answers_typed").set_value(True).run()
    field = next(one for one in add.number_input if str(one.key).endswith("_caffeine_mg"))
    field.set_value(120.0)
    press(add, "save_evening_")
    assert read_days(1)["caffeine_mg"].tolist() == [120]


def test_the_sample_is_nobodys_yesterday(page_visit: PageVisit, page_words: PageWords) -> None:
    set_clock(1, AFTERNOON)
    app = page_visit("overview.py")
    app.button(key="load_sample").click().run()
    app = page_visit("entry.py")
    assert "You are looking at the sample diary." in page_words(app)
    assert "Nothing is stored for today yet." in page_words(app)
    press(app, "all_yes_")
    assert [entry.sample for entry in read_imports(1) if entry.undone_at is None] == [False]


def test_factors_are_paused_added_and_taken_off(add: AppTest) -> None:
    press(add, "choose_factors")
    press(add, "add_known")  # nothing is chosen yet
    picker = next(one for one in add.selectbox if str(one.key).startswith("add_known"))
    picker.set_value("mood")
    press(add, "add_known")
    chosen = read_choice(read_diary(1).settings, None)
    assert chosen.asked[-1] == "mood"
    store_choice(1, Choice(("mood",), frozenset({"mood"}), frozenset()))
    add.run()
    assert not [one for one in add.button_group if str(one.key).startswith("answer_")]


def test_an_own_factor_is_asked_in_the_evening(add: AppTest) -> None:
    press(add, "choose_factors")
    add.session_state["add_own_open"] = True
    add.run()
    add.text_input(key="own_label").set_value("Neck pillow")
    press(add, "add_own")
    answer(add, "custom:neck_pillow", 8.0)
    press(add, "save_evening_")
    assert read_days(1)["custom:neck_pillow"].tolist() == [8]


def test_a_renamed_factor_is_called_so_everywhere(today: date, page_visit: PageVisit, page_words: PageWords) -> None:
    add_day(1, today, {"stress": 4, "spasm_count": 1})
    rename_factor(1, "stress", "Work pressure")
    app = page_visit("settings.py")
    assert "Work pressure" in list(app.table[0].value["Name"])


def test_reminders_are_offered_at_the_hour_the_person_likes(add: AppTest) -> None:
    add.time_input(key="reminder_time").set_value(time(21, 15)).run()
    assert read_diary(1).settings["reminder_time"] == "21:15"


@pytest.mark.parametrize(
    ("asleep", "stored"), [(timedelta(minutes=1), time(14, 32)), (timedelta(hours=6), time(20, 32))]
)
def test_the_button_keeps_its_word_unless_the_page_slept(asleep: timedelta, stored: time) -> None:
    shown = datetime(2026, 3, 1, 14, 32, tzinfo=UTC)
    assert pressed_at(shown, shown + asleep).time() == stored


@pytest.mark.parametrize(("seconds", "words"), [(40, "40 s"), (200, "3 min"), (3900, "1 h 5 min")])
def test_a_length_is_told_in_words(seconds: float, words: str) -> None:
    assert length_words(seconds) == words


@pytest.mark.parametrize("key", ["sleep_h", "stress", "caffeine_mg", "talking_min", "steps", "temperature_c", "period"])
def test_the_taps_are_few_round_and_inside_the_range(key: str) -> None:
    factor, values = factor_of(key), tap_values(factor_of(key))
    assert 2 <= len(values) <= 11
    assert list(values) == sorted(set(values))
    assert factor.hard[0] <= values[0] <= values[-1] <= factor.hard[1]


def test_kept_days_are_told_without_blame() -> None:
    days = pd.DataFrame({"spasm_count": [1.0, np.nan, 0.0]}, index=pd.date_range("2026-03-01", periods=3))
    assert kept_words(days, "spasm_count", date(2026, 3, 8)).startswith("2 days kept, 1 of the last 7.")
    assert kept_words(days.iloc[:0], "spasm_count", date(2026, 3, 8)).startswith("A day is kept once")
