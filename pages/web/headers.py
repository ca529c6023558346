"""Security headers on every answer; an answer that brings a header of its own keeps it."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.web.page_head import ADDED

PERSONAL = ("/media/", "/_stcore/upload_file", "/sign-in", "/sign-out")
ALWAYS = {
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class SecurityHeaders:
    """Add what is missing to each answer's headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.policy = dashboard_policy()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and dress its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(raw=message["headers"]), scope["path"])
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _add(self, headers: MutableHeaders, path: str) -> None:
        for name, value in ALWAYS.items():
            headers.setdefault(name, value)
        headers.setdefault("content-security-policy", self.policy)
        if path.startswith(PERSONAL):
            headers["cache-control"] = "no-store, private"


@cache
def dashboard_policy() -> str:
    """Return the policy under which Streamlit's pages run: nothing foreign, no eval, two known inline scripts."""
    index = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    scripts = " ".join(script_hashes(index + ADDED))
    return (
        f"default-src 'self'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'"
    )


def script_hashes(html: str) -> list[str]:
    """Return the policy's sources for the inline scripts of a page, in order."""
    inline = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in inline)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
