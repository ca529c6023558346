"""The preview is one JSON object on stdout; its exit status tells the outcome; no diary is opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
KEYS = {
    *("outcome", "format", "label", "messages", "questions", "episodes", "days", "treatments", "notes"),
    *("quarantined", "coverage"),
}


def preview(folder: Path, text: str, *more: str) -> tuple[int, dict[str, Any]]:
    file = folder / "log.csv"
    file.write_text(text, "utf-8")
    command = [sys.executable, "-m", "data.preview", str(file), "--today", "2026-11-23", *more]
    environment = {**os.environ, "SPASM_DIARY": str(folder / "diary.duckdb")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert sorted(path.name for path in folder.iterdir()) == ["log.csv"]
    return done.returncode, json.loads(done.stdout)


def test_an_accepted_file_ends_with_0(tmp_path: Path) -> None:
    status, shown = preview(tmp_path, "Onset,Side,Note\n2025-01-03 08:10,left,müde\n")
    assert (status, shown["outcome"], set(shown)) == (0, "accepted", KEYS)
    assert shown["episodes"] == [
        {
            "onset": "2025-01-03T08:10:00",
            "precision": "minute",
            "utc_offset_min": None,
            "end": None,
            "duration_s": None,
            "ongoing": False,
            "side": "left",
            "sites": [],
            "movement": None,
            "intensity": None,
            "pain": None,
            "count": None,
            "triggers": [],
            "activity": None,
            "note": "müde",
            "approximate": False,
        }
    ]
    assert shown["coverage"] == {"from": "2025-01-03", "to": "2025-01-03", "complete": True}


def test_days_and_lost_cells_are_shown(tmp_path: Path) -> None:
    _, shown = preview(tmp_path, "Date,Spasms,Sleep\n2025-01-03,3,99 h\n")
    day = {"date": "2025-01-03", "factor": "spasm_count", "value": 3.0, "unit": "a day", "approximate": False}
    assert shown["days"] == [day]
    assert [(problem["row"], problem["column"], problem["sheet"]) for problem in shown["quarantined"]] == [
        (2, "Sleep", None)
    ]


def test_open_questions_end_with_2_and_answers_settle_them(tmp_path: Path) -> None:
    text = "Date,Spasms\n01/02/2025,3\n"
    status, shown = preview(tmp_path, text)
    assert (status, shown["outcome"], shown["questions"][0]["id"]) == (2, "questions", "date_order")
    assert set(shown["questions"][0]) == {"id", "text", "example", "choices"}
    assert shown["days"]
    status, shown = preview(tmp_path, text, "--answers", '{"date_order": "month_first"}')
    assert (status, shown["days"][0]["date"]) == (0, "2025-01-02")


def test_a_refused_file_ends_with_3(tmp_path: Path) -> None:
    status, shown = preview(tmp_path, "")
    assert (status, shown["outcome"], set(shown)) == (3, "refused", KEYS)
    assert shown["messages"] == ["The file is empty."]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "data.preview", str(tmp_path / "none.csv")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, json.loads(done.stdout)["outcome"]) == (3, "refused")


@pytest.mark.parametrize("answers", ["[1]", "{", '"x"'])
def test_answers_must_be_an_object(tmp_path: Path, answers: str) -> None:
    command = [sys.executable, "-m", "data.preview", str(tmp_path / "none.csv"), "--answers", answers]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stdout == ""
