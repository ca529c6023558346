"""The few pieces of HTML from which the report is built; every text that enters is escaped here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from pages.charts.words import number

NOT_LOGGED = "not logged"


def text(words: str) -> str:
    """Escape a text for element content and attributes."""
    return escape(" ".join(words.split()), quote=True)


def paragraph(words: str, css: str = "") -> str:
    """Return a paragraph, nothing for no words."""
    if not words:
        return ""
    return f'<p class="{css}">{text(words)}</p>' if css else f"<p>{text(words)}</p>"


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], css: str = "", *, on_paper: int | None = None) -> str:
    """Return a table whose first column names its row; a column without a name has no header to be read out.

    Of a long one paper holds only so many rows; ``left_out`` says so.
    """
    head = "".join(f'<th scope="col">{text(column)}</th>' if column else "<td></td>" for column in columns)
    most = len(rows) if on_paper is None else on_paper
    body = "".join(_row(row, more=number >= most) for number, row in enumerate(rows))
    return f'<table class="{css}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def left_out(number: int, rest: str = "more") -> str:
    """Say how many rows paper does not hold; the screen shows them all."""
    return paragraph(f"and {number} {rest}", "rest") if number > 0 else ""


def cells(frame: pd.DataFrame) -> list[list[str]]:
    """Write a chart's table as text, a missing number as what it means: not logged."""
    return [[_cell(value) for value in row] for row in frame.itertuples(index=False, name=None)]


def data_block(name: str, data: Any) -> str:  # noqa: ANN401  # anything that JSON holds
    """Return data for the page's script, which is never executed."""
    return f'<script type="application/json" id="{name}">{data_text(data)}</script>'


def data_text(data: Any) -> str:  # noqa: ANN401  # anything that JSON holds
    """Write JSON in which nothing can end the element that holds it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("\u2028", " ")


def _row(row: Sequence[str], *, more: bool) -> str:
    css = ' class="more"' if more else ""
    others = "".join(f"<td>{text(cell)}</td>" for cell in row[1:])
    return f'<tr{css}><th scope="row">{text(row[0])}</th>{others}</tr>'


def _cell(value: object) -> str:
    if value is None or (isinstance(value, float) and pd.isna(value)):
        return NOT_LOGGED
    if isinstance(value, int | float):
        return number(float(value), 2)
    return str(value)
