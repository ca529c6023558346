"""The list of links: what each one shows, how often it was opened, until when, and how to end it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

import streamlit as st

from data import shares
from data.records import Diary, ShareEntry
from pages.charts.words import counted
from pages.widgets.cards import card, text_and_button
from pages.widgets.clock import local_day
from pages.widgets.notices import announce
from pages.widgets.share_new import show_once
from pages.widgets.share_render import render_share
from pages.widgets.share_words import scope_words, told_end, view_words


def show_links(diary: Diary) -> None:
    """Draw the links that work, newest first, and how many have ended."""
    entries = shares.list_shares(diary.diary_id)
    working = [entry for entry in entries if works(entry, datetime.now(UTC))]
    if not entries:
        return
    with card("share_links", "Your links", "Whoever has the address can read the page, until the link ends."):
        for entry in working:
            _row(diary, entry)
        ended = len(entries) - len(working)
        if ended:
            st.caption(f"{counted(ended, 'link has', 'links have')} ended. Nothing can be opened with them any more.")
        if len(working) > 1 and st.button("End all links", key="share_end_all", icon=":material/link_off:"):
            shares.revoke_all(diary.diary_id)
            announce("All links have ended.")
            st.rerun()


def works(entry: ShareEntry, now: datetime) -> bool:
    """True for a link that can still be opened."""
    return entry.revoked_at is None and entry.expires_at > now


def _row(diary: Diary, entry: ShareEntry) -> None:
    opened_on = local_day(entry.last_viewed_at) if entry.last_viewed_at else None
    with text_and_button(f"share_{entry.share_id}"):
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(scope_words(entry.scope))
            st.caption(view_words(entry, opened_on, local_day(entry.expires_at)))
        with st.container(horizontal=True, width="content"):
            renew = st.button("New address", key=f"share_renew_{entry.share_id}", icon=":material/refresh:")
            end = st.button("End", key=f"share_end_{entry.share_id}", icon=":material/link_off:")
    if renew:
        _renew(diary, entry)
    if end:
        shares.revoke_share(diary.diary_id, entry.share_id)
        announce("This link has ended.")
        st.rerun()


def _renew(diary: Diary, entry: ShareEntry) -> None:
    """Make another address for the same scope, for the days that were left, and end the old one."""
    left = max(1, round((entry.expires_at - datetime.now(UTC)) / timedelta(days=1)))
    render = partial(render_share, expires_on=told_end(entry.scope, local_day(entry.expires_at)))
    show_once(*shares.renew_share(diary.diary_id, entry.share_id, expires_in_days=left, render=render))
    st.rerun()
