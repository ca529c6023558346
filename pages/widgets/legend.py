"""The legend of a chart, below its picture: one line where there is room, as many as a phone needs."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from pages.charts.chart import Key
from pages.charts.theme import TEXT_SIZE
from pages.widgets.page import current_palette

ROW = "display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;print-color-adjust:exact"
ENTRY = "display:inline-flex;align-items:center;gap:.4rem"
SIDE = 13  # px


def show_legend(keys: Sequence[Key]) -> None:
    """Draw it; nothing where the picture has its own."""
    if not keys:
        return
    palette = current_palette()
    entries = "".join(
        f'<span style="{ENTRY}"><span aria-hidden="true" style="{_mark(key, palette.line)}">'
        f"{'×' if key.mark == 'cross' else ''}</span>{html.escape(key.name)}</span>"
        for key in keys
    )
    st.html(f'<div style="{ROW};font-size:{TEXT_SIZE}px;color:{palette.muted}">{entries}</div>')


def _mark(key: Key, line: str) -> str:
    """Return how the mark of an entry is drawn."""
    if key.mark == "cross":
        return f"color:{key.colour};font-size:{SIDE + 4}px;line-height:1"
    size = f"box-sizing:border-box;width:{SIDE}px;height:{SIDE}px"
    if key.mark == "frame":
        return f"{size};border:2.5px solid {key.colour}"
    return f"{size};background:{key.colour};border:1px solid {line}"
