"""A shared report on a line of 10 Mbit/s, cold and from the browser's cache, beside Streamlit's own hello page."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from chromium import find_or_install
from conftest import ARGUMENTS
from filled_diaries import fill
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from server import ROOT, start_server

RUNS = 5
LINE = {"offline": False, "latency": 20, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
MUST_S = 3.0
# The moment of the frame in which something first stands on the page.
WATCH = """(() => {
  window.seenAt = {};
  const wanted = %s;
  const look = () => {
    for (const [name, selector] of Object.entries(wanted)) {
      if (name in window.seenAt || !document.querySelector(selector)) continue;
      window.seenAt[name] = NaN;
      requestAnimationFrame(() => setTimeout(() => { window.seenAt[name] = performance.now() / 1000; }));
    }
  };
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
})();"""
REPORT = '{"first chart": ".sketch svg", "chart to explore": ".plot .main-svg", "all": ".panel .main-svg"}'
HELLO = '{"title": "h1"}'
MAKE_LINK = """
from data import shares, store
from data.records import ShareScope
from data.vocabulary import is_exposure
from pages.widgets import session
from pages.widgets.share_render import render_share
from pages.widgets.share_sections import SECTIONS
diary = session.diary()
days = session.days(diary)
factors = tuple(filter(is_exposure, days.columns))
scope = ShareScope(days.index[0].date(), days.index[-1].date(), tuple(SECTIONS), factors)
print(shares.create_share(diary.diary_id, scope, expires_in_days=1, render=render_share)[1])
store.close_store()
"""


@dataclass(frozen=True)
class Visit:
    """Seconds until each thing was seen, and the megabytes that came over the line."""

    seen_s: dict[str, float]
    megabytes: float


def bench_shared_page() -> None:
    """Print seconds to the first chart and megabytes, cold and cached, with the hello page of the same run."""
    with sync_playwright() as play, _link() as link, _hello() as hello:
        browser = play.chromium.launch(executable_path=str(find_or_install()), args=ARGUMENTS)
        cold, cached = _visits(browser, link, REPORT)
        hello_cold, hello_cached = _visits(browser, hello, HELLO)
        browser.close()
    for how, ours, theirs in (("cold", cold, hello_cold), ("cached", cached, hello_cached)):
        first = _median(ours, "first chart")
        print(
            f"{'ok  ' if first <= MUST_S else 'SLOW'} shared report at 10 Mbit/s, {how:<6}: first chart {first:.2f} s "
            f"(at most {MUST_S:g}), to explore {_median(ours, 'chart to explore'):.2f} s, "
            f"all {_median(ours, 'all'):.2f} s, {_megabytes(ours):.2f} MB | "
            f"Streamlit hello, title {_median(theirs, 'title'):.2f} s, {_megabytes(theirs):.2f} MB"
        )


def _visits(browser: Browser, address: str, wanted: str) -> tuple[list[Visit], list[Visit]]:
    """Visit with an empty cache, and once more in the same browser; several times."""
    cold, cached = [], []
    for _ in range(RUNS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        cold.append(_visit(context, address, wanted))
        cached.append(_visit(context, address, wanted))
        context.close()
    return cold, cached


def _visit(context: BrowserContext, address: str, wanted: str) -> Visit:
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    received: list[float] = []
    line.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.add_init_script(WATCH % wanted)
    page.goto(address, wait_until="commit")
    names = len(re.findall(r'"[^"]+":', wanted))
    until = time.monotonic() + 60
    seen: dict[str, float] = {}
    while time.monotonic() < until and len(seen) < names:
        page.wait_for_timeout(100)
        seen = {name: at for name, at in page.evaluate("window.seenAt").items() if at == at and at is not None}
    page.close()
    return Visit(seen, sum(received) / 1e6)


def _median(visits: list[Visit], name: str) -> float:
    return statistics.median(visit.seen_s[name] for visit in visits)


def _megabytes(visits: list[Visit]) -> float:
    return statistics.median(visit.megabytes for visit in visits)


@contextmanager
def _link() -> Iterator[str]:
    """Give the address of a link to the whole sample diary."""
    with tempfile.TemporaryDirectory() as folder:
        diary = Path(folder) / "diary.duckdb"
        fill(diary, 180)
        environment = {"SPASM_DIARY": str(diary), "PATH": "/usr/bin:/bin"}
        made = subprocess.run(
            [sys.executable, "-c", MAKE_LINK], cwd=ROOT, env=environment, capture_output=True, check=True, text=True
        )
        server = start_server(diary)
        yield f"{server.url}/s/{made.stdout.strip()}"
        server.stop()


@contextmanager
def _hello() -> Iterator[str]:
    """Give the address of `streamlit hello`."""
    with tempfile.TemporaryDirectory() as folder:
        options = ["--server.port=0", "--server.headless=true", "--browser.gatherUsageStats=false"]
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "hello", *options], cwd=folder, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://localhost:\d+", line)))
        yield address
        process.terminate()
        process.wait(20)
        process.stdout.close()


if __name__ == "__main__":
    bench_shared_page()
