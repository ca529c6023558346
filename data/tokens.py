"""The secret part of a link: 256 random bits that are shown once, and of which only a keyed hash is stored."""

from __future__ import annotations

import hmac
import re
import secrets

from data.store import secret

TOKEN_BYTES = 32
SHAPE = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


def new_token() -> str:
    """Return a token nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str | None:
    """Return what is stored of a token; None for a text that is no token, which then never reaches the diary."""
    if not SHAPE.fullmatch(token):
        return None
    return hmac.new(secret(), token.encode("ascii"), "sha256").hexdigest()
