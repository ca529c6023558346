"""The choices above the list of entries: words, kind or factor, source and days, all in the address."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.records import Period
from pages.widgets.entry_choice import NOTE, SPASM, TREATMENT, VALUE, EntryChoice
from pages.widgets.filters import factor_names, pick_days

ANY_KIND, ANY_SOURCE = "Any kind", "Any source"
KINDS = {"Single spasms": SPASM, "Values of a day": VALUE, "Notes of a day": NOTE, "Treatments": TREATMENT}
ORDERS = ("Newest first", "Oldest first")
KEYS = ("find", "kind", "source", "days", "order")
SHEET = "sheet"


def pick_entries(entries: pd.DataFrame, span: Period) -> EntryChoice:
    """Draw the choices in a row that wraps; return what was chosen, each checked again here."""
    factors = factor_names(sorted(entries.loc[entries["kind"] == VALUE, "factor"].unique()))
    kinds = {label: kind for label, kind in KINDS.items() if (entries["kind"] == kind).any()}
    sources = sorted(entries["source_label"].unique())
    with st.container(horizontal=True, vertical_alignment="bottom", key="entry_filters"):
        words = st.text_input(
            "Search",
            key="find",
            bind="query-params",
            placeholder="Sleep, lower lid, rain …",
            width=240,
            on_change=_first,
        )
        kind = _menu("Kind", ANY_KIND, [*kinds, *factors], "kind")
        source = _menu("Source", ANY_SOURCE, sources, "source")
        first, last = pick_days("From and until", "days", span, on_change=_first)
    return EntryChoice(
        words=words.strip(),
        kind=kinds.get(kind, VALUE if kind in factors else ""),
        factor=factors.get(kind, ""),
        source=source if source in sources else "",
        first=first,
        last=last,
    )


def pick_order() -> bool:
    """Let the person turn the list round; return whether the newest day stands first."""
    chosen = st.segmented_control(
        "Order",
        list(ORDERS),
        default=ORDERS[0],
        required=True,
        key="order",
        bind="query-params",
        label_visibility="collapsed",
        on_change=_first,
    )
    return chosen != ORDERS[1]


def reset_entries() -> None:
    """Ask for everything again."""
    for key, usual in zip(KEYS, ("", ANY_KIND, ANY_SOURCE, (), ORDERS[0]), strict=True):
        if key in st.session_state:
            st.session_state[key] = usual
    _first()


def _menu(label: str, any_word: str, options: list[str], key: str) -> str:
    chosen = st.selectbox(label, [any_word, *options], key=key, bind="query-params", width=150, on_change=_first)
    return "" if chosen == any_word else str(chosen)


def _first() -> None:
    """Go back to the first sheet: the fourth one of another list means nothing."""
    if st.session_state.get(SHEET, 1) != 1:
        st.session_state[SHEET] = 1
