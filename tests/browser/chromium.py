"""Find a Chromium for the browser tests, or install one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class BrowserMissing(Exception):
    """No Chromium is here and none could be installed."""


def find_or_install() -> Path:
    """Return the path of a Chromium: one that is here, else from apt (as root on Debian), else from Playwright.

    Raises
    ------
    BrowserMissing
        With the sentence that says what to do.
    """
    _require_driver()
    found = _found()
    for install in (_by_apt, _by_playwright):
        if found is None:
            install()
            found = _found()
    if found is None:
        raise BrowserMissing(
            "no Chromium was found and none could be installed. "
            "Install one (Debian: sudo apt install chromium) and run again."
        )
    return found


def _found() -> Path | None:
    return _given() or _on_path() or _of_playwright()


def _require_driver() -> None:
    """Playwright's own driver needs a library that a bare Debian has not."""
    if _driver_runs():
        return
    _apt_install("libatomic1")
    if not _driver_runs():
        raise BrowserMissing(
            "Playwright's driver does not start. Install what it lacks (Debian: sudo apt install libatomic1)."
        )


def _driver_runs() -> bool:
    driver, _ = compute_driver_executable()
    return subprocess.run([driver, "--version"], capture_output=True, check=False).returncode == 0


def _given() -> Path | None:
    path = os.environ.get("SPASM_TEST_BROWSER", "")
    return Path(path) if path and Path(path).exists() else None


def _on_path() -> Path | None:
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            return Path(found)
    return None


def _of_playwright() -> Path | None:
    """Ask in a process of its own: Playwright's driver must not stay in the test run's process."""
    question = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as play: print(play.chromium.executable_path)"
    )
    asked = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=False, timeout=60)
    path = Path(asked.stdout.strip() or "/nowhere")
    return path if path.exists() else None


def _by_apt() -> None:
    """As root on Debian the distribution's own package is the surest way, and it brings the fonts and libraries."""
    _apt_install("chromium")


def _apt_install(package: str) -> None:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    print(f"Installing {package} for the browser tests ...", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment, **quiet)
    subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False, env=environment, **quiet)


def _by_playwright() -> None:
    print("Asking Playwright for a Chromium ...", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=600)


if __name__ == "__main__":
    print(find_or_install())
