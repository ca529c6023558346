"""`make calibrate`: measure the method's own error rates on invented diaries, and write them down.

    python tests/calibration/calibrate.py [--share 1.0] [--workers 2] [--seed 20261124] [--only GROUP,GROUP]

``--share`` scales the number of diaries in every cell. A finished cell is kept in ``tests/output/calibration`` and not
measured again as long as the method, the cell and the seed stay the same, so a run that was stopped goes on where it
stopped. Tables go to ``tests/calibration/results``, a copy for the methods page to ``analytics/measured.json`` once
everything is measured, progress to standard error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import sys
import time
import warnings
import zlib
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

import numpy as np
from cells import Cell, all_cells
from invention import invent
from measures import Measured
from result_tables import write_copy, write_tables

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results"
COPY = HERE.parents[1] / "analytics" / "measured.json"
REMARKS = HERE / "remarks.md"
KEPT = HERE.parent / "output" / "calibration"
SEED = 20261124
LEAST_DIARIES = 20
DIARIES_A_TASK = 10
PACKAGES = ("numpy", "scipy", "pandas")


def main(arguments: Sequence[str]) -> int:
    """Measure every cell, then write the tables."""
    asked = _parser().parse_args(arguments)
    wanted = set(asked.only.split(",")) if asked.only else None
    cells = [cell for cell in all_cells() if wanted is None or cell.group in wanted]
    method, began = fingerprint_of_the_method(), time.monotonic()
    results: dict[tuple[str, str], list[Measured]] = {}
    diaries = {id(cell): max(LEAST_DIARIES, round(cell.diaries * asked.share)) for cell in cells}
    with ProcessPoolExecutor(asked.workers) as pool:
        for place, cell in enumerate(cells, 1):
            results[cell.group, cell.name] = measured(cell, diaries[id(cell)], asked.seed, method, pool)
            if place == len(cells) or cells[place].group != cell.group:
                write_tables(cells[:place], results, RESULTS, _settings(asked, results, method), _remarks())
            _say(f"[{place}/{len(cells)}] {cell.group}: {cell.name}, {time.monotonic() - began:.0f} s")
    if wanted is None:
        write_copy(COPY, cells, results, _settings(asked, results, method))
    return 0


def measured(cell: Cell, diaries: int, seed: int, method: str, pool: Executor) -> list[Measured]:
    """Return what each diary of a cell says, from the kept file when that was made in the same way.

    A kept cell with more diaries than asked for keeps them all.
    """
    path = KEPT / f"{cell.group}-{zlib.crc32(cell.name.encode()):08x}.json"
    made = {"cell": description(cell), "seed": seed, "method": method}
    kept = json.loads(path.read_text("utf-8")) if path.exists() else {}
    rows: list[Measured] = kept["rows"] if {name: kept.get(name) for name in made} == made else []
    task = partial(measure_diary, cell.group, cell.name, seed)
    rows += pool.map(task, range(len(rows), diaries), chunksize=DIARIES_A_TASK)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(made | {"rows": rows}), "utf-8")
    return rows


def measure_diary(group: str, name: str, seed: int, number: int) -> Measured:
    """Invent one diary of a cell and measure it."""
    warnings.filterwarnings("ignore", message="An input array is constant")  # the naive yardstick on a rare yes or no
    cell = next(cell for cell in all_cells() if (cell.group, cell.name) == (group, name))
    rng = np.random.default_rng([seed, zlib.crc32(f"{group}/{name}".encode()), number])
    return cell.measure(invent(cell.recipe, rng), cell.recipe, number)


def description(cell: Cell) -> str:
    """Describe a cell in words that stay the same from run to run."""
    recipe = [f"{field.name}={_named(getattr(cell.recipe, field.name))}" for field in fields(cell.recipe)]
    return f"{cell.name}: {cell.measure.__name__}, {', '.join(recipe)}"


def fingerprint_of_the_method() -> str:
    """Return a short hash of every module that the numbers depend on."""
    own = ("courses", "counting", "forms", "logging_habits", "invention", "oracle", "measures", "naive")
    used = [module for name, module in sorted(sys.modules.items()) if name in own or name.split(".")[0] == "analytics"]
    digest = hashlib.sha256()
    for module in used:
        if module.__file__:
            digest.update(Path(module.__file__).read_bytes())
    return digest.hexdigest()[:12]


def _settings(
    asked: argparse.Namespace, results: Mapping[tuple[str, str], Sequence[Measured]], method: str
) -> dict[str, str]:
    diaries = sum(map(len, results.values()))
    return {
        "made on": f"{datetime.now(UTC):%d %B %Y}",
        "diaries": f"{diaries:,} in {len(results)} cells (share {asked.share:g} of the full form or more)",
        "seed": str(asked.seed),
        "versions": f"Python {platform.python_version()}, {', '.join(f'{name} {version(name)}' for name in PACKAGES)}",
        "method": f"{method} (hash of the analysis and of the inventions)",
        "errors": "one Monte-Carlo standard error, counted diary by diary",
    }


def _remarks() -> str:
    return REMARKS.read_text("utf-8") if REMARKS.exists() else ""


def _named(value: object) -> str:
    if isinstance(value, partial):
        return f"{value.func.__name__}{value.keywords}"
    if isinstance(value, tuple):
        return f"({', '.join(map(_named, value))})"
    return getattr(value, "__name__", repr(value))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--share", type=float, default=1.0, help="scale of the number of diaries (default 1)")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", default="", help="groups to measure, with commas between them")
    return parser


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
