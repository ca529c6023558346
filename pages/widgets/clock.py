"""Today, where the person sits: the server may stand in another time zone than the browser."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def now() -> datetime:
    """Return the browser's local time without a zone; the server's own where the browser does not say."""
    name = st.context.timezone
    if not isinstance(name, str) or not name:
        return datetime.now()
    try:
        return datetime.now(ZoneInfo(name)).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now()


def today() -> date:
    """Return the browser's local calendar day."""
    return now().date()
