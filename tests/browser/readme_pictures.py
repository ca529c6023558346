"""Take README's three pictures of the dashboard, with the sample diary, at 1400 px and in the light theme.

`PYTHONPATH=. .venv/bin/python tests/browser/readme_pictures.py [FOLDER]`
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from chromium import find_or_install
from conftest import ARGUMENTS
from filled_diaries import SAMPLE, fill
from PIL import Image
from playwright.sync_api import sync_playwright
from server import ROOT, start_server
from visitor import Visitor

WIDTH, SHOWN_WIDTH = 1400, 1100
# name: address, and how many pixels of the page are shown
PICTURES = {"overview": ("/", 1880), "triggers": ("/triggers", 2092), "report": ("/report", 1938)}


def take(folder: Path) -> None:
    """Write the pictures, made smaller and with few colours, so that the repository stays light."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play, tempfile.TemporaryDirectory() as home:
        browser = play.chromium.launch(executable_path=str(find_or_install()), args=ARGUMENTS)
        fill(Path(home) / "diary.duckdb", SAMPLE)
        server = start_server(Path(home) / "diary.duckdb")
        visitor = Visitor(browser, server.url, WIDTH, dark=False)
        visitor.go("/")
        visitor.click("Got it")
        for name, (path, height) in PICTURES.items():
            visitor.page.set_viewport_size({"width": WIDTH, "height": height})
            visitor.go(path)
            visitor.page.wait_for_timeout(2500)  # the report draws itself in a frame of its own
            shot = Image.open(io.BytesIO(visitor.page.screenshot()))
            small = shot.resize((SHOWN_WIDTH, round(height * SHOWN_WIDTH / WIDTH)), Image.Resampling.LANCZOS)
            small.quantize(256, method=Image.Quantize.MAXCOVERAGE).save(folder / f"{name}.png", optimize=True)
        complaints = visitor.close()
        server.stop()
        browser.close()
    if complaints:
        raise SystemExit("\n".join(complaints))


if __name__ == "__main__":
    take(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "pages" / "pictures"))
