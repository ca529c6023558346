"""What a page reads of one long diary: ten years, 20 factors and 20,000 spasms, straight from the disk's file."""

from __future__ import annotations

import os
import tempfile
import time
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
from diaries import invented_days
from lists import episode_list
from measuring import processor_s

from data import intake, reads, store
from data.records import DayValue, DiaryLog, SourceFile
from data.storing import import_file, preview_log

DAYS, FACTORS, SPASMS = 3650, 20, 20_000
READS, AT_MOST_S = 60, 0.100
TODAY = date(2026, 1, 1)


def bench_page_data() -> None:
    """Print the 95th percentile of all that the overview reads when nothing of it is remembered, and each part."""
    with tempfile.TemporaryDirectory() as folder:
        store.close_store()
        os.environ["SPASM_DIARY"] = str(Path(folder) / "diary.duckdb")
        _fill()
        parts = {
            "diary": reads.read_diary,
            "days": reads.read_days,
            "spasms": reads.read_episodes,
            "treatments": reads.read_treatments,
            "notes": reads.read_notes,
            "outcome": reads.diary_outcome,
            "span": reads.read_span,
        }
        taken = pd.DataFrame([_timed(parts) for _ in range(READS + 3)][3:])
        store.close_store()
    slowest = float(np.quantile(taken["all"], 0.95))
    verdict = "ok  " if slowest <= AT_MOST_S else "SLOW"
    what = f"page data of {DAYS // 365} years, {FACTORS} factors, {SPASMS:,} spasms, p95"
    listed = ", ".join(f"{name} {1000 * value:.1f}" for name, value in taken.drop(columns="all").median().items())
    print(f"{verdict} {what:<58} {slowest:7.3f} s (at most {AT_MOST_S:g}) | medians in ms: {listed}")


def _timed(parts: dict[str, object]) -> dict[str, float]:
    """Read each part once; ``cpu`` is processor time of all of them."""
    began, used, taken = time.perf_counter(), processor_s(), {}
    for name, read in parts.items():
        start = time.perf_counter()
        read(store.DIARY_ID)  # type: ignore[operator]
        taken[name] = time.perf_counter() - start
    return taken | {"cpu": processor_s() - used, "all": time.perf_counter() - began}


def _fill() -> None:
    days = invented_days(DAYS, FACTORS)
    days.index = pd.date_range(end="2025-12-28", periods=DAYS)
    values = tuple(
        DayValue(day.date(), str(key), float(value))
        for key, column in days.items()
        for day, value in column.dropna().items()
    )
    log = DiaryLog("generic_table", "A day table", "days", days=values)
    import_file(store.DIARY_ID, preview_log(store.DIARY_ID, log, file_name="days.csv", digest="1"))
    spasms = SourceFile("spasms.csv", episode_list(SPASMS))
    preview = intake.preview_file(store.DIARY_ID, spasms, {"coverage": "with_gaps"}, today=TODAY)
    intake.import_file(store.DIARY_ID, preview)


if __name__ == "__main__":
    bench_page_data()
