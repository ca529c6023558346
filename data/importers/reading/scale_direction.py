"""Ask which end of a rating is the good one, where its name hints that it runs backwards without saying how far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column, Scale
from data.importers.reading.columns import GOOD_IS_HIGH, RATED
from data.importers.reading.numbers import read_amount
from data.importers.reading.opposed import runs_against
from data.importers.reading.scale_ends import end_named, runs_backwards
from data.importers.reading.text import plain, quoted
from data.records import Choice
from data.vocabulary import BY_KEY

ENDS = (5, 6, 7, 10, 20, 100)
STANDS = "as_it_stands"
TURNED = "turned_"
REVERSED = re.compile(
    r"\b(?:reversed?(?: scored?| scale)?|inverted|umgekehrt|invertiert|invers[eé]?|invertid[oa])\b|\bnote$"
)
LOW_IS_GOOD = re.compile(
    r"\b(?:low(?:er)?|less|small(?:er)?) (?:is )?(?:better|good|best)\b|\bhigh(?:er)? (?:is )?(?:worse|bad|worst)\b"
    r"|\b(?:niedrig(?:er)?|weniger|klein(?:er)?) (?:ist )?(?:besser|gut)\b|\bhoch (?:ist )?schlecht\b"
)
HIGH_IS_GOOD = re.compile(
    r"\bhigh(?:er)? (?:is )?(?:better|good|best)\b|\blow(?:er)? (?:is )?(?:worse|bad|worst)\b"
    r"|\bhoch (?:ist )?gut\b|\bhöher (?:ist )?besser\b"
)


@dataclass(frozen=True, slots=True)
class _Question:
    text: str
    choices: tuple[Choice, ...]


def settle_directions(columns: list[Column], collected: Collected) -> list[Column]:
    """Return the columns, ratings that may run backwards as the person says they do."""
    return [_settled(column, columns, collected) for column in columns]


def _settled(column: Column, columns: Sequence[Column], collected: Collected) -> Column:
    rated = column.role in RATED or (column.role in BY_KEY and BY_KEY[column.role].unit == "0-10")
    if not rated or (column.scale is not None and column.scale.backwards):
        return column
    hinted = _is_hinted(column)
    beside = None if hinted else runs_against(column, columns)
    if not hinted and beside is None:
        return column
    numbers = [amount.value for amount in map(read_amount, set(column.texts)) if amount and not amount.unit]
    ends = _likely_ends(column, numbers)
    if not ends:
        return column
    lowest = column.scale.lowest if column.scale else min(1.0, *numbers)
    question = _question(column, beside, lowest, ends)
    default = f"{TURNED}{ends[0]}" if hinted else STANDS
    id = collected.id_for("scale_direction", column.name)
    answer = collected.ask(id, question.text, column.first_value(), question.choices, default)
    if not answer.startswith(TURNED):
        return column
    return replace(column, scale=Scale(lowest, float(answer.removeprefix(TURNED)), backwards=True))


def _is_hinted(column: Column) -> bool:
    good_is_high = column.role in GOOD_IS_HIGH
    words = plain(column.name)
    against = LOW_IS_GOOD if good_is_high else HIGH_IS_GOOD
    return bool(REVERSED.search(words) or against.search(words)) or runs_backwards(column.name, good_is_high)


def _likely_ends(column: Column, numbers: Sequence[float]) -> list[int]:
    """Return where the scale may end: as its name states, else the usual ends that its numbers do not pass."""
    if column.scale is not None:
        return [int(column.scale.highest)]
    if not numbers or min(numbers) < 0:
        return []
    named = end_named(column.name)
    if named is not None and named >= max(numbers):
        return [int(named)]
    return [end for end in ENDS if end >= max(numbers)][:3]


def _question(column: Column, beside: Column | None, lowest: float, ends: Sequence[int]) -> _Question:
    best, worst = ("best", "worst") if column.role in GOOD_IS_HIGH else ("strongest", "least")
    ask = f"Is {lowest:g} the {best} end of its scale?"
    why = f"{quoted(column.name)} seems to run backwards."
    if beside is not None:
        why = f"{quoted(column.name)} goes against {quoted(beside.name)} on most days."
    turned = [
        Choice(
            f"{TURNED}{end}",
            f"Yes: {lowest:g} is the {best}, {end} the {worst}",
            f"Turned round: {end} becomes {lowest * 10 / end:.3g}",
        )
        for end in ends
    ]
    stands = Choice(STANDS, f"No: the highest number is the {best}", "The numbers stay the right way round")
    return _Question(f"{why} {ask}", (*turned, stands))
