"""The word mark in the colours of the theme; its letters are paths, since the browser draws it as an image."""

from __future__ import annotations

from pathlib import Path

from pages.charts.theme import LIGHT, Palette

DRAWING = Path(__file__).with_name("wordmark.svg")


def wordmark(palette: Palette) -> str:
    """Return the mark as SVG; the file holds it in the light colours."""
    drawing = DRAWING.read_text("utf-8").strip()
    return drawing.replace(LIGHT.ink, palette.ink).replace(LIGHT.blue, palette.blue)
