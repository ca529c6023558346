"""Two periods side by side: their choice, the answer with what it rests on, a table and the days behind it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.finding_words import factor_title
from analytics.outcome_words import outcome_axis
from analytics.phrases import level_pair, mean_level, short_level
from analytics.results import LINKED
from analytics.two_period_words import AFTER_A_TREATMENT, NO_VERDICT, calm_words, logged_words, periods_words
from analytics.two_periods import Measure, TwoPeriods, two_periods
from data.records import Diary, Period
from pages.charts.factor_words import is_yes_or_no
from pages.charts.two_periods import EARLIER, LATER, two_periods_chart
from pages.charts.words import number, rate, span_words
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.chart_view import show
from pages.widgets.downloads import csv_button
from pages.widgets.filters import pick_days
from pages.widgets.hidden import shown_days, shown_findings
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette
from pages.widgets.period_pairs import OWN_DATES, Pair, ready_pairs

PAIR, OWN_EARLIER, OWN_LATER = "pair", "earlier", "later"
MOST_FACTORS = 8


@st.fragment
def show_comparison(diary: Diary) -> None:
    """Draw the choice and both cards; another choice redraws nothing else of the page."""
    pair = _pick_pair(diary)
    if pair is None:
        st.info("Choose both periods, each with its first and its last day.")
        return
    found = _found(diary, pair)
    st.markdown(escaped(periods_words(found)))
    numbers, days = st.columns([3, 2])
    with numbers, card("side_by_side", "Side by side", escaped(_spans(pair)), stretch=True):
        _table(found)
        st.caption(escaped(NO_VERDICT))
        if pair.name.startswith("Around"):
            st.caption(AFTER_A_TREATMENT)
            st.page_link("treatments.py", label="Did it help?", icon=":material/arrow_forward:", icon_position="right")
    with days, card("shares", "Good days and bad days", "How many of the logged days had how much.", stretch=True):
        state = (diary.diary_id, diary.revision, pair.earlier, pair.later)
        chart = session.drawn("two_periods", state, lambda: two_periods_chart(found, current_palette()))
        show(chart, "good_and_bad_days")


def comparison_table(found: TwoPeriods) -> pd.DataFrame:
    """Return one row for each thing that is told: what, earlier, later, each with the days it rests on."""
    rows = [(_outcome_name(measure.key), *_outcome_cells(measure)) for measure in found.outcomes]
    if found.outcome == "spasm_count":
        rows.insert(1, ("Days without spasms", calm_words(found.earlier), calm_words(found.later)))
    rows.append(("Days logged", logged_words(found.earlier), logged_words(found.later)))
    rows += [(factor_title(measure.key), *_factor_cells(measure)) for measure in found.factors]
    return pd.DataFrame(rows, columns=["What", EARLIER, LATER])


def _pick_pair(diary: Diary) -> Pair | None:
    span = session.span(diary)
    pairs = {
        pair.name: pair for pair in ready_pairs(span.first, session.last_kept_day(diary), session.treatments(diary))
    }
    with st.container(horizontal=True, vertical_alignment="bottom", key="pair_row"):
        chosen = str(st.selectbox("Compare", [*pairs, OWN_DATES], key=PAIR, bind="query-params", width=240))
        if chosen != OWN_DATES:
            pair = pairs.get(chosen, next(iter(pairs.values())))
            st.markdown(escaped(pair.about), width="content")
            return pair
        ends = [pick_days(label, key, span) for label, key in ((EARLIER, OWN_EARLIER), (LATER, OWN_LATER))]
    spans = [Period(first, last) for first, last in ends if first is not None and last is not None]
    return Pair(OWN_DATES, spans[0], spans[1]) if len(spans) == 2 else None


def _found(diary: Diary, pair: Pair) -> TwoPeriods:
    linked = [finding.factor for finding in shown_findings(diary).of(LINKED)]
    return session.computed(
        "two_periods",
        (diary.diary_id, diary.revision, pair.earlier, pair.later),
        lambda: two_periods(
            shown_days(diary),
            session.episodes(diary),
            pair.earlier,
            pair.later,
            outcome=session.settings(diary).outcome,
            first_factors=linked,
        ),
    )


def _spans(pair: Pair) -> str:
    earlier, later = (span_words(span.first, span.last) for span in (pair.earlier, pair.later))
    return f"Earlier: {earlier}. Later: {later}."


def _table(found: TwoPeriods) -> None:
    table = comparison_table(found)
    n_rows = len(table) - max(0, len(found.factors) - MOST_FACTORS)
    shown = table.iloc[:n_rows].map(escaped)
    shown["What"] = [f"**{name}**" for name in shown["What"]]
    st.table(shown, border="horizontal", hide_index=True, alt=f"Two periods side by side. {periods_words(found)}")
    left_out = len(table) - n_rows
    if left_out:
        st.caption(f"{left_out} more factors are in the file.")
    csv_button("Download as CSV", table, "two_periods.csv", "csv_two_periods")


def _outcome_name(key: str) -> str:
    return outcome_axis(key)


def _outcome_cells(measure: Measure) -> tuple[str, str]:
    return _with_days(rate(measure.earlier), measure.n_earlier), _with_days(rate(measure.later), measure.n_later)


def _factor_cells(measure: Measure) -> tuple[str, str]:
    if is_yes_or_no(measure.key):
        return _times(measure.earlier, measure.n_earlier), _times(measure.later, measure.n_later)
    if measure.n_earlier and measure.n_later:
        levels = level_pair(measure.key, measure.earlier, measure.later, distance=False)
        earlier, later = (short_level(measure.key, level) for level in levels)
        return _with_days(earlier, measure.n_earlier), _with_days(later, measure.n_later)
    sides = ((measure.earlier, measure.n_earlier), (measure.later, measure.n_later))
    earlier, later = (_lone_cell(measure.key, mean, n_days) for mean, n_days in sides)
    return earlier, later


def _lone_cell(key: str, mean: float, n_days: int) -> str:
    return _with_days(short_level(key, mean_level(key, mean)), n_days) if n_days else "–"


def _with_days(text: str, n_days: int) -> str:
    return f"{text} ({number(n_days)})" if n_days else "–"


def _times(share: float, n_days: int) -> str:
    return f"on {round(share * n_days):,} of {number(n_days)}" if n_days else "–"
