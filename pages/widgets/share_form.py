"""The choices of a link: which days, which parts, which factors, under which name, for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from data.records import Diary, Period, ShareScope
from data.vocabulary import is_exposure
from pages.charts.words import counted, span_words
from pages.widgets import session
from pages.widgets.filters import factor_names
from pages.widgets.share_sections import FACTOR_SECTIONS, SECTIONS

FROZEN = "As it is now"
CURRENT = "Kept current"
PRESETS = {"The last 30 days": 30, "The last 90 days": 90, "The last half year": 182, "The last year": 365}
EVERYTHING = "Everything"
TWO_DAYS = "Between two days"
VALID_FOR = {"1 day": 1, "7 days": 7, "30 days": 30, "90 days": 90, "1 year": 365}
LONGEST_NAME = 80
LABEL = "For your own list of links. It is not on the page."


@dataclass(frozen=True, slots=True)
class Wish:
    """What the owner wants to show, for how many days, and to whom, for their own list."""

    scope: ShareScope
    valid_days: int
    label: str


def choose(diary: Diary) -> Wish:
    """Draw the choices; return what they say now. Each is checked again here, whatever the browser sent."""
    keep_current = st.segmented_control("What they see", [FROZEN, CURRENT], default=FROZEN, key="share_kind") == CURRENT
    period = choose_period(diary, "share")
    if keep_current:
        st.caption(f"They always see the last {counted(period.length, 'day')}, counted back from your last logged day.")
    label = st.text_input(
        "For whom", max_chars=LONGEST_NAME, placeholder="my neurologist", key="share_label", help=LABEL
    )
    name = st.text_input("Name on the page", max_chars=LONGEST_NAME, placeholder="none", key="share_name")
    sections, factors = choose_contents(diary, "share")
    relative = st.toggle("Count days instead of naming dates", key="share_relative")
    valid = st.selectbox("Valid for", list(VALID_FOR), index=list(VALID_FOR).index("30 days"), key="share_valid")
    shown = ShareScope(
        period.first, period.last, sections, factors, name.strip()[:LONGEST_NAME], relative, keep_current
    )
    return Wish(shown, VALID_FOR[valid], label.strip()[:LONGEST_NAME])


def choose_period(diary: Diary, page: str) -> Period:
    """Offer the spans that this diary has, counted back from its last kept day; ``page`` names the controls."""
    days = session.days(diary)
    first, last = days.index[0].date(), session.last_kept_day(diary)
    whole = Period(first, max(first, last))
    fitting = [words for words, length in PRESETS.items() if length < whole.length]
    chosen = st.selectbox("Days", [*fitting, EVERYTHING, TWO_DAYS], index=min(2, len(fitting)), key=f"{page}_period")
    if chosen == TWO_DAYS:
        return _between_two_days(whole, page)
    period = whole if chosen == EVERYTHING else Period(last - timedelta(days=PRESETS[chosen] - 1), last)
    st.caption(span_words(period.first, period.last))
    return period


def _between_two_days(whole: Period, page: str) -> Period:
    picked = st.date_input(
        "First and last day",
        (whole.first, whole.last),
        min_value=whole.first,
        max_value=whole.last,
        key=f"{page}_days",
        format="DD/MM/YYYY",
    )
    ends: list[date] = sorted(picked) if isinstance(picked, tuple) else [picked]
    inside = [min(max(day, whole.first), whole.last) for day in ends] or [whole.first, whole.last]
    return Period(inside[0], inside[-1])


def choose_contents(diary: Diary, page: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Offer the parts and the factors."""
    names = factor_names([key for key in session.days(diary).columns if is_exposure(key)])
    with st.expander("What is on the page", key=f"{page}_contents", type="compact"):
        parts = st.pills(
            "Parts",
            list(SECTIONS),
            format_func=SECTIONS.__getitem__,
            selection_mode="multi",
            default=list(SECTIONS),
            key=f"{page}_sections",
            wrap=True,
        )
        chosen = st.multiselect("Factors", list(names), default=list(names), key=f"{page}_factors", disabled=not names)
    sections = tuple(key for key in SECTIONS if key in parts)
    wanted = chosen if FACTOR_SECTIONS.intersection(sections) else []
    return sections, tuple(names[name] for name in wanted if name in names)
