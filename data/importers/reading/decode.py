"""From bytes to clean text: one kind of line end, no control signs, and the lines on which something was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.errors import FileRefused
from data.importers.reading.encoding import encoding_of
from data.importers.reading.mojibake import repaired
from data.importers.reading.signs import clean_text
from data.records import Question

_NOT_TEXT = "This is not a text file. Export a CSV or XLSX file."
_QUIET = ("utf-8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and what had to be done to read it."""

    text: str
    messages: tuple[str, ...] = ()
    nul_lines: tuple[int, ...] = ()
    questions: tuple[Question, ...] = ()


def decoded(content: bytes, answers: Mapping[str, str]) -> Decoded:
    """Return the text of a file; the lines stay those of the file."""
    encoding = encoding_of(content, answers.get("encoding"))
    text = content.decode(encoding.codec, "replace")
    messages = [] if encoding.codec in _QUIET else [f"Read as {encoding.label}."]
    if damaged := text.count("\ufffd"):
        messages.append(f"{damaged} {'letter' if damaged == 1 else 'letters'} could not be read.")
    text = _with_one_line_end(text)
    nul_lines = _nul_lines(text)
    text, change = repaired(text.replace("\x00", ""))  # before the cleaning: half of a broken letter is a control sign
    text = _cleaned(text)
    if change:
        messages.append(f"Text repaired ({change[0]} -> {change[1]}).")
    if not text.strip():
        raise FileRefused("The file is empty.")
    questions = (encoding.question,) if encoding.question else ()
    return Decoded(text, tuple(messages), nul_lines, questions)


def _with_one_line_end(text: str) -> str:
    if "\r" not in text:
        return text
    text = text.replace("\r\r\n", "\n") if "\r\r\n" in text else text
    text = text.replace("\r\n", "\n")
    lone = text.count("\r") if "\r" in text else 0
    return text.replace("\r", "\n" if lone > text.count("\n") else " ") if lone else text


def _nul_lines(text: str) -> tuple[int, ...]:
    if "\x00" not in text:
        return ()
    if text.count("\x00") > max(20, len(text) // 100):
        raise FileRefused(_NOT_TEXT)
    return tuple(number for number, line in enumerate(text.split("\n"), start=1) if "\x00" in line)


def _cleaned(text: str) -> str:
    cleaned = clean_text(text)
    if len(text) - len(cleaned) > max(50, len(text) // 50):
        raise FileRefused(_NOT_TEXT)
    return cleaned
