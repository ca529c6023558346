"""The part of an import that preview and import share: make room for the file, then compare it with the diary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from data.changes import (
    Missing,
    Prepared,
    Tally,
    compare,
    counted,
    given_only_by,
    missing_rows,
    seen,
    span_of,
    stage_log,
    still_missing,
)
from data.imports import SameFile, import_of_bytes, same_files, undo, undo_samples
from data.records import Changes, Choice, DiaryLog, Period, Question
from data.store import Cursor
from data.tables import Table

MISSING_ROWS = "missing_rows"
GONE = "gone"
KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What storing a log does.

    ``same_import`` is set when these bytes were stored under these answers: there is nothing to do. ``staged`` names
    the tables that get rows, ``deletions`` are the entries that the file takes away, ``n_missing`` those about which
    the person is asked.
    """

    span: Period | None
    changes: Changes
    same_import: int | None = None
    replaced_sample: bool = False
    staged: tuple[Table, ...] = ()
    deletions: Missing = field(default_factory=dict)
    n_missing: int = 0
    first_missing: date | None = None
    replaced_file: bool = False

    @property
    def only_adds(self) -> bool:
        """True when storing changes nothing that is there: no sample, no earlier reading and no row goes away."""
        changes = self.same_import is not None or self.replaced_sample or self.replaced_file
        return not (changes or self.deletions or self.n_missing)


def rehearse(
    cursor: Cursor, diary_id: int, prepared: Prepared, *, digest: str, answers: Mapping[str, str], sample: bool
) -> Rehearsal:
    """Undo what the file replaces (samples; the same bytes under other answers), stage its rows, and compare."""
    log = prepared.log
    replaced_sample = False if sample else undo_samples(cursor, diary_id)
    earlier = same_files(cursor, diary_id, digest, sample=sample)
    staged = stage_log(cursor, prepared)
    tally = compare(cursor, diary_id, staged)
    unchanged = next((same.import_id for same in earlier if _same_answers(same.answers, answers)), None)
    if log.origins:
        unchanged = import_of_bytes(cursor, diary_id, digest)
    if unchanged is not None:
        return Rehearsal(span_of(log), _all_there(tally), same_import=unchanged)
    vanished = _replace(cursor, diary_id, earlier)
    missing = missing_rows(cursor, diary_id, log)
    deletions = {} if answers.get(MISSING_ROWS) == KEEP else missing
    days = [day.date() for keys in seen(missing).values() for day in keys["day"]]
    changes = counted(tally, (*vanished, seen(deletions)))
    n_covered = sum(len(keys) for keys in missing.values()) - len(days)
    return Rehearsal(
        span=span_of(log),
        staged=staged,
        changes=replace(changes, kept_by_hand=changes.kept_by_hand + n_covered),
        replaced_sample=replaced_sample,
        deletions=deletions,
        n_missing=len(days),
        first_missing=min(days, default=None),
        replaced_file=bool(earlier),
    )


def missing_rows_question(rehearsal: Rehearsal, log: DiaryLog) -> Question:
    """Ask what became of the entries that an earlier file gave and this one does not."""
    n, span = rehearsal.n_missing, rehearsal.span
    entries = "One entry" if n == 1 else f"{n:,} entries"
    between = f"from {span.first.isoformat()} to {span.last.isoformat()} " if span else ""
    return Question(
        id=MISSING_ROWS,
        text=f"{entries} {between}came with an earlier file of this kind and are not in this one. Were they deleted?",
        example=rehearsal.first_missing.isoformat() if rehearsal.first_missing else log.label,
        choices=(
            Choice(GONE, "Yes, take them out", "The diary then says what this file says. Undo brings them back."),
            Choice(KEEP, "No, keep them", "They stay as they are, beside the rows of this file."),
        ),
        default=GONE,
    )


def _same_answers(stored: Mapping[str, str], given: Mapping[str, str]) -> bool:
    """Compare how the bytes were read; ``missing_rows`` counts only where it was given again."""
    if MISSING_ROWS in given:
        return dict(stored) == dict(given)
    return {key: value for key, value in stored.items() if key != MISSING_ROWS} == dict(given)


def _replace(cursor: Cursor, diary_id: int, earlier: tuple[SameFile, ...]) -> tuple[Missing, ...]:
    """Undo the earlier readings of the same bytes and return what only they showed."""
    only = [given_only_by(cursor, diary_id, same.import_id) for same in earlier]
    for same in earlier:
        undo(cursor, diary_id, same.import_id)
    return tuple(still_missing(cursor, diary_id, keys) for keys in only)


def _all_there(tally: Tally) -> Changes:
    found = counted(tally, ())
    all_rows = found.new + found.changed + found.already_there
    return replace(Changes(), already_there=all_rows, kept_by_hand=found.kept_by_hand)
