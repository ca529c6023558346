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
    statuses = [_pytest(chosen, environment, others) for chosen in _runs(long=long, browser=not missing)]
    if missing:
        print(f"\nTHE BROWSER TESTS DID NOT RUN: {missing}")
    return max(statuses)


def _runs(*, long: bool, browser: bool) -> list[str]:
    """Name what each run of pytest takes: Playwright keeps an event loop in its process, so it gets one of its own."""
    length = "" if long else "not long and "
    return [f"{length}not browser", *([f"{length}browser"] if browser else [])]


def _pytest(chosen: str, environment: dict[str, str], others: list[str]) -> int:
    workers = [] if any(argument.startswith("-n") for argument in others) else ["-n", "2", "--dist", "loadfile"]
    command = [sys.executable, "-m", "pytest", "-q", "--durations=10", *workers, "-m", chosen, *others]
    status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    return 0 if status == NOTHING_CHOSEN else status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
