"""How this dashboard is reached: the owner's key and the public address, read from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from pages.web.addresses import is_loopback_name

SHORTEST_KEY = 16


@dataclass(frozen=True, slots=True)
class Site:
    """Who may come in and under which name. Without a key only this computer may."""

    owner_key: str = ""
    public_url: str = ""

    @property
    def public_host(self) -> str:
        """The host name of the public address, empty when there is none."""
        return (urlsplit(self.public_url).hostname or "").lower()

    @property
    def public_origin(self) -> str:
        """Scheme, host and port of the public address, as a browser names its origin."""
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}".lower() if parts.netloc else ""


def read_site(environment: Mapping[str, str] = os.environ) -> Site:
    """Read SPASM_OWNER_KEY and SPASM_PUBLIC_URL."""
    return Site(environment.get("SPASM_OWNER_KEY", ""), environment.get("SPASM_PUBLIC_URL", "").strip().rstrip("/"))


def reason_not_to_start(site: Site, bind_address: str, base_path: str = "") -> str | None:
    """Return the sentence why this must not be served, or None when it may."""
    if base_path.strip("/"):
        return "Spasm Diary needs a host name of its own: server.baseUrlPath must stay empty."
    if site.owner_key and len(site.owner_key) < SHORTEST_KEY:
        return (
            f"SPASM_OWNER_KEY is too short: use {SHORTEST_KEY} characters or more, for example from a password manager."
        )
    parts = urlsplit(site.public_url)
    if site.public_url and (parts.scheme not in {"http", "https"} or not parts.netloc or parts.path):
        return f"SPASM_PUBLIC_URL is {site.public_url!r}, expected an address such as https://diary.example.org"
    if site.owner_key:
        return None
    if site.public_url and not is_loopback_name(site.public_host):
        return "SPASM_PUBLIC_URL is set, so others can reach this diary. Set SPASM_OWNER_KEY to a long secret as well."
    if not is_loopback_name(bind_address):
        return (
            f"The address {bind_address or '0.0.0.0'} can be reached from other computers, and no owner key is set. "  # noqa: S104  # names it, binds nothing
            "Set SPASM_OWNER_KEY to a long secret, or STREAMLIT_SERVER_ADDRESS to 127.0.0.1."
        )
    return None
