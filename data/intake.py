"""The one door in for every log: a file is read in a child process and previewed; storing it is a second step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

from data.errors import EntryRefused
from data.importers.child import await_file, read_in_child
from data.importers.progress import Listener
from data.reads import answers_of_same_file, read_diary, read_imports, remembered_answers
from data.records import Changes, Preview, Question, Receipt, SourceFile
from data.rehearsal import GONE, MISSING_ROWS
from data.storing import import_file, preview_log

__all__ = ["await_file", "import_file", "load_sample", "preview_file", "preview_log"]

ASKED_EACH_TIME = (MISSING_ROWS, "coverage")
SAMPLES = Path(__file__).parent / "samples"
SAMPLE_FILES = ("sample_days.csv", "sample_episodes.csv", "sample_treatments.csv")
SAMPLE_ANSWERS = {"coverage": "with_gaps", MISSING_ROWS: GONE}


def preview_file(
    diary_id: int | None,
    file: SourceFile,
    answers: Mapping[str, str] | None = None,
    *,
    today: date | None = None,
    progress: Listener | None = None,
) -> Preview:
    """Read a file as it would be stored, and say what it would change. Nothing is stored.

    Answers given to an earlier file with this header are used again, but for those about days: whether the log is
    complete, and what became of missing rows. The diary's own time zone tells where times in UTC belong. The very same
    file is read under all its earlier answers, until it is undone. Without a diary none is opened. ``progress`` hears
    four times a second how far the reading has come, and whatever it raises ends it.

    Raises
    ------
    FileRefused
        When the file cannot be read.
    """
    given, day = dict(answers or {}), today or date.today()
    digest = sha256(file.content).hexdigest()
    if diary_id is None:
        log = read_in_child(file, given, today=day, progress=progress)
        return Preview(file.name, digest, given, log, Changes(), log.questions)
    diary = read_diary(diary_id)
    day_start_hour = diary.day_start_hour
    given = answers_of_same_file(diary_id, digest) | given
    log = read_in_child(file, given, today=day, day_start_hour=day_start_hour, progress=progress)
    at_home = {"time_zone": diary.time_zone} if diary.time_zone else {}
    remembered = at_home | remembered_answers(diary_id, log.header_key)
    while again := _usable(log.questions, remembered, given):
        given |= again
        log = read_in_child(file, given, today=day, day_start_hour=day_start_hour, progress=progress)
    return preview_log(diary_id, log, file_name=file.name, digest=digest, answers=given, remembered=remembered)


def load_sample(diary_id: int, *, today: date) -> tuple[Receipt, ...]:
    """Store the sample diary; the first own entry takes it out again.

    Raises
    ------
    EntryRefused
        When the diary holds entries of the person: a sample among them would be taken for theirs.
    """
    if any(entry.undone_at is None and not entry.sample for entry in read_imports(diary_id)):
        raise EntryRefused("Your diary has entries of your own, so the sample stays out of it.")
    receipts = []
    for path in (SAMPLES / name for name in SAMPLE_FILES):
        file = SourceFile(path.name, path.read_bytes())
        preview = preview_file(diary_id, file, SAMPLE_ANSWERS, today=today)
        receipts.append(import_file(diary_id, preview, sample=True))
    return tuple(receipts)


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
