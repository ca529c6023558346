"""How far the reading of a long file has come, with a way to stop it; nothing is stored when it stops."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from data.importers.progress import Listener, Progress
from pages.charts.words import counted

SHOWN_AFTER_S = 1.0
MEGABYTE = 1_000_000
FEW_MEGABYTES = 10  # below it, a whole megabyte is a long step


@contextmanager
def reading_progress(key: str, cancel: Callable[[], None]) -> Iterator[Listener]:
    """Give a listener that draws a bar once the reading takes a while; its button calls ``cancel`` and ends the run.

    Notes
    -----
    A click starts another run of the page, and Streamlit then ends this one at its next drawing, which is inside the
    listener: the reading process is ended with it.
    """
    place = st.empty()
    bar = None
    began = time.monotonic()

    def listen(progress: Progress) -> None:
        nonlocal bar
        if bar is None and time.monotonic() - began < SHOWN_AFTER_S:
            return
        if bar is None:
            with place.container():
                bar = st.progress(0.0)
                st.button("Cancel", key=f"cancel_reading_{key}", type="tertiary", on_click=cancel)
        bar.progress(share_read(progress), text=progress_words(progress))

    yield listen
    place.empty()


def share_read(progress: Progress) -> float:
    """Return the part of the file that was read, from 0 to 1."""
    return min(progress.bytes / progress.total, 1.0) if progress.total > 0 else 0.0


def progress_words(progress: Progress) -> str:
    """Return "84 of 199 MB, 312,400 rows"; of a file that says nothing of itself yet, its size."""
    if not progress.bytes:
        return f"{progress.total / MEGABYTE:,.1f} MB"
    places = 0 if progress.total >= FEW_MEGABYTES * MEGABYTE else 1
    read, total = (f"{size / MEGABYTE:,.{places}f}" for size in (progress.bytes, progress.total))
    return f"{read} of {total} MB" + (f", {counted(progress.rows, 'row')}" if progress.rows else "")
