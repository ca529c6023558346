"""Take a picture of every page at 1400 and 390 px, light and dark, with an empty, a 20-day and a full sample diary.

`PYTHONPATH=. .venv/bin/python tests/browser/pictures.py [FOLDER]`; README's pictures come from it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from chromium import find_or_install
from conftest import ARGUMENTS
from playwright.sync_api import sync_playwright
from server import ROOT, start_server
from visitor import Visitor

PAGES = {
    "overview": "/",
    "import": "/import",
    "triggers": "/triggers",
    "patterns": "/patterns",
    "treatments": "/treatments",
    "share": "/share",
}
FILL = """
import sys, tempfile, datetime, pathlib
from data import intake, store
from data.records import SourceFile
limit = int(sys.argv[1])
if limit >= 180:
    intake.load_sample(store.DIARY_ID, today=datetime.date.today())
elif limit:
    for name, answers in (("episodes", {"coverage": "with_gaps"}), ("days", {})):
        text = pathlib.Path(f"data/samples/sample_{name}.csv").read_text("utf-8").splitlines()
        first = datetime.date.fromisoformat(text[1][:10])
        kept = [line for line in text[1:] if (datetime.date.fromisoformat(line[:10]) - first).days < limit]
        file = SourceFile(f"{name}.csv", "\\n".join([text[0], *kept]).encode())
        intake.import_file(store.DIARY_ID, intake.preview_file(store.DIARY_ID, file, answers))
store.close_store()
"""


def fill(diary: Path, n_days: int) -> None:
    """Put the first days of the sample into a diary, in a process of its own: one process owns one file."""
    command = [sys.executable, "-c", FILL, str(n_days)]
    subprocess.run(command, cwd=ROOT, env={"SPASM_DIARY": str(diary), "PATH": "/usr/bin:/bin"}, check=True)


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
                for page, path in PAGES.items():
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
