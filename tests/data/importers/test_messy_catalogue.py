"""Eighty nasty tables, each with its outcome, its rows, its lost cells and its questions, worked out by hand.

The cases stand in `messy/*.txt`: the file, then what becomes of it, first as it comes and then under answers.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from data.errors import FileRefused
from data.importers import find_importer
from data.importers.reading.gate import check_size
from data.intake import import_file, preview_file
from data.records import DiaryLog, Episode, SourceFile

FOLDER = Path(__file__).resolve().parent / "messy"
TODAY = date(2026, 11, 23)
SIGNS = {"TAB": "\t", "NUL": "\x00", "NBSP": "\u00a0", "ZWSP": "\u200b", "LF": "\n"}
LONGEST_SHOWN = 200
EXTRAS = {
    "id": "native_id",
    "utc": "utc_offset_min",
    "end": "end",
    "duration": "duration_s",
    "side": "side",
    "sites": "sites",
    "movement": "movement",
    "intensity": "intensity",
    "pain": "pain",
    "count": "count",
    "triggers": "triggers",
    "note": "note",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What becomes of a file under some answers."""

    answers: dict[str, str]
    outcome: str
    says: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One file of the catalogue."""

    title: str
    file: Callable[[], SourceFile]
    readings: tuple[Reading, ...]


def cases() -> list[Case]:
    texts = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))]
    blocks = [block for text in texts for block in re.split(r"^### ", text, flags=re.MULTILINE)[1:]]
    return sorted(map(_case, blocks), key=lambda case: case.title)


def _case(block: str) -> Case:
    title, rest = block.split("\n", 1)
    content, *readings = re.split(r"^>>> ", rest, flags=re.MULTILINE)
    return Case(title, lambda: _file(content), tuple(map(_reading, readings)))


def _file(content: str) -> SourceFile:
    options = dict(re.findall(r"^:(\S+) ?(.*)\n", content, flags=re.MULTILINE))
    text = re.sub(r"^:.*\n", "", content, flags=re.MULTILINE)
    text = re.sub(r"⟨(\w+)⟩", lambda found: SIGNS[found[1]], text)
    text = text.replace("\n", options.get("line-ends", "\n").encode().decode("unicode_escape"))
    name = options.get("name", "log.csv")
    if "made" in options:
        return SourceFile(name, MADE[options["made"]]())
    return SourceFile(name, text.encode(options.get("encoding", "utf-8")))


def _reading(text: str) -> Reading:
    head, *lines = text.strip().split("\n")
    given, outcome = re.match(r"(?:given (.*?): )?(.*)", head).groups()  # type: ignore[union-attr]
    answers = dict(pair.split("=") for pair in given.split(" and ")) if given else {}
    says = tuple(line.removeprefix("says ") for line in lines if line.startswith("says "))
    return Reading(answers, outcome, says, tuple(sorted(line for line in lines if not line.startswith("says "))))


def told(log: DiaryLog) -> tuple[str, ...]:
    """Return a log as the lines of the catalogue."""
    lines = [_spasm(episode) for episode in log.episodes]
    for value in log.days:
        shown = value.value if isinstance(value.value, str) else f"{value.value:g}"
        lines.append(f"day {value.day} {value.factor} {shown}{' ~' if value.approximate else ''}")
    lines += [f"treatment {item.day} {item.kind} {item.product}" for item in log.treatments]
    lines += [f"note {note.day} {_short(note.text)}" for note in log.notes]
    lines += [f"lost {problem.row} {problem.column or ''}".strip() for problem in log.quarantined]
    if log.coverage:
        said = {True: "complete", False: "partly", None: "open"}[log.coverage.complete]
        lines.append(f"span {log.coverage.first} {log.coverage.last} {said}")
    lines += [f"kept {span.first} {span.last}" for span in log.spans]
    return tuple(sorted(lines))


def _spasm(episode: Episode) -> str:
    parts = ["spasm", episode.onset.isoformat(timespec="minutes"), episode.precision]
    for name, field in EXTRAS.items():
        value = getattr(episode, field)
        if value is None or value == ():
            continue
        shown = "+".join(value) if isinstance(value, tuple) else f"{value:g}" if isinstance(value, float) else value
        parts.append(f"{name}={value.isoformat(timespec='minutes') if field == 'end' else shown}")
    return " ".join(parts) + (" ~" if episode.approximate else "")


def _short(text: str) -> str:
    return f"⟨{len(text)} letters⟩" if len(text) > LONGEST_SHOWN else text.replace("\n", "⟨LF⟩")


def an_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "nothing to see")
    return buffer.getvalue()


def _workbook(fill: Callable[[Workbook], None]) -> bytes:
    book, buffer = Workbook(), io.BytesIO()
    fill(book)
    book.save(buffer)
    return buffer.getvalue()


def joined_cells() -> bytes:
    def fill(book: Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.append(("Date", "Time", "Twitches"))
        sheet.append((date(2024, 3, 9), time(7, 20), 2))
        sheet.append((None, time(12, 5), 1))
        sheet.append((date(2024, 3, 10), time(6, 55), 4))
        sheet.merge_cells("A2:A3")

    return _workbook(fill)


def counted_from_1904() -> bytes:
    def fill(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904
        book.worksheets[0].append(("Date", "Twitches"))
        book.worksheets[0].append((date(2024, 3, 9), 2))

    return _workbook(fill)


def nights_as_times() -> bytes:
    def fill(book: Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.append(("Date", "Sleep", "Bed\ntime"))
        sheet.append((date(2024, 3, 9), timedelta(hours=7, minutes=15), time(22, 45)))
        sheet.append((date(2024, 3, 10), 18 + 6.25 / 24, time(0, 20)))
        sheet["B3"].number_format = "yyyy-mm-dd hh:mm"
        sheet.append(("11 Mar 2024", "6h30", None))

    return _workbook(fill)


def sheets_of_months() -> bytes:
    def fill(book: Workbook) -> None:
        book.remove(book.worksheets[0])
        months = (("Mar", date(2024, 3, 9), 2), ("Apr", date(2024, 4, 9), 5), ("Before", date(2019, 4, 9), 8))
        for name, day, count in months:
            sheet = book.create_sheet(name)
            sheet.append(("Date", "Twitches"))
            sheet.append((day, count))
        book["Before"].sheet_state = "hidden"
        book.create_sheet("For the chart").append(("x", "y"))

    return _workbook(fill)


def formula_without_result() -> bytes:
    def fill(book: Workbook) -> None:
        book.worksheets[0].append(("Date", "Stress", "Sleep"))
        book.worksheets[0].append((date(2024, 3, 9), 4, "=7+0.5"))

    return _workbook(fill)


MADE: dict[str, Callable[[], bytes]] = {
    "an_archive": an_archive,
    "a_long_note": lambda: b"Date,Notes\n2024-03-09," + b"n" * 1_100_000 + b"\n",
    "a_wide_table": lambda: f"Date,{','.join(f'x{n}' for n in range(4000))}\n2024-03-09{',1' * 4000}\n".encode(),
    "half_a_gigabyte": lambda: bytes(500_000_000),
    "joined_cells": joined_cells,
    "counted_from_1904": counted_from_1904,
    "nights_as_times": nights_as_times,
    "sheets_of_months": sheets_of_months,
    "formula_without_result": formula_without_result,
}
CASES = cases()


def read(file: SourceFile, answers: dict[str, str]) -> DiaryLog:
    check_size(file)
    return find_importer(file).read(file, answers, TODAY, 0)


def test_all_eighty_are_here() -> None:
    assert [int(case.title[:2]) for case in CASES] == list(range(1, 81))


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_nasty_table_ends_as_the_catalogue_says(case: Case) -> None:
    file = case.file()
    for expected in case.readings:
        if expected.outcome.startswith("refused"):
            with pytest.raises(FileRefused, match=re.escape(expected.outcome.removeprefix("refused "))):
                read(file, expected.answers)
            continue
        log = read(file, expected.answers)
        assert told(log) == expected.rows
        asked = " ".join(question.id for question in log.questions)
        assert expected.outcome == (f"asks {asked}" if asked else "accepted")
        words = "\n".join(
            (*log.messages, *(q.text for q in log.questions), *(problem.reason for problem in log.quarantined))
        )
        assert [fragment for fragment in expected.says if fragment not in words] == []


def test_rows_with_a_number_of_their_own_are_known_again(diary: int) -> None:
    first = "id,Onset,Pain\n11,2024-03-09 07:20,4\n12,2024-03-09 12:05,6\n"
    again = "id,Onset,Pain\n11,2024-03-09 07:20,4\n12,2024-03-09 12:05,7\n13,2024-03-10 06:55,2\n"
    import_file(diary, preview_file(diary, SourceFile("log.csv", first.encode()), today=TODAY))
    changes = preview_file(diary, SourceFile("log.csv", again.encode()), today=TODAY).changes
    assert (changes.new, changes.changed, changes.already_there, changes.gone) == (1, 1, 1, 0)
