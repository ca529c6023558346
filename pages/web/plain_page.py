"""The few pages that stand before Streamlit, in the look of the house: one card, light or dark."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

import streamlit
from starlette.responses import HTMLResponse

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
STYLE = """
:root{color-scheme:light dark;--page:#F6F7F9;--card:#FFF;--ink:#14181F;--muted:#566070;--line:#DDE1E8;--blue:#2F55AD;
--on-blue:#FFF;--flag:#8F410C}
@media (prefers-color-scheme:dark){:root{--page:#101418;--card:#181D23;--ink:#EEF1F5;--muted:#A3ACB9;--line:#2B323B;
--blue:#7FAFFC;--on-blue:#101418;--flag:#F3B985}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:var(--page);color:var(--ink);
font:16px/1.5 "Source Sans",system-ui,sans-serif}
main{width:100%;max-width:26rem;padding:1.75rem;background:var(--card);border:1px solid var(--line);border-radius:10px}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25;font-weight:650}
p{margin:0 0 1rem}main>:last-child{margin-bottom:0}
label{display:block;margin-bottom:.25rem;font-size:.875rem}
input{width:100%;margin-bottom:1rem;padding:.55rem .75rem;font:inherit;color:inherit;background:var(--page);
border:1px solid var(--muted);border-radius:8px}
button{width:100%;padding:.55rem .75rem;font:inherit;font-weight:600;color:var(--on-blue);background:var(--blue);
border:0;border-radius:8px;cursor:pointer}
:is(input,button):focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.wrong{color:var(--flag)}.small{font-size:.875rem;color:var(--muted)}.under{margin-top:1rem}
"""


def plain_page(
    title: str, text: str, *, status: int = 200, extra: str = "", headers: Mapping[str, str] | None = None
) -> HTMLResponse:
    """Build a page of one heading and one paragraph; ``extra`` is HTML that the caller vouches for."""
    paragraph = f"<p>{escape(text)}</p>" if text else ""
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f'<title>{escape(title)} · Spasm Diary</title><link rel="icon" href="data:,">'
        f"<style>{_font_face()}{STYLE}</style>"
        f"</head><body><main><h1>{escape(title)}</h1>{paragraph}{extra}</main></body></html>"
    )
    own = {"content-security-policy": POLICY, "cache-control": "no-store, private"}
    return HTMLResponse(html, status_code=status, headers={**own, **(headers or {})})


@cache
def _font_face() -> str:
    """Name Streamlit's own variable Source Sans; its file name carries a hash that changes with each release."""
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    found = sorted(media.glob("SourceSansVF-Upright*.woff2"))
    if not found:
        return ""
    source = f"url(/static/media/{found[0].name}) format('woff2')"
    return f"@font-face{{font-family:'Source Sans';font-weight:200 900;src:{source};font-display:swap}}"
