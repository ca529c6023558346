"""A fault of ours, told to the log by its kind and place alone: its own words may hold what is in the diary."""

from __future__ import annotations

import traceback
from pathlib import Path


def kind_and_place(fault: Exception) -> str:
    """Return what went wrong and where: ``ValueError in rates.py, line 40``."""
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    return f"{type(fault).__name__}{place}"
