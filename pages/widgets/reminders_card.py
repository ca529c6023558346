"""Reminders from the person's own calendar: a file for the evening and for the next injection, no server involved."""

from __future__ import annotations

from data.records import Diary


def show_reminders(diary: Diary) -> None:
    """Draw the card."""
