"""Notices: what went wrong in a sentence, and what was done."""

from __future__ import annotations

import re

import streamlit as st

from data.errors import DiaryError

# Invisible, and no line breaks at it. Streamlit looks for links, emoji and icons in the text that Markdown has left,
# where a backslash is gone already: only a letter between keeps them apart.
WORD_JOINER = "\u2060"
FOUND_IN_TEXT = re.compile(r"www(?=\.)|:(?=[a-z/+-]|\d\w*:)|[-.\w+](?=@\w)", re.IGNORECASE)

_PENDING = "notice"


def show_error(error: DiaryError, title: str = "") -> None:
    """Say what went wrong in a sentence; no traceback ever reaches the person."""
    st.error(escaped(error.message), title=escaped(title) or None, icon=":material/error:")


def show_unreadable(file_name: str, error: DiaryError) -> None:
    """Say which file could not be read, why, and that nothing was stored."""
    body = error.message
    if "nothing was stored" not in body.lower():
        body = f"{body} Nothing was stored."
    show_error(DiaryError(body), f"“{file_name}” could not be read")


def announce(sentence: str) -> None:
    """Keep a sentence for the next run of the page, where :func:`show_announced` says it once."""
    st.session_state[_PENDING] = sentence


def show_announced() -> None:
    """Say what the last action did, once."""
    sentence = st.session_state.pop(_PENDING, "")
    if sentence:
        st.toast(escaped(sentence), icon=":material/check_circle:")


def escaped(text: str) -> str:
    """Return text from a file or a person as one line in which Markdown finds nothing to do, and Streamlit no link."""
    one_line = FOUND_IN_TEXT.sub(rf"\g<0>{WORD_JOINER}", " ".join(text.split()))
    disarmed = re.sub(rf"([\\`*_{{}}\[\]<>#!|$~&]|:(?={WORD_JOINER}))", r"\\\1", one_line)
    return re.sub(r"^(\d*)([.)+-])", r"\1\\\2", disarmed)
