"""The Triggers page shows all three lists, one factor in detail, and the simple tests only beside the honest one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]


@pytest.mark.usefixtures("page_half_year")
def test_all_three_lists_are_always_there(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("triggers.py"))
    assert "● Linked" in words
    assert "○ No sizeable link" in words
    assert "◇ Cannot tell yet" in words


@pytest.mark.usefixtures("page_half_year")
def test_each_factor_stands_in_one_list_with_its_reason(page_visit: PageVisit) -> None:
    rows = [tuple(row) for table in page_visit("triggers.py").table[:3] for row in table.value.to_numpy()]
    names = [name for name, _ in rows]
    assert sorted(names) == ["**Magnesium**", "**Screen time**", "**Short nights**"]
    assert dict(rows)["**Magnesium**"] == "always 300 mg"


@pytest.mark.usefixtures("page_half_year")
def test_the_page_says_up_to_when_it_looked(page_visit: PageVisit, page_words: PageWords) -> None:
    assert "your 180th logged day; next look at 210" in page_words(page_visit("triggers.py"))


@pytest.mark.usefixtures("page_half_year")
@pytest.mark.parametrize(("address", "chosen"), [("Screen time", "Screen time"), ("<b>", "Sleep")])
def test_a_factor_in_the_address_is_shown_and_an_unknown_one_ignored(
    page_visit: PageVisit, address: str, chosen: str
) -> None:
    assert page_visit("triggers.py", factor=address).selectbox(key="factor").value == chosen


@pytest.mark.usefixtures("page_half_year")
def test_plain_correlations_stand_beside_the_test_that_allows_for_carry_over(page_visit: PageVisit) -> None:
    app = page_visit("triggers.py")
    app.session_state["plain_correlations"] = True
    app.run()
    measures = list(app.table[-1].value["Measure"])
    assert measures[:3] == ["Pearson r", "Spearman ρ", "Kendall τ"]
    assert measures[-1] == "The test behind the verdict"


@pytest.mark.usefixtures("page_half_year")
def test_the_period_of_the_overview_changes_no_verdict(page_visit: PageVisit) -> None:
    def lists(app: AppTest) -> list[str]:
        return [table.value.to_csv() for table in app.table[:3]]

    assert lists(page_visit("triggers.py", period="7 days")) == lists(page_visit("triggers.py"))


@pytest.mark.usefixtures("page_young")
def test_below_thirty_days_it_says_why_it_waits(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("triggers.py"))
    assert "20 of 30 days logged. From day 30 this page compares your days." in words
    assert "● Linked" not in words
