"""The dashboard in a real browser: cold, warm, a filter, the processor; beside hello-world and a naive dashboard."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from chromium import BrowserMissing, find_or_install
from conftest import ARGUMENTS
from filled_diaries import fill
from playwright.sync_api import Browser, Page, sync_playwright
from server import Server, start_server

RUNS = 5
CLICKS = 16
CHOICES = ("7 days", "90 days")
COLD_S, WARM_S, FILTER_S, RERUN_S = 4.0, 1.5, 0.8, 0.040
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
APPS = Path(__file__).parent / "apps"
CHART = ".js-plotly-plot .main-svg"
# Everything is drawn: the script has ended, nothing on the page is of an older run, and each chart stands.
DRAWN = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  if (!app || app.dataset.testScriptState !== 'notRunning' || !document.querySelector('h1')) return false;
  if (document.querySelector('[data-stale=true], [data-testid=stSkeleton]')) return false;
  return [...document.querySelectorAll('.js-plotly-plot')].every(plot => plot.querySelector('.main-svg'));
}"""
# Counts from the click itself, in the page's own clock, until two frames after everything is drawn.
TIMED = """name => new Promise((done, failed) => {
  const main = document.querySelector('[data-testid=stMain]'), before = main.textContent, drawn = WHEN_DRAWN;
  const look = () => {
    if (main.textContent !== before && drawn())
      requestAnimationFrame(() => setTimeout(() => done((performance.now() - began) / 1000)));
    else if (performance.now() - began > 30000) failed(new Error('nothing was drawn within 30 s'));
    else setTimeout(look, 10);
  };
  const button = [...document.querySelectorAll('[data-testid=stButtonGroup] button')]
    .find(one => one.innerText.trim() === name);
  const began = performance.now();
  button.click();
  look();
})""".replace("WHEN_DRAWN", DRAWN)


@dataclass(frozen=True)
class Measured:
    """Medians in seconds; ``rerun_cpu`` is processor time of the server for one rerun."""

    cold: float
    warm: float
    filter: float
    rerun_cpu: float


def bench_dashboard() -> None:
    """Print the four numbers of each app, ours against its budgets."""
    try:
        path = find_or_install()
    except BrowserMissing as missing:
        print(f"skip the dashboard is not measured: {missing}")
        return
    with sync_playwright() as play, serving() as ours, _app("hello.py") as hello, _app("naive_dashboard.py") as naive:
        browser = play.chromium.launch(executable_path=str(path), args=ARGUMENTS)
        mine, least, plain = (
            _measure(browser, ours, CHART),
            _measure(browser, hello, "h1"),
            _measure(browser, naive, CHART),
        )
        browser.close()
    _say("dashboard, cold browser, to the first chart", mine.cold, COLD_S, least.cold, plain.cold)
    _say("dashboard, warm, to the first chart", mine.warm, WARM_S, least.warm, plain.warm)
    _say("filter click to all charts redrawn", mine.filter, FILTER_S, least.filter, plain.filter)
    _say("processor of the server for one rerun", mine.rerun_cpu, RERUN_S, least.rerun_cpu, plain.rerun_cpu)


def _say(what: str, ours: float, must: float, hello: float, naive: float) -> None:
    verdict = "ok  " if ours <= must else "SLOW"
    print(
        f"{verdict} {what:<58} {ours:7.3f} s (at most {must:g}) | "
        f"Streamlit hello-world {hello:.3f} s, naive plotly express {naive:.3f} s, ratio {ours / naive:.1f}"
    )


def _measure(browser: Browser, server: Server, wanted: str) -> Measured:
    _visit(browser, server, wanted, times=1)  # the first run of the server is not the browser's
    cold, warm = zip(*(_visit(browser, server, wanted, times=2) for _ in range(RUNS)), strict=True)
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    _open(page, server.url, wanted)
    for name in CHOICES:
        page.evaluate(TIMED, name)
    before = cpu_s(server.process.pid)
    redrawn = [float(page.evaluate(TIMED, CHOICES[click % 2])) for click in range(CLICKS)]
    used = (cpu_s(server.process.pid) - before) / CLICKS
    context.close()
    return Measured(statistics.median(cold), statistics.median(warm), statistics.median(redrawn), used)


def _visit(browser: Browser, server: Server, wanted: str, times: int) -> tuple[float, ...]:
    """Open the page in a browser that knows nothing, then again; return the seconds of each time."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    taken = tuple(_open(page, server.url, wanted) for _ in range(times))
    context.close()
    return taken


def _open(page: Page, url: str, wanted: str) -> float:
    page.goto(url, wait_until="commit")
    page.wait_for_selector(wanted, state="attached", timeout=60_000)
    seen = float(page.evaluate("() => performance.now() / 1000"))
    page.wait_for_function(DRAWN, timeout=60_000)
    return seen


def cpu_s(process_id: int) -> float:
    """Return the processor seconds that a process has used so far."""
    fields = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


@contextmanager
def serving() -> Iterator[Server]:
    """Serve the sample diary."""
    with tempfile.TemporaryDirectory() as folder:
        diary = Path(folder) / "diary.duckdb"
        fill(diary, 180)
        server = start_server(diary)
        yield server
        server.stop()


@contextmanager
def _app(name: str) -> Iterator[Server]:
    """Serve one of the yardsticks as `streamlit run` does, with its own settings and none of ours."""
    with tempfile.TemporaryDirectory() as folder:
        options = ["--server.port=0", "--server.headless=true", "--browser.gatherUsageStats=false"]
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(APPS / name), *options],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert process.stdout is not None
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://localhost:\d+", line)))
        server = Server(process, address)
        yield server
        server.stop()


if __name__ == "__main__":
    bench_dashboard()
