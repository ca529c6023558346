"""Streamlit's own Source Sans, found without importing Streamlit; a report does without it where it is not there."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

FONT_NAME = "source-sans.woff2"
PATTERN = "streamlit/static/static/media/SourceSansVF-Upright*.woff2"


@cache
def font_bytes() -> bytes:
    """Return the font file, empty where it cannot be found."""
    try:
        site_packages = Path(str(distribution("streamlit").locate_file("")))
    except PackageNotFoundError:
        return b""
    found = sorted(site_packages.glob(PATTERN))
    return found[0].read_bytes() if found else b""


def font_address() -> str:
    """Return the address under which a served report loads the font, empty where there is none."""
    font = font_bytes()
    return f"/s/assets/{FONT_NAME}?v={hashlib.sha256(font).hexdigest()[:12]}" if font else ""
