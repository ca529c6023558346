"""The last look before serving: an unsafe set-up ends the start with one sentence."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from data.errors import DiaryError
from data.store import secret
from pages.web.site import Site, reason_not_to_start


class StartGuard:
    """Answer the server's start event; the reason is logged, and the server exits."""

    def __init__(self, app: ASGIApp, *, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stop the start, or hand on."""
        reason = self._reason() if scope["type"] == "lifespan" else None
        if reason:
            await receive()
            await send({"type": "lifespan.startup.failed", "message": reason})
        else:
            await self.app(scope, receive, send)

    def _reason(self) -> str | None:
        """Look at the address that Streamlit binds, and make the diary's secret, which shows that its folder works."""
        address = config.get_option("server.address") or ""
        reason = reason_not_to_start(self.site, address, config.get_option("server.baseUrlPath") or "")
        if reason:
            return reason
        try:
            secret()
        except DiaryError as error:
            return error.message
        return None
