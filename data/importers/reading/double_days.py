"""Ask what two rows of one day mean in a table that has one row a day: a second entry, or a corrected one."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.moment_words import short_day
from data.importers.reading.moments import Moments
from data.importers.reading.table import Table
from data.importers.reading.text import counted, listed
from data.importers.reading.words import is_missing
from data.records import Choice

FEWEST_DAYS = 5
SLIPS = 0.2  # of the days; with more, several rows a day are how the table is kept
FORMS = frozenset({"same_day", "day_before"})  # answers to when a form without a date was sent
WAYS = {"added": "sum", "last": "last", "highest": "max"}


def settle_double_days(table: Table, columns: Sequence[Column], moments: Moments, collected: Collected) -> None:
    """Ask how the counts of a day with two rows are joined, where few days have two that differ."""
    count = next((column for column in columns if column.role == "spasm_count"), None)
    if count is None or len([column for column in columns if column.role == "spasm_count"]) > 1:
        return
    told: dict[object, list[int]] = {}
    for index, day in enumerate(moments.days):
        if day is not None and not is_missing(count.texts[index]):
            told.setdefault(day, []).append(index)
    double = [rows for rows in told.values() if len(rows) > 1]
    if not double or len(told) < FEWEST_DAYS or len(double) > SLIPS * len(told):
        return
    rows = double[0]
    texts = [count.texts[index] for index in rows]
    more = f" ({counted(len(double) - 1, 'more day')} like it.)" if len(double) > 1 else ""
    lines = listed([str(table.lines[index]) for index in rows])
    told_of = f"Rows {lines} both tell of {short_day(moments.days[rows[0]])}: {listed(texts)} spasms."
    question = f"{told_of} Do they add up, or does the later row hold?{more}"
    choices = (
        Choice("added", "They add up", "The numbers of a day are added"),
        Choice("last", f"The later row holds: {texts[-1]}", "The last row of a day is taken"),
        Choice("highest", "The highest holds", "The highest number of a day is taken"),
    )
    asked = collected.answers.get("same_day") in FORMS or any(open.id == "same_day" for open in collected.questions)
    id = f"same_day:{count.name}" if asked else "same_day"  # a form's own question has that name already
    collected.sums.ways["spasm_count"] = WAYS[collected.ask(id, question, ", ".join(texts), choices, "added")]
