"""Treatments: the injection cycles laid over each other, when each set in and wore off, and what each one changed."""

from __future__ import annotations

from analytics import treatment_sentences as sentences
from analytics.pattern_words import place_words
from analytics.percents import change_in_percent, percent_words, range_words
from analytics.treatment_results import FEWER, MORE, Cycle, TreatmentEffect, treatment_key
from data.records import SIDE_EFFECTS, Treatment
from pages.charts.cycle import cycle_chart
from pages.charts.theme import LIGHT
from pages.charts.treatment_forest import treatment_forest_chart
from pages.charts.treatment_marks import name_of
from pages.charts.words import shortened
from pages.document.chart_slot import ChartSlot, chart_slot
from pages.document.injections_table import injections_table
from pages.document.markup import left_out, paragraph, table, text
from pages.document.scoped import Seen

CYCLES_HEIGHT = 250
MOST_EFFECTS = 3
CHANGES_ON_PAPER = 2
MOST_SIDE_EFFECTS = 2
LONGEST_NAME = 40
TOLD_ON_PAPER = 8
BASIS = "Effects rest on the whole diary, after allowing for the trend and the other treatments."


def treatment_fact(seen: Seen) -> str:
    """Return the line of the clearest change, nothing where no treatment shows one."""
    effects = seen.treated.effects
    first = effects.effects[0] if effects is not None and effects.effects else None
    if first is None or first.verdict not in (FEWER, MORE):
        return ""
    name = sentences.treatment_name(first.kind, first.product)
    full = f" at full effect{_lasted(seen.treated.cycles)}" if first.is_injection else ""
    bold = f"{name}: {change_in_percent(first.estimate, first.outcome)}"
    range_told = f"({range_words(first.ci_low, first.ci_high)})"
    return f'<p class="facts"><strong>{text(bold)}</strong> {text(range_told + full)}.</p>'


def treatments_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the cycles beside the injections and the changes; nothing where the days hold no treatment."""
    right = f"{injections_table(seen)}{_changes(seen)}{_side_effects(seen)}"
    if not seen.treated.cycles:
        return (f"<section><h2>What each treatment changed</h2>{right}</section>", []) if right else ("", [])
    chart = cycle_chart(seen.treated.cycles, LIGHT, day_one=seen.axis.day_one)
    chart.figure.update_layout(height=CYCLES_HEIGHT)
    slot = chart_slot("cycles", chart)
    left = f"<div><h2>Injection cycles laid over each other</h2>{slot.html}</div>"
    return f'<section class="halves">{left}<div><h2>Injections</h2>{right}</div></section>', [slot]


def changes_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return what each treatment changed, in words and as a picture, for the second sheet."""
    effects = seen.treated.effects
    if effects is None or not effects.effects:
        return "", []
    slots = []
    if any(effect.is_estimated for effect in effects.effects):
        slots.append(chart_slot("treatments", treatment_forest_chart(effects, LIGHT)))
    rows = [
        [sentences.treatment_name(effect.kind, effect.product), _of_the_log(sentences.effect_sentence(effect))]
        for effect in effects.effects
    ]
    told = table(("Treatment", "What changed"), rows, "told", on_paper=TOLD_ON_PAPER)
    return (
        f'<section class="second changed"><h2>What each treatment changed</h2>{paragraph(BASIS, "caption")}'
        f"{''.join(slot.html for slot in slots)}{told}"
        f"{left_out(len(rows) - TOLD_ON_PAPER)}{paragraph(sentences.NEVER_PROOF, 'caption')}</section>",
        slots,
    )


def _of_the_log(sentence: str) -> str:
    """Tell the reader, who did not keep it, of the log."""
    return sentence.replace("your log", "the log").replace("Your log", "The log")


def _lasted(cycles: tuple[Cycle, ...]) -> str:
    """Say from which day to which the last cycle that shows both worked: ``, from day 5 to about day 64``."""
    for cycle in reversed(cycles):
        if cycle.onset.day is not None and cycle.wear_off.day is not None:
            return f", from day {cycle.onset.day} to about day {cycle.wear_off.day}"
    return ""


def _changes(seen: Seen) -> str:
    """Return a row for each treatment: its verdict with the change and its range."""
    effects = seen.treated.effects
    if effects is None or not effects.effects:
        return ""
    rows = [
        [
            shortened(sentences.treatment_name(effect.kind, effect.product), LONGEST_NAME)
            + _lasted_words(effect, seen),
            _change(effect),
        ]
        for effect in effects.effects[:MOST_EFFECTS]
    ]
    left = len(effects.effects) - MOST_EFFECTS
    more = paragraph(f"and {left} more", "caption aside") if left > 0 else ""
    rest = left_out(len(effects.effects) - CHANGES_ON_PAPER)
    return f"{table(('Treatment', 'What changed'), rows, 'changes', on_paper=CHANGES_ON_PAPER)}{more}{rest}"


def _change(effect: TreatmentEffect) -> str:
    words = f"{sentences.GLYPHS[effect.verdict]} {sentences.change_words(effect.verdict, effect.outcome)}"
    if not effect.is_estimated:
        return words
    return f"{words}, {percent_words(effect.estimate)} ({range_words(effect.ci_low, effect.ci_high)})"


def _side_effects(seen: Seen) -> str:
    """Return the side effects of each treatment that had any, the newest first."""
    found = sorted((item for item in seen.treated.given if item.side_effects), key=lambda item: item.day, reverse=True)
    told = [
        f"{shortened(name_of(item), LONGEST_NAME)}, {seen.axis.say(item.day, year=False)}: "
        + ", ".join(_effect_words(item))
        for item in found[:MOST_SIDE_EFFECTS]
    ]
    return paragraph(f"Side effects: {'; '.join(told)}.", "caption") if told else ""


def _effect_words(item: Treatment) -> list[str]:
    """Return the side effects in our words; a person's own are a note, and notes never leave the diary by a report."""
    known = [place_words(effect) for effect in SIDE_EFFECTS if effect in item.side_effects]
    return [*known, "others noted"] if set(item.side_effects) - set(SIDE_EFFECTS) else known


def _lasted_words(effect: TreatmentEffect, seen: Seen) -> str:
    """Say from when to when something was taken that is no injection: ``since 20 July``, ``20 July to 3 August``."""
    given = [item for item in seen.treated.given if treatment_key(item.kind, item.product) == effect.key]
    if effect.is_injection or not given:
        return ""
    first, last = seen.axis.say(given[0].day, year=False), given[-1].end_day
    return f", since {first}" if last is None else f", {first} to {seen.axis.say(last, year=False)}"
