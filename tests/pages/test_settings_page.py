"""The My data page: choices count at once everywhere, everything can be taken along, and all of it can go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.place import diary_path
from data.reads import diary_outcome, read_days, read_diary, read_episodes, read_imports
from data.records import DayValue, DiaryLog, Episode
from data.storing import import_file, preview_log
from data.writes import add_day, add_episode, set_setting
from pages.widgets import session
from pages.widgets.erase_card import WORD
from pages.widgets.own_data import noted_factors

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
TODAY = date.today()


def keep_two_outcomes(n_days: int = 40) -> None:
    """Store days that state both a count and an intensity."""
    first = TODAY - timedelta(days=n_days - 1)
    days = tuple(
        DayValue(first + timedelta(days=at), factor, float(at % 5))
        for at in range(n_days)
        for factor in ("spasm_count", "worst_intensity", "stress")
    )
    log = DiaryLog("generic_table", "A table of days", "days", days=days, n_rows=n_days)
    import_file(1, preview_log(1, log, file_name="my_days.csv", digest="two"))


@pytest.mark.usefixtures("page_half_year")
def test_the_head_says_what_is_there(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("settings.py"))
    assert "180 logged days, 0 single spasms and 1 treatment, in one file that is yours." in words


@pytest.mark.usefixtures("page_diary")
def test_an_empty_diary_has_settings_too(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("settings.py")
    assert [box.label for box in app.selectbox] == [
        "Condition",
        "Time zone",
        "A day starts at",
        "Compare your factors with",
        "Water in",
        "Temperature in",
        "Weight in",
    ]
    assert "What you note" not in page_words(app)


@pytest.mark.usefixtures("page_diary")
def test_a_choice_is_stored_at_once_and_can_be_taken_back(page_visit: PageVisit) -> None:
    app = page_visit("settings.py")
    app.selectbox(key="setting_condition").set_value("hemifacial_spasm").run()
    app.selectbox(key="setting_time_zone").set_value("Europe/Lisbon").run()
    assert not app.exception
    assert (read_diary(1).condition, read_diary(1).time_zone) == ("hemifacial_spasm", "Europe/Lisbon")
    app.selectbox(key="setting_condition").set_value("").run()
    assert read_diary(1).condition is None


@pytest.mark.usefixtures("page_diary")
def test_an_old_tab_changes_nothing_back(page_visit: PageVisit) -> None:
    app = page_visit("settings.py")
    app.selectbox(key="setting_condition").set_value("other").run()
    set_setting(1, "condition", "blepharospasm")
    app.run()
    assert read_diary(1).condition == "blepharospasm"
    assert app.selectbox(key="setting_condition").value == "blepharospasm"


@pytest.mark.usefixtures("page_diary")
def test_a_later_start_of_the_day_moves_the_night_on_every_page(page_visit: PageVisit) -> None:
    add_episode(1, Episode(datetime(2026, 3, 2, 2, 30)))
    app = page_visit("settings.py")
    before = read_diary(1).revision
    app.selectbox(key="setting_day_start_hour").set_value("4").run()
    assert read_diary(1).revision == before + 1
    assert read_episodes(1)["day"].iloc[0] == pd.Timestamp(2026, 3, 1)


@pytest.mark.usefixtures("page_diary")
def test_the_outcome_is_chosen_among_those_that_the_log_states(page_visit: PageVisit, page_words: PageWords) -> None:
    keep_two_outcomes()
    app = page_visit("settings.py")
    box = app.selectbox(key="setting_outcome")
    assert box.options == ["Automatic (spasms a day)", "Spasms a day", "Worst intensity of the day"]
    box.set_value("worst_intensity").run()
    assert diary_outcome(1) == "worst_intensity"
    app.switch_page("triggers.py").run()
    assert not app.exception
    assert "worst intensity" in page_words(app).lower()


@pytest.mark.usefixtures("page_diary")
def test_an_outcome_that_the_log_no_longer_states_is_passed_over(page_visit: PageVisit) -> None:
    add_day(1, TODAY, {"spasm_count": 3})
    set_setting(1, "outcome", "interference")
    assert diary_outcome(1) == "spasm_count"
    assert page_visit("settings.py").selectbox(key="setting_outcome").value == ""


@pytest.mark.usefixtures("page_half_year")
def test_everything_can_be_taken_along(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("settings.py")
    assert [button.label for button in app.get("download_button")][:2] == ["Download the tables", "Download a backup"]
    assert str(diary_path()) in [code.value for code in app.code]
    assert "readable by its owner only" in page_words(app)


def test_what_is_noted_is_counted_by_the_day() -> None:
    index = pd.date_range("2026-03-01", periods=4, name="day")
    days = pd.DataFrame({"spasm_count": [1, 2, None, 0], "sleep_h": [None, 7, None, None], "tag:rain": 1.0}, index)
    table = noted_factors(days)
    assert table["Days"].tolist() == [4, 3, 1]
    assert table["Name"].tolist()[1:] == ["Spasms a day", "Sleep"]
    assert table["First"].tolist()[2] == table["Last"].tolist()[2]


@pytest.mark.usefixtures("page_half_year")
@pytest.mark.parametrize("typed", ["", "delete", "DELETE everything"])
def test_nothing_is_deleted_before_the_word_is_typed(page_visit: PageVisit, typed: str) -> None:
    app = page_visit("settings.py")
    app.text_input(key="erase_word").set_value(typed)
    app.button(key="erase").click().run()
    assert app.error[0].value == "Nothing was deleted. Type DELETE, in capitals."
    assert len(read_imports(1)) == 1


@pytest.mark.usefixtures("page_half_year")
def test_everything_is_deleted_and_no_page_remembers_it(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("triggers.py")
    assert "Sleep" in page_words(app) or "sleep" in page_words(app)
    app.switch_page("settings.py").run()
    app.text_input(key="erase_word").set_value(WORD)
    app.button(key="erase").click().run()
    assert not app.exception
    assert app.title[0].value == "Start your diary"
    assert read_imports(1) == ()
    assert read_days(1).empty
    assert session.days(read_diary(1)).empty
