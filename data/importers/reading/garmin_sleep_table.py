"""Read the table of sleep from Garmin's web pages: its first column, titled "Sleep Score 4 Weeks", is the date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.importers.reading.collected import Collected
from data.importers.reading.dates import read_dates
from data.importers.reading.durations import read_duration
from data.importers.reading.night_columns import after_noon
from data.importers.reading.table import Table
from data.importers.reading.telling import number_in, tell, tell_sleep_score
from data.importers.reading.text import plain
from data.importers.reading.times import read_clock
from data.importers.reading.vendor_columns import columns_named
from data.importers.reading.vendor_table import Cells, cells_of
from data.importers.reading.words import TOTALS, is_missing

# how the name of the first column begins, before the number of weeks it shows
DATED = (
    "sleep score",
    "schlafwert",
    "schlafscore",
    "score de sommeil",
    "puntuación de sueño",
    "puntuación del sueño",
    "punteggio sonno",
    "punteggio del sonno",
    "slaapscore",
    "pontuação do sono",
)
COLUMNS: dict[str, tuple[str, ...]] = {
    "duration": ("duration", "duración", "dauer", "durée", "durata", "duur", "duração", "时长", "睡眠时间"),
    "score": (
        "score",
        "puntuación",
        "puntuación del sueño",
        "bewertung",
        "schlafwert",
        "wert",
        "punteggio",
        "score de sommeil",
    ),
    "resting": (
        "resting heart rate",
        "frecuencia cardiaca en reposo",
        "ruheherzfrequenz",
        "fréquence cardiaque au repos",
    ),
    "bed": ("bedtime", "hora de acostarse", "schlafenszeit", "heure du coucher"),
    "wake": ("wake time", "hora de despertarse", "aufwachzeit", "heure de réveil"),
    "need": ("sleep need", "necesidad de sueño", "schlafbedarf", "besoin de sommeil"),
}
DATES = ("date", "fecha", "datum", "data")


def date_name(rows: Sequence[Sequence[str]]) -> str | None:
    """Return the name of the date's column when one of the first rows names Garmin's columns."""
    for row in rows[:5]:
        if not row or not all(_named(row, what) for what in ("duration", "need", "bed", "wake")):
            continue
        if row[0].startswith(DATED) or row[0] in DATES:
            return row[0]
    return None


def read_sleep_table(table: Table, name: str, collected: Collected) -> None:
    """Tell each night to the date of its row, which is the morning's."""
    column = columns_named(table, {name: "date"})[0]
    read = read_dates("Date", column.texts, table.lines, collected)
    for (line, cells), day, reason in zip(cells_of(table), read.days, read.reasons, strict=True):
        if day is not None:
            _read_night(cells, day, line, collected)
        elif plain(cells[name]) not in TOTALS:
            said = reason or "The row has no date"
            collected.lose(line, said[:1].upper() + said[1:], None, cells[name] or None)


def _read_night(cells: Cells, day: date, line: int, collected: Collected) -> None:
    duration = _cell(cells, "duration")
    if not is_missing(duration[1]):
        seconds = read_duration(duration[1])
        if seconds is None:
            collected.lose(line, f"'{duration[1][:40]}' is not a duration", *duration)
        elif seconds:
            tell(collected, day, "sleep_h", seconds / 3600, line, column=duration[0])
    name, text = _cell(cells, "score")
    tell_sleep_score(collected, day, number_in(collected, text, line, name) if name else None, line, name)
    name, text = _cell(cells, "resting")
    resting = number_in(collected, text, line, name) if name else None
    if resting:
        tell(collected, day, "resting_hr", resting, line, column=name)
    variability = cells.get("hrv status", "")
    if variability.strip().isdigit():  # some tables write a word there
        tell(collected, day, "hrv_ms", float(variability), line, column="hrv status")
    for what, key in (("bed", "bedtime_h"), ("wake", "waketime_h")):
        name, text = _cell(cells, what)
        if is_missing(text):
            continue
        clock = read_clock(text)
        if clock is None:
            collected.lose(line, f"'{text[:40]}' is not a clock time", name, text)
        else:
            tell(collected, day, key, after_noon(clock.at), line, column=name)


def _named(row: Sequence[str], what: str) -> str | None:
    return next((name for name in COLUMNS[what] if name in row), None)


def _cell(cells: Cells, what: str) -> tuple[str, str]:
    name = _named(list(cells), what)
    return (name, cells[name]) if name else ("", "")
