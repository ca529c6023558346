"""The report as one file: small, complete, and shut in."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from plotly.offline import get_plotlyjs

from analytics.results import CANNOT_TELL, Finding, Findings
from data.records import ShareScope, Treatment
from pages.document.report import share_report
from pages.document.sections import SECTIONS

LARGEST = 2_500_000


def build(
    days: pd.DataFrame, episodes: pd.DataFrame, findings: Findings, treatments: tuple[Treatment, ...] = ()
) -> str:
    first, last = days.index[0].date(), days.index[-1].date()
    factors = tuple(finding.factor for finding in findings.findings)
    scope = ShareScope(first, last, SECTIONS, factors)
    return share_report(
        days, episodes, treatments, findings, scope, made_on=date(2026, 11, 22), expires_on=None, for_file=True
    )


@pytest.fixture
def file(
    chart_days: pd.DataFrame,
    chart_episodes: pd.DataFrame,
    chart_findings: Findings,
    chart_treatments: tuple[Treatment, ...],
) -> str:
    return build(chart_days, chart_episodes, chart_findings, chart_treatments)


def packed(html: str, name: str) -> str:
    found = re.search(rf'<script type="text/plain" id="{name}">([^<]*)</script>', html)
    assert found is not None
    return gzip.decompress(base64.b64decode(found[1])).decode()


def test_it_brings_plotly_and_its_data_along(file: str) -> None:
    assert packed(file, "plotly-packed") == get_plotlyjs()
    assert len(json.loads(packed(file, "report-data"))["charts"]["timeline"]["data"][0]["x"]) == 180
    assert re.findall(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=", file) == []


def test_it_stays_small(file: str) -> None:
    assert len(file.encode()) < LARGEST


def test_it_stays_small_after_ten_years_with_twenty_factors(
    chart_diary: Callable[..., pd.DataFrame],
    chart_finding: Callable[..., Finding],
    chart_findings: Findings,
    chart_episodes: pd.DataFrame,
) -> None:
    days = chart_diary(3650)
    factors = [f"custom:factor_{number}" for number in range(20)]
    for number, factor in enumerate(factors):
        days[factor] = days["sleep_h"].shift(number).round(1)
    found = tuple(chart_finding(factor, CANNOT_TELL, 0.5) for factor in factors)
    html = build(days, chart_episodes, replace(chart_findings, kept_days=3640, milestone=3630, findings=found))
    assert len(html.encode()) < LARGEST


def test_its_policy_allows_these_two_scripts_and_nothing_else(file: str) -> None:
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', file)[0]
    own = re.findall(r"<script>(.*?)</script>", file, re.DOTALL)
    assert len(own) == 1
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (get_plotlyjs(), own[0])]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'; "
        "style-src 'unsafe-inline'; img-src data: blob:"
    )


def test_the_policy_stands_before_anything_that_it_governs(file: str) -> None:
    assert file.index("Content-Security-Policy") < file.index("<style>") < file.index("<script")


def test_notes_are_not_in_its_packed_data(file: str) -> None:
    assert "secret note" not in packed(file, "report-data") + file
