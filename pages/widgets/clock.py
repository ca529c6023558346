"""Today, where the person sits: the server may stand in another time zone than the browser."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st


def now() -> datetime:
    """Return the browser's local time without a zone; the server's own where the browser does not say."""
    return datetime.now(browser_zone()).replace(tzinfo=None)


def today() -> date:
    """Return the browser's local calendar day."""
    return now().date()


def local_day(moment: datetime) -> date:
    """Return the browser's calendar day of a moment that carries its zone."""
    return moment.astimezone(browser_zone()).date()


def browser_zone() -> ZoneInfo | None:
    """Return the browser's time zone; None, which stands for the server's own, where the browser names none we know."""
    name = st.context.timezone
    if not isinstance(name, str) or not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
