"""Bring ratings to 0-10: from the scale in the head of the column, from the person's answer, or from words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column, Scale
from data.importers.reading.columns import GOOD_IS_HIGH
from data.importers.reading.each import different_texts
from data.importers.reading.text import listed
from data.importers.reading.words import goodness_of, is_missing, strength_of, yes_or_no
from data.records import Choice
from data.vocabulary import Factor

MANY = 20
SHORT_ENDS = frozenset({5, 7})
FEW = 0.05  # so small a share of values beyond the scale is a slip of the pen
LEVELS = {"2_5_8": {0: 0, 2: 2, 5: 5, 8: 8, 10: 10}, "3_6_9": {0: 0, 2: 3, 5: 6, 8: 9, 10: 10}}


def scale_of(column: Column, factor: Factor, numbers: Sequence[float], collected: Collected) -> tuple[float, float]:
    """Return what is added to a rating, and what the sum is multiplied by, to bring it to 0-10."""
    if column.scale is not None:
        return _stated(column, column.scale, collected)
    if not numbers:
        return 0.0, 1.0
    if min(numbers) < 0 and _runs_around_zero(column, numbers):
        return _around_zero(column, numbers, collected)
    above = sum(number > 10 for number in numbers)
    _say_short(column, numbers, collected)
    if above == 0 or (len(numbers) >= 20 and above <= FEW * len(numbers)):
        return 0.0, 1.0
    return 0.0, _asked(column, max(numbers), collected)


def _say_short(column: Column, numbers: Sequence[float], collected: Collected) -> None:
    """Say that a rating looks like one of 1 to 5 or 1 to 7; asked it is not, as calm weeks on 0-10 look the same."""
    if len(numbers) >= MANY and min(numbers) >= 1 and max(numbers) in SHORT_ENDS:
        known = f"'{column.name}' lies between {min(numbers):g} and {max(numbers):g} and was read on 0-10 as it stands."
        collected.say(f"{known} If its scale ends at {max(numbers):g}, say so in the name: (1-{max(numbers):g}).")


def nothing_noted(column: Column, numbers: Sequence[float], collected: Collected) -> float | None:
    """Return -1 when it is the only negative value of a rating: a mark for *nothing noted*, not a rating."""
    if {number for number in numbers if number < 0} != {-1} or max(numbers) < 4:
        return None
    collected.say(f"-1 in '{column.name}' was read as not recorded.")
    return -1.0


def _runs_around_zero(column: Column, numbers: Sequence[float]) -> bool:
    """True for a scale such as -3 to 3; a single slip below 0 does not make one."""
    return min(numbers) >= -10 and max(numbers) <= 10 and sum(number < 0 for number in numbers) > FEW * len(numbers)


def _stated(column: Column, scale: Scale, collected: Collected) -> tuple[float, float]:
    if scale.backwards:
        ends = f"{scale.lowest:g} became {10:g} and {scale.highest:g} became {scale.lowest * 10 / scale.highest:.3g}"
        collected.say(f"'{column.name}' runs the other way; it was turned round and brought to 0-10: {ends}.")
        return -(scale.lowest + scale.highest), -10 / scale.highest
    if scale.highest != 10:
        collected.say(f"'{column.name}' was brought from a scale up to {scale.highest:g} to 0-10.")
    return 0.0, 10 / scale.highest


def _around_zero(column: Column, numbers: Sequence[float], collected: Collected) -> tuple[float, float]:
    end = max(abs(number) for number in numbers)
    collected.say(
        f"'{column.name}' runs from {min(numbers):g} to {max(numbers):g}; {-end:g} to {end:g} was brought to 0-10."
    )
    return end, 10 / (2 * end)


def _asked(column: Column, highest: float, collected: Collected) -> float:
    ends = [end for end in (20, 100) if highest <= end] or [int(-(-highest // 1))]
    choices = [Choice(str(end), f"A scale up to {end}", f"{highest:g} becomes {highest * 10 / end:g}") for end in ends]
    choices.append(Choice("10", "A scale up to 10; higher values are slips", "Values above 10 are put aside"))
    default = str(ends[0])
    text = f"'{column.name}' goes up to {highest:g}. Is this a 0-{default} scale?"
    return 10 / float(collected.ask(collected.id_for("scale", column.name), text, f"{highest:g}", choices, default))


def words_of(column: Column, factor: Factor, collected: Collected) -> Callable[[str], float | None] | None:
    """Return what reads the words of a rating; how strong *mild* and *severe* are is asked."""
    texts = [text for text in different_texts(column.texts) if text and not text[:1].isdigit() and not is_missing(text)]
    if not texts:
        return None
    if factor.key in GOOD_IS_HIGH and any(goodness_of(text) is not None for text in texts):
        read = {text: goodness_of(text) for text in texts}
        shown = [f"{text} = {level:g}" for text, level in read.items() if level is not None]
        collected.say(f"Words in '{column.name}' were read as numbers: {listed(shown)}.")
        return lambda text: goodness_of(text) if goodness_of(text) is not None else strength_of(text)
    levels = {text: strength_of(text) for text in texts}
    met = [text for text, level in levels.items() if level is not None and yes_or_no(text) is None]
    strong = [text for text in met if (levels[text] or 0) > 0]
    return _ask_words(column, strong, collected) if strong else strength_of


def _ask_words(column: Column, met: Sequence[str], collected: Collected) -> Callable[[str], float | None]:
    text = f"How strong are {' / '.join(met[:4])} in '{column.name}' on 0-10?"
    choices = (
        Choice("2_5_8", "mild 2, moderate 5, severe 8", "The strongest words become 10"),
        Choice("3_6_9", "mild 3, moderate 6, severe 9", "The strongest words become 10"),
        Choice("leave_out", "Leave the words out", "These cells stay empty"),
    )
    answer = collected.ask("scale_words", text, met[0], choices, "2_5_8")
    levels: dict[int, int] = LEVELS.get(answer, {})

    def strength(word: str) -> float | None:
        level = strength_of(word)
        return None if level is None else levels.get(int(level))

    return strength
