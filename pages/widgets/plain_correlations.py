"""The simple correlations that other trackers show, beside the test that allows for carry-over, with the reason why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.correlation import plain_tests
from analytics.results import Finding, PlainTest
from data.records import Treatment
from pages.charts.words import MINUS

LABEL = "Plain correlations (they ignore day-to-day carry-over)"
WHY = (
    "Bad days come in runs, and so do bad nights. Simple tests count each day of a run as new proof, so with unrelated "
    "factors they cry wolf far more often than the 1 in 20 they promise. The verdict above does not rest on them."
)


def show_plain_correlations(
    finding: Finding, days: pd.DataFrame, treatments: tuple[Treatment, ...], outcome: str
) -> None:
    """Draw the closed door; the tests are computed when it is opened."""
    door = st.expander(LABEL, key="plain_correlations", on_change="rerun")
    if not door.open:
        return
    with door:
        st.markdown(WHY)
        tests = plain_tests(days, finding.factor, finding.best_lag, outcome, treatments=treatments)
        st.table(correlation_table(tests, finding), border="horizontal", hide_index=True, alt=LABEL)


def correlation_table(tests: tuple[PlainTest, ...], finding: Finding) -> pd.DataFrame:
    """Return the tests, the honest one last."""
    rows = [(test.name, _signed(test.statistic), p_words(test.p_value), test.n_pairs) for test in tests]
    chosen = next(lag for lag in finding.lags if lag.lag == finding.best_lag)
    rows.append(("The test behind the verdict", _signed(chosen.rho), p_words(finding.p_factor), finding.n_pairs))
    return pd.DataFrame(rows, columns=["Measure", "Value", "p", "Days"])


def p_words(p_value: float) -> str:
    """Return a p value as it is printed: "0.03", "< 0.001"."""
    if pd.isna(p_value):
        return "–"
    return "< 0.001" if p_value < 0.001 else f"{p_value:.3f}" if p_value < 0.1 else f"{p_value:.2f}"


def _signed(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.2f}".replace("-", MINUS)
