"""Storing a log that was read: compared with the diary first, then written in one transaction that can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.changes import Prepared, prepare, stage_log
from data.coverage import statements
from data.errors import AnswersMissing
from data.imports import NewImport, add_import, grow_revision
from data.problems import append_problems
from data.queries import query
from data.records import DiaryLog, Preview, Receipt
from data.rehearsal import MISSING_ROWS, Rehearsal, missing_rows_question, rehearse
from data.restoring import restore
from data.store import Cursor, trying, writing
from data.tables import TABLES, append_file_deletions, append_staged

MOST_QUESTIONS = 5
STATE = """
select d.revision, max(i.created_at)
from diary d left join import i on i.diary_id = d.diary_id
where d.diary_id = $1
group by d.revision
"""

DiaryState = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a preview keeps for the import: the rows as tables, and what storing them does to the diary as it was."""

    prepared: Prepared
    rehearsal: Rehearsal
    state: DiaryState
    asked: tuple[int, str, dict[str, str]]


def preview_log(
    diary_id: int,
    log: DiaryLog,
    *,
    file_name: str,
    digest: str,
    answers: Mapping[str, str] | None = None,
    remembered: Mapping[str, str] | None = None,
    sample: bool = False,
) -> Preview:
    """Return the preview of a log that was read already; ``digest`` is the SHA-256 of the file's bytes."""
    given = dict(answers or {})
    prepared = prepare(log)
    with trying() as cursor:
        state = cursor.execute(STATE, [diary_id]).fetchall()
        rehearsal = rehearse(cursor, diary_id, prepared, digest=digest, answers=given, sample=sample)
    kept = Kept(prepared, rehearsal, state, (diary_id, digest, given))
    questions = log.questions
    if rehearsal.n_missing and MISSING_ROWS not in given and len(questions) < MOST_QUESTIONS:
        questions = (*questions, missing_rows_question(rehearsal, log))
    return Preview(file_name, digest, given, log, rehearsal.changes, questions, dict(remembered or {}), kept)


def import_file(diary_id: int, preview: Preview, *, sample: bool = False) -> Receipt:
    """Store the rows that a preview read, in one transaction that can be undone as one.

    Raises
    ------
    AnswersMissing
        When a question is open, also one that only arose since the preview.
    """
    if preview.questions:
        raise AnswersMissing
    log = preview.log
    kept = preview.prepared if isinstance(preview.prepared, Kept) and preview.prepared.prepared.log is log else None
    prepared = kept.prepared if kept else prepare(log)
    with writing() as cursor:
        rehearsal = None if sample else _still_true(cursor, diary_id, preview, kept)
        if rehearsal is None:
            rehearsal = rehearse(
                cursor, diary_id, prepared, digest=preview.sha256, answers=preview.answers, sample=sample
            )
        if rehearsal.same_import is not None:
            return _receipt(rehearsal.same_import, preview, rehearsal)
        if rehearsal.n_missing and MISSING_ROWS not in preview.answers:
            raise AnswersMissing
        if log.origins:
            import_id = restore(cursor, diary_id, preview, rehearsal.staged)
        else:
            import_id = add_import(cursor, diary_id, _line(preview, rehearsal, sample))
            _append(cursor, diary_id, import_id, log, rehearsal)
        grow_revision(cursor, diary_id)
        return _receipt(import_id, preview, rehearsal)


def _still_true(cursor: Cursor, diary_id: int, preview: Preview, kept: Kept | None) -> Rehearsal | None:
    """Return what the preview found out, staged anew, if it only adds rows and the diary has not changed since."""
    if kept is None or kept.asked != (diary_id, preview.sha256, preview.answers) or not kept.rehearsal.only_adds:
        return None
    if kept.state != cursor.execute(STATE, [diary_id]).fetchall():
        return None
    stage_log(cursor, kept.prepared)
    return kept.rehearsal


def _append(cursor: Cursor, diary_id: int, import_id: int, log: DiaryLog, rehearsal: Rehearsal) -> None:
    for table in TABLES:
        gone = len(rehearsal.deletions.get(table.name, ()))
        if gone:
            append_file_deletions(cursor, table, diary_id, import_id, rehearsal.deletions[table.name])
    for table in rehearsal.staged:
        append_staged(cursor, table, diary_id, import_id)
    for span in statements(log):
        cursor.execute(query("add_coverage"), [diary_id, import_id, span.first, span.last, bool(span.complete)])
    append_problems(cursor, diary_id, import_id, log.quarantined)


def _line(preview: Preview, rehearsal: Rehearsal, sample: bool) -> NewImport:
    log = preview.log
    return NewImport(
        format=log.format,
        label=log.label,
        sample=sample,
        header_key=log.header_key,
        file_name=preview.file_name,
        sha256=preview.sha256,
        answers=preview.answers,
        n_episodes=len(log.episodes),
        n_days=len({value.day for value in log.days} | {note.day for note in log.notes}),
        n_treatments=len(log.treatments),
        n_quarantined=len(log.quarantined),
        first_day=rehearsal.span.first if rehearsal.span else None,
        last_day=rehearsal.span.last if rehearsal.span else None,
    )


def _receipt(import_id: int, preview: Preview, rehearsal: Rehearsal) -> Receipt:
    span = rehearsal.span
    return Receipt(
        import_id=import_id,
        file_name=preview.file_name,
        changes=rehearsal.changes,
        quarantined=len(preview.log.quarantined),
        first_day=span.first if span else None,
        last_day=span.last if span else None,
        replaced_sample=rehearsal.replaced_sample,
        coverage=preview.log.coverage,
    )
