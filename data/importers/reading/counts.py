"""Read how many spasms a row counts: numbers, buckets such as 6-20, yes and no, *continuous*."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from data.importers.coded import constant
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.number_faults import why_no_number
from data.importers.reading.number_words import number_named
from data.importers.reading.numbers import read_amount
from data.importers.reading.plans import decimal_of
from data.importers.reading.text import plain, tidy
from data.importers.reading.words import goodness_of, is_excel_error, is_missing, is_zero_word, yes_or_no
from data.records import ColumnReading
from data.vocabulary import BY_KEY

BUCKETS = {"0": 0, "1-5": 3, "6-20": 12, "21-50": 35, ">50": 75, "50+": 75, "> 50": 75, "over 50": 75, "51+": 75}
ALL_DAY = "continuous,constant,all day,nonstop,non stop,dauernd,ständig,continu,continuo,continuado,持续,不停"
CONTINUOUS = frozenset(map(plain, ALL_DAY.split(",")))
EVERY_TIME = 75
MARKS = re.compile(r"([xX|Il/*\u2022\u25cf\u2713\u2714])\1{1,29}|[|I]")  # one mark a spasm: xxx, ||||


@dataclass(frozen=True, slots=True)
class Count:
    """How many spasms one row counts."""

    number: int
    approximate: bool = False
    continuous: bool = False


def counts_of(
    columns: Sequence[Column], lines: Sequence[int], collected: Collected, sheet: str | None
) -> Sequence[Count | None]:
    """Return the count of each row; several columns are added."""
    if not columns:
        return constant(None, len(lines))
    total: list[Count | None] = [None] * len(lines)
    for column in columns:
        decimal = decimal_of(column, "a day", collected)
        known: dict[str, Count | str | None] = {}
        for index, (line, text) in enumerate(zip(lines, column.texts, strict=True)):
            if text not in known:
                known[text] = _count(text, decimal)
            count = known[text]
            if isinstance(count, str):
                collected.lose(line, count, column.name, text, sheet)
            elif count is not None:
                total[index] = _added(total[index], count)
        collected.columns.append(ColumnReading(column.name, column.first_value(), "number of spasms"))
    _say_rough(total, columns, collected)
    return total


def _added(first: Count | None, second: Count) -> Count:
    if first is None:
        return second
    return Count(
        first.number + second.number, first.approximate or second.approximate, first.continuous or second.continuous
    )


def _count(text: str, decimal: str) -> Count | str | None:
    straight = tidy(text)
    if is_missing(straight):
        return None
    if is_excel_error(straight):
        return f"'{straight}' is an Excel error; treated as missing"
    if straight in BUCKETS and straight != "0":
        return Count(BUCKETS[straight], approximate=True)
    if plain(straight) in CONTINUOUS:
        return Count(EVERY_TIME, approximate=True, continuous=True)
    if MARKS.fullmatch(straight):
        return Count(len(straight))
    if pictures := _pictures(straight):
        return Count(pictures)
    amount = read_amount(straight, decimal)
    if amount is None:
        number = number_named(straight)
        if number is not None:
            return Count(number)
        said = yes_or_no(straight)
        if said is not None or is_zero_word(straight):
            return Count(1, approximate=True) if said else Count(0)
        return why_no_number(straight)
    lowest, highest = BY_KEY["spasm_count"].hard
    if not lowest <= amount.value <= highest:
        return f"{amount.value:,g} spasms are not possible"
    if amount.value % 1 and not amount.approximate:
        return f"'{straight}' is not a whole number of spasms"
    return Count(round(amount.value), amount.approximate)


def _pictures(text: str) -> int:
    """Return how often one and the same small picture stands in a cell; 0 for other cells, faces, and yes and no."""
    bare = text.replace("\ufe0f", "").replace(" ", "")
    alike = len(set(bare)) == 1 and unicodedata.category(bare[0]) == "So"
    return len(bare) if alike and yes_or_no(bare[0]) is None and goodness_of(bare[0]) is None else 0


def _say_rough(counts: Sequence[Count | None], columns: Sequence[Column], collected: Collected) -> None:
    rough = sum(count is not None and count.approximate for count in counts)
    if rough:
        names = columns[0].name
        collected.say(
            f"{rough} of the counts in '{names}' are ranges, words or yes; the middle was taken, approximate."
        )
