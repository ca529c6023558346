"""The fields of one treatment, by its kind: an injection has muscles, anything else a last day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from analytics.pattern_words import place_name
from data.entry_checks import EARLIEST, LATEST
from data.records import SIDE_EFFECTS, SIDES, SITES, Treatment
from pages.widgets.clock import today
from pages.widgets.treatment_words import is_injection, side_effect_words

KINDS = {
    "botulinum": "Botulinum injection",
    "medicine": "Medicine",
    "supplement": "Supplement",
    "surgery": "Surgery",
    "therapy": "Therapy or exercise",
    "other": "Something else",
}
NAMES = {
    "botulinum": "for example Botox, Dysport, Xeomin",
    "supplement": "for example Magnesium",
    "therapy": "for example Relaxing the face, Yoga",
}
SUMMARY = "Side effects, note"


def pick_kind(kind: str, name: str) -> str:
    """Draw the choice of the kind, which decides about the fields; a kind of a file keeps its own word."""
    kinds = list(dict.fromkeys((*KINDS, kind)))
    chosen = st.selectbox(
        "What", kinds, kinds.index(kind), format_func=lambda key: KINDS.get(key, key), key=f"treatment_kind_{name}"
    )
    return chosen if chosen in kinds else kind


def treatment_fields(kind: str, old: Treatment, name: str, *, more: bool = False) -> Treatment:
    """Draw the fields, filled with a treatment, and return it as they say now; ``more`` opens what is seldom needed."""
    product = st.text_input(
        "Name", old.product, max_chars=80, placeholder=NAMES.get(kind, ""), key=f"treatment_product_{name}"
    )
    injected = is_injection(kind)
    with st.container(horizontal=True):
        first = st.date_input(
            "Day" if injected else "First day",
            old.day,
            min_value=min(EARLIEST, old.day),
            max_value=max(today(), old.day),
            key=f"treatment_day_{name}",
            format="DD/MM/YYYY",
        )
        last = old.end_day if injected else _last_day(old, name)
        dose = st.number_input("Dose", 0.0, None, old.dose, key=f"treatment_dose_{name}", format="%g")
        unit = st.text_input("Unit", old.unit, max_chars=20, placeholder="mg, units", key=f"treatment_unit_{name}")
    side = st.segmented_control(
        "Side", SIDES, default=old.side, format_func=str.capitalize, key=f"treatment_side_{name}"
    )
    sites = _sites(old.sites, name) if injected else list(old.sites)
    effects, note = _more(old, name, opened=more)
    return replace(
        old,
        kind=kind,
        day=first or old.day,
        product=(product or "").strip(),
        dose=None if dose is None else float(dose),
        unit=(unit or "").strip(),
        side=side,
        end_day=last,
        sites=in_order(sites, old.sites),
        side_effects=effects,
        note=note,
    )


def in_order(sites: Sequence[str], old: tuple[str, ...]) -> tuple[str, ...]:
    """Return the chosen places in their usual order, or as they stood where they are the same ones."""
    return old if set(sites) == set(old) else tuple(site for site in SITES if site in sites)


def _last_day(old: Treatment, name: str) -> date | None:
    return st.date_input(
        "Last day, if it ended",
        old.end_day,
        min_value=min(EARLIEST, old.day),
        max_value=LATEST,
        key=f"treatment_end_{name}",
        format="DD/MM/YYYY",
    )


def _sites(chosen: Sequence[str], name: str) -> list[str]:
    return st.pills(
        "Muscles",
        SITES,
        selection_mode="multi",
        default=[site for site in SITES if site in chosen],
        format_func=place_name,
        key=f"treatment_sites_{name}",
        wrap=True,
    )


def _more(old: Treatment, name: str, *, opened: bool) -> tuple[tuple[str, ...], str | None]:
    """Draw the side effects, a short list and one in own words, and the note."""
    with st.expander(SUMMARY, expanded=opened, key=f"treatment_more_{name}", type="compact"):
        known = st.pills(
            "Side effects",
            SIDE_EFFECTS,
            selection_mode="multi",
            default=[effect for effect in SIDE_EFFECTS if effect in old.side_effects],
            format_func=lambda effect: side_effect_words(effect).capitalize(),
            key=f"treatment_effects_{name}",
            wrap=True,
        )
        own = "; ".join(effect for effect in old.side_effects if effect not in SIDE_EFFECTS)
        others = st.text_input("Another side effect", own, max_chars=200, key=f"treatment_own_{name}") or ""
        note = st.text_input("Note", old.note or "", max_chars=500, key=f"treatment_note_{name}") or ""
    own_words = [" ".join(word.replace(",", " ").split()) for word in others.split(";")]
    effects = (*(effect for effect in SIDE_EFFECTS if effect in known), *filter(None, own_words))
    told = old.side_effects if set(effects) == set(old.side_effects) else tuple(dict.fromkeys(effects))
    return told, old.note if note == (old.note or "") else note.strip() or None
