"""The Overview answers how it is going, and says what to do where it cannot."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data.errors import DiaryDamaged
from data.place import diary_path
from data.reads import read_imports

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]


@pytest.mark.parametrize("page", ["", "triggers.py", "import_log.py"])
def test_an_empty_diary_says_on_every_page_what_to_do(page_visit: PageVisit, page: str) -> None:
    labels = {button.label for button in page_visit(page).button}
    assert labels & {"Choose a file", "Try the sample diary"}


def test_the_sample_is_one_click_away(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit()
    app.button(key="load_sample").click().run(timeout=60)
    assert not app.exception
    assert all(entry.sample for entry in read_imports(1))
    assert "What goes with your spasms" in page_words(app)
    assert len(app.metric) == 4


@pytest.mark.usefixtures("page_half_year")
def test_the_head_says_the_comparison_in_words_and_numbers(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit()
    assert app.title[0].value.endswith("last month")
    assert "in the last 30 days, against" in page_words(app)


@pytest.mark.usefixtures("page_half_year")
@pytest.mark.parametrize(
    ("address", "logged"), [("7 days", "7 of 7"), ("90 days", "90 of 90"), ("1000 days", "30 of 30"), ("", "30 of 30")]
)
def test_a_period_in_the_address_is_applied_and_any_other_ignored(
    page_visit: PageVisit, address: str, logged: str
) -> None:
    app = page_visit(period=address) if address else page_visit()
    assert app.metric[3].value == logged


@pytest.mark.usefixtures("page_half_year")
def test_the_strongest_link_is_shown_with_its_chart(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit()
    assert "After short nights you have more spasms" in page_words(app)
    assert len(app.get("plotly_chart")) == 2


@pytest.mark.usefixtures("page_half_year")
def test_no_period_changes_a_verdict(page_visit: PageVisit, page_words: PageWords) -> None:
    def findings(app: AppTest) -> str:
        words = page_words(app)
        return words[words.index("After short nights") :].split("\n")[0] + str(app.caption[-1].value)

    assert findings(page_visit(period="7 days")) == findings(page_visit(period="90 days"))


@pytest.mark.usefixtures("page_young")
def test_a_young_diary_is_told_to_wait(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit()
    assert "20 of 30 days logged" in page_words(app)
    assert app.progress[0].value == 66


@pytest.mark.usefixtures("page_half_year")
def test_every_chart_says_its_finding_in_words(page_visit: PageVisit) -> None:
    charts = page_visit().get("plotly_chart")
    assert all(len(chart.proto.alt) > 20 for chart in charts)


@pytest.mark.usefixtures("page_half_year")
def test_headings_go_down_one_step_at_a_time(page_visit: PageVisit) -> None:
    app = page_visit()
    assert len(app.title) == 1
    assert len(app.header) >= 4


def test_a_damaged_diary_is_told_in_a_sentence(page_visit: PageVisit) -> None:
    diary_path().parent.mkdir(parents=True)
    diary_path().write_bytes(b"this is no database" * 100)
    app = page_visit()
    assert app.error[0].value.replace("\\", "") == DiaryDamaged().message


@pytest.mark.usefixtures("page_half_year")
def test_the_numbers_of_a_chart_are_one_click_away(page_visit: PageVisit) -> None:
    app = page_visit()
    app.session_state["numbers_timeline"] = True
    app.run()
    assert not app.exception
    assert len(app.table[0].value) == 180
    assert [button.label for button in app.get("download_button")] == ["Download as CSV"]
