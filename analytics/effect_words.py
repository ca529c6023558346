"""What each treatment changed, in words and percent, and plainly where the log cannot tell."""

from __future__ import annotations

from datetime import date

from analytics.numbers_in_words import capitalised, day_words, decimals_for, joined, number, plural
from analytics.outcome_words import OUTCOME_WORDS
from analytics.percents import change_in_percent, percent_words, range_words
from analytics.treatment_columns import INJECTION
from analytics.treatment_results import (
    CANNOT_TELL,
    FEWER,
    MORE,
    NO_CLEAR_CHANGE,
    PlaceboDates,
    TreatmentEffect,
    TreatmentEffects,
)
from analytics.trial import MIN_DAYS_EACH_SIDE

NEVER_PROOF = "A before and after difference in one person is never proof."
ASK_FIRST = "Lines: what is expected without it and with it. Ask your doctor before you change a medicine."
PLACEBO_CAPTION = "The same sum, as if it had begun on other days. Grey: too small to matter."
FOREST_CAPTION = "After allowing for the trend and the other treatments. Grey: too small to matter."
GLYPHS = {FEWER: "●", MORE: "●", NO_CLEAR_CHANGE: "○", CANNOT_TELL: "◇"}
MOST_SENTENCES = 3
KIND_NAMES = {INJECTION: "Botulinum toxin", "other": "Treatment"}


def treatment_name(kind: str, product: str) -> str:
    """Name a treatment: its product, or what kind of thing it is: ``Magnesium``, ``Botulinum toxin``."""
    name = " ".join((product or "").split()) or KIND_NAMES.get(kind.strip().casefold(), kind.replace("_", " ").strip())
    return capitalised(name or "Treatment")


def change_words(verdict: str, outcome: str = "spasm_count") -> str:
    """Name a verdict on its badge: ``Fewer spasms``, ``No clear change``, ``Cannot tell yet``."""
    words = OUTCOME_WORDS[outcome]
    return {FEWER: words.lower, MORE: words.higher, NO_CLEAR_CHANGE: "No clear change"}.get(verdict, "Cannot tell yet")


def effects_lead(effects: TreatmentEffects) -> str:
    """Answer "did it help?" in at most three sentences, the clearest answers first."""
    told: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for effect in effects.effects:
        names = [_subject(effect, effects)]
        if effect.reason == "together":
            names = sorted({*names, *(treatment_name(kind, product) for kind, product in effect.together)})
        alone = tuple(names) if effect.verdict in (FEWER, MORE) or effect.reason == "together" else ()
        told.setdefault((_answer(effect), alone), []).extend(names)
    sentences = [_with_names(answer, list(dict.fromkeys(names))) for (answer, _), names in told.items()]
    more = len(sentences) - MOST_SENTENCES
    rest = [f"{plural(more, 'more answer', 'more answers')} below."] if more > 0 else []
    return " ".join([*sentences[:MOST_SENTENCES], *rest])


def effect_title(effect: TreatmentEffect, today: date | None = None) -> str:
    """Head the detail of one treatment: ``Magnesium, since 20 July``; ``Botox, 2 injections``."""
    name = treatment_name(effect.kind, effect.product)
    if effect.is_injection and len(effect.starts) > 1:
        return f"{name}, {len(effect.starts)} injections"
    return f"{name}, {'on' if effect.is_injection else 'since'} {day_words(effect.starts[0], today)}"


def effect_sentence(effect: TreatmentEffect) -> str:
    """Say what one treatment changed, with its range, in spasms a day, and on how many days it rests."""
    days = days_words(effect)
    if not effect.is_estimated:
        return f"{capitalised(why_not(effect))} {days}"
    numbers = f"{percent_words(effect.estimate)} ({range_words(effect.ci_low, effect.ci_high)})"
    opening = f"{change_words(effect.verdict, effect.outcome)}: {numbers}{_at_full_effect(effect)}"
    why = f" {capitalised(why_not(effect))}" if effect.verdict == CANNOT_TELL else ""
    return f"{opening}, {_rates(effect)}. {days}{why}"


def days_words(effect: TreatmentEffect) -> str:
    """Say on how many days an effect rests: ``55 days before, 109 after.``"""
    before = plural(effect.days_before, "logged day", "logged days")
    if effect.is_injection:
        return f"{before} with little or no effect of it, {number(effect.days_after, 0)} with half of it or more."
    if effect.ended:
        return f"{before} without it, {number(effect.days_after, 0)} with it."
    return f"{before} before, {number(effect.days_after, 0)} after."


def why_not(effect: TreatmentEffect) -> str:
    """Say in a sentence without its capital why it cannot be told; nothing where it can."""
    needed = MIN_DAYS_EACH_SIDE
    match effect.reason:
        case "days_before" if effect.is_injection:
            return f"your log has too few days without its effect: {effect.reason_value} of the {needed} it takes."
        case "days_before" if effect.reason_value == "0":
            return "it began before your log did, so there are no days to compare with."
        case "days_before" if effect.ended:
            return f"too few days without it: {effect.reason_value} of the {needed} logged days that it takes."
        case "days_before":
            return f"it began too early in your log: {effect.reason_value} of the {needed} logged days before it takes."
        case "days_after":
            return f"it is too new: {effect.reason_value} of the {needed} logged days with it that it takes."
        case "together":
            names = joined([treatment_name(kind, product) for kind, product in effect.together])
            return f"it began together with {names}, or runs alongside: your log cannot tell which did what."
        case "new":
            return "the change shows, but not yet without the last four weeks: it could still be luck."
        case "wide":
            return "all of this range fits your log."
    return ""


def placebo_sentence(placebo: PlaceboDates) -> str:
    """Say how often a change like this comes on dates when nothing began."""
    if not placebo.days:
        return "Your log is too short to try other dates."
    dates = plural(len(placebo.days), "other date", "other dates")
    number_of = placebo.n_as_strong
    if number_of == 0:
        return f"On none of {dates}, when nothing began, does such a change stand out as much."
    return f"On {number_of} of {dates}, when nothing began, such a change stands out at least as much."


def _answer(effect: TreatmentEffect) -> str:
    """Return what is said of a treatment, with a place for its name; equal answers are said once for all of them."""
    change = f"{change_in_percent(effect.estimate, effect.outcome)}{_at_full_effect(effect)}"
    match effect.verdict:
        case "fewer":
            return f"{{}} did: {change}."
        case "more":
            return f"{{}} went with {change}."
        case "no_clear_change":
            return "{} made no clear difference."
    match effect.reason:
        case "days_after":
            return "{} {is} too new to tell."
        case "days_before":
            return "{} began too early in the log to tell."
        case "together":
            return "{} cannot be told apart: they began together."
        case "new":
            return "{} may have changed something; it is too soon to be sure."
    return "For {} the log cannot tell yet."


def _with_names(answer: str, names: list[str]) -> str:
    several = len(names) > 1 or names[0] == "The injections"
    listed = joined([names[0], *(_inside(name) for name in names[1:])])
    return answer.format(listed if answer.startswith("{}") else _inside(listed), **{"is": "are" if several else "is"})


def _inside(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith("The ") else name


def _subject(effect: TreatmentEffect, effects: TreatmentEffects) -> str:
    """Call the only botulinum product "the injections", everything else by its name."""
    if (
        effect.is_injection
        and effect.reason != "together"
        and sum(other.is_injection for other in effects.effects) == 1
    ):
        return "The injection" if len(effect.starts) == 1 else "The injections"
    return treatment_name(effect.kind, effect.product)


def _at_full_effect(effect: TreatmentEffect) -> str:
    return " at full effect" if effect.is_injection else ""


def _rates(effect: TreatmentEffect) -> str:
    decimals = decimals_for(effect.rate_with, effect.rate_without)
    unit = " a day" if effect.outcome in ("spasm_count", "minutes_in_spasm") else ""
    return f"about {number(effect.rate_with, decimals)}{unit} instead of {number(effect.rate_without, decimals)}"
