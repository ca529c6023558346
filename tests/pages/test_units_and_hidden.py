"""Units and hidden factors, chosen on My data, hold on every page; neither changes what is stored or computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from data.hidden_factors import hidden_factors, hide_factors
from data.reads import read_days, read_diary
from data.settings import set_setting
from data.vocabulary import use_units
from data.writes import add_day
from pages.widgets import session
from tests.pages.conftest import LAST_DAY

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]


@pytest.fixture(autouse=True)
def own_units_again() -> Iterator[None]:
    yield
    use_units(())


def lists(app: AppTest) -> str:
    return " ".join(table.value.to_csv() for table in app.table[:3])


@pytest.mark.usefixtures("page_half_year")
def test_water_is_shown_and_typed_in_fluid_ounces_and_stored_in_litres(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    add_day(1, LAST_DAY, {"hydration_l": 1.5})
    app = page_visit("settings.py")
    app.selectbox(key="setting_unit_hydration_l").set_value("fl oz").run()
    noted = next(table.value for table in app.table if "Unit" in table.value)
    assert "fl oz" in set(noted["Unit"])
    day = page_visit("", timeline_day=LAST_DAY.isoformat())
    told = " ".join(table.value.to_csv() for table in day.table)
    assert "50.7 fl oz" in told.replace("\\", "")
    assert read_days(1)["hydration_l"].dropna().tolist() == [1.5]


@pytest.mark.usefixtures("page_half_year")
def test_the_day_page_takes_what_is_typed_in_the_chosen_unit(page_visit: PageVisit) -> None:
    add_day(1, LAST_DAY, {"hydration_l": 1.5})
    set_setting(1, "unit_hydration_l", "fl oz")
    app = page_visit("day.py", day=LAST_DAY.isoformat())
    field = next(one for one in app.text_input if one.label.startswith("Drinking water"))
    assert (field.label, field.value) == ("Drinking water, fl oz", "50.72")
    save = next(button for button in app.button if button.label == "Save")
    save.click().run()
    assert read_days(1)["hydration_l"].dropna().tolist() == [1.5]
    next(one for one in app.text_input if one.label.startswith("Drinking water")).set_value("64")
    next(button for button in app.button if button.label == "Save").click().run()
    assert read_days(1)["hydration_l"].dropna().tolist() == [pytest.approx(64 / 33.8140227)]


@pytest.mark.usefixtures("page_half_year")
def test_a_hidden_factor_leaves_the_lists_and_no_other_verdict_changes(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    before = session.findings(read_diary(1))
    app = page_visit("settings.py")
    app.multiselect(key="hidden_factors").set_value(["Screen time"]).run()
    assert not app.exception
    triggers = page_visit("triggers.py")
    assert "Screen time" not in lists(triggers)
    assert "Short nights" in lists(triggers)
    assert "1 factor is hidden in My data, and counted all the same." in page_words(triggers)
    assert session.findings(read_diary(1)) == before


@pytest.mark.usefixtures("page_half_year")
def test_who_chose_what_to_note_is_not_asked_for_a_hidden_factor(page_visit: PageVisit) -> None:
    set_setting(1, "factors_chosen", '["sleep_h", "stress"]')
    hide_factors(1, ["stress"])
    settings = read_diary(1).settings
    assert settings["factors_chosen"] == '["sleep_h"]'
    assert hidden_factors(settings) == {"stress"}
    hide_factors(1, [])
    assert hidden_factors(read_diary(1).settings) == frozenset()
