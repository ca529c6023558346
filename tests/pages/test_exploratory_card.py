"""Other outcomes stand behind doors on the Triggers page, with ranges and without a verdict."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from data.records import DayValue, DiaryLog
from data.storing import import_file, preview_log
from tests.pages.conftest import LAST_DAY

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
TITLE = "Your other outcomes, for a look only"


def keep(diary: int, values: dict[str, np.ndarray]) -> None:
    """Store more of the last days."""
    days = tuple(
        DayValue(LAST_DAY - timedelta(days=back), factor, float(number))
        for factor, column in values.items()
        for back, number in enumerate(column)
    )
    log = DiaryLog("visible", "Another app", "more", days=days)
    import_file(diary, preview_log(diary, log, file_name="more.csv", digest="2"))


@pytest.mark.usefixtures("page_half_year")
def test_a_diary_of_one_outcome_has_no_such_card(page_visit: PageVisit, page_words: PageWords) -> None:
    assert TITLE not in page_words(page_visit("triggers.py"))


def test_an_opened_door_shows_ranges_and_no_link(
    page_visit: PageVisit, page_half_year: int, page_words: PageWords
) -> None:
    keep(page_half_year, {"worst_intensity": np.random.default_rng(5).integers(1, 9, 180)})
    app = page_visit("triggers.py")
    assert TITLE in page_words(app)
    closed = len(app.table)
    app.session_state["other_worst_intensity"] = True
    app.run()
    table = app.table[-1].value
    assert len(app.table) == closed + 1
    assert len(table) == 2  # magnesium never varied
    assert table["Estimate and range"].str.fullmatch(r"about .+ points \w+ \(.+ to .+\)").all()
    assert "inked" not in table.to_csv()


def test_marked_days_are_said_to_be_allowed_for(
    page_visit: PageVisit, page_half_year: int, page_words: PageWords
) -> None:
    keep(page_half_year, {"holiday": np.ones(9)})
    words = page_words(page_visit("triggers.py"))
    assert "9 days are marked as holidays or unusual; what is different on them is not put down to any factor." in words
    assert "3 factors over 180 logged days" in words
