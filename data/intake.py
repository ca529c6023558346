"""The one door in for every log: a file is previewed without storing anything, then stored in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from data.coverage import statements
from data.errors import AnswersMissing
from data.imports import NewImport, add_import, grow_revision
from data.problems import append_problems
from data.queries import query
from data.reads import answers_of_same_file, read_diary, remembered_answers
from data.records import Changes, DiaryLog, Preview, Question, Receipt, SourceFile
from data.rehearsal import MISSING_ROWS, Rehearsal, missing_rows_question, rehearse
from data.store import Cursor, trying, writing
from data.tables import TABLES, append_deletions, append_staged

ASKED_EACH_TIME = (MISSING_ROWS, "coverage")
MOST_QUESTIONS = 5


def preview_file(
    diary_id: int | None, file: SourceFile, answers: Mapping[str, str] | None = None, *, today: date | None = None
) -> Preview:
    """Read a file as it would be stored, and say what it would change. Nothing is stored.

    Answers given to an earlier file with this header are used again, but for those about days: whether the log is
    complete, and what became of missing rows. The very same file is read under all its earlier answers, until it is
    undone. Without a diary none is opened.

    Raises
    ------
    FileRefused
        When the file cannot be read.
    """
    from data.importers.child import read_in_child

    given, day = dict(answers or {}), today or date.today()
    digest = sha256(file.content).hexdigest()
    if diary_id is None:
        log = read_in_child(file, given, today=day)
        return Preview(file.name, digest, given, log, Changes(), log.questions)
    day_start_hour = read_diary(diary_id).day_start_hour
    given = answers_of_same_file(diary_id, digest) | given
    log = read_in_child(file, given, today=day, day_start_hour=day_start_hour)
    remembered = remembered_answers(diary_id, log.header_key)
    while again := _usable(log.questions, remembered, given):
        given |= again
        log = read_in_child(file, given, today=day, day_start_hour=day_start_hour)
    return preview_log(diary_id, log, file_name=file.name, digest=digest, answers=given, remembered=remembered)


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
    with trying() as cursor:
        rehearsal = rehearse(cursor, diary_id, log, digest=digest, answers=given, sample=sample)
    questions = log.questions
    if rehearsal.n_missing and MISSING_ROWS not in given and len(questions) < MOST_QUESTIONS:
        questions = (*questions, missing_rows_question(rehearsal, log))
    return Preview(file_name, digest, given, log, rehearsal.changes, questions, dict(remembered or {}))


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
    with writing() as cursor:
        rehearsal = rehearse(cursor, diary_id, log, digest=preview.sha256, answers=preview.answers, sample=sample)
        if rehearsal.same_import is not None:
            return _receipt(rehearsal.same_import, preview, rehearsal)
        if rehearsal.n_missing and MISSING_ROWS not in preview.answers:
            raise AnswersMissing
        import_id = add_import(cursor, diary_id, _line(preview, rehearsal, sample))
        _append(cursor, diary_id, import_id, log, rehearsal)
        grow_revision(cursor, diary_id)
        return _receipt(import_id, preview, rehearsal)


def _usable(questions: tuple[Question, ...], remembered: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """Return the remembered answers that fit an open question."""
    return {
        question.id: remembered[question.id]
        for question in questions
        if question.id in remembered
        and question.id not in given
        and question.id not in ASKED_EACH_TIME
        and remembered[question.id] in {choice.id for choice in question.choices}
    }


def _append(cursor: Cursor, diary_id: int, import_id: int, log: DiaryLog, rehearsal: Rehearsal) -> None:
    for table in TABLES:
        if table.name in rehearsal.deletions:
            append_deletions(cursor, table, diary_id, import_id, rehearsal.deletions[table.name])
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
    )
