"""One treatment in detail: the days before and after its start, and the same test on other dates."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from analytics import treatment_sentences as sentences
from analytics.treatment_results import TreatmentEffect, TreatmentEffects
from data.records import Diary
from pages.charts.before_after import before_after_chart
from pages.charts.placebo_dates import placebo_dates_chart
from pages.widgets import session, treatment_session
from pages.widgets.cards import heading
from pages.widgets.chart_view import show
from pages.widgets.clock import today
from pages.widgets.notices import escaped
from pages.widgets.page import current_palette


def show_treatment(diary: Diary, effects: TreatmentEffects) -> TreatmentEffect:
    """Let the person choose a treatment, draw what is inside its card, and return its effect."""
    effect = _pick(effects)
    heading("treatment", escaped(sentences.effect_title(effect, today())), escaped(sentences.effect_sentence(effect)))
    state = (diary.diary_id, diary.revision, effect.key)
    record = treatment_session.before_after(diary, effect)
    chart = session.drawn("before_after", state, lambda: before_after_chart(record, current_palette()))
    show(chart, "before_after")
    st.caption(sentences.ASK_FIRST)
    return effect


def show_placebo_dates(diary: Diary, effect: TreatmentEffect) -> None:
    """Draw the same test on other dates; say why not where the treatment itself could not be tested."""
    if not effect.is_estimated:
        st.markdown(escaped(f"Not to be tried: {sentences.why_not(effect)}"))
        return
    state = (diary.diary_id, diary.revision, effect.key)
    record = treatment_session.placebo_dates(diary, effect)
    chart = session.drawn("placebo_dates", state, lambda: placebo_dates_chart(record, current_palette()))
    show(chart, "placebo_dates")
    if record is not None:
        st.caption(escaped(sentences.placebo_sentence(record)))


def treatment_names(effects: TreatmentEffects) -> dict[str, TreatmentEffect]:
    """Map a name that is unique among the treatments to each of them, in their order."""
    named = [(sentences.treatment_name(effect.kind, effect.product), effect) for effect in effects.effects]
    uses = Counter(name for name, _ in named)
    return {name if uses[name] == 1 else f"{name} ({effect.kind})": effect for name, effect in named}


def _pick(effects: TreatmentEffects) -> TreatmentEffect:
    names = treatment_names(effects)
    if len(names) == 1:
        return effects.effects[0]
    chosen = st.selectbox(
        "Treatment", list(names), key="treatment", bind="query-params", label_visibility="collapsed", width="stretch"
    )
    return names.get(str(chosen), effects.effects[0])
