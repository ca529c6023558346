"""Ask what the days without a row mean: no spasm, or nothing written down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from data.importers.reading.collected import Collected
from data.importers.reading.moment_words import span_in_words
from data.importers.reading.text import counted, listed
from data.records import Choice, Coverage

LONG_GAP = 4
FEW_EPISODES = 5
SPARSE = 30  # days for each row of a list that says too little to ask about the rest
EMPTY_COUNTS = 10
EMPTY_SHARE = 0.1
DAY = timedelta(days=1)


def coverage_of(collected: Collected) -> tuple[Coverage | None, tuple[Coverage, ...]]:
    """Return the span of the log and the spans in which it is complete; ask when the rows do not tell."""
    if collected.episodes and collected.listed_days:
        return _of_list(sorted(collected.listed_days), collected)
    days = sorted(collected.told_days | {value for days in collected.sums.told.values() for value in days})
    if not days:
        return None, ()
    return Coverage(days[0], days[-1], _empty_counts(collected)), ()


def runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Return the stretches of consecutive days."""
    found: list[tuple[date, date]] = []
    for day in days:
        if found and day - found[-1][1] <= DAY:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def long_gaps(days: Sequence[date]) -> tuple[tuple[date, date], ...]:
    """Return the stretches of four or more days between two rows."""
    pairs = pairwise(days)
    return tuple((before + DAY, after - DAY) for before, after in pairs if (after - before).days > LONG_GAP)


def _complete(stretches: Iterable[tuple[date, date]]) -> tuple[Coverage, ...]:
    return tuple(Coverage(first, last, True) for first, last in stretches)


def _of_list(days: Sequence[date], collected: Collected) -> tuple[Coverage, tuple[Coverage, ...]]:
    first, last = days[0], days[-1]
    if _told_beside(days, collected):
        return Coverage(first, last, True), ()
    gaps = long_gaps(days)
    if (last - first).days + 1 == len(days):
        if len(days) > 1:
            collected.say(
                f"Every day from {span_in_words(first, last)} has a row, so the log counts as complete there."
            )
        return Coverage(first, last, True), _complete([(first, last)])
    if collected.zeros_told:
        collected.say("The log also notes days without a spasm, so a day without a row stays unknown.")
        return Coverage(first, last, False, gaps), _complete(runs(days))
    if len(days) < FEW_EPISODES and (last - first).days + 1 > SPARSE * len(days):
        collected.say(
            f"{counted(len(days), 'row')} over {(last - first).days + 1} days say too little about the days between."
        )
        return Coverage(first, last, None, gaps), ()
    answer = _asked(first, last, gaps, days, collected)
    if answer is None:
        return Coverage(first, last, None, gaps), ()
    if answer == "complete":
        return Coverage(first, last, True, gaps), _complete([(first, last)])
    if answer == "with_gaps":
        return Coverage(first, last, False, gaps), _complete(_between(first, last, gaps))
    collected.say("The log is not complete: it shows how strong spasms were and when, not how many there were a day.")
    return Coverage(first, last, False, gaps), ()


def _told_beside(days: Sequence[date], collected: Collected) -> bool:
    """True when a table of days beside the list states how many spasms there were on every day of its span."""
    counted_days = collected.sums.days_of("spasm_count") & collected.told_days
    return all(days[0] + n * DAY in counted_days for n in range((days[-1] - days[0]).days + 1))


def _between(first: date, last: date, gaps: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    starts = [first, *(end + DAY for _, end in gaps)]
    ends = [*(start - DAY for start, _ in gaps), last]
    return list(zip(starts, ends, strict=True))


def _asked(
    first: date, last: date, gaps: Sequence[tuple[date, date]], days: Sequence[date], collected: Collected
) -> str | None:
    if collected.answers.get("coverage") == "with_gaps" and not gaps:
        return "complete"
    empty = (last - first).days + 1 - len(days)
    named = listed([f"{span_in_words(*gap)} ({(gap[1] - gap[0]).days + 1} days)" for gap in gaps], 4)
    choices = [Choice("complete", "Yes, all of it", f"{counted(empty, 'day')} without a row had no spasm")]
    if gaps:
        choices.append(Choice("with_gaps", f"Yes, except the longer gaps: {named}", "Shorter gaps had no spasm"))
    choices.append(Choice("incomplete", "No", "Days without a row stay unknown; nothing is said about how many a day"))
    text = f"Did you log every spasm from {span_in_words(first, last)} (so the days without a row had none)?"
    default = "with_gaps" if gaps else "complete"
    example = f"{counted(len(days), 'day')} with a row, {empty:,} without"
    answer = collected.ask("coverage", text, example, choices, default)
    return answer if collected.answers.get("coverage") == answer else None


def _empty_counts(collected: Collected) -> bool | None:
    """Ask about the days of a day table whose count is empty; fill in 0 when the person says there were none."""
    counted_days = collected.sums.days_of("spasm_count")
    others = {day for key, days in collected.sums.told.items() if key != "spasm_count" for day in days}
    empty = sorted(others - counted_days)
    if not counted_days or len(empty) < EMPTY_COUNTS or len(empty) < EMPTY_SHARE * len(others):
        return None
    text = f"On {len(empty)} of {len(others | counted_days)} days the spasm count is empty. Were there none?"
    choices = (
        Choice("complete", "Yes, there were none", "These days count 0 spasms"),
        Choice("incomplete", "No, it was not written down", "These days stay unknown"),
    )
    shown = empty[0]
    answer = collected.ask("coverage", text, f"the first is {shown:%d %b %Y}", choices, "incomplete")
    if collected.answers.get("coverage") != answer:
        return None
    if answer == "complete":
        for day in empty:
            collected.sums.add("spasm_count", day, 0.0, "a day", False, collected.sums.row_of(day))
    return answer == "complete"
