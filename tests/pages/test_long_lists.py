"""A long list of verdicts shows its first rows, and the others behind a door that says how many there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from data.records import DayValue, DiaryLog
from data.storing import import_file, preview_log
from tests.pages.conftest import LAST_DAY, keep_days

PageVisit = Callable[..., AppTest]
N_DAYS = 90


@pytest.fixture
def page_many(page_diary: int) -> int:
    """Give a diary with 14 factors more that never varied."""
    keep_days(page_diary, N_DAYS)
    days = tuple(
        DayValue(LAST_DAY - timedelta(days=ago), f"custom:always_{number}", 5.0)
        for number in range(14)
        for ago in range(N_DAYS)
    )
    log = DiaryLog("generic_table", "More", "more", days=days, n_rows=N_DAYS)
    import_file(page_diary, preview_log(page_diary, log, file_name="more.csv", digest="more"))
    return page_diary


@pytest.mark.usefixtures("page_many")
def test_the_rest_of_a_long_list_is_one_click_away(page_visit: PageVisit) -> None:
    app = page_visit("triggers.py")
    shown = app.table[1].value
    assert len(shown) == 8
    app.session_state["all_of_cannot_tell"] = True
    app.run()
    names = [name for table in app.table[1:3] for name in table.value["Factor"]]
    assert len(set(names)) == len(names) == len(shown) + 8
    assert {f"**Always {number}**" for number in range(14)} <= set(names)
    assert [door.label for door in app.expander if door.label.startswith("Show all")] == ["Show all 16"]


@pytest.mark.usefixtures("page_half_year")
def test_a_short_list_has_no_door(page_visit: PageVisit) -> None:
    assert not [door for door in page_visit("triggers.py").expander if door.label.startswith("Show all")]
