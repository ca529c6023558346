"""Plotly's script as the plotly package ships it, compressed once."""

from __future__ import annotations

import base64
import gzip
import hashlib
from functools import cache

from plotly.offline import get_plotlyjs


@cache
def packed_plotly() -> bytes:
    """Return Plotly's script as gzip."""
    return gzip.compress(get_plotlyjs().encode(), 9, mtime=0)


@cache
def written_plotly() -> str:
    """Return Plotly's script as it stands inside a file: gzip in base64."""
    return base64.b64encode(packed_plotly()).decode("ascii")


@cache
def plotly_hash() -> str:
    """Return the source by which a content policy lets exactly this script run."""
    return source_hash(get_plotlyjs())


def source_hash(source: str) -> str:
    """Return the hash source of an inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode('ascii')}'"
