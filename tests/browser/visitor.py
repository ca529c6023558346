"""A person in front of the dashboard: goes to pages, waits until they are drawn, uploads, clicks, reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Request, Response, TimeoutError, expect

TIMEOUT_MS = 30_000
CLICK_MS = 10_000
MOST_AIMS = 10  # a plot that moved while the pointer came is aimed at anew
expect.set_options(timeout=TIMEOUT_MS)
# Opened below the root, Streamlit's own page looks for its server at every level of the address, the deepest first, and
# takes the 404s it gets on the way in its stride; the browser writes them to its console all the same.
# Its download buttons, too, ask for their file as soon as they are drawn; a newer run may have taken it away by then.
PROBE = re.compile(r"/[^/]+/_stcore/(health|host-config)$|/media/[0-9a-f]+\.\w+$")
GONE_DOWNLOAD = re.compile(r"Client Error: Download Button source error - 404")
# The page may not show a run that is over at once; the server tells of each end in field 6 of a message (2: cut short).
COUNT_ENDS = """() => {
  window.__ends = 0;
  const varint = (bytes, at) => {
    let value = 0, shift = 1, byte;
    do { byte = bytes[at++]; value += (byte & 127) * shift; shift *= 128; } while (byte & 128);
    return [value, at];
  };
  const tells = bytes => {
    for (let at = 0, tag, value; at < bytes.length;) {
      [tag, at] = varint(bytes, at);
      if (tag % 8 !== 0 && tag % 8 !== 2) return false;
      [value, at] = varint(bytes, at);
      if (tag === 6 * 8) return value !== 2;
      if (tag % 8 === 2) at += value;
    }
    return false;
  };
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', async event => {
        const data = event.data instanceof Blob ? await event.data.arrayBuffer() : event.data;
        if (data instanceof ArrayBuffer && tells(new Uint8Array(data))) window.__ends += 1;
      });
    }
  };
}"""
ARM = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  window.__ran = false;
  window.__armed = window.__ends;
  // A short run can be over before the observer is told: then the old value alone tells that it was.
  new MutationObserver(changes => {
    if (app.dataset.testScriptState === 'running' || changes.some(change => change.oldValue === 'running'))
      window.__ran = true;
  }).observe(app, {attributes: true, attributeOldValue: true, attributeFilter: ['data-test-script-state']});
}"""
IDLE = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app && app.dataset.testScriptState === 'notRunning' && app.dataset.testConnectionState === 'CONNECTED'
    && !document.querySelector('[data-testid=stSkeleton]') && document.querySelector('h1') !== null;
}"""

RAN = "() => window.__ran === true || window.__ends > window.__armed"
# A chart or a font that comes late moves what stands below it, away from under the pointer.
STILL = """() => {
  const height = document.querySelector('[data-testid=stMain]').scrollHeight;
  const still = height === window.__height && document.fonts.status === 'loaded';
  window.__frames = still ? window.__frames + 1 : 0;
  window.__height = height;
  return window.__frames > 3;
}"""


class Visitor:
    """One browser context of its own: no cookie and no history is shared with another visitor."""

    def __init__(self, browser: Browser, base: str, width: int, *, dark: bool) -> None:
        self.base = base
        self.context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            has_touch=width < 500,
        )
        self.context.add_init_script(f"({COUNT_ENDS})()")
        self.page = self.context.new_page()
        self.page.set_default_timeout(TIMEOUT_MS)
        self.complaints: list[str] = []
        self.expected_status: set[int] = set()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if PROBE.search(message.location.get("url", "")) or GONE_DOWNLOAD.search(message.text):
            return
        expected = any(f"status of {status}" in message.text for status in self.expected_status)
        if message.type == "error" and not expected:
            self.complaints.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != urlsplit(self.base).netloc:
            self.complaints.append(f"foreign host: {request.url}")

    def _response(self, response: Response) -> None:
        probe = response.status == 404 and PROBE.search(response.url)
        if response.status >= 400 and response.status not in self.expected_status and not probe:
            self.complaints.append(f"status {response.status}: {urlsplit(response.url).path}")

    def go(self, path: str = "/") -> None:
        """Open an address of the dashboard and wait until it is drawn."""
        self.page.goto(self.base + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run and the page stands still."""
        self.page.wait_for_function(IDLE)
        self.page.wait_for_function("() => document.querySelectorAll('[data-stale=true]').length === 0")
        self.page.evaluate("() => { window.__frames = 0; }")
        self.page.wait_for_function(STILL)

    def act(self, action: Callable[[], object], within_ms: int = TIMEOUT_MS) -> None:
        """Do something that makes the script run, and wait for the end of that run."""
        self.page.evaluate(ARM)
        action()
        self.page.wait_for_function(RAN, timeout=within_ms)
        self.settle()

    def click(self, name: str) -> None:
        """Press the button with this name."""
        button = self.page.get_by_role("button", name=name).first
        try:
            self.act(button.click, within_ms=CLICK_MS)
        except TimeoutError:
            if self.page.evaluate(RAN):
                raise
            self.act(
                button.click
            )  # the page was drawn anew under the pointer: no run began, so press again, as one would

    def press_in(self, plot: Locator, across: float, down: float, told: str = "") -> None:
        """Click into a plot, at these shares of its width and height, once Plotly has found what is ``told`` there."""
        plot.scroll_into_view_if_needed()
        labels = plot.locator("xpath=ancestor::*[contains(@class, 'js-plotly-plot')]").locator(".hoverlayer > *")
        for _ in range(MOST_AIMS):
            plot.hover()  # waits until the plot stands still
            box = plot.bounding_box()
            assert box is not None
            self.page.mouse.move(box["x"] + across * box["width"], box["y"] + down * box["height"])
            # Plotly takes a click for what it has found under the pointer, and it looks only every so often.
            labels.filter(has_text=told).first.wait_for(state="attached")
            self.settle()
            if plot.bounding_box() == box:
                break
        self.act(lambda: (self.page.mouse.down(), self.page.mouse.up()))

    def slow_down(self, latency_ms: int, bytes_per_second: int) -> None:
        """Give the page a slow line from now on: every message waits so long, and no more than this comes through."""
        line = self.context.new_cdp_session(self.page)
        line.send("Network.enable")
        conditions = {
            "offline": False,
            "latency": latency_ms,
            "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second,
        }
        line.send("Network.emulateNetworkConditions", conditions)

    def upload(self, *files: Path) -> None:
        """Drop files onto the first drop zone."""
        zone = self.page.locator("[data-testid=stFileUploaderDropzoneInput]").first
        self.act(lambda: zone.set_input_files([str(file) for file in files]))

    def text(self) -> str:
        """All the words on the page."""
        return self.page.locator("body").inner_text()

    def sees(self, words: str) -> None:
        """Fail unless these words become visible."""
        expect(self.find(words)).to_be_visible(timeout=TIMEOUT_MS)

    def find(self, words: str) -> Locator:
        """The first element with these words."""
        return self.page.get_by_text(words).first

    def scrolls_sideways(self) -> bool:
        """True when the page is wider than the window."""
        return bool(self.page.evaluate("() => document.scrollingElement.scrollWidth > window.innerWidth + 1"))

    def close(self) -> list[str]:
        """Close the window and hand over all complaints."""
        self.context.close()
        return self.complaints
