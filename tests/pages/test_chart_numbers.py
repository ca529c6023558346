"""Every chart on every page tells its finding in words, and its numbers are one click away, as a table and as CSV."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data.intake import load_sample
from pages.widgets.clock import today

PageVisit = Callable[..., AppTest]

DOOR = "numbers_"
# How many charts the sample fills on each page that has any.
CHARTS = {"": 4, "triggers.py": 5, "patterns.py": 6, "treatments.py": 4, "compare.py": 1, "entries.py": 1}


@pytest.mark.parametrize("page", CHARTS)
def test_every_chart_has_words_a_table_and_a_csv(page_visit: PageVisit, page_diary: int, page: str) -> None:
    load_sample(page_diary, today=today())
    app = page_visit(page)
    told = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert len(told) == CHARTS[page]
    assert all(alt.endswith(".") and len(alt.split()) > 4 for alt in told)

    doors = [door.proto.id.partition(DOOR)[2] for door in app.expander if door.label == "The numbers"]
    assert len(doors) == len(told)
    for door in doors:
        app.session_state[f"{DOOR}{door}"] = True
    app.run()
    assert not app.exception
    tables = {table.proto.alt: table.value for table in [*app.table, *app.dataframe]}
    assert [alt for alt in told if alt not in tables or tables[alt].empty] == []
    saved = {button.key for button in app.get("download_button") if button.label == "Download as CSV"}
    assert {f"csv_{DOOR}{door}" for door in doors} <= saved
