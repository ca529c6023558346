"""The way out for an owner who came in with a key; without a key there is nothing to sign out of."""

from __future__ import annotations

import os

import streamlit as st


def show_sign_out() -> None:
    """Draw the link to the page that signs this browser out."""
    if os.environ.get("SPASM_OWNER_KEY"):
        st.link_button("Sign out of this browser", "/sign-out", type="tertiary", icon=":material/logout:")
