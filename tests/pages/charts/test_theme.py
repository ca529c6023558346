"""The colours: every token is there three times, can be told apart and can be read."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from pages.charts.theme import DARK, LIGHT, PRINT, Palette, palette_of, with_alpha

ROOT = Path(__file__).resolve().parents[3]
SCREENS = [LIGHT, DARK]


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours(palette: Palette) -> list[str]:
    single = [getattr(palette, field.name) for field in fields(palette) if field.name not in ("name", "steps")]
    return [*single, *palette.steps]


def test_the_theme_of_the_browser_chooses_the_palette_and_unknown_means_light() -> None:
    assert [palette_of("dark"), palette_of("light"), palette_of(None)] == [DARK, LIGHT, LIGHT]


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT], ids=lambda palette: palette.name)
def test_every_colour_is_written_in_six_digits(palette: Palette) -> None:
    assert [colour for colour in colours(palette) if len(colour) != 7 or int(colour[1:], 16) < 0] == []


def test_light_colours_differ_from_each_other_so_that_a_figure_can_be_recoloured() -> None:
    assert len(set(colours(LIGHT))) == len(colours(LIGHT))


@pytest.mark.parametrize("palette", SCREENS, ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", ["card", "gap"])
@pytest.mark.parametrize("token", ["ink", "muted"])
def test_text_can_be_read(palette: Palette, token: str, ground: str) -> None:
    assert contrast(getattr(palette, token), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", SCREENS, ids=lambda palette: palette.name)
@pytest.mark.parametrize(
    ("token", "least"), [("blue", 4.5), ("orange", 4.5), ("teal", 4.5), ("plum", 4.5), ("bar", 3.0)]
)
def test_marks_stand_out_from_the_card(palette: Palette, token: str, least: float) -> None:
    assert contrast(getattr(palette, token), palette.card) >= least


@pytest.mark.parametrize("palette", SCREENS, ids=lambda palette: palette.name)
def test_charts_and_the_rest_of_the_application_use_the_same_colours(palette: Palette) -> None:
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][palette.name]
    assert [
        theme["backgroundColor"],
        theme["secondaryBackgroundColor"],
        theme["textColor"],
        theme["borderColor"],
        theme["blueColor"],
        theme["orangeColor"],
        theme["greenColor"],
        theme["violetColor"],
    ] == [
        palette.page,
        palette.card,
        palette.ink,
        palette.line,
        palette.blue,
        palette.orange,
        palette.teal,
        palette.plum,
    ]


def test_paper_has_no_colours_but_greys() -> None:
    assert [colour for colour in colours(PRINT) if not colour[1:3] == colour[3:5] == colour[5:7]] == []


def test_transparency_keeps_the_colour() -> None:
    assert with_alpha("#2F55AD", 0.07) == "rgba(47,85,173,0.07)"
