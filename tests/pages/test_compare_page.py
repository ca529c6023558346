"""Compare: two periods are chosen in the address, told with what they rest on, and saved as they are shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analytics.two_periods import two_periods
from data.records import Period, Treatment
from data.vocabulary import use_units
from pages.widgets.compare_view import comparison_table
from pages.widgets.period_pairs import ready_pairs

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
FIRST, LAST = date(2025, 3, 1), date(2026, 11, 22)


def shown(app: AppTest) -> pd.DataFrame:
    table: pd.DataFrame = next(table.value for table in app.table if "Earlier" in table.value.columns)
    return table.set_index("What")


@pytest.mark.usefixtures("page_half_year")
def test_the_last_thirty_days_stand_beside_the_thirty_before(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("compare.py")
    words = page_words(app)
    assert "Earlier: 24 September to 23 October 2026. Later: 24 October to 22 November 2026." in words
    assert "(rests on 30 of 30 days)" in words
    assert "this page draws no verdict" in words
    table = shown(app)
    assert list(table.index[:3]) == ["**Spasms a day**", "**Days without spasms**", "**Days logged**"]
    assert table.loc["**Days logged**"].tolist() == ["30 of 30", "30 of 30"]
    assert table.loc["**Magnesium**"].tolist() == [r"300 mg (30)", r"300 mg (30)"]


@pytest.mark.usefixtures("page_half_year")
def test_the_days_around_the_last_treatment_lead_on_to_its_own_page(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    words = page_words(page_visit("compare.py", pair="Around the last treatment"))
    assert "60 days before and from Botulinum on" in words
    assert "stands on the Treatments page" in words


@pytest.mark.usefixtures("page_half_year")
def test_own_dates_are_asked_for_and_then_compared(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("compare.py", pair="Own dates")
    assert "Choose both periods" in page_words(app)
    app.session_state["earlier"] = (date(2026, 9, 1), date(2026, 9, 10))
    app.session_state["later"] = (date(2026, 10, 1), date(2026, 10, 3))
    app.run()
    words = page_words(app)
    assert "Earlier: 1 to 10 September 2026. Later: 1 to 3 October 2026." in words
    assert "That is too few days to compare." in words


@pytest.mark.usefixtures("page_half_year")
def test_a_pair_that_nobody_knows_is_the_usual_one(page_visit: PageVisit) -> None:
    assert shown(page_visit("compare.py", pair="<b>")).equals(shown(page_visit("compare.py")))


def test_an_empty_diary_shows_the_ways_in(page_visit: PageVisit, page_words: PageWords) -> None:
    assert "No day is counted yet" in page_words(page_visit("compare.py"))


@pytest.mark.usefixtures("page_young")
def test_a_young_diary_is_compared_with_days_that_are_not_logged(page_visit: PageVisit, page_words: PageWords) -> None:
    assert "Earlier: no day of 30 is logged." in page_words(page_visit("compare.py"))


def test_only_pairs_that_a_diary_can_fill_are_offered() -> None:
    assert [pair.name for pair in ready_pairs(date(2026, 10, 1), LAST, ())] == ["Last 30 days"]
    names = [pair.name for pair in ready_pairs(FIRST, LAST, (Treatment(date(2026, 1, 5), "botulinum"),))]
    assert names == ["Last 30 days", "Last 90 days", "Around the last treatment", "This year and last"]


def test_years_are_compared_over_the_same_days() -> None:
    years = ready_pairs(FIRST, LAST, ())[-1]
    assert (years.earlier, years.later) == (
        Period(date(2025, 1, 1), date(2025, 11, 22)),
        Period(date(2026, 1, 1), LAST),
    )
    leap = ready_pairs(date(2023, 1, 1), date(2024, 2, 29), ())[-1]
    assert leap.earlier.last == date(2023, 2, 28)


@pytest.mark.parametrize(("start", "length"), [(date(2026, 11, 20), 3), (date(2025, 3, 5), 4), (date(2026, 1, 5), 60)])
def test_before_and_after_a_treatment_are_equally_long(start: date, length: int) -> None:
    pair = ready_pairs(FIRST, LAST, (Treatment(start, "supplement", "Magnesium"),))[2]
    assert (pair.earlier.length, pair.later.length, pair.later.first) == (length, length, start)


def cells(factor: str, earlier: float, later: float) -> list[str]:
    """Return both cells of a factor that is the same on ten days of each span; NaN where it is not noted."""
    index = pd.date_range("2026-01-01", periods=20, name="day")
    days = pd.DataFrame({"spasm_count": 3.0, factor: [earlier] * 10 + [later] * 10}, index=index)
    spans = Period(date(2026, 1, 1), date(2026, 1, 10)), Period(date(2026, 1, 11), date(2026, 1, 20))
    table = comparison_table(two_periods(days, pd.DataFrame(), *spans))
    return [str(cell) for cell in table.iloc[-1, 1:]]


def test_a_mean_that_stands_alone_is_no_more_precise_than_a_pair() -> None:
    assert cells("exercise_min", np.nan, 14.21052) == ["–", "14 min (10)"]
    assert cells("stress", np.nan, 3.89473) == ["–", "3.9 of 10 (10)"]


def test_a_temperature_is_told_as_one_in_either_unit() -> None:
    use_units(["temperature_c"])
    try:
        assert cells("temperature_c", 20.0, 25.0) == ["68 °F (10)", "77 °F (10)"]
    finally:
        use_units([])
