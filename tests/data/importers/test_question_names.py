"""What a form's question asks for."""

from __future__ import annotations

from datetime import date

import pytest

from data.importers import generic_table
from data.importers.reading.columns import meaning_of
from data.records import SourceFile

ASKED = {
    "How many spasms did you have today?": ("spasm_count", "", None),
    "How many facial twitches did you have?": ("spasm_count", "", None),
    "How severe was your worst spasm? (0-10)": ("intensity", "", (0, 10)),
    "Rate your spasms (1-5)": ("intensity", "", (1, 5)),
    "How stressed were you? (1-5)": ("stress", "", (1, 5)),
    "Please rate your mood today (1-10)": ("mood", "", (1, 10)),
    "How many hours did you sleep last night?": ("sleep_h", "", None),
    "How long did you sleep?": ("sleep_h", "", None),
    "How well did you sleep? (1-5)": ("sleep_quality", "", (1, 5)),
    "How much water did you drink (ml)?": ("hydration_l", "ml", None),
    "How many cups of coffee did you drink?": ("caffeine_mg", "", None),
    "Did you exercise?": ("exercise_min", "", None),
    "Which side?": ("side", "", None),
    "Which of these did you have?": ("tags", "", None),
    "Wie viele Zuckungen hattest du heute?": ("spasm_count", "", None),
    "Wie gestresst warst du?": ("stress", "", None),
    "Wie gut hast du geschlafen?": ("sleep_quality", "", None),
    "Combien de spasmes avez-vous eu aujourd'hui ?": ("spasm_count", "", None),
    "¿Cuántos espasmos has tenido hoy?": ("spasm_count", "", None),
}
OTHER = (
    "How long did your spasms last?",
    "How many spasms did you have yesterday?",
    "How many spasms woke you last night?",
    "How were your spasms?",
    "How stressed were you yesterday?",
    "How many days since your last injection?",
    "What time did you go to bed?",
    "Did the spasms wake you?",
)
FORM = (
    'Timestamp,"How many spasms\ndid you have today?",How stressed were you? (1-5),Which of these did you have?\n'
    '06/12/2025 21:58:30,4,3,"coffee, late night"\n13/12/2025 22:10:11,0,1,\n14/12/2025 22:05:00,2,5,coffee\n'
)


@pytest.mark.parametrize(("question", "expected"), ASKED.items(), ids=list(ASKED))
def test_a_question_has_the_meaning_of_the_name_it_asks_for(
    question: str, expected: tuple[str, str, tuple[int, int] | None]
) -> None:
    meaning = meaning_of(question)
    scale = None if meaning.scale is None else (meaning.scale.lowest, meaning.scale.highest)
    assert (meaning.role, meaning.unit if expected[1] else "", scale) == expected


@pytest.mark.parametrize("question", OTHER)
def test_a_question_that_asks_something_else_keeps_its_own_name(question: str) -> None:
    assert meaning_of(question).role == ""


def test_a_form_is_read_by_its_questions() -> None:
    log = generic_table.read(SourceFile("form.csv", FORM.encode()), {}, date(2026, 1, 5))
    assert {(value.day.day, value.factor, value.value) for value in log.days} == {
        *((6, "spasm_count", 4.0), (13, "spasm_count", 0.0), (14, "spasm_count", 2.0)),
        *((6, "stress", 6.0), (13, "stress", 2.0), (14, "stress", 10.0)),
        *((6, "tag:coffee", 1.0), (6, "tag:late_night", 1.0), (14, "tag:coffee", 1.0)),
    }
    assert log.questions == ()
