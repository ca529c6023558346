"""What every chart hands over: the figure, its finding in words, and the table of its numbers."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart. ``alt`` tells the finding in words; ``table`` holds the numbers that were drawn."""

    figure: go.Figure
    alt: str
    table: pd.DataFrame
