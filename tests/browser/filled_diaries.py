"""Diaries of several lengths, filled from the sample in a process of its own: one process owns one file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from server import ROOT

EMPTY, SHORT, SAMPLE, LONG = 0, 20, 180, 1095
FILL = """
import datetime, pathlib, sys
from data import intake, store
from data.records import SourceFile

LENGTH, ANSWERS = 180, {"episodes": {"coverage": "with_gaps"}, "days": {}, "treatments": {}}
wanted = int(sys.argv[1])

def again(name):
    "The sample once, or as often before itself as it takes, or the first days of it."
    header, *lines = pathlib.Path(f"data/samples/sample_{name}.csv").read_text("utf-8").splitlines()
    rows = [(datetime.date.fromisoformat(line[:10]), line[10:]) for line in lines]
    first = datetime.date(2025, 5, 5)
    back = [datetime.timedelta(days=LENGTH * times) for times in range(-(-wanted // LENGTH))]
    kept = [(day - shift, rest) for shift in back for day, rest in rows if (day - first).days < wanted]
    last = first + datetime.timedelta(days=LENGTH)
    kept = [(day, rest) for day, rest in kept if len(back) == 1 or (last - day).days <= wanted]
    return "\\n".join([header, *(f"{day}{rest}" for day, rest in sorted(kept))]) + "\\n" if kept else ""

if wanted == LENGTH:
    intake.load_sample(store.DIARY_ID, today=datetime.date.today())
elif wanted:
    for name, answers in ANSWERS.items():
        text = again(name)
        if text:
            preview = intake.preview_file(store.DIARY_ID, SourceFile(f"{name}.csv", text.encode()), answers)
            intake.import_file(store.DIARY_ID, preview)
store.close_store()
"""


def fill(diary: Path, n_days: int) -> None:
    """Put that many days into a diary: the first of the sample, all of it, or the sample again and again."""
    command = [sys.executable, "-c", FILL, str(n_days)]
    subprocess.run(command, cwd=ROOT, env={"SPASM_DIARY": str(diary), "PATH": "/usr/bin:/bin"}, check=True)
