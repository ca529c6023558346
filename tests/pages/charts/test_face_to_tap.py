"""The face on which a place is tapped: a thumb can tell all places apart, and the picture is one that browsers draw."""

from __future__ import annotations

import math
from itertools import combinations
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from data.records import SITES
from pages.charts.face_to_tap import HEIGHT, SIGNS, TAPS, THUMB, WIDTH, face_picture, place_on_picture
from pages.charts.theme import DARK, LIGHT, Palette
from pages.widgets.face_choice import OFFERED, from_face, name_on_face, on_face


def test_every_place_is_on_the_face_on_both_sides() -> None:
    assert set(TAPS) == set(SITES)
    assert len(set(OFFERED)) == len(SIGNS) * (1 + len(SITES))
    assert name_on_face("left:lower_lid") == "Left lower lid"
    assert place_on_picture("left", "cheek")[0] > WIDTH / 2 > place_on_picture("right", "cheek")[0]  # as others see you


def test_no_two_places_are_nearer_than_a_thumb_is_wide() -> None:
    middles = [place_on_picture(side, site) for side in SIGNS for site in TAPS]
    assert min(math.dist(one, other) for one, other in combinations(middles, 2)) >= THUMB
    half = THUMB / 2
    assert all(half <= x <= WIDTH - half and half <= y <= HEIGHT - half / 2 for x, y in middles)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_the_picture_is_drawn_in_the_colours_of_the_page(palette: Palette) -> None:
    kind, picture = face_picture(palette).split(",", 1)
    drawn = ElementTree.fromstring(unquote(picture))  # noqa: S314  # our own picture
    colours = {value for line in drawn.iter() for name, value in line.attrib.items() if name in ("fill", "stroke")}
    assert kind == "data:image/svg+xml"
    assert colours == {palette.gap, palette.card, palette.muted, "none"}
    assert not set(picture) & set("\"'() <>#")  # nothing that a style rule would read as its own end


@pytest.mark.parametrize(
    ("side", "sites", "lit"),
    [
        ("left", ("lower_lid", "cheek"), ["left:lower_lid", "left:cheek"]),
        ("both", ("brow",), ["right:brow", "left:brow"]),
        ("left", (), ["left"]),
        ("both", (), ["right", "left"]),
        (None, (), []),
        (None, ("brow",), []),
    ],
)
def test_what_is_known_of_a_spasm_is_lit(side: str | None, sites: tuple[str, ...], lit: list[str]) -> None:
    assert on_face(side, sites) == lit
    if side:
        assert from_face(lit) == (side, tuple(site for site in SITES if site in sites))


@pytest.mark.parametrize(
    ("lit", "told"),
    [
        (["left:brow", "right:cheek"], ("both", ("brow", "cheek"))),
        (["left", "left:brow"], ("left", ("brow",))),
        (["left:nowhere", "up"], (None, ())),
        ([], (None, ())),
    ],
)
def test_what_is_lit_is_stored(lit: list[str], told: tuple[str | None, tuple[str, ...]]) -> None:
    assert from_face(lit) == told
