"""A link that was just made: its address, shown this once, to copy or to photograph."""

from __future__ import annotations

import streamlit as st

from pages.widgets.cards import card
from pages.widgets.share_address import ANYONE, ONLY_HERE, base_address, link_address, qr_code, who_can_open

_TOKEN = "share_token"  # noqa: S105  # the name of a place in the session
REACH = {
    ONLY_HERE: "This dashboard runs on your computer only, so nobody else can open this address. "
    "Send them the page as a file instead, or run Spasm Diary under a public address.",
    "neighbours": "Only people in your own network can open this address. Send others the page as a file instead.",
}


def show_once(token: str) -> None:
    """Keep a fresh token for this browser tab alone; the diary stores no way back to it."""
    st.session_state[_TOKEN] = token


def show_new_link() -> None:
    """Draw the address of the link that was just made, until it is put away."""
    token = st.session_state.get(_TOKEN)
    if not token:
        return
    base = base_address()
    address = link_address(base, token)
    reach = who_can_open(base)
    with (
        card("share_new", "Your new link", "The address is shown this once. Copy it before you leave this page."),
        st.container(horizontal=True, vertical_alignment="center"),
    ):
        with st.container(width="stretch"):
            st.code(address, language=None, wrap_lines=True)
            if reach != ANYONE:
                st.warning(REACH[reach], icon=":material/wifi_off:")
            if st.button("I have copied it", key="share_done"):
                del st.session_state[_TOKEN]
                st.rerun()
        st.image(qr_code(address), width=180, alt="QR code of the link")
