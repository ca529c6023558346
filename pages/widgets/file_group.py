"""Files of one drop that have the same columns: they share their questions, their preview and their receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.records import Changes, Choice, DiaryLog, Preview, Question, RowProblem
from pages.charts.words import counted, span_words
from pages.widgets.open_files import GUESSED, OpenFile
from pages.widgets.receipts import summed

MOST_QUESTIONS = 5
ALL_GAPS = "Yes, except the longer gaps of each file"


@dataclass(frozen=True, slots=True)
class FileGroup:
    """One file or several with the same columns, each with its preview."""

    files: tuple[OpenFile, ...]
    previews: tuple[Preview, ...]

    @property
    def key(self) -> str:
        """Return what names this group among the elements of the page."""
        return self.files[0].sha256[:12]

    @property
    def name(self) -> str:
        """Return the file's name, or the names of all of them."""
        names = [preview.file_name for preview in self.previews]
        return names[0] if len(names) == 1 else f"{len(names)} files: {', '.join(names)}"

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return each open question once, worded for all files that have it open."""
        open_ones: dict[str, list[tuple[str, Question]]] = {}
        for preview in self.previews:
            for question in preview.questions:
                open_ones.setdefault(question.id, []).append((_told(preview), question))
        return tuple(map(shared_question, open_ones.values()))[:MOST_QUESTIONS]

    @property
    def log(self) -> DiaryLog:
        """Return the rows of all files as those of one."""
        return joined_log(self.previews)

    @property
    def changes(self) -> Changes:
        """Return what keeping all files would change."""
        return summed([preview.changes for preview in self.previews])

    def answer(self, chosen: dict[str, str], *, guessed: bool = False) -> None:
        """Give the answers to every file that asks for them."""
        for file, preview in zip(self.files, self.previews, strict=True):
            asked = {question.id for question in preview.questions}
            given = {id: choice for id, choice in chosen.items() if id in asked}
            if guessed and given:
                given[GUESSED] = ",".join([*filter(None, [file.answers.get(GUESSED, "")]), *given])
            file.answers |= given

    def close(self) -> None:
        """Put all files away."""
        for file in self.files:
            file.done = True


def groups_of(read: Sequence[tuple[OpenFile, Preview]]) -> list[FileGroup]:
    """Return the files by format and columns, in the order in which they were chosen."""
    groups: dict[tuple[str, str], list[tuple[OpenFile, Preview]]] = {}
    for file, preview in read:
        groups.setdefault((preview.log.format, preview.log.header_key), []).append((file, preview))
    return [FileGroup(tuple(f for f, _ in same), tuple(p for _, p in same)) for same in groups.values()]


def shared_question(asked: Sequence[tuple[str, Question]]) -> Question:
    """Return the question of one file as it is; of several, one that speaks of all of them."""
    widest = max((question for _, question in asked), key=lambda question: len(question.choices))
    if len(asked) == 1:
        return widest
    if widest.id != "coverage":
        return replace(widest, text=f"{widest.text} (The answer counts for all {len(asked)} files.)")
    text = f"Did you log every spasm in the span of each of these {len(asked)} files (so the other days had none)?"
    choices = tuple(replace(choice, label=_general(choice)) for choice in widest.choices)
    return replace(widest, text=text, example="; ".join(told for told, _ in asked), choices=choices)


def joined_log(previews: Sequence[Preview]) -> DiaryLog:
    """Return one log of all files; a row put aside names its file where there are several."""
    logs = [preview.log for preview in previews]
    if len(logs) == 1:
        return logs[0]
    return replace(
        logs[0],
        messages=tuple(dict.fromkeys(message for log in logs for message in log.messages)),
        episodes=tuple(episode for log in logs for episode in log.episodes),
        days=tuple(value for log in logs for value in log.days),
        treatments=tuple(treatment for log in logs for treatment in log.treatments),
        notes=tuple(note for log in logs for note in log.notes),
        quarantined=tuple(_placed(problem, p.file_name) for p in previews for problem in p.log.quarantined),
        coverage=None,
        n_rows=sum(log.n_rows for log in logs),
    )


def _placed(problem: RowProblem, file_name: str) -> RowProblem:
    return replace(problem, sheet=", ".join(filter(None, [file_name, problem.sheet])))


def _told(preview: Preview) -> str:
    coverage = preview.log.coverage
    span = f" {span_words(coverage.first, coverage.last)}" if coverage else f", {counted(preview.log.n_rows, 'row')}"
    return f"{preview.file_name}{span}"


def _general(choice: Choice) -> str:
    return ALL_GAPS if choice.id == "with_gaps" else choice.label
