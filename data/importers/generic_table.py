"""Read any table a person keeps: which column is which, what a row is, and what is left to ask."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date

from data.errors import FileRefused
from data.importers.progress import begin_part, tell_part
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.columns import columns_of
from data.importers.reading.coverage import coverage_of
from data.importers.reading.date_columns import NIGHT_KEYS, find_date_column, look_at_orders
from data.importers.reading.diary_rows import read_rows
from data.importers.reading.double_days import settle_double_days
from data.importers.reading.duplicates import settle_duplicates
from data.importers.reading.each import different_texts
from data.importers.reading.joined_columns import with_context, with_joined
from data.importers.reading.left_out import without_private
from data.importers.reading.long_table import read_long
from data.importers.reading.moments import Moments, moments_of, own_days, without_clocks
from data.importers.reading.month_sheets import with_month_of
from data.importers.reading.nameless import name_columns
from data.importers.reading.notices import say_own_names, say_repeated
from data.importers.reading.numbers import decimal_evidence
from data.importers.reading.orientation import settle_orientation
from data.importers.reading.outcome_choice import choose_outcome, has_outcome
from data.importers.reading.refusals import no_dates, nothing_read
from data.importers.reading.repeated_rows import without_repeats
from data.importers.reading.row_frame import RowFrame
from data.importers.reading.row_kinds import are_midnights, is_list_of_spasms, several_a_day
from data.importers.reading.scale_direction import settle_directions
from data.importers.reading.sheets import settle_sheets
from data.importers.reading.side_by_side import parted
from data.importers.reading.sleep_ratings import settle_sleep
from data.importers.reading.sleep_table import read_sleep
from data.importers.reading.table import Table
from data.importers.reading.table_kinds import kind_of, with_kind, without_idle
from data.importers.reading.tables import tables_of
from data.importers.reading.text import plain, quoted
from data.importers.reading.treatment_rows import read_treatments
from data.importers.reading.when_sent import day_before
from data.records import DiaryLog, SourceFile

FORMAT = "generic"
LABEL = "A spreadsheet"
SPLIT = 0.4  # of the work is done when a file is split into its cells
DATED = 0.3  # of what is left, when its dates are read
NOT_NUMBERS = frozenset(
    {
        *("note", "date", "moment", "onset", "end", "timestamp", "time", "id", "zone"),
        *("side", "sites", "movement", "triggers"),
    }
)


def identify(file: SourceFile) -> bool:
    """Claim no file: this reader takes what no other does."""
    return False


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return what a table says, under the answers given so far."""
    begin_part(0.0, SPLIT, 0)
    found = tables_of(file, answers)
    collected = Collected(answers, today, day_start_hour)
    collected.questions.extend(found.questions)
    collected.problems.extend(found.problems)
    for message in (*found.messages, *(message for table in found.tables for message in table.messages)):
        collected.say(message)
    read_tables(found.tables, collected)
    return finished(collected, FORMAT, LABEL, found.tables)


def read_tables(tables: Sequence[Table], collected: Collected) -> None:
    """Read all tables of one file; raise ``FileRefused`` when no row has a date."""
    tables = [part for table in tables for part in parted(settle_orientation(table, collected))]
    visible = [table for table in tables if not table.hidden] or list(tables)
    for table in tables:
        if table not in visible:
            collected.say(f"Sheet '{table.name}' is hidden and was left out.")
    meant = [(table, _meant(table, collected)) for table in visible]
    if not any(table.rows for table in visible):
        raise FileRefused("The file has column names but no rows.")
    meant = settle_sheets(meant, collected) if len(meant) > 1 else meant
    look_at_orders([columns for _, columns in meant], collected)
    cells = (
        set(different_texts(column.texts))
        for _, columns in meant
        for column in columns
        if column.role not in NOT_NUMBERS
    )
    collected.decimals = decimal_evidence(set().union(*cells))
    outcome = any(has_outcome(columns) for _, columns in meant)
    rows = max(sum(len(table.rows) for table, _ in meant), 1)
    dated, done = [], 0
    for table, columns in meant:
        begin_part(SPLIT + (1 - SPLIT) * done / rows, SPLIT + (1 - SPLIT) * (done + len(table.rows)) / rows, rows)
        dated.append(_read_table(table, columns, outcome, collected))
        done += len(table.rows)
        tell_part(1.0)
    if not any(dated):
        raise FileRefused(no_dates(visible, collected))
    _say_undated([table for (table, _), days in zip(meant, dated, strict=True) if not days], collected)


def _say_undated(tables: Sequence[Table], collected: Collected) -> None:
    for table in tables:
        if table.rows:
            name = quoted(table.name) if table.name else f"The table with {quoted(table.header[0])}"
            rows = "row was" if len(table.rows) == 1 else f"{len(table.rows):,} rows were"
            collected.say(f"{name} has no column of dates, so its {rows} left out.")


def finished(collected: Collected, format: str, label: str, tables: Sequence[Table]) -> DiaryLog:
    """Return the log of all that was collected."""
    coverage, spans = coverage_of(collected)
    say_repeated(collected)
    days = tuple(collected.sums.values())
    if not (days or collected.episodes or collected.treatments or collected.notes or collected.questions):
        raise FileRefused(nothing_read(collected))
    header = "\n".join(";".join(plain(name) for name in table.header) for table in tables)
    return DiaryLog(
        format,
        label,
        hashlib.sha256(header.encode()).hexdigest()[:16],
        tuple(collected.messages),
        collected.first_questions(),
        tuple(collected.columns),
        collected.episodes.all(),
        days,
        tuple(collected.treatments),
        tuple(collected.notes),
        tuple(sorted(collected.problems, key=lambda problem: problem.row)),
        coverage,
        spans,
        sum(len(table.rows) for table in tables),
    )


def _meant(table: Table, collected: Collected) -> list[Column]:
    columns = columns_of(table)
    if not table.has_names:
        columns = name_columns(table, columns, collected)
    joined = with_joined(with_context(table.name, columns))
    return with_month_of(table.name, without_private(joined, collected))


def _read_table(table: Table, columns: list[Column], outcome: bool, collected: Collected) -> bool:
    """Read one table; False when no column of it says when."""
    kind = kind_of(table.name, columns)
    columns = with_kind(kind, columns)
    when = find_date_column(columns)
    if when is None:
        return False
    columns = settle_sleep(settle_duplicates(columns, collected), collected)
    columns = settle_directions(columns, collected)
    kept = [column for column in columns if column.index != when.index or column.role in NIGHT_KEYS]
    columns = without_idle(kept)
    moments = moments_of(table, columns, when, collected)
    tell_part(DATED)
    frame = RowFrame(table.lines, moments.days, collected, table.sheet)
    if kind == "long":
        read_long(columns, frame)
    elif kind == "treatments":
        read_treatments(columns, frame)
    elif kind == "nights" and when.role == "onset" and not are_midnights(moments):
        read_sleep(table, columns, moments, frame)
    else:
        _read_diary(table, columns, when, moments, outcome, collected)
    return moments.days.count(None) < len(moments.days)


def _read_diary(
    table: Table, columns: list[Column], when: Column, moments: Moments, outcome: bool, collected: Collected
) -> None:
    chosen = columns if outcome else choose_outcome(columns, several_a_day(moments), collected)
    episodic = is_list_of_spasms(chosen, moments, chosen is not columns, table.header, collected)
    if not episodic:
        days = own_days(moments, collected.day_start_hour)
        if moments.sent_only and not several_a_day(moments) and when.name.strip().lower() != "ts":
            days = day_before(when, days, moments.clocks, table, collected)
        moments = without_clocks(moments)
        moments = Moments(days, moments.clocks, moments.offsets, False, False, moments.sent_only)
    if not episodic and not moments.sent_only:
        moments = without_repeats(table, chosen, moments, collected)
    if not episodic:
        settle_double_days(table, chosen, moments, collected)
    say_own_names(chosen, collected)
    read_rows(table, chosen, moments, episodic, RowFrame(table.lines, moments.days, collected, table.sheet))
