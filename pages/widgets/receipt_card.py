"""The receipt: what the last imports of this session stored."""

from __future__ import annotations

import streamlit as st

from data.records import Diary, Receipt
from pages.widgets.cards import card, text_and_button
from pages.widgets.notices import escaped
from pages.widgets.receipts import after_sentence, stored_sentence, total_sentence
from pages.widgets.sources_card import disagreement_sentence, sources_of

_STATE = "receipts"


def remember_receipt(receipt: Receipt) -> None:
    """Keep a receipt until the person leaves the page."""
    st.session_state.setdefault(_STATE, []).append(receipt)


def show_receipts(diary: Diary) -> None:
    """Draw the receipts of this session, where they disagree with other sources, and the way to what they changed."""
    receipts: list[Receipt] = st.session_state.get(_STATE, [])
    if not receipts:
        return
    with card("receipt"):
        if len(receipts) > 1:
            st.markdown(f"**{total_sentence(receipts)}** Each can be undone by itself below.")
        for receipt in receipts[:-1]:
            st.markdown(_words(receipt))
        if apart := disagreement_sentence(sources_of(diary)):
            st.markdown(f":material/compare_arrows: {escaped(apart)}")
        with text_and_button("receipt"):
            st.markdown(_words(receipts[-1]), width="stretch")
            if st.button("Open the overview", key="open_overview"):
                forget_receipts()
                st.switch_page("overview.py")


def forget_receipts(import_id: int | None = None) -> None:
    """Drop all receipts, or the one of an import that was undone."""
    receipts: list[Receipt] = st.session_state.get(_STATE, [])
    st.session_state[_STATE] = [] if import_id is None else [r for r in receipts if r.import_id != import_id]


def _words(receipt: Receipt) -> str:
    stored = f":green[:material/check_circle:] **{stored_sentence(receipt)}** {after_sentence(receipt)}"
    return f"{stored}  \n{escaped(receipt.file_name)}"
