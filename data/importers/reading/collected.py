"""What gathers while a file is read: sentences, open questions, cells put aside, and the rows themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from data.importers.reading.day_sums import DaySums
from data.importers.reading.gathered import Gathered
from data.records import Choice, ColumnReading, DayNote, Question, RowProblem, Treatment

MOST_QUESTIONS = 5
VALUE_SHOWN = 60


@dataclass(slots=True)
class Collected:
    """The state of one reading; ``answers`` holds what the person has said so far."""

    answers: Mapping[str, str]
    today: date
    day_start_hour: int = 0
    messages: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    columns: list[ColumnReading] = field(default_factory=list)
    episodes: Gathered = field(default_factory=Gathered)
    treatments: list[Treatment] = field(default_factory=list)
    notes: list[DayNote] = field(default_factory=list)
    sums: DaySums = field(default_factory=DaySums)
    listed_days: set[date] = field(default_factory=set)  # days with a row in a list of spasms
    told_days: set[date] = field(default_factory=set)  # days with a row in a table of days
    zeros_told: bool = False
    order_hint: str = ""
    order_reason: str = ""
    day_first_language: bool = False
    last_without_year: tuple[int, tuple[int, int]] | None = None  # the year given to it, its month and day
    decimals: set[str] = field(default_factory=set)
    asked_for: dict[str, str] = field(default_factory=dict)

    def say(self, sentence: str) -> None:
        """Add a sentence for the person, once."""
        if sentence not in self.messages:
            self.messages.append(sentence)

    def lose(
        self, row: int, reason: str, column: str | None = None, value: str | None = None, sheet: str | None = None
    ) -> None:
        """Put a row, or with ``column`` one cell, aside."""
        shown = value if value is None or len(value) <= VALUE_SHOWN else value[: VALUE_SHOWN - 1] + "…"
        self.problems.append(RowProblem(row, reason, column, sheet, shown))

    def ask(self, id: str, text: str, example: str, choices: Sequence[Choice], default: str) -> str:
        """Return the person's answer; without one, ask and return the default, by which the rows are read meanwhile."""
        given = self.answers.get(id)
        if given in {choice.id for choice in choices}:
            return str(given)
        if id not in {question.id for question in self.questions}:
            self.questions.append(Question(id, text, example, tuple(choices), default))
        return default

    def id_for(self, id: str, column: str) -> str:
        """Return the question's id for this column: the plain one for the first column that needs it."""
        owner = self.asked_for.setdefault(id, column)
        return id if owner == column else f"{id}:{column}"

    def first_questions(self) -> tuple[Question, ...]:
        """Return the questions of one screen; what is left over is asked after these."""
        return tuple(self.questions[:MOST_QUESTIONS])
