"""Show what the Import page would read from a file, as one JSON object; store nothing and open no diary."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from data.errors import FileRefused
from data.importers.child import read_in_child
from data.records import DayNote, DayValue, DiaryLog, Episode, Question, RowProblem, SourceFile, Treatment

ACCEPTED, MISUSED, QUESTIONS, REFUSED = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the preview of one file; return 0 when accepted, 2 with open questions, 3 when refused."""
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as ended:  # argparse ends with 2, which means open questions here
        return MISUSED if ended.code else ACCEPTED
    try:
        log = read_in_child(_file_at(Path(given.file)), given.answers, today=given.today)
    except FileRefused as refusal:
        _write(refused(refusal))
        return REFUSED
    _write(as_json(log))
    return QUESTIONS if log.questions else ACCEPTED


def _file_at(path: Path) -> SourceFile:
    try:
        return SourceFile(path.name, path.read_bytes())
    except OSError as error:
        raise FileRefused(f"'{path.name}' cannot be opened: {error.strerror}.") from error


def as_json(log: DiaryLog) -> dict[str, Any]:
    """Return a log in the form of the preview."""
    coverage = log.coverage
    return {
        "outcome": log.outcome,
        "format": log.format,
        "label": log.label,
        "messages": list(log.messages),
        "questions": [_question(question) for question in log.questions],
        "episodes": [_episode(episode) for episode in log.episodes],
        "days": [_day(value) for value in log.days],
        "treatments": [_treatment(treatment) for treatment in log.treatments],
        "notes": [_note(note) for note in log.notes],
        "quarantined": [_problem(problem) for problem in log.quarantined],
        "coverage": None
        if coverage is None
        else {"from": coverage.first.isoformat(), "to": coverage.last.isoformat(), "complete": coverage.complete},
    }


def refused(refusal: FileRefused) -> dict[str, Any]:
    """Return a refusal in the form of the preview."""
    empty: dict[str, Any] = {key: [] for key in ("questions", "episodes", "days", "treatments", "notes", "quarantined")}
    head = {"outcome": "refused", "format": None, "label": None, "messages": [refusal.message]}
    return {**head, **empty, "coverage": None}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.preview", description=__doc__)
    parser.add_argument("file", help="the file to look at")
    parser.add_argument("--answers", type=_answers, default={}, help='{"date_order": "day_first"}')
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="the clock, as 2026-11-23")
    return parser


def _answers(text: str) -> dict[str, str]:
    try:
        answers = json.loads(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"this is not JSON: {error}") from error
    if not isinstance(answers, dict):
        raise argparse.ArgumentTypeError("answers are an object of question ids and choice ids")
    return {str(key): str(value) for key, value in answers.items()}


def _write(preview: dict[str, Any]) -> None:
    json.dump(preview, sys.stdout, ensure_ascii=False, allow_nan=False)
    sys.stdout.write("\n")


def _question(question: Question) -> dict[str, Any]:
    choices = [{"id": choice.id, "label": choice.label} for choice in question.choices]
    return {"id": question.id, "text": question.text, "example": question.example, "choices": choices}


def _episode(episode: Episode) -> dict[str, Any]:
    return {
        "onset": episode.onset.isoformat(),
        "precision": episode.precision,
        "utc_offset_min": episode.utc_offset_min,
        "end": episode.end.isoformat() if episode.end else None,
        "duration_s": episode.duration_s,
        "ongoing": episode.ongoing,
        "side": episode.side,
        "sites": list(episode.sites),
        "movement": episode.movement,
        "intensity": episode.intensity,
        "pain": episode.pain,
        "count": episode.count,
        "triggers": list(episode.triggers),
        "activity": episode.activity,
        "note": episode.note,
        "approximate": episode.approximate,
    }


def _day(value: DayValue) -> dict[str, Any]:
    return {
        "date": value.day.isoformat(),
        "factor": value.factor,
        "value": value.value,
        "unit": value.unit,
        "approximate": value.approximate,
    }


def _treatment(treatment: Treatment) -> dict[str, Any]:
    return {
        "date": treatment.day.isoformat(),
        "kind": treatment.kind,
        "product": treatment.product,
        "dose": treatment.dose,
        "unit": treatment.unit,
        "side": treatment.side,
        "note": treatment.note,
    }


def _note(note: DayNote) -> dict[str, Any]:
    return {"date": note.day.isoformat(), "text": note.text}


def _problem(problem: RowProblem) -> dict[str, Any]:
    return {"row": problem.row, "reason": problem.reason, "column": problem.column, "sheet": problem.sheet}


if __name__ == "__main__":
    sys.exit(main())
