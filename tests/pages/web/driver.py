"""Send one request straight into an ASGI application, and read its answer; no network, no client library."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

ME = ("127.0.0.1", 50000)
FAR = ("203.0.113.9", 50000)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(
    app: ASGIApp,
    path: str = "/",
    method: str = "GET",
    *,
    host: str = "localhost:8501",
    headers: Iterable[tuple[str, str]] = (),
    chunks: Iterable[bytes] = (b"",),
    client: tuple[str, int] | None = ME,
    scheme: str = "http",
    query: str = "",
) -> Answer:
    sent: list[dict[str, Any]] = []
    parts = list(chunks)
    events = [{"type": "http.request", "body": part, "more_body": i < len(parts) - 1} for i, part in enumerate(parts)]

    async def receive() -> dict[str, Any]:
        return events.pop(0) if events else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = scope_of("http", path, host, headers, client) | {"method": method, "scheme": scheme}
    scope["query_string"] = query.encode()
    asyncio.run(app(scope, receive, send))
    raw = [(name.decode().lower(), value.decode()) for name, value in sent[0]["headers"]]
    assert len({name for name, _ in raw}) == len(raw), f"a header is sent twice: {raw}"
    return Answer(sent[0]["status"], dict(raw), b"".join(message.get("body", b"") for message in sent[1:]))


def connect(
    app: ASGIApp,
    path: str = "/_stcore/stream",
    *,
    host: str = "localhost:8501",
    headers: Iterable[tuple[str, str]] = (),
    client: tuple[str, int] | None = ME,
) -> str:
    """Open a WebSocket; return the type of the first message that comes back."""
    sent: list[dict[str, Any]] = []
    events = [{"type": "websocket.connect"}]

    async def receive() -> dict[str, Any]:
        return events.pop(0) if events else {"type": "websocket.disconnect", "code": 1000}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope_of("websocket", path, host, headers, client) | {"scheme": "ws"}, receive, send))
    return str(sent[0]["type"])


def scope_of(
    kind: str, path: str, host: str, headers: Iterable[tuple[str, str]], client: tuple[str, int] | None
) -> dict[str, Any]:
    named = [("host", host)] if host else []
    raw = [(name.lower().encode(), value.encode()) for name, value in [*named, *headers]]
    return {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "path": path,
        "raw_path": path.encode("utf-8", "surrogatepass"),
        "root_path": "",
        "query_string": b"",
        "headers": raw,
        "client": client,
        "server": ("127.0.0.1", 8501),
        "subprotocols": [],
    }


async def dashboard(scope: Scope, receive: Receive, send: Send) -> None:
    """What stands behind the doors in these tests: it gives everything to everybody."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": b"the whole diary"})
