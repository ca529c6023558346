"""Tell a list of spasms from a table of days or ratings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from data.importers.reading.app_names import is_spasm
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.each import different
from data.importers.reading.moments import Moments
from data.importers.reading.numbers import read_amount
from data.importers.reading.text import plain, quoted
from data.importers.reading.words import is_missing, yes_or_no
from data.records import Choice
from data.vocabulary import BY_KEY

SPASM_ONLY = frozenset({"side", "sites", "movement", "duration"})
SPASM_FIELDS = SPASM_ONLY | {"triggers", "intensity", "pain", "spasm_count"}
ATTACKS = "onset,attack,attacks,episode,episodes,anfall,anfalls,krampf,crise,crises,ataque,attacco,aanval,发作,发作时间"
NAMES_SPASMS = frozenset(map(plain, ATTACKS.split(",")))
MIDNIGHT = time(0)
FEWEST_ROWS = 5
NEARLY = 0.8  # of the days have a row
SAME_HOURS = 4
WRITTEN_DOWN = "There is one row a day with its count, so the clock times were taken as when it was written down."
SEVERAL = 1.2  # rows a day


def several_a_day(moments: Moments) -> bool:
    """True when many days have more than one row."""
    days = [day for day in moments.days if day is not None]
    return len(days) > SEVERAL * len(set(days))


def is_list_of_spasms(
    columns: Sequence[Column], moments: Moments, chosen: bool, names: Sequence[str], collected: Collected
) -> bool:
    """True when a row with a time is a spasm; False when rows are days, or ratings at several times of a day.

    ``names`` are those of all columns of the table.
    """
    roles = {column.role for column in columns if column.first_value()}
    others = any(column.role in BY_KEY or column.unknown for column in columns)
    if moments.sent_only:
        return bool(roles & SPASM_ONLY)
    if moments.onset or "duration" in roles:
        return _are_spasms(columns, moments, names, collected)
    if not moments.timed:
        return bool(roles & {"side", "sites", "movement"}) and "spasm_count" not in roles
    if chosen or (not roles & SPASM_FIELDS and others):
        collected.say(
            "The rows say nothing that only a spasm has: their times are left out and they are told to their days."
        )
        return False
    if roles & (SPASM_ONLY | {"triggers", "end"}):
        return True
    if _is_habit(moments, collected):
        return False
    if "spasm_count" in roles:
        return several_a_day(moments) or not _check_in(columns, collected)
    return not (several_a_day(moments) and _rates_nothing(columns, collected))


def _are_spasms(columns: Sequence[Column], moments: Moments, names: Sequence[str], collected: Collected) -> bool:
    """Ask whether rows with a beginning are spasms, where only other things stand beside it; midnights are days."""
    roles = {column.role for column in columns if column.first_value()}
    others = [column for column in columns if column.first_value() and (column.unknown or column.role in BY_KEY)]
    told = any(is_spasm(text) for column in others if column.unknown for text in set(column.texts))
    if roles & SPASM_FIELDS - {"duration"} or not others or told or any(map(_names_spasms, names)):
        return True
    if are_midnights(moments):
        return False
    column = next((column for column in others if _in_words(column)), others[0])
    question = f"Is each row of this table a spasm? Beside its beginning stands {quoted(column.name)}."
    choices = (
        Choice("yes", "Yes, each row is a spasm", "The rows are read as spasms"),
        Choice("no", "No, it is a list of other things", "The rows are told to their days, no spasms"),
    )
    return collected.ask("spasm_column", question, column.first_value(), choices, "no") == "yes"


def are_midnights(moments: Moments) -> bool:
    """True when no clock time of a row tells more than its day."""
    clocks = {clock.at for clock in different(moments.clocks) if clock is not None}
    return clocks == {MIDNIGHT} or not clocks


def _in_words(column: Column) -> bool:
    filled = [text for text in set(column.texts) if not is_missing(text)]
    return any(text[:1].isalpha() and yes_or_no(text) is None for text in filled)


def _names_spasms(name: str) -> bool:
    return is_spasm(name) or bool(set(plain(name).split()) & NAMES_SPASMS)


def _check_in(columns: Sequence[Column], collected: Collected) -> bool:
    """True for one row a day that also counts days without a spasm: the time is when it was written down."""
    zero = any(column.role == "spasm_count" and "0" in column.texts for column in columns)
    if zero:
        collected.say(WRITTEN_DOWN)
    return zero


def _is_habit(moments: Moments, collected: Collected) -> bool:
    """True for one row a day, nearly every day and always about the same hour: so does nobody have spasms."""
    rows = [(day, clock.at) for day, clock in zip(moments.days, moments.clocks, strict=True) if day and clock]
    days = [day for day, _ in rows]
    if len(days) < FEWEST_ROWS or len(set(days)) < len(days):
        return False
    hours = [at.hour + at.minute / 60 for _, at in rows]
    steady = max(hours) - min(hours) <= SAME_HOURS and len(days) >= NEARLY * ((max(days) - min(days)).days + 1)
    if steady:
        collected.say(WRITTEN_DOWN)
    return steady


def _rates_nothing(columns: Sequence[Column], collected: Collected) -> bool:
    """True when the ratings are 0 at some times: a spasm of strength 0 is none, so the rows are ratings."""
    for column in columns:
        if column.role in {"intensity", "pain"}:
            amounts = (read_amount(text) for text in dict.fromkeys(column.texts))
            if any(amount is not None and amount.value == 0 for amount in amounts):
                collected.say(
                    f"'{column.name}' is 0 at some times, so each day's highest rating was taken; no single spasms."
                )
                return True
    return False
