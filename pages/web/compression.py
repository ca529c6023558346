"""Streamlit's own scripts and styles, compressed once and kept in memory; it serves them as they are, 9.8 MB."""

from __future__ import annotations

import gzip
import mimetypes
from pathlib import Path

import anyio.to_thread
import streamlit
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

ROOT = Path(streamlit.__file__).parent / "static" / "static"
PACKED = {".js", ".css", ".svg", ".json", ".map"}
FOR_EVER = "public, immutable, max-age=31536000"


class CompressedStatic:
    """Answer `/static/...` from the package's files; only names that were there at the start are ever opened."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.files = {f"/static/{path.relative_to(ROOT).as_posix()}": path for path in sorted(ROOT.rglob("*"))}
        self.files = {name: path for name, path in self.files.items() if path.suffix in PACKED and path.is_file()}
        self.packed: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is packed here; hand on the rest."""
        ours = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} and scope["path"] in self.files
        if ours and accepts_gzip(Headers(scope=scope)):
            await (await self._response(scope["path"]))(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _response(self, name: str) -> Response:
        if name not in self.packed:
            self.packed[name] = await anyio.to_thread.run_sync(_pack, self.files[name])
        return packed_response(self.packed[name], mimetypes.guess_type(name)[0] or "application/octet-stream")


def packed_response(content: bytes, media_type: str, coding: str = "gzip") -> Response:
    """Build the answer for a file that never changes under its name; ``content`` is compressed already."""
    headers = {"content-encoding": coding, "vary": "Accept-Encoding", "cache-control": FOR_EVER}
    return Response(content, media_type=media_type, headers=headers)


def accepts_gzip(headers: Headers) -> bool:
    """True when the client takes gzip (``gzip;q=0`` says that it does not)."""
    return _accepts(headers, {"gzip", "*"})


def accepts_brotli(headers: Headers) -> bool:
    """True when the client names brotli; browsers do so under TLS and on their own computer."""
    return _accepts(headers, {"br"})


def _accepts(headers: Headers, codings: set[str]) -> bool:
    for offer in headers.get("accept-encoding", "").lower().split(","):
        coding, _, quality = offer.partition(";")
        if coding.strip() in codings and quality.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}:
            return True
    return False


def _pack(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)
