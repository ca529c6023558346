"""The result tables: one CSV for each group, a summary in Markdown, and a copy for the program's own methods page."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from cells import Cell
from columns_and_bars import BARS, COLUMNS, TITLES, Bar, MeasureName
from counted_rates import Rate, mean_of, ratio_of
from measures import Measured

Results = Mapping[tuple[str, str], Sequence[Measured]]

HELD, WITHIN, MISSED = "holds", "holds within two errors", "MISSED"


def write_tables(
    cells: Sequence[Cell], results: Results, folder: Path, settings: Mapping[str, str], remarks: str
) -> None:
    """Write one CSV a group, and summary.md with what people say about the figures."""
    folder.mkdir(parents=True, exist_ok=True)
    groups = [group for group in TITLES if any(cell.group == group for cell in cells)]
    for group in groups:
        write_csv(folder / f"{group}.csv", [cell for cell in cells if cell.group == group], results)
    parts = [_head(settings), *([remarks.strip()] if remarks else []), _bars(cells, results)]
    parts += [_table(group, [cell for cell in cells if cell.group == group], results) for group in groups]
    (folder / "summary.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def write_csv(path: Path, cells: Sequence[Cell], results: Results) -> None:
    """Write every rate with its Monte-Carlo standard error."""
    columns = COLUMNS[cells[0].group]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["cell", "diaries", *(name for c in columns for name in (c.heading, f"{c.heading}: error"))])
        for cell in cells:
            rows = results[cell.group, cell.name]
            rates = [rate(rows, column.measure) for column in columns]
            writer.writerow([cell.name, len(rows), *(f"{x:.4f}" for r in rates for x in (r.value, r.error))])


def write_copy(path: Path, cells: Sequence[Cell], results: Results, settings: Mapping[str, str]) -> None:
    """Write every rate with its error and its settings as the program reads them: one line of text a cell."""
    lines = []
    for cell in cells:
        rows = results[cell.group, cell.name]
        rates = {column.heading: rate(rows, column.measure) for column in COLUMNS[cell.group]}
        shown = {heading: [_stored(one.value), _stored(one.error)] for heading, one in rates.items()}
        lines.append(json.dumps({"group": cell.group, "cell": cell.name, "diaries": len(rows), "rates": shown}))
    told, joined = json.dumps(dict(settings), indent=1), ",\n".join(lines)
    path.write_text(f'{{"settings": {told},\n"lines": [\n{joined}\n]}}\n', "utf-8")


def rate(rows: Sequence[Measured], measure: MeasureName) -> Rate:
    return mean_of(rows, measure) if isinstance(measure, str) else ratio_of(rows, *measure)


def verdict(rate: Rate, bar: Bar) -> str:
    """Say whether a rate keeps its bar, keeps it within two Monte-Carlo errors, or misses it."""
    if math.isnan(rate.value):
        return HELD
    below = -math.inf if bar.low is None else bar.low - rate.value
    above = -math.inf if bar.high is None else rate.value - bar.high
    outside = max(below, above)
    return HELD if outside <= 0 else WITHIN if outside <= 2 * _error(rate, bar) else MISSED


def _stored(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 4)


def _error(rate: Rate, bar: Bar) -> float:
    """Return the error of a rate; where all diaries agree, the one they would have at the bar."""
    if rate.error > 0:
        return rate.error
    at = bar.low if bar.low is not None and rate.value < bar.low else bar.high
    return math.sqrt(at * (1 - at) / rate.diaries) if at is not None else 0.0


def _head(settings: Mapping[str, str]) -> str:
    lines = [f"- {name}: {value}" for name, value in settings.items()]
    return "# Calibration\n\n" + "\n".join(lines)


def _bars(cells: Sequence[Cell], results: Results) -> str:
    lines = ["## Bars", "", "| bar | asked | measured | cells | verdict |", "|---|---|---|---|---|"]
    for bar in BARS:
        held = [cell for cell in cells if cell.group == bar.group and bar.applies(cell)]
        if not held:
            continue
        measure = next(column.measure for column in COLUMNS[bar.group] if column.heading == bar.heading)
        rates = {cell.name: rate(results[cell.group, cell.name], measure) for cell in held}
        known = [each.value for each in rates.values() if not math.isnan(each.value)]
        spread = "none" if not known else f"{min(known):.3f}" + (f" to {max(known):.3f}" if len(known) > 1 else "")
        lines.append(f"| {bar.says} | {_asked(bar)} | {spread} | {len(known)} | {_word(rates, bar)} |")
    return "\n".join(lines)


def _asked(bar: Bar) -> str:
    if bar.low is None:
        return f"at most {bar.high:g}"
    return f"at least {bar.low:g}" if bar.high is None else f"{bar.low:g} to {bar.high:g}"


def _word(rates: Mapping[str, Rate], bar: Bar) -> str:
    verdicts = {name: verdict(each, bar) for name, each in rates.items()}
    missed = [f"{name} ({rates[name].value:.3f})" for name, word in verdicts.items() if word == MISSED]
    if missed:
        return f"{MISSED}: {', '.join(missed)}"
    near = sum(word == WITHIN for word in verdicts.values())
    return f"{WITHIN} in {near}" if near else HELD


def _table(group: str, cells: Sequence[Cell], results: Results) -> str:
    columns = COLUMNS[group]
    heads = ["", "diaries", *(column.heading for column in columns)]
    lines = [f"## {TITLES[group]}", "", f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    for cell in cells:
        rows = results[cell.group, cell.name]
        shown = [_shown(rate(rows, column.measure)) for column in columns]
        lines.append(f"| {' | '.join([cell.name, str(len(rows)), *shown])} |")
    return "\n".join(lines)


def _shown(rate: Rate) -> str:
    return "-" if math.isnan(rate.value) else f"{rate.value:.3f} ±{rate.error:.3f}"
