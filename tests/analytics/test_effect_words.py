"""What each treatment changed, word by word."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import pytest

from analytics.treatment_results import (
    CANNOT_TELL,
    FEWER,
    MORE,
    NO_CLEAR_CHANGE,
    PlaceboDates,
    TreatmentEffect,
    TreatmentEffects,
)
from analytics.treatment_sentences import (
    change_in_percent,
    change_words,
    effect_sentence,
    effect_title,
    effects_lead,
    percent_words,
    placebo_sentence,
    treatment_name,
    why_not,
)

MAGNESIUM = TreatmentEffect(
    kind="supplement",
    product="magnesium",
    starts=(date(2026, 7, 20),),
    verdict=NO_CLEAR_CHANGE,
    reason="",
    reason_value="",
    together=(),
    estimate=math.log(0.96),
    ci_low=math.log(0.82),
    ci_high=math.log(1.14),
    p_value=0.6,
    rate_with=3.6,
    rate_without=3.75,
    difference=-0.15,
    difference_low=-0.7,
    difference_high=0.5,
    days_before=55,
    days_after=109,
)
INJECTIONS = replace(
    MAGNESIUM,
    kind="botulinum",
    product="",
    starts=(date(2026, 6, 16), date(2026, 9, 10)),
    verdict=FEWER,
    estimate=math.log(0.38),
    ci_low=math.log(0.26),
    ci_high=math.log(0.54),
    p_value=0.0001,
    rate_with=3.1,
    rate_without=8.2,
)
MINDFULNESS = replace(
    MAGNESIUM,
    kind="other",
    product="Mindfulness",
    starts=(date(2026, 10, 19),),
    verdict=CANNOT_TELL,
    reason="days_after",
    reason_value="9",
    estimate=math.nan,
    ci_low=math.nan,
    ci_high=math.nan,
    days_after=9,
)


def lead_of(*effects: TreatmentEffect) -> str:
    return effects_lead(TreatmentEffects("spasm_count", 164, date(2026, 5, 26), date(2026, 11, 22), effects))


def test_the_lead_answers_for_each_treatment() -> None:
    assert lead_of(INJECTIONS, MAGNESIUM, MINDFULNESS) == (
        "The injections did: about 62 % fewer spasms at full effect. Magnesium made no clear difference. "
        "Mindfulness is too new to tell."
    )


def test_two_products_are_called_by_name_and_one_injection_is_one() -> None:
    other = replace(INJECTIONS, product="Dysport", starts=(date(2026, 9, 10),))
    assert lead_of(replace(INJECTIONS, product="Botox"), other).startswith("Botox did: about 62 % fewer spasms")
    assert lead_of(other) == "The injection did: about 62 % fewer spasms at full effect."


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"verdict": MORE, "estimate": 0.4}, "Magnesium went with about 49 % more spasms."),
        ({"verdict": CANNOT_TELL, "reason": "wide"}, "For Magnesium the log cannot tell yet."),
        (
            {"verdict": CANNOT_TELL, "reason": "new"},
            "Magnesium may have changed something; it is too soon to be sure.",
        ),
        ({"verdict": CANNOT_TELL, "reason": "days_before"}, "Magnesium began too early in the log to tell."),
        (
            {"verdict": CANNOT_TELL, "reason": "together", "together": (("other", "yoga"),)},
            "Magnesium and Yoga cannot be told apart: they began together.",
        ),
    ],
)
def test_each_answer_has_its_sentence(changes: dict[str, object], sentence: str) -> None:
    assert lead_of(replace(MAGNESIUM, **changes)) == sentence  # type: ignore[arg-type]


def test_equal_answers_share_a_sentence() -> None:
    unsure = replace(INJECTIONS, verdict=CANNOT_TELL, reason="wide")
    other = replace(MAGNESIUM, verdict=CANNOT_TELL, reason="wide")
    assert lead_of(other, unsure) == "For Magnesium and the injections the log cannot tell yet."
    assert lead_of(MINDFULNESS, replace(MINDFULNESS, product="Yoga")) == "Mindfulness and Yoga are too new to tell."


def test_two_that_began_together_are_told_once() -> None:
    first = replace(MAGNESIUM, verdict=CANNOT_TELL, reason="together", together=(("other", "Yoga"),))
    second = replace(MINDFULNESS, product="Yoga", reason="together", together=(("supplement", "magnesium"),))
    assert lead_of(first, second) == "Magnesium and Yoga cannot be told apart: they began together."
    third = replace(first, product="Botox", together=(("other", "Tea"),))
    assert lead_of(first, third).endswith("Botox and Tea cannot be told apart: they began together.")


def test_a_long_list_is_cut_and_says_so() -> None:
    reasons = ("days_after", "days_before", "new", "wide", "together")
    many = [replace(MINDFULNESS, product=f"Tea {reason}", reason=reason) for reason in reasons]
    assert lead_of(*many).endswith("it is too soon to be sure. 2 more answers below.")


def test_an_unsure_injection_keeps_its_small_letter() -> None:
    unsure = replace(INJECTIONS, verdict=CANNOT_TELL, reason="wide")
    assert lead_of(unsure) == "For the injections the log cannot tell yet."


def test_a_sentence_gives_percent_range_spasms_a_day_and_days() -> None:
    assert effect_sentence(MAGNESIUM) == (
        "No clear change: −4 % (−18 % to +14 %), about 3.6 a day instead of 3.8. 55 logged days before, 109 after."
    )
    assert effect_sentence(INJECTIONS) == (
        "Fewer spasms: −62 % (−74 % to −46 %) at full effect, about 3.1 a day instead of 8.2. "
        "55 logged days with little or no effect of it, 109 with half of it or more."
    )


def test_what_has_ended_is_compared_with_the_days_without_it_on_both_sides() -> None:
    words = effect_sentence(replace(MAGNESIUM, ended=True))
    assert words.endswith("55 logged days without it, 109 with it.")


def test_an_open_answer_says_why() -> None:
    wide = replace(MAGNESIUM, verdict=CANNOT_TELL, reason="wide", ci_low=math.log(0.5), ci_high=math.log(1.6))
    assert effect_sentence(wide) == (
        "Cannot tell yet: −4 % (−50 % to +60 %), about 3.6 a day instead of 3.8. 55 logged days before, 109 after. "
        "All of this range fits your log."
    )
    assert effect_sentence(MINDFULNESS) == (
        "It is too new: 9 of the 14 logged days with it that it takes. 55 logged days before, 9 after."
    )


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (
            replace(MINDFULNESS, reason="days_before", reason_value="0"),
            "it began before your log did, so there are no days to compare with.",
        ),
        (
            replace(MINDFULNESS, reason="days_before", reason_value="5"),
            "it began too early in your log: 5 of the 14 logged days before it takes.",
        ),
        (
            replace(MINDFULNESS, reason="days_before", reason_value="5", ended=True),
            "too few days without it: 5 of the 14 logged days that it takes.",
        ),
        (
            replace(INJECTIONS, reason="days_before", reason_value="5"),
            "your log has too few days without its effect: 5 of the 14 it takes.",
        ),
        (
            replace(MINDFULNESS, reason="together", together=(("botulinum", ""), ("other", "yoga"))),
            "it began together with Botulinum toxin and Yoga, or runs alongside: your log cannot tell which did what.",
        ),
        (
            replace(MAGNESIUM, reason="new"),
            "the change shows, but not yet without the last four weeks: it could still be luck.",
        ),
        (MAGNESIUM, ""),
    ],
)
def test_each_reason_is_told_in_a_sentence(effect: TreatmentEffect, words: str) -> None:
    assert why_not(effect) == words


@pytest.mark.parametrize(
    ("log_ratio", "words"),
    [
        (math.log(0.38), "−62 %"),
        (0.0, "0 %"),
        (-0.001, "0 %"),
        (math.log(1.25), "+25 %"),
        (5.0, "more than +400 %"),
    ],
)
def test_percent_has_a_true_sign_and_an_end(log_ratio: float, words: str) -> None:
    assert percent_words(log_ratio) == words


def test_other_outcomes_are_higher_or_lower() -> None:
    assert change_in_percent(-0.5, "worst_intensity") == "about 39 % lower worst intensity"
    assert change_words(FEWER, "worst_intensity") == "Milder spasms"
    intensity = replace(MAGNESIUM, outcome="worst_intensity")
    assert "about 3.6 instead of 3.8" in effect_sentence(intensity)


@pytest.mark.parametrize(
    ("kind", "product", "name"),
    [
        ("botulinum", "", "Botulinum toxin"),
        ("Botulinum", " ", "Botulinum toxin"),
        ("supplement", "magnesium  glycinate", "Magnesium glycinate"),
        ("surgery", "", "Surgery"),
        ("other", "", "Treatment"),
        ("", "", "Treatment"),
    ],
)
def test_a_treatment_has_a_name(kind: str, product: str, name: str) -> None:
    assert treatment_name(kind, product) == name


def test_the_title_says_since_when() -> None:
    assert effect_title(MAGNESIUM) == "Magnesium, since 20 July"
    assert effect_title(INJECTIONS) == "Botulinum toxin, 2 injections"
    assert effect_title(replace(INJECTIONS, starts=(date(2025, 9, 10),)), date(2026, 1, 1)) == (
        "Botulinum toxin, on 10 September 2025"
    )


@pytest.mark.parametrize(
    ("p_values", "sentence"),
    [
        ((0.2, 0.3), "On none of 2 other dates, when nothing began, does such a change stand out as much."),
        ((0.01, 0.3), "On 1 of 2 other dates, when nothing began, such a change stands out at least as much."),
        ((0.01, 0.02), "On 2 of 2 other dates, when nothing began, such a change stands out at least as much."),
        ((), "Your log is too short to try other dates."),
    ],
)
def test_the_other_dates_are_told_in_a_sentence(p_values: tuple[float, ...], sentence: str) -> None:
    days, estimates = (date(2026, 5, 1),) * len(p_values), (-0.5,) * len(p_values)
    placebo = PlaceboDates("other", "Yoga", date(2026, 7, 20), -0.4, 0.05, days, estimates, p_values)
    assert placebo_sentence(placebo) == sentence
