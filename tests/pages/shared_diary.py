"""A diary with a clear finding and with texts that no visitor may ever see."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from data.intake import import_file, preview_log
from data.records import Coverage, DayNote, DayValue, DiaryLog, Episode, Treatment
from data.store import DIARY_ID, close_store

FIRST = date(2026, 3, 2)
SECRETS = ("secretdaynote", "secretspasmnote", "secrettreatmentnote", "secretfactor", "secrettag", "secretfile")


@contextmanager
def own_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    close_store()
    monkeypatch.setenv("SPASM_DIARY", str(folder / "diary.duckdb"))
    for name in ("SPASM_OWNER_KEY", "SPASM_PUBLIC_URL"):
        monkeypatch.delenv(name, raising=False)
    yield
    close_store()


def fill(length: int, seed: int = 3) -> date:
    """Store ``length`` kept days from FIRST on, in which short nights bring spasms; return the last one."""
    draw = np.random.default_rng(seed)
    values: list[DayValue] = []
    for day in (FIRST + timedelta(days=number) for number in range(length)):
        sleep = float(np.clip(draw.normal(7, 1.2), 3, 11))
        told = {
            "spasm_count": float(draw.poisson(np.exp(1.3 - 0.5 * (sleep - 7)))),
            "sleep_h": round(sleep, 1),
            "stress": float(draw.integers(0, 11)),
            "custom:secretfactor": float(draw.integers(0, 5)),
            "tag:secrettag": float(draw.integers(0, 2)),
        }
        values += [DayValue(day, factor, value) for factor, value in told.items()]
    last = FIRST + timedelta(days=length - 1)
    log = DiaryLog(
        format="table",
        label="A table",
        header_key="made",
        days=tuple(values),
        episodes=(Episode(datetime(2026, 3, 3, 8), side="left", sites=("eyelid",), note="secretspasmnote"),),
        treatments=(Treatment(date(2026, 3, 9), "botulinum", "Botox", 15, "units", note="secrettreatmentnote"),),
        notes=(DayNote(FIRST, "secretdaynote"),),
        spans=(Coverage(FIRST, last, complete=True),),
    )
    import_file(DIARY_ID, preview_log(DIARY_ID, log, file_name="secretfile.csv", digest=f"{seed}", answers={}))
    return last
