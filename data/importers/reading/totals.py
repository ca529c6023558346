"""Rows that are no days: sums and means below a table, and names that stand in it once more."""

from __future__ import annotations

import re
from itertools import groupby

from data.importers.reading.shapes import is_date
from data.records import RowProblem

_TOTAL = re.compile(
    r"(?:(?:grand |sub)?total(?:s|e|en|ale|es)?|sum|summe|gesamt|average|avg|mean|median|count|min|max|minimum|maximum"
    r"|mittelwert|durchschnitt|schnitt|moyenne|somme|promedio|media|mediana|suma|soma|média|medio|gemiddelde|totaal"
    r"|som|medelvärde|gennemsnit|gjennomsnitt|keskiarvo|yhteensä|średnia|razem|průměr|celkem|toplam|ortalama|итого"
    r"|всего|среднее|разом|середнє|σύνολο|μέσος όρος|合计|总计|平均|合計|총계|평균|합계)\b[^\d]{0,24}",
    re.IGNORECASE,
)


def is_total(row: list[str]) -> bool:
    """True for a row whose first filled cell is a word for a sum or a mean, and that holds no date."""
    first = row[0] if row and row[0] else next((cell for cell in row if cell), "")
    return names_total(first) and not any(is_date(cell) for cell in row)


def names_total(first: str) -> bool:
    """True for a word for a sum or a mean."""
    return bool(first) and not first[0].isdigit() and len(first) <= 30 and _TOTAL.fullmatch(first) is not None


def problems_of_totals(lines: list[int], sheet: str | None) -> tuple[RowProblem, ...]:
    """Return one problem a row."""
    return tuple(RowProblem(line, "This row is a total, not a day; left out.", sheet=sheet) for line in lines)


def sentence_of_totals(lines: list[int]) -> str:
    """Say which rows were left out: "Rows 4-5 are totals, not days; left out."."""
    if len(lines) == 1:
        return f"Row {lines[0]} is a total, not a day; left out."
    return f"Rows {_in_runs(lines)} are totals, not days; left out."


def _in_runs(lines: list[int]) -> str:
    runs = []
    for _, run in groupby(enumerate(lines), key=lambda pair: pair[1] - pair[0]):
        members = [line for _, line in run]
        runs.append(str(members[0]) if len(members) == 1 else f"{members[0]}-{members[-1]}")
    return ", ".join(runs) if len(runs) <= 6 else f"{', '.join(runs[:6])} and others"
