"""Diaries that are not the usual one: ratings only, uncounted spasms, names full of signs, one day, years of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from data.records import Coverage, DayValue, DiaryLog, Episode, Treatment
from data.storing import import_file, preview_log
from data.vocabulary import OUTCOMES

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]

FIRST = date(2026, 1, 1)
PAGES = ("", "triggers.py", "import_log.py", "sharing.py")
SIGNS = "custom:_**boss**_ [x](http://a.example) <img src=x> :red[y] $z$ `c` | d"


def keep(log: DiaryLog) -> None:
    import_file(1, preview_log(1, log, file_name="log.csv", digest=repr(log)[:60]))


def keep_columns(columns: dict[str, np.ndarray]) -> None:
    """Store columns of one value a day."""
    days = [
        DayValue(FIRST + timedelta(days=day), factor, float(value))
        for factor, values in columns.items()
        for day, value in enumerate(values)
    ]
    keep(DiaryLog("generic_table", "A table of days", "days", days=tuple(days), n_rows=len(days)))


@pytest.mark.usefixtures("page_diary")
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_can_be_the_one_that_is_kept(page_visit: PageVisit, outcome: str) -> None:
    random = np.random.default_rng(3)
    sleep = random.normal(6.6, 1, 100).round(1)
    keep_columns({outcome: np.clip(np.round(4 - sleep + 6.6), 0, 10), "sleep_h": sleep})
    for page in PAGES[:2]:
        assert len(page_visit(page).get("plotly_chart")) >= 2


@pytest.mark.usefixtures("page_diary")
@pytest.mark.parametrize("page", PAGES[:2])
def test_spasms_of_an_incomplete_log_are_not_taken_for_an_empty_diary(
    page_visit: PageVisit, page_words: PageWords, page: str
) -> None:
    episodes = tuple(Episode(datetime(2026, 1, day, 8)) for day in (1, 2, 9))
    spans = (Coverage(FIRST, date(2026, 1, 9), False),)
    keep(DiaryLog("generic_table", "A list of spasms", "spasms", episodes=episodes, spans=spans, n_rows=3))
    assert "3 spasms are stored, but not on which days there were none." in page_words(page_visit(page))


@pytest.mark.usefixtures("page_diary")
def test_a_name_full_of_signs_is_shown_as_it_is(page_visit: PageVisit) -> None:
    random = np.random.default_rng(5)
    keep_columns({"spasm_count": random.poisson(4, 100), SIGNS: random.normal(5, 2, 100).round(1)})
    app = page_visit("triggers.py")
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    assert any("\\[x\\](http\\:\u2060//a.example)" in cell for cell in cells)
    assert not any("**boss**" in str(markdown.value) for markdown in app.markdown)


@pytest.mark.usefixtures("page_diary")
def test_a_picture_in_a_name_is_never_fetched(page_visit: PageVisit) -> None:
    treatment = Treatment(FIRST, "supplement", "![t](http://a.example/t.png)")
    days = tuple(DayValue(FIRST + timedelta(days=day), "spasm_count", 3.0) for day in range(40))
    file_name = "![f](http://a.example/f.png).csv"
    log = DiaryLog("generic_table", "A table of days", "days", days=days, treatments=(treatment,), n_rows=40)
    import_file(1, preview_log(1, log, file_name=file_name, digest="pictures"))
    for page in (*PAGES, "treatments.py"):
        app = page_visit(page)
        for chart in ("timeline", "before_after"):
            app.session_state[f"numbers_{chart}"] = True
        app.run()
        shown = [str(part.value) for part in (*app.markdown, *app.caption, *app.header)]
        shown += [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
        shown += [f"{button.label} {button.help}" for button in app.button]
        assert not [text for text in shown if "![" in text]


@pytest.mark.usefixtures("page_diary")
@pytest.mark.parametrize("page", PAGES)
def test_a_diary_of_one_day_opens_on_every_page(page_visit: PageVisit, page: str) -> None:
    keep_columns({"spasm_count": np.array([3])})
    assert page_visit(page).title


@pytest.mark.usefixtures("page_diary")
def test_a_diary_without_factors_says_what_it_needs(page_visit: PageVisit, page_words: PageWords) -> None:
    keep_columns({"spasm_count": np.random.default_rng(1).poisson(4, 60)})
    assert "Your log holds no factors yet." in page_words(page_visit())


@pytest.mark.usefixtures("page_diary")
def test_six_years_of_days_are_drawn(page_visit: PageVisit) -> None:
    keep_columns({"spasm_count": np.random.default_rng(1).poisson(4, 2200)})
    assert len(page_visit(period="90 days").get("plotly_chart")) == 1
