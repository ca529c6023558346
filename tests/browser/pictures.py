"""Take a picture of every page at 1400 and 390 px, light and dark, with an empty, a 20-day and a full sample diary.

`PYTHONPATH=. .venv/bin/python tests/browser/pictures.py [FOLDER]`; README has three of its own (`readme_pictures.py`,
and of the printed sheet `print_picture.py`).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from chromium import find_or_install
from conftest import ARGUMENTS
from filled_diaries import fill
from page_list import page_paths
from playwright.sync_api import sync_playwright
from server import ROOT, start_server
from visitor import Visitor


def views() -> Iterator[tuple[int, bool, str]]:
    """Width, dark or light, and the end of the picture's name."""
    for width in (1400, 390):
        for dark in (False, True):
            yield width, dark, f"{width}_{'dark' if dark else 'light'}"


def take_all(folder: Path) -> None:
    """Write `<diary>_<page>_<width>_<theme>.png` for all of them, and say what a page complained about."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(find_or_install()), args=ARGUMENTS)
        for name, n_days in (("empty", 0), ("20days", 20), ("180days", 180)):
            diary = Path(tempfile.mkdtemp()) / "diary.duckdb"
            fill(diary, n_days)
            server = start_server(diary)
            for width, dark, end in views():
                visitor = Visitor(browser, server.url, width, dark=dark)
                for page, path in page_paths().items():
                    visitor.go(path)
                    height = visitor.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
                    visitor.page.set_viewport_size({"width": width, "height": max(int(height), 900)})
                    visitor.settle()
                    visitor.page.wait_for_timeout(600)
                    if visitor.scrolls_sideways():
                        print(f"{name} {page} {end}: scrolls sideways")
                    visitor.page.screenshot(path=folder / f"{name}_{page}_{end}.png")
                    visitor.page.set_viewport_size({"width": width, "height": 900})
                for complaint in visitor.close():
                    print(f"{name} {end}: {complaint}")
            server.stop()
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}, {date.today():%d %B %Y}")


if __name__ == "__main__":
    take_all(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "tests" / "output"))
