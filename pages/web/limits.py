"""What is refused whoever asks: foreign names, other computers without a key, foreign pages, machine interfaces."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from pages.web.addresses import host_of, is_forwarded, is_loopback_name, parse_address
from pages.web.plain_page import plain_page
from pages.web.site import Site

CLOSED_PATHS = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
UNKNOWN_HOST = (
    "This address is not known here",
    "The dashboard answers to localhost and to the host of SPASM_PUBLIC_URL only. "
    "Open it under one of them, or set SPASM_PUBLIC_URL to the address that you use.",
)
THIS_COMPUTER_ONLY = (
    "Only this computer may open the diary",
    "No owner key is set, so requests from elsewhere, or through a proxy, are refused. "
    "Set SPASM_OWNER_KEY to a long secret to open it to yourself over the network.",
)
FOREIGN_PAGE = ("Another website asked for this", "The diary answers to its own pages only.")
NOT_HERE = ("There is nothing here", "")


class Limits:
    """Refuse before anything else looks at the request; HTTP gets a sentence, a WebSocket its 403."""

    def __init__(self, app: ASGIApp, *, site: Site) -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on."""
        refusal = self._refusal(scope) if scope["type"] in {"http", "websocket"} else None
        if refusal is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(code=1008)(scope, receive, send)
        else:
            await refusal(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        if not self._knows_host(host_of(scope)):
            return plain_page(*UNKNOWN_HOST, status=403)
        if not self.site.owner_key and not _is_this_computer(scope):
            return plain_page(*THIS_COMPUTER_ONLY, status=403)
        if not self._is_own_page(scope):
            return plain_page(*FOREIGN_PAGE, status=403)
        path = "/" + scope["path"].strip("/")
        if any(path == closed or path.startswith(f"{closed}/") for closed in CLOSED_PATHS):
            return plain_page(*NOT_HERE, status=404)
        return None

    def _knows_host(self, host: str) -> bool:
        """Names can be pointed at this computer by a foreign site (DNS rebinding); a bare address can not."""
        if is_loopback_name(host):
            return True
        if not self.site.owner_key:
            return False
        return (host != "" and host == self.site.public_host) or parse_address(host) is not None

    def _is_own_page(self, scope: Scope) -> bool:
        """A browser names the page that asks in Origin; other programs send none."""
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is None:
            return True
        host = headers["host"].lower()
        return origin.lower() in {f"http://{host}", f"https://{host}", self.site.public_origin}


def _is_this_computer(scope: Scope) -> bool:
    """A proxy on this computer has a loopback address too, so a forwarded request never counts as from here."""
    client = scope.get("client")
    return client is not None and is_loopback_name(client[0]) and not is_forwarded(scope)
