"""Take the picture of the printed report for README: the first sheet of the sample diary, in the greys of paper.

`PYTHONPATH=. .venv/bin/python tests/browser/print_picture.py [FILE]`
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path

from chromium import find_or_install
from conftest import ARGUMENTS
from filled_diaries import SAMPLE, fill
from PIL import Image
from playwright.sync_api import sync_playwright
from server import ROOT

SHEET = {"width": 794, "height": 1123}  # A4 at 96 px an inch
MARGINS = "body { padding: 42px 45px !important; } .second { display: none !important; }"


def sample_report() -> bytes:
    """Return the file of the sample diary, all of it and every part."""
    from data.records import ShareScope
    from data.vocabulary import is_exposure
    from pages.widgets import session
    from pages.widgets.share_render import render_share
    from pages.widgets.share_sections import SECTIONS

    days = session.days(session.diary())
    factors = tuple(filter(is_exposure, days.columns))
    scope = ShareScope(days.index[0].date(), days.index[-1].date(), tuple(SECTIONS), factors)
    return render_share(scope, for_file=True)


def take(file: Path) -> None:
    """Write the picture."""
    folder = Path(tempfile.mkdtemp())
    os.environ["SPASM_DIARY"] = str(folder / "diary.duckdb")
    fill(folder / "diary.duckdb", SAMPLE)
    report = folder / "report.html"
    report.write_bytes(sample_report())
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(find_or_install()), args=ARGUMENTS)
        page = browser.new_page(viewport=SHEET)
        page.goto(report.as_uri())
        page.wait_for_selector("html[data-ready]")
        page.emulate_media(media="print")
        page.wait_for_timeout(500)
        page.add_style_tag(content=MARGINS)
        taken = page.screenshot()
        browser.close()
    Image.open(io.BytesIO(taken)).convert("L").quantize(16).save(file, optimize=True)
    print(f"{file}, {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    take(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "pages" / "pictures" / "report_print.png"))
