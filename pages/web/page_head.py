"""What is added to the head of Streamlit's own page: a script for the browser's history, and one for what is sent.

A choice changes the address but not the page. Streamlit enters the changes that the server makes in the history (a day
opened in a chart, the address cleared on the way to another page), so that Back would undo one choice after another,
and would find the page that was left without its choices. With the script such a change takes the place of the entry
before it, and a page that is left keeps the address that it had.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.web.phone import LINKS
from pages.web.sent_press import MARK_WHAT_IS_SENT

# What the server changes without anybody having done something since belongs to the step to the page that follows.
ONE_ENTRY_A_PAGE = """{
  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  let left = null;
  const forget = () => { left = null; };
  for (const doing of ['pointerdown', 'keydown', 'click', 'popstate']) addEventListener(doing, forget, true);
  history.pushState = (state, unused, address) => {
    if (new URL(address ?? '', location.href).pathname === location.pathname) {
      left ??= location.href;
      replace(state, unused, address);
    } else {
      if (left !== null) replace(state, unused, left);
      forget();
      push(state, unused, address);
    }
  };
}"""
ADDED = f"<script>{ONE_ENTRY_A_PAGE}</script><script>{MARK_WHAT_IS_SENT}</script>{LINKS}"
HEAD_END = b"</head>"
# Without these Streamlit answers with the page whole, as it is, and never with "you have it already".
SET_ASIDE = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")


class PageHead:
    """Add our lines to the pages that pass; everything that is not a page passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, and complete the page that comes back."""
        if scope["type"] != "http" or scope["method"] != "GET" or not wants_page(Headers(scope=scope)):
            await self.app(scope, receive, send)
            return
        headers = [(name, value) for name, value in scope["headers"] if name.lower() not in SET_ASIDE]
        await self.app({**scope, "headers": headers}, receive, _Completed(send))


def wants_page(headers: Headers) -> bool:
    """True when a browser opens an address; it says so, and says otherwise for scripts, pictures and data."""
    return "text/html" in headers.get("accept", "")


class _Completed:
    """Hold back the start of a page until all of it is there, since its length changes."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.start: Message | None = None
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page(message):
            self.start = message
        elif message["type"] == "http.response.body" and self.start is not None:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)
        else:
            await self.send(message)

    async def _finish(self, start: Message) -> None:
        body = self.body.replace(HEAD_END, ADDED.encode() + HEAD_END, 1)
        headers = MutableHeaders(raw=list(start["headers"]))
        headers["content-length"] = str(len(body))
        for name in ("etag", "last-modified", "accept-ranges"):  # they speak of the file as it is on disk
            del headers[name]
        await self.send({**start, "headers": headers.raw})
        await self.send({"type": "http.response.body", "body": body})


def _is_page(start: Message) -> bool:
    return start["status"] == 200 and Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
