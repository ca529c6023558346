"""The face on which a place is tapped: the drawing of the face map as a picture, and where a thumb finds each place."""

from __future__ import annotations

from urllib.parse import quote

from pages.charts.face_drawing import EYE, HALVES, HEAD, IRIS, MOUTH, NECK, NOSE, half
from pages.charts.theme import Palette

THUMB = 44  # px, and no two places are nearer to each other
WIDTH, HEIGHT = 304, 360
MIDDLE = WIDTH / 2
ACROSS, DOWN, TOP = 155.0, 137.0, 1.18  # px for a unit of the drawing, and the height at which the picture begins
# Where each place of the left half is tapped: px from the middle and from the top. It stays close to where the drawing
# has it, but for the lids and what lies above them, which a thumb could not tell apart there.
TAPS: dict[str, tuple[int, int]] = {
    "forehead": (46, 26),
    "brow": (58, 70),
    "upper_lid": (50, 115),
    "eyelid": (97, 134),
    "lower_lid": (52, 160),
    "ear": (130, 172),
    "nose": (23, 203),
    "cheek": (84, 204),
    "lip": (23, 247),
    "mouth_corner": (67, 246),
    "jaw": (78, 290),
    "chin": (23, 292),
    "neck": (50, 335),
}
BROW_UP = 0.16  # the brow is drawn higher than on the map, under its place
SIGNS = {"right": -1, "left": 1}  # as others see you


def place_on_picture(side: str, site: str) -> tuple[float, float]:
    """Return the middle of a place, in px from the left and from the top."""
    x, y = TAPS[site]
    return MIDDLE + SIGNS[side] * x, float(y)


def face_picture(palette: Palette) -> str:
    """Return the lines of the face as the address of a picture that needs no request."""
    brow, *others = (*HALVES, *NECK)
    lines = [_line(HEAD, 2.0, palette.gap)]
    lines += [_line(half(path, sign), width) for path, width in others for sign in SIGNS.values()]
    lines += [f'<g transform="translate(0 {BROW_UP})">{_line(half(brow[0], sign), brow[1])}</g>' for sign in (1, -1)]
    lines += [_line(NOSE, 1.6), _line(MOUTH, 1.6)]
    lines += [
        f'<ellipse cx="{sign * EYE[0]}" cy="{EYE[1]}" rx="{IRIS}" ry="{IRIS * ACROSS / DOWN:.3f}" '
        f'fill="{palette.card}" stroke-width="1.4" vector-effect="non-scaling-stroke"/>'
        for sign in (1, -1)
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<g transform="translate({MIDDLE:g} {TOP * DOWN:g}) scale({ACROSS:g} {-DOWN:g})" fill="none" '
        f'stroke="{palette.muted}">{"".join(lines)}</g></svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"


def _line(path: str, width: float, fill: str = "none") -> str:
    return f'<path d="{path}" fill="{fill}" stroke-width="{width}" vector-effect="non-scaling-stroke"/>'
