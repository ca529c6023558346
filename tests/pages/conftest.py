"""The dashboard on a diary of its own, driven without a browser (``page_``); results made by hand (``chart_``)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Adjusted, DoseResponse, Finding, Findings, LagEffect
from data.records import DayValue, DiaryLog, Treatment
from data.store import close_store
from data.storing import import_file, preview_log

ROOT = Path(__file__).resolve().parents[2]
LAST_DAY = date(2026, 11, 22)

FIRST = date(2026, 5, 26)
MARKUP = '<b>boss</b> & "co" <img src=x onerror=alert(1)>'
USER_FACTOR = f"tag:{MARKUP}"

PageVisit = Callable[..., AppTest]


@pytest.fixture
def page_diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Give an empty diary, and forget what was cached for another one."""
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(tmp_path / "diary" / "diary.duckdb"))
    monkeypatch.delenv("SPASM_OWNER_KEY", raising=False)
    monkeypatch.delenv("SPASM_PUBLIC_URL", raising=False)
    st.cache_resource.clear()
    yield 1
    close_store()


@pytest.fixture
def page_visit(page_diary: int, monkeypatch: pytest.MonkeyPatch) -> PageVisit:
    """Give a function that opens a page: ``page_visit("triggers.py", factor="Stress")``."""
    monkeypatch.chdir(ROOT)

    def visit(page: str = "", **query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / "router.py"), default_timeout=30)
        # No time zone: today is then the day of the machine that runs the tests, near midnight too.
        app.context = {"url": "http://127.0.0.1:8501/", "locale": "en-GB"}
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


def lag_effect(lag: int, difference: float, half: float) -> LagEffect:
    return LagEffect(
        lag=lag,
        estimate=difference / 4,
        ci_low=(difference - half) / 4,
        ci_high=(difference + half) / 4,
        p_value=0.01,
        rho=0.2,
        n_pairs=160 - lag,
        difference=difference,
        difference_low=difference - half,
        difference_high=difference + half,
        status="tested",
        shown=difference / 6,
        shown_low=(difference - half) / 6,
        shown_high=(difference + half) / 6,
    )


def finding(factor: str, verdict: str, difference: float, half: float = 0.8, **changes: Any) -> Finding:  # noqa: ANN401  # any field of the record
    told = {
        "factor": factor,
        "verdict": verdict,
        "strength": "strong" if verdict == LINKED else "",
        "reason": "" if verdict != CANNOT_TELL else "more_days",
        "reason_value": "",
        "best_lag": 0,
        "p_factor": 0.001,
        "q_factor": 0.004,
        "n_pairs": 161,
        "days_needed": 40,
        "low": 6.1,
        "high": 7.1,
        "rate_low": 4.0 - difference / 2,
        "rate_high": 4.0 + difference / 2,
        "difference": difference,
        "difference_low": difference - half,
        "difference_high": difference + half,
        "raw_low": 4.2,
        "raw_high": 3.9,
        "lags": tuple(lag_effect(lag, difference / (lag + 1), half) for lag in range(4)),
        "adjusted": Adjusted("holds", ("stress",), 0.2, 0.1, 0.3, 0.01, 1.1, 0.4, 1.8),
        "comes_first": "factor",
        "mean_rate": 4.0,
        "mean_level": 6.6,
        "spread": 0.9,
    }
    return Finding(**(told | changes))


def diary(n_days: int = 180, first: date = FIRST) -> pd.DataFrame:
    """A day table as it is read: spasms with gaps (NaN) and calm days (0), and five factors."""
    random = np.random.default_rng(11)
    days = pd.DataFrame(
        {
            "spasm_count": random.poisson(np.where(np.arange(n_days) < 21, 12.0, 3.0)).astype(float),
            "worst_intensity": random.integers(1, 9, n_days).astype(float),
            "sleep_h": random.normal(6.6, 0.9, n_days).round(1),
            "stress": random.integers(0, 11, n_days).astype(float),
            "caffeine_mg": np.full(n_days, 95.0),
            USER_FACTOR: random.integers(0, 2, n_days).astype(float),
            "magnesium_mg": random.normal(300, 50, n_days).round(),
        },
        index=pd.date_range(first, periods=n_days, name="day"),
    )
    days.iloc[[40, *range(72, 81)], 0] = np.nan
    days.iloc[[5, 50], 0] = 0.0
    return days


@pytest.fixture
def chart_days() -> pd.DataFrame:
    return diary()


@pytest.fixture
def chart_diary() -> Callable[..., pd.DataFrame]:
    return diary


@pytest.fixture
def chart_treatments() -> tuple[Treatment, ...]:
    return (
        Treatment(date(2026, 6, 16), "botulinum", "Botox", 15, note="a secret note"),
        Treatment(date(2026, 7, 20), "supplement", MARKUP),
        Treatment(date(2026, 9, 10), "botulinum"),
        Treatment(date(2026, 10, 19), "habit", "mindfulness"),
    )


@pytest.fixture
def chart_finding() -> Callable[..., Finding]:
    return finding


@pytest.fixture
def chart_findings() -> Findings:
    return Findings(
        outcome="spasm_count",
        kept_days=170,
        looked_until=date(2026, 11, 7),
        milestone=150,
        next_milestone=180,
        placebo_share=0.04,
        cautions=(),
        findings=(
            finding("sleep_h", LINKED, -1.7, strength="strong"),
            finding("stress", LINKED, 1.3, best_lag=1, strength="moderate", low=3.0, high=7.0, mean_level=5.0),
            finding("magnesium_mg", NO_LINK, -0.2, 0.4, low=260.0, high=340.0, mean_level=300.0, spread=50.0),
            finding(USER_FACTOR, CANNOT_TELL, 0.9, 2.5, reason="explained", reason_value="sleep_h", low=0.0, high=1.0),
            finding("caffeine_mg", CANNOT_TELL, math.nan, math.nan, reason="never_varied", reason_value="95"),
        ),
    )


@pytest.fixture
def chart_dose() -> DoseResponse:
    days = diary().dropna()
    curve_x = np.linspace(4.5, 9.0, 30)
    curve = 4.0 * np.exp(-0.3 * (curve_x - 6.6))
    return DoseResponse(
        factor="sleep_h",
        lag=0,
        days=tuple(stamp.date() for stamp in days.index),
        x=tuple(days["sleep_h"]),
        y=tuple(days["spasm_count"]),
        curve_x=tuple(curve_x),
        curve=tuple(curve),
        band_low=tuple(curve * 0.8),
        band_high=tuple(curve * 1.25),
        low=6.1,
        high=7.1,
        rate_low=4.65,
        rate_high=3.44,
    )


@pytest.fixture
def chart_episodes() -> pd.DataFrame:
    days = [FIRST + timedelta(days=number) for number in range(180)]
    return pd.DataFrame(
        {
            "day": pd.DatetimeIndex(days),
            "onset": [pd.Timestamp(day) + pd.Timedelta(hours=8) for day in days],
            "precision": "minute",
            "side": "left",
            "sites": ["mouth_corner" if day.month >= 10 and day.day % 4 == 0 else "lower_lid" for day in days],
            "intensity": [float(number % 7) for number in range(180)],
            "source": "table",
            "note": "a secret note",
        }
    )
