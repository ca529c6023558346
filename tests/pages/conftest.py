"""The dashboard on a diary of its own, driven without a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data.records import DayValue, DiaryLog, Treatment
from data.store import close_store
from data.storing import import_file, preview_log

ROOT = Path(__file__).resolve().parents[2]
LAST_DAY = date(2026, 11, 22)

PageVisit = Callable[..., AppTest]


@pytest.fixture
def page_diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Give an empty diary, and forget what was cached for another one."""
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "diary" / "diary.duckdb"))
    st.cache_resource.clear()
    yield 1
    close_store()


@pytest.fixture
def page_visit(page_diary: int, monkeypatch: pytest.MonkeyPatch) -> PageVisit:
    """Give a function that opens a page: ``page_visit("triggers.py", factor="Stress")``."""
    monkeypatch.chdir(ROOT)

    def visit(page: str = "", **query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / "router.py"), default_timeout=30)
        app.context = {"url": "http://127.0.0.1:8501/", "timezone": "Europe/Berlin", "locale": "en-GB"}
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        if page:
            app.switch_page(page).run()
        assert not app.exception
        return app

    return visit


@pytest.fixture
def page_words() -> Callable[[AppTest], str]:
    """Give a function that returns all that a page says, with Markdown's own signs left out."""

    def words(app: AppTest) -> str:
        parts = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.info, *app.error]
        return "\n".join(str(part.value) for part in parts).replace("\\", "")

    return words


@pytest.fixture
def page_young(page_diary: int) -> int:
    """Give a diary of 20 days, too young for any comparison."""
    keep_days(page_diary, 20)
    return page_diary


@pytest.fixture
def page_half_year(page_diary: int) -> int:
    """Give a diary of 180 days in which short nights, and nothing else, bring spasms."""
    keep_days(page_diary, 180)
    return page_diary


def keep_days(diary: int, n_days: int) -> None:
    """Store a day table of the last ``n_days`` days."""
    random = np.random.default_rng(7)
    first = LAST_DAY - timedelta(days=n_days - 1)
    sleep = np.clip(random.normal(6.6, 1.0, n_days), 3, 10).round(1)
    columns = {
        "spasm_count": random.poisson(4 * np.exp(-0.45 * (sleep - 6.6))),
        "sleep_h": sleep,
        "screen_time_h": np.clip(random.normal(5, 2, n_days), 0, 14).round(1),
        "magnesium_mg": np.full(n_days, 300),
    }
    days = [
        DayValue(first + timedelta(days=day), factor, float(values[day]))
        for factor, values in columns.items()
        for day in range(n_days)
    ]
    treatment = Treatment(first + timedelta(days=n_days // 3), "botulinum", "Botulinum")
    log = DiaryLog("generic_table", "A table of days", "days", days=tuple(days), treatments=(treatment,), n_rows=n_days)
    import_file(diary, preview_log(diary, log, file_name="my_days.csv", digest=f"{n_days}"))
