"""A link that was just made: its address, shown this once, to copy or to photograph."""

from __future__ import annotations

import streamlit as st

from pages.widgets.cards import card
from pages.widgets.share_address import base_address, link_address, qr_code

_TOKEN = "share_token"  # noqa: S105  # the name of a place in the session
QR_WIDTH = 180


def show_once(token: str) -> None:
    """Keep a fresh token for this browser tab alone; the diary stores no way back to it."""
    st.session_state[_TOKEN] = token


def show_new_link() -> None:
    """Draw the address of the link that was just made, until it is put away."""
    token = st.session_state.get(_TOKEN)
    if not token:
        return
    address = link_address(base_address(), token)
    with card("share_new", "Your new link", "The address is shown this once. Copy it before you leave this page."):
        st.code(address, language=None, wrap_lines=True)
        st.image(qr_code(address), width=QR_WIDTH, alt="QR code of the link")
        if st.button("I have copied it", key="share_done", width="stretch"):
            del st.session_state[_TOKEN]
            st.rerun()
