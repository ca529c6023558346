"""A link that was just made: its address, shown this once, to copy, to photograph or to send with a few words."""

from __future__ import annotations

import streamlit as st

from data.records import ShareEntry
from pages.widgets.cards import card
from pages.widgets.clock import local_day
from pages.widgets.share_address import base_address, link_address, qr_code
from pages.widgets.share_words import mail_words

_TOKEN = "share_token"  # noqa: S105  # the name of a place in the session
QR_WIDTH = 180


def show_once(entry: ShareEntry, token: str) -> None:
    """Keep a fresh token for this browser tab alone; the diary stores no way back to it."""
    st.session_state[_TOKEN] = (entry, token)


def show_new_link() -> None:
    """Draw the address of the link that was just made, until it is put away."""
    entry, token = st.session_state.get(_TOKEN, (None, ""))
    if entry is None:
        return
    address = link_address(base_address(), token)
    mail = mail_words(address, local_day(entry.expires_at), keep_current=entry.scope.keep_current)
    with card("share_new", "Your new link", "The address is shown this once. Copy it before you leave this page."):
        st.code(address, language=None, wrap_lines=True)
        st.image(qr_code(address), width=QR_WIDTH, alt="QR code of the link")
        with st.expander("A text to send with it", key="share_mail", type="compact"):
            st.code(mail, language=None, wrap_lines=True)
        if st.button("I have copied it", key="share_done", width="stretch"):
            del st.session_state[_TOKEN]
            st.rerun()
