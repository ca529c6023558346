"""The address of a link: under which name others can open it, and who these others can be."""

from __future__ import annotations

import os
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
import streamlit as st

ONLY_HERE = "only_here"
NEIGHBOURS = "neighbours"
ANYONE = "anyone"
REACH_WORDS = {
    ONLY_HERE: "This dashboard can be reached from your computer only, so nobody else can open its links. "
    "Send the page as a file instead: below. README tells under “Sharing” how others could reach it.",
    NEIGHBOURS: "Only people in your own network can open its links. Send others the page as a file instead.",
    ANYONE: "",
}


def base_address() -> str:
    """Return the address that links begin with: SPASM_PUBLIC_URL, else the one that this browser uses."""
    public = os.environ.get("SPASM_PUBLIC_URL", "").strip().rstrip("/")
    if public:
        return public
    parts = urlsplit(str(st.context.url or ""))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else "http://localhost:8501"


def link_address(base: str, token: str) -> str:
    """Return the whole address of one link."""
    return f"{base}/s/{token}"


def who_can_open(base: str) -> str:
    """Return who can reach an address: ``only_here`` (this computer), ``neighbours`` (one network) or ``anyone``."""
    name = urlsplit(base).hostname or ""
    try:
        address = ip_address(name)
    except ValueError:
        return ONLY_HERE if name in {"", "localhost"} or name.endswith(".localhost") else ANYONE
    if address.is_loopback:
        return ONLY_HERE
    return NEIGHBOURS if address.is_private else ANYONE


def qr_code(address: str) -> str:
    """Return the address as a QR code in SVG, black on white in every theme, so that any camera reads it."""
    return str(segno.make(address, error="m", micro=False).svg_inline(scale=4, border=4, dark="#000", light="#fff"))
