"""Today, where the person sits: the server may stand in another time zone than the browser."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from data.records import Diary


def now() -> datetime:
    """Return the browser's local time without a zone; the server's own where the browser does not say."""
    return datetime.now(browser_zone()).replace(tzinfo=None)


def today() -> date:
    """Return the browser's local calendar day."""
    return now().date()


def local_day(moment: datetime) -> date:
    """Return the browser's calendar day of a moment that carries its zone."""
    return local_moment(moment).date()


def local_moment(moment: datetime) -> datetime:
    """Return a moment that carries its zone by the browser's clock."""
    return moment.astimezone(browser_zone())


def diary_moment(diary: Diary) -> datetime:
    """Return the person's time with its zone: that of the settings, else the browser's."""
    zone = ZoneInfo(diary.time_zone) if diary.time_zone else browser_zone()
    return datetime.now(zone).astimezone(zone)


def diary_day(diary: Diary) -> date:
    """Return the person's day: before the hour at which their day starts it is still yesterday."""
    return (diary_moment(diary) - timedelta(hours=diary.day_start_hour)).date()


def browser_zone() -> ZoneInfo | None:
    """Return the browser's time zone; None, which stands for the server's own, where the browser names none we know."""
    name = st.context.timezone
    if not isinstance(name, str) or not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
