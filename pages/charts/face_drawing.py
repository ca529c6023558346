"""The line drawing of a face, and where each place lies on it: drawn as others see you, so left is on the right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pages.charts.theme import Palette

# The left half in units of which the head is 2.3 high; x grows to the viewer's right, y upwards.
PLACES: dict[str, tuple[float, float]] = {
    "forehead": (0.30, 0.76),
    "brow": (0.35, 0.47),
    "upper_lid": (0.34, 0.29),
    "eyelid": (0.34, 0.19),
    "lower_lid": (0.37, 0.05),
    "ear": (0.84, 0.03),
    "nose": (0.12, -0.20),
    "cheek": (0.47, -0.26),
    "lip": (0.10, -0.56),
    "mouth_corner": (0.27, -0.60),
    "jaw": (0.56, -0.66),
    "chin": (0.12, -0.93),
    "neck": (0.28, -1.26),
}
HEAD = (
    "M 0,1.16 C 0.52,1.16 0.80,0.78 0.77,0.28 C 0.75,-0.20 0.66,-0.58 0.44,-0.88 C 0.30,-1.07 0.15,-1.15 0,-1.15 "
    "C -0.15,-1.15 -0.30,-1.07 -0.44,-0.88 C -0.66,-0.58 -0.75,-0.20 -0.77,0.28 C -0.80,0.78 -0.52,1.16 0,1.16 Z"
)
NOSE = "M 0.02,0.22 C -0.02,-0.05 -0.12,-0.17 -0.10,-0.24 C -0.08,-0.30 0.06,-0.30 0.10,-0.25"
MOUTH = (
    "M -0.27,-0.60 C -0.14,-0.52 -0.07,-0.51 0,-0.54 C 0.07,-0.51 0.14,-0.52 0.27,-0.60 "
    "C 0.14,-0.72 -0.14,-0.72 -0.27,-0.60 Z M -0.27,-0.60 C -0.12,-0.62 0.12,-0.62 0.27,-0.60"
)
HALVES = (
    ("M {0.16},0.44 C {0.26},0.56 {0.44},0.56 {0.56},0.45", 2.2),  # brow
    ("M {0.17},0.17 C {0.26},0.30 {0.44},0.30 {0.53},0.17 C {0.44},0.08 {0.26},0.08 {0.17},0.17 Z", 1.6),  # eye
    ("M {0.75},0.20 C {0.90},0.26 {0.93},-0.16 {0.71},-0.12", 1.8),  # ear
)
NECK = (("M {0.36},-0.97 C {0.37},-1.15 {0.40},-1.28 {0.52},-1.42", 1.8),)
IRIS = 0.075
EYE = (0.35, 0.185)


def face_shapes(palette: Palette, *, neck: bool) -> list[dict[str, Any]]:
    """Return the lines of the drawing; the neck only where something is shown on it."""
    halves = [*HALVES, *(NECK if neck else ())]
    shapes = [_line(half(path, sign), width, palette) for path, width in halves for sign in (1, -1)]
    head = _line(HEAD, 2.0, palette) | {"fillcolor": palette.gap}
    return [head, *shapes, _line(NOSE, 1.6, palette), _line(MOUTH, 1.6, palette), *_irises(palette)]


def side_names(
    palette: Palette, sides: Iterable[tuple[str, int]] = (("Right", -1), ("Left", 1))
) -> list[dict[str, Any]]:
    """Return the words beside the forehead."""
    return [
        {
            "text": name,
            "x": sign * 0.92,
            "y": 1.02,
            "showarrow": False,
            "font": {"size": 13, "color": palette.muted},
        }
        for name, sign in sides
    ]


def half(path: str, sign: int) -> str:
    """Write one half: every number in braces is a distance from the middle."""
    parts = path.split("{")
    return parts[0] + "".join(f"{sign * float(part.split('}')[0]):g}{part.split('}')[1]}" for part in parts[1:])


def _line(path: str, width: float, palette: Palette) -> dict[str, Any]:
    return {
        "type": "path",
        "path": path,
        "layer": "below",
        "line": {"color": palette.muted, "width": width},
        "fillcolor": "rgba(0,0,0,0)",
    }


def _irises(palette: Palette) -> list[dict[str, Any]]:
    return [
        {
            "type": "circle",
            "layer": "below",
            "x0": sign * EYE[0] - IRIS,
            "x1": sign * EYE[0] + IRIS,
            "y0": EYE[1] - IRIS,
            "y1": EYE[1] + IRIS,
            "line": {"color": palette.muted, "width": 1.4},
            "fillcolor": palette.card,
        }
        for sign in (1, -1)
    ]
