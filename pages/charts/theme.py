"""The colours of every chart, as three records: light, dark and print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "responsive": True, "doubleClick": False}
FONT = '"Source Sans", "Source Sans 3", system-ui, sans-serif'
TEXT_SIZE = 13
VALUE_SIZE = 14
SMALL_SIZE = 12


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour a chart may use, by what it means: blue is the log, plum a treatment, orange more, teal fewer."""

    name: str
    page: str
    card: str
    ink: str
    muted: str
    line: str
    grid: str
    gap: str
    blue: str
    bar: str
    orange: str
    teal: str
    plum: str
    flag_fill: str
    flag_edge: str
    steps: tuple[str, str, str, str, str]


LIGHT = Palette(
    name="light",
    page="#F6F7F9",
    card="#FFFFFF",
    ink="#14181F",
    muted="#566070",
    line="#DDE1E8",
    grid="#EBEEF2",
    gap="#E9ECF1",
    blue="#2F55AD",
    bar="#7B92CC",
    orange="#B45514",
    teal="#078069",
    plum="#862072",
    flag_fill="#FDF4EC",
    flag_edge="#EBCDB4",
    steps=("#EDF1FA", "#BFCDEB", "#829BD2", "#4A69B6", "#233F84"),
)
DARK = Palette(
    name="dark",
    page="#101418",
    card="#181D23",
    ink="#EEF1F5",
    muted="#A3ACB9",
    line="#2B323B",
    grid="#262C34",
    gap="#262E37",
    blue="#7FAFFC",
    bar="#4B72B8",
    orange="#ED9F5D",
    teal="#17A085",
    plum="#C76CB3",
    flag_fill="#241C15",
    flag_edge="#54402F",
    steps=("#1E2735", "#2B426C", "#4065A6", "#6794DB", "#A5C6F9"),
)
PRINT = Palette(
    name="print",
    page="#FFFFFF",
    card="#FFFFFF",
    ink="#000000",
    muted="#444444",
    line="#BBBBBB",
    grid="#E4E4E4",
    gap="#EFEFEF",
    blue="#222222",
    bar="#B5B5B5",
    orange="#000000",
    teal="#555555",
    plum="#000000",
    flag_fill="#FFFFFF",
    flag_edge="#000000",
    steps=("#F4F4F4", "#D2D2D2", "#A6A6A6", "#707070", "#333333"),
)


def palette_of(theme_type: str | None) -> Palette:
    """Return the record of Streamlit's theme type; light where the browser has not told it yet."""
    return DARK if theme_type == "dark" else LIGHT


def with_alpha(colour: str, alpha: float) -> str:
    """Return a ``#RRGGBB`` colour as ``rgba(...)``."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"
