"""Cards: the white boxes in which a page says one thing each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st


@contextmanager
def card(key: str, title: str = "", caption: str = "", *, stretch: bool = False) -> Iterator[None]:
    """Draw a card with its heading and caption; what is drawn inside belongs to it.

    ``stretch`` makes the cards of one row equally tall. ``key`` is unique on its page and also names the style rule.
    """
    with st.container(border=True, key=f"card_{key}", height="stretch" if stretch else "content"):
        if title:
            heading(key, title, caption)
        yield


def heading(key: str, title: str, caption: str = "") -> None:
    """Draw a card's heading, the caption close below it."""
    with st.container(gap="xxsmall", key=f"heading_{key}"):
        st.header(title, anchor=False)
        if caption:
            st.caption(caption)


def metric_card(key: str, label: str, value: str, delta: str, description: str, arrow: str) -> None:
    """Draw one number against the time before: grey, with an arrow and words, so that it frightens nobody.

    ``arrow`` is ``up``, ``down`` or ``off``; an empty ``delta`` leaves only the words.
    """
    with st.container(border=True, key=f"card_metric_{key}", height="stretch"):
        st.metric(
            label,
            value,
            delta or None,
            delta_color="off",
            delta_arrow=arrow,  # type: ignore[arg-type]  # one of the three words of the docstring
            delta_description=description or None,
        )


@contextmanager
def text_and_button(key: str) -> Iterator[None]:
    """Lay out a row with its text left and its button right; on phones the button stands below."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=f"row_{key}"
    ):
        yield
