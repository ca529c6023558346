"""The icon for a phone's home screen: the wave of the word mark, drawn here and written as PNG."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from itertools import pairwise

import numpy as np

# The wave as it stands in the word mark, and where its middle lies.
WAVE = ((2.0, 18.0), (8.0, 18.0), (12.0, 9.0), (18.0, 28.0), (24.0, 6.0), (28.0, 18.0), (34.0, 18.0))
MIDDLE = (18.0, 17.0)
THICKNESS = 2.8
SHARE = 0.6  # of the width: phones cut a circle or a drop out of the square, and keep its middle 80 %
GROUND, LINE = (0x2F, 0x55, 0xAD), (0xFF, 0xFF, 0xFF)
SIGNATURE = b"\x89PNG\r\n\x1a\n"
EIGHT_BIT_RGB = (8, 2, 0, 0, 0)


@cache
def icon(size: int) -> bytes:
    """Return the icon, ``size`` pixels wide and high."""
    scale = SHARE * size / (WAVE[-1][0] - WAVE[0][0])
    points = [((x - MIDDLE[0]) * scale + size / 2, (y - MIDDLE[1]) * scale + size / 2) for x, y in WAVE]
    rows, columns = np.mgrid[0:size, 0:size] + 0.5
    distance = np.min([_distance(columns, rows, start, end) for start, end in pairwise(points)], axis=0)
    covered = np.clip(THICKNESS * scale / 2 - distance + 0.5, 0, 1)[..., None]  # half a pixel of soft edge
    return png(np.rint(np.array(GROUND) * (1 - covered) + np.array(LINE) * covered).astype(np.uint8))


def png(pixels: np.ndarray) -> bytes:
    """Write an image of (height, width, 3) bytes as PNG."""
    height, width, _ = pixels.shape
    lines = np.insert(pixels.reshape(height, width * 3), 0, 0, axis=1)  # each line begins with "as it is"
    header = struct.pack(">IIBBBBB", width, height, *EIGHT_BIT_RGB)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines.tobytes(), 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _distance(x: np.ndarray, y: np.ndarray, start: tuple[float, float], end: tuple[float, float]) -> np.ndarray:
    """Return how far each pixel lies from a straight piece of the wave."""
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    part = np.clip(((x - start[0]) * along_x + (y - start[1]) * along_y) / (along_x**2 + along_y**2), 0, 1)
    return np.hypot(x - start[0] - part * along_x, y - start[1] - part * along_y)
