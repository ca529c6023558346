"""What a report that is served loads beside itself: Plotly, the report's own script, and the font."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache

from pages.document.font import FONT_NAME, font_bytes
from pages.document.plotly_script import packed_plotly
from pages.document.script import script

FOLDER = "/s/assets/"
PLOTLY_NAME = "plotly.js"
SCRIPT_NAME = "report.js"


@cache
def assets() -> dict[str, tuple[bytes, str]]:
    """Return each asset by its name under ``/s/assets/``: its gzipped bytes and its media type.

    The names stay; what changes is the version in the query of their addresses. So a report that was stored a year ago
    still finds its scripts, and a browser still keeps each version for ever.
    """
    found = {
        PLOTLY_NAME: (packed_plotly(), "text/javascript"),
        SCRIPT_NAME: (gzip.compress(script().encode(), 9, mtime=0), "text/javascript"),
    }
    font = font_bytes()
    if font:
        found[FONT_NAME] = (gzip.compress(font, 1, mtime=0), "font/woff2")
    return found


def address(name: str) -> str:
    """Return the address under which an asset is loaded."""
    return f"{FOLDER}{name}?v={hashlib.sha256(assets()[name][0]).hexdigest()[:12]}"
