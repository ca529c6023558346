"""The owner's cookie: the time it was issued, sealed with this diary's secret and the owner's key."""

from __future__ import annotations

import hashlib
import hmac
import time

from data.store import secret
from pages.web.site import Site

NAME = "spasm_owner"
VALID_S = 30 * 86_400


def is_the_key(offered: str, site: Site) -> bool:
    """Compare in constant time, whatever the lengths; no key never matches."""
    same = hmac.compare_digest(_digest(offered), _digest(site.owner_key))
    return same and site.owner_key != ""


def issue_cookie(site: Site, now: float | None = None) -> str:
    """Return the value of a cookie that is good for 30 days, or until the key or the secret changes."""
    issued = str(int(time.time() if now is None else now))
    return f"{issued}.{_seal(issued, site)}"


def is_owner_cookie(value: object, site: Site, now: float | None = None) -> bool:
    """True for a cookie that this diary issued under its present key within the last 30 days."""
    if not site.owner_key or not isinstance(value, str) or len(value) > 100 or not value.isascii():
        return False
    issued, _, seal = value.partition(".")
    if not hmac.compare_digest(seal, _seal(issued, site)):
        return False
    age = (time.time() if now is None else now) - int(issued)
    return age + 60 >= 0 and age < VALID_S


def _seal(issued: str, site: Site) -> str:
    message = b"owner\0" + issued.encode() + b"\0" + _digest(site.owner_key)
    return hmac.new(secret(), message, hashlib.sha256).hexdigest()


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
