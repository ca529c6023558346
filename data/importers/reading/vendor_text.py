"""Decode a vendor's text that is no plain table, and say what had to be done to read it."""

from __future__ import annotations

from data.importers.reading.collected import Collected
from data.importers.reading.decode import decoded


def text_of(content: bytes, collected: Collected) -> str:
    """Return the text; an encoding that the bytes do not tell is asked, a blank file refused."""
    text = decoded(content, collected.answers)
    collected.questions.extend(text.questions)
    for message in text.messages:
        collected.say(message)
    for line in text.nul_lines:
        collected.lose(line, "This row holds NUL bytes; removed")
    return text.text
