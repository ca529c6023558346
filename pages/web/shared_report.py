"""Everything under `/s`: a shared report, its scripts, or the one page that says nothing; Streamlit never sees it."""

from __future__ import annotations

import gzip
import logging
import re
from collections.abc import Callable, Mapping
from functools import partial

import anyio
import anyio.to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from data.errors import DiaryError
from data.faults import kind_and_place
from data.records import ShareScope
from data.shares import open_share
from pages.web.addresses import client_of
from pages.web.allowance import Allowance
from pages.web.brotli import as_brotli
from pages.web.compression import accepts_brotli, accepts_gzip, packed_response
from pages.web.door_pages import not_allowed, too_many
from pages.web.plain_page import plain_page
from pages.web.site import Site

_LOG = logging.getLogger(__name__)

Render = Callable[[ShareScope], bytes]
Assets = Callable[[], Mapping[str, tuple[bytes, str]]]

TOKEN = re.compile(r"/s/([A-Za-z0-9_-]{43})")
ASSET_FOLDER = "/s/assets/"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data: blob:; font-src 'self'; "
    "connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
REPORT_HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-store, private",
    "referrer-policy": "no-referrer",
    "vary": "Accept-Encoding",
}
NO_REPORT = (
    "This link shows nothing",
    "It may have ended, or it is not complete. Ask the person who sent it for a new one.",
)
NOT_NOW = ("The report cannot be shown right now", "Please try again in a few minutes.")


class SharedReport:
    """Answer `/s/<token>` with the stored report and nothing else of the diary."""

    def __init__(self, app: ASGIApp, *, site: Site, render: Render, assets: Assets) -> None:
        self.app = app
        self.site = site
        self.render = render
        self.assets = assets
        self.requests = Allowance(60)
        self.workers: anyio.CapacityLimiter | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer all of `/s`; hand on the rest."""
        path = scope.get("path", "")
        if scope["type"] != "http" or not (path == "/s" or path.startswith("/s/")):
            await self.app(scope, receive, send)
            return
        response = await self._answer(scope, path)
        response.headers["content-security-policy"] = POLICY
        response.headers["referrer-policy"] = "no-referrer"
        await response(scope, receive, send)

    async def _answer(self, scope: Scope, path: str) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            return not_allowed("GET, HEAD")
        if path.startswith(ASSET_FOLDER):
            return await self._asset(scope, path.removeprefix(ASSET_FOLDER))
        if wait := self.requests.wait_s(client_of(scope, proxy_expected=bool(self.site.public_url))):
            return too_many(wait)
        named = TOKEN.fullmatch(path)
        if named is None:
            return no_report()
        try:
            packed = await self._report(named[1], count=scope["method"] == "GET")
        except DiaryError:
            return _not_now()
        except Exception as fault:  # noqa: BLE001  # a visitor must not meet a bare error page for a fault of ours
            _LOG.error("A link could not be shown: %s.", kind_and_place(fault))
            return _not_now()
        return no_report() if packed is None else report_response(packed, Headers(scope=scope))

    async def _report(self, token: str, *, count: bool) -> bytes | None:
        """Look the report up beside the event loop; few at a time, so that visitors cannot crowd out the owner."""
        self.workers = self.workers or anyio.CapacityLimiter(4)
        look_up = partial(open_share, token, count=count, render=self.render)
        return await anyio.to_thread.run_sync(look_up, limiter=self.workers)

    async def _asset(self, scope: Scope, name: str) -> Response:
        found = (await anyio.to_thread.run_sync(self.assets)).get(name)
        if found is None:
            return no_report()
        packed, media_type = found
        if accepts_brotli(Headers(scope=scope)):
            smaller = await anyio.to_thread.run_sync(as_brotli, packed)
            if smaller:
                return packed_response(smaller, media_type, "br")
        if accepts_gzip(Headers(scope=scope)):
            return packed_response(packed, media_type)
        response = packed_response(gzip.decompress(packed), media_type)
        del response.headers["content-encoding"]
        return response


def report_response(packed: bytes, headers: Headers) -> Response:
    """Build the answer for a report as it is stored, unpacked for the few that do not take gzip."""
    if accepts_gzip(headers):
        return Response(packed, media_type="text/html", headers={**REPORT_HEADERS, "content-encoding": "gzip"})
    return Response(gzip.decompress(packed), media_type="text/html", headers=REPORT_HEADERS)


def no_report() -> Response:
    """Build the one page for a link that is unknown, ended, withdrawn or malformed: they must not differ."""
    return plain_page(*NO_REPORT, status=404)


def _not_now() -> Response:
    return plain_page(*NOT_NOW, status=503, headers={"retry-after": "120"})
