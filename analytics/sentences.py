"""Every sentence the pages say about results, under one roof."""

from __future__ import annotations

from analytics.circumstances import bar_labels
from analytics.detail_words import order_words, rests_on_words, study_note
from analytics.finding_words import (
    adjusted_words,
    difference_words,
    evidence_words,
    factor_title,
    factor_words,
    finding_caption,
    finding_sentence,
    finding_title,
    verdict_words,
)
from analytics.lag_words import lag_question, lag_words
from analytics.list_words import (
    FOREST_CAPTION,
    NOT_A_CAUSE,
    caution_words,
    list_lead,
    look_sentence,
    nothing_stands_out,
    placebo_words,
    reason_words,
    row_name,
    suspected_words,
    unusual_words,
)
from analytics.outcome_words import outcome_axis, outcome_noun
from analytics.overview_words import headline, injection_words, lead
from analytics.reason_words import reason_sentence

__all__ = [
    "FOREST_CAPTION",
    "NOT_A_CAUSE",
    "adjusted_words",
    "bar_labels",
    "caution_words",
    "difference_words",
    "evidence_words",
    "factor_title",
    "factor_words",
    "finding_caption",
    "finding_sentence",
    "finding_title",
    "headline",
    "injection_words",
    "lag_question",
    "lag_words",
    "lead",
    "list_lead",
    "look_sentence",
    "nothing_stands_out",
    "order_words",
    "outcome_axis",
    "outcome_noun",
    "placebo_words",
    "reason_sentence",
    "reason_words",
    "rests_on_words",
    "row_name",
    "study_note",
    "suspected_words",
    "unusual_words",
    "verdict_words",
]
