"""What every chart hands over: the figure, its finding in words, and the table of its numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of a legend: a filled square, a ``frame`` around nothing, or a ``cross``."""

    name: str
    colour: str
    mark: str = "square"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart. ``alt`` tells the finding in words; ``table`` holds the numbers that were drawn.

    ``legend`` stands below the picture, as wide as the page lets it; most pictures have their own and leave it empty.
    """

    figure: go.Figure
    alt: str
    table: pd.DataFrame
    legend: tuple[Key, ...] = ()

    def ready(self) -> Chart:
        """Return the chart as many runs of a page will show it."""
        return replace(self, figure=ReadyFigure(self.figure))


class ReadyFigure(go.Figure):  # type: ignore[misc]  # Plotly has no types
    """A figure that is only shown from now on: the plain parts that go to the browser, written out once.

    Plotly copies every part of a figure each time it is shown: 3 ms a chart, a quarter of the processor time of a run.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__()
        self._parts: dict[str, Any] = figure.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """Return the plain parts, which nobody may change."""
        return self._parts
