"""Every sentence about treatments, cycles, the trend and red flags, under one roof."""

from __future__ import annotations

from analytics.cycle_words import (
    CYCLES_CAPTION,
    DEFINITIONS,
    cycle_name,
    cycle_sentence,
    moment_card,
    moment_label,
    rhythm_sentence,
    today_card,
)
from analytics.effect_words import (
    ASK_FIRST,
    FOREST_CAPTION,
    GLYPHS,
    NEVER_PROOF,
    PLACEBO_CAPTION,
    change_words,
    days_words,
    effect_sentence,
    effect_title,
    effects_lead,
    placebo_sentence,
    treatment_name,
    why_not,
)
from analytics.flag_words import EMERGENCY, FLAG_TITLE, NOT_A_DIAGNOSIS, flag_context, flag_fact
from analytics.percents import change_in_percent, percent, percent_words, range_words
from analytics.trend_words import TREND_CAPTION, TREND_TITLE, trend_sentence, trend_verdict, window_row

__all__ = [
    "ASK_FIRST",
    "CYCLES_CAPTION",
    "DEFINITIONS",
    "EMERGENCY",
    "FLAG_TITLE",
    "FOREST_CAPTION",
    "GLYPHS",
    "NEVER_PROOF",
    "NOT_A_DIAGNOSIS",
    "PLACEBO_CAPTION",
    "TREND_CAPTION",
    "TREND_TITLE",
    "change_in_percent",
    "change_words",
    "cycle_name",
    "cycle_sentence",
    "days_words",
    "effect_sentence",
    "effect_title",
    "effects_lead",
    "flag_context",
    "flag_fact",
    "moment_card",
    "moment_label",
    "percent",
    "percent_words",
    "placebo_sentence",
    "range_words",
    "rhythm_sentence",
    "today_card",
    "treatment_name",
    "trend_sentence",
    "trend_verdict",
    "why_not",
    "window_row",
]
