"""The report as one HTML document: what a link shows, what the file holds, what is printed."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

import pandas as pd

from analytics.results import Findings
from analytics.treatment_results import RedFlag, TreatmentEffects
from data.records import ShareScope, Treatment
from data.scales import ScaleResult
from pages.charts.theme import DARK, LIGHT, PRINT, Palette
from pages.document.assets import PLOTLY_NAME, SCRIPT_NAME, address
from pages.document.chart_slot import ChartSlot
from pages.document.head import bar, head, title_of
from pages.document.markup import data_block, data_text, text
from pages.document.plotly_script import plotly_hash, source_hash, written_plotly
from pages.document.scoped import cut
from pages.document.script import script
from pages.document.sections import sections
from pages.document.style import PAPER_ZOOM, style


def share_report(
    days: pd.DataFrame,
    episodes: pd.DataFrame,
    treatments: Sequence[Treatment],
    findings: Findings,
    scope: ShareScope,
    *,
    made_on: date,
    expires_on: date | None,
    for_file: bool,
    effects: TreatmentEffects | None = None,
    flags: Sequence[RedFlag] = (),
    question: str = "",
    condition: str = "",
    scales: Sequence[ScaleResult] = (),
) -> str:
    """Return the report of a diary, cut to its scope.

    ``days``, ``episodes`` and ``treatments`` are the whole diary as it is read: the report keeps to the scope by
    itself. ``for_file`` makes one file that opens without a network; else Plotly, the script and the font come from
    ``/s/assets/`` (see ``assets``). ``effects``, ``flags`` and ``scales`` are those of the whole diary, ``condition``
    is what the person said they have, ``question`` what they want to ask on this page; a link never holds one.
    """
    seen = cut(
        days,
        episodes,
        treatments,
        findings,
        scope,
        effects=effects,
        flags=flags,
        question=question,
        condition=condition,
        scales=scales,
    )
    body, slots = sections(seen)
    title = title_of(seen)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f'<meta name="referrer" content="no-referrer">{_policy() if for_file else ""}<title>{text(title)}</title>'
        f"{'' if for_file else _served_scripts()}"
        f"<style>{style(served=not for_file)}</style></head><body>{bar(scope, expires_on)}"
        f'<main aria-label="{text(title)}">{head(seen, made_on)}{body}</main>'
        f"{_scripts(slots, for_file=for_file)}</body></html>"
    )


def _policy() -> str:
    """Return what a file may do: run these two scripts, and reach nothing."""
    allowed = f"script-src {plotly_hash()} {source_hash(script())}; style-src 'unsafe-inline'; img-src data: blob:"
    return f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; {allowed}">'


def _scripts(slots: Sequence[ChartSlot], *, for_file: bool) -> str:
    data: dict[str, Any] = {
        "charts": {slot.key: slot.data for slot in slots},
        "colours": {palette.name: counterparts(palette) for palette in (DARK, PRINT)},
        "zoom": PAPER_ZOOM,
    }
    if not for_file:
        return data_block("report-data", data)
    packed = base64.b64encode(gzip.compress(data_text(data).encode(), 9, mtime=0)).decode("ascii")
    return (
        f'<script type="text/plain" id="report-data">{packed}</script>'
        f'<script type="text/plain" id="plotly-packed">{written_plotly()}</script><script>{script()}</script>'
    )


def _served_scripts() -> str:
    """Return the scripts that a served page loads, early in its head: so the browser asks for them at once."""
    return "".join(f'<script src="{address(name)}" defer></script>' for name in (PLOTLY_NAME, SCRIPT_NAME))


def counterparts(palette: Palette) -> dict[str, str]:
    """Return for each colour of the light palette, whole or with transparency, the one that takes its place."""
    pairs: dict[str, str] = {}
    for field in fields(palette):
        if field.name in ("name", "steps"):
            continue
        light, other = getattr(LIGHT, field.name), getattr(palette, field.name)
        pairs[light] = other
        pairs[_transparent(light)] = _transparent(other)
    return pairs | dict(zip(LIGHT.steps, palette.steps, strict=True))


def _transparent(colour: str) -> str:
    """Return how ``rgba(...)`` of a colour begins."""
    return f"rgba({','.join(str(int(colour[start : start + 2], 16)) for start in (1, 3, 5))},"
