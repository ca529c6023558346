"""What a phone needs to keep the diary on its home screen: a manifest and icons, in which nothing is personal."""

from __future__ import annotations

import json

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.web.icon import icon

MANIFEST = "/manifest.webmanifest"
SIZES = {"/icon-192.png": 192, "/icon-512.png": 512, "/apple-touch-icon.png": 180}
LIGHT, DARK = "#F6F7F9", "#101418"
LINKS = (
    f'<link rel="manifest" href="{MANIFEST}"><link rel="apple-touch-icon" href="/apple-touch-icon.png">'
    '<meta name="apple-mobile-web-app-title" content="Spasm Diary">'
    f'<meta name="theme-color" content="{LIGHT}" media="(prefers-color-scheme: light)">'
    f'<meta name="theme-color" content="{DARK}" media="(prefers-color-scheme: dark)">'
)
A_DAY = "public, max-age=86400"


class PhoneFiles:
    """Answer the manifest and its icons to anybody: a browser asks for them without the owner's cookie."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on."""
        response = answer(scope["path"]) if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} else None
        await (response or self.app)(scope, receive, send)


def answer(path: str) -> Response | None:
    """Return the file of a path, None for every other path."""
    headers = {"cache-control": A_DAY}
    if path == MANIFEST:
        return Response(json.dumps(manifest()), media_type="application/manifest+json", headers=headers)
    if path in SIZES:
        return Response(icon(SIZES[path]), media_type="image/png", headers=headers)
    return None


def manifest() -> dict[str, object]:
    """Return the manifest: it opens the page on which a spasm is three taps away."""
    return {
        "id": "/",
        "name": "Spasm Diary",
        "short_name": "Spasm Diary",
        "start_url": "/add",
        "scope": "/",
        "display": "standalone",
        "background_color": LIGHT,
        "theme_color": LIGHT,
        "icons": [
            {"src": path, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for path, size in SIZES.items()
            for purpose in ("any", "maskable")
        ],
        "shortcuts": [{"name": "A spasm now", "url": "/add"}, {"name": "Overview", "url": "/"}],
    }
