"""One link as a card: what goes with what, two bars, how strong the evidence is, what it rests on."""

from __future__ import annotations

import streamlit as st

from analytics import sentences
from analytics.results import CANNOT_TELL, LINKED, Finding
from pages.charts.factor_words import VERDICT_GLYPHS
from pages.charts.finding_bars import finding_bars_chart
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import draw, show_numbers
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette


def finding_card(finding: Finding, state: tuple[object, ...], scale_max: float) -> None:
    """Draw the card; the bars of all cards of a row share the scale up to ``scale_max``."""
    with card(f"finding_{finding.factor}", escaped(sentences.finding_title(finding)), stretch=True):
        chart = session.drawn(
            f"bars_{finding.factor}",
            (*state, scale_max),
            lambda: finding_bars_chart(finding, current_palette(), scale_max),
        )
        draw(chart, f"c_bars_{finding.factor}")
        verdict_badge(finding)
        st.caption(escaped(sentences.finding_caption(finding)))
        show_numbers(chart, f"bars_{finding.factor}")


def verdict_badge(finding: Finding) -> None:
    """Draw the verdict with its glyph, for a link the strength of its evidence."""
    words = f"{VERDICT_GLYPHS[finding.verdict]} {sentences.evidence_words(finding)}"
    st.badge(words, color="blue" if finding.verdict == LINKED else "gray")


def shared_scale(findings: tuple[Finding, ...]) -> float:
    """Return the largest rate among the bars of a row."""
    return max((max(finding.rate_low, finding.rate_high) for finding in findings), default=1.0)


def is_open_question(finding: Finding) -> bool:
    """True where more days would give an answer."""
    return finding.verdict == CANNOT_TELL and finding.days_needed is not None
