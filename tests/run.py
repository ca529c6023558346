"""Run every test, the browser tests too; say loudly in the last line when a browser could not be had."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

NOTHING_CHOSEN = 5  # pytest's status when no test was taken, as when one file is named
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from chromium import BrowserMissing, find_or_install  # noqa: E402  # its folder is put on the path just above


def main(arguments: list[str]) -> int:
    """Find a browser as BROWSER_TESTS (auto, require, skip) says, then hand over to pytest."""
    wanted = os.environ.get("BROWSER_TESTS", "auto")
    long = "--long" in arguments
    missing = ""
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    if wanted == "skip":
        missing = "they were skipped as asked (BROWSER_TESTS=skip)"
    else:
        try:
            environment["SPASM_TEST_BROWSER"] = str(find_or_install())
        except BrowserMissing as error:
            missing = str(error)
    if missing and wanted == "require":
        print(f"BROWSER TESTS COULD NOT RUN: {missing}", file=sys.stderr)
        return 1
    others = [argument for argument in arguments if argument != "--long"]
    statuses = [
        _pytest(chosen, workers, environment, others) for chosen, workers in _runs(long=long, browser=not missing)
    ]
    if missing:
        print(f"\nTHE BROWSER TESTS DID NOT RUN: {missing}")
    return max(statuses)


def _runs(*, long: bool, browser: bool) -> list[tuple[str, int]]:
    """Name what each run of pytest takes, and its workers.

    Playwright keeps an event loop in its process, so the browser gets a run of its own. There the processor waits for
    pages half of the time: a third worker uses what two leave.
    """
    length = "" if long else "not long and "
    return [(f"{length}not browser", 2), *([(f"{length}browser", 3)] if browser else [])]


def _pytest(chosen: str, n_workers: int, environment: dict[str, str], others: list[str]) -> int:
    whole_files = ["-n", str(n_workers), "--dist", "loadfile", "--no-loadscope-reorder"]
    workers = [] if any(argument.startswith("-n") for argument in others) else whole_files
    command = [sys.executable, "-m", "pytest", "-q", "--durations=10", *workers, "-m", chosen, *others]
    status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    return 0 if status == NOTHING_CHOSEN else status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
