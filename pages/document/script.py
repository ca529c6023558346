"""The report's own script: it draws the charts and answers the few controls."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def script() -> str:
    """Return the script's text; it is safe inside a script element, for it never holds a closing tag."""
    return Path(__file__).with_name("report.js").read_text("utf-8")
