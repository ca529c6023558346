"""The look of the report: the chart palettes as CSS variables, then the style sheets of screen and paper."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path

from pages.charts.theme import DARK, LIGHT, PRINT, Palette
from pages.document.font import font_address

PAPER_ZOOM = 0.78  # charts on paper, so that the summary fits on one sheet; the script draws them so much wider
SHEET = Path(__file__).with_name("report.css")
PAPER_SHEET = Path(__file__).with_name("report_paper.css")
PAGE = "@page{size:A4;margin:11mm 12mm}"


@cache
def style(*, served: bool) -> str:
    """Return the style sheet; a served page may load Streamlit's own font, a file takes the system's.

    The rules of paper stand there twice: the script puts the page into them for a moment, to see whether it fits.
    """
    paper = f"{PAPER_SHEET.read_text('utf-8')}.plot{{zoom:{PAPER_ZOOM}}}"
    dark = f"color-scheme:dark;{variables(DARK)}"
    return "\n".join(
        [
            _font() if served else "",
            f":root{{color-scheme:light;{variables(LIGHT)}}}",
            f"@media (prefers-color-scheme: dark){{:root:not([data-theme=light]){{{dark}}}}}",
            f":root[data-theme=dark]{{{dark}}}",
            f"@media print{{:root:root{{color-scheme:light;{variables(PRINT)}}}}}",
            SHEET.read_text("utf-8"),
            f"{PAGE}@media print{{{paper}}}",
            f":root.paper{{{paper}}}",
        ]
    )


def variables(palette: Palette) -> str:
    """Return the single colours of a palette as CSS variables."""
    names = [field.name for field in fields(palette) if field.name not in ("name", "steps")]
    return "".join(f"--{name.replace('_', '-')}:{getattr(palette, name)};" for name in names)


def _font() -> str:
    address = font_address()
    if not address:
        return ""
    return (
        f'@font-face{{font-family:"Source Sans";src:url("{address}") format("woff2");'
        "font-weight:200 900;font-display:swap}"
    )
