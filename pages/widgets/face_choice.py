"""The places of a spasm on a face: one tap says side and place, and what is lit is what is stored.

To the browser the face is a row of pills like any other, laid over a drawing: a keyboard and a screen reader find the
same buttons with the same names, and a tap waits for no server.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from analytics.pattern_words import place_words
from data.records import SITES
from pages.charts.face_to_tap import HEIGHT, SIGNS, TAPS, THUMB, WIDTH, face_picture, place_on_picture
from pages.charts.theme import Palette
from pages.widgets.page import current_palette

FACE = "spasm_face"
BOTH = "both"
LABEL = "Where, as others see you"
OFFERED = tuple(name for side in SIGNS for name in (side, *(f"{side}:{site}" for site in TAPS)))
NARROW, SMALLER = 359, 0.8  # on a screen no wider than this


def show_face(lit: Iterable[str]) -> None:
    """Draw the face; ``lit`` is what is chosen when it is drawn first."""
    st.session_state.setdefault(FACE, list(lit))
    st.html(f"<style>{face_rules(current_palette())}</style>")
    st.pills(
        LABEL,
        OFFERED,
        selection_mode="multi",
        format_func=name_on_face,
        key=FACE,
        on_change="ignore",
        width="stretch",
        wrap=True,
    )


def name_on_face(offered: str) -> str:
    """Name a place: ``Left lower lid``; or the side alone."""
    side, _, site = offered.partition(":")
    return f"{side.capitalize()} {place_words(site)}".strip()


def on_face(side: str | None, sites: Iterable[str]) -> list[str]:
    """Return what is lit for a side and its places; places without a side can not be shown."""
    sides = tuple(SIGNS) if side == BOTH else (side,) if side in SIGNS else ()
    return [f"{one}:{site}" for one in sides for site in sites if site in TAPS] or list(sides)


def lit_now() -> list[str]:
    """Return what is lit on the face."""
    lit: list[str] | None = st.session_state.get(FACE)
    return lit or []


def from_face(lit: Iterable[str]) -> tuple[str | None, tuple[str, ...]]:
    """Return the side and the places of what is lit; a value that was not offered is taken for nothing."""
    parts = [name.partition(":") for name in lit if name in OFFERED]
    sides, places = {part[0] for part in parts}, {part[2] for part in parts}
    side = BOTH if len(sides) > 1 else next(iter(sides), None)
    return side, tuple(site for site in SITES if site in places)


def face_rules(palette: Palette) -> str:
    """Return the style rules that lay the pills over the drawing."""
    face = f".st-key-{FACE} [role=toolbar]"
    rules = [
        f"{face}{{display:block;position:relative;width:{WIDTH}px;height:{HEIGHT}px;margin:0 auto;"
        f'background:url("{face_picture(palette)}") no-repeat}}',
        f"{face} button{{position:absolute;width:{THUMB}px;height:{THUMB}px;padding:0;border:0;border-radius:50%;"
        "background:none!important;overflow:visible;transform:translate(-50%,-50%)}",
        # The place is a ring; lit, it is larger and full, so that its colour is not all that tells.
        f'{face} button::before{{content:"";position:absolute;inset:15px;border-radius:50%;'
        f"background:{palette.card};border:1.5px solid {palette.muted}}}",
        f"{face} button[aria-pressed=true]::before{{inset:9px;background:{palette.blue};border-color:{palette.card}}}",
        # Its name is there for the ear, and for the eye once it is lit or pointed at.
        f"{face} button>div,{face} button>div *{{overflow:visible;max-width:none;width:max-content}}",
        f"{face} button>div{{position:absolute;bottom:80%;left:50%;transform:translateX(-50%);opacity:0;"
        f"padding:0 .35rem;border-radius:.5rem;background:{palette.card};color:{palette.ink};"
        "pointer-events:none;z-index:1}",
        f"{face} button:is([aria-pressed=true],:hover,:focus-visible)>div{{opacity:1}}",
        f"@media(max-width:{NARROW}px){{{face}{{zoom:{SMALLER}}}}}",
    ]
    return "".join([*rules, *(_rule(face, number, offered) for number, offered in enumerate(OFFERED, start=1))])


def _rule(face: str, number: int, offered: str) -> str:
    """Put one button at its place; a side alone is a word in its corner."""
    button = f"{face} button:nth-of-type({number})"
    side, _, site = offered.partition(":")
    if site:
        x, y = place_on_picture(side, site)
        return f"{button}{{left:{x:g}px;top:{y:g}px}}"
    return (
        f"{button}{{{side.replace('left', 'right') if side == 'left' else 'left'}:0;top:0;width:auto;"
        "padding:0 .5rem;transform:none;border-radius:1rem}"
        f"{button}::before{{content:none}}"
        f"{button}>div{{position:static;transform:none;opacity:1;background:none}}"
        f"{button}[aria-pressed=true]{{text-decoration:underline 2px}}"
    )
