"""Share: let someone see one read-only page, exactly as chosen here, for as long as chosen here."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import streamlit as st

from data import shares
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.clock import today
from pages.widgets.page import head
from pages.widgets.share_address import REACH_WORDS, base_address, who_can_open
from pages.widgets.share_form import choose
from pages.widgets.share_links import show_links
from pages.widgets.share_new import show_new_link, show_once
from pages.widgets.share_render import render_share, rendered
from pages.widgets.share_words import findings_span, told_end
from pages.widgets.sign_out import show_sign_out
from pages.widgets.start import show_ways_in

TITLE = "Let someone see it"
PREVIEW_HEIGHT = 900

diary = session.diary()
if session.days(diary).empty:
    head(TITLE, "A link shows one read-only page of your diary. There is nothing to show yet.")
    show_ways_in(diary)
    st.stop()

head(TITLE, "One read-only page: no notes, no single entries, nothing else of your diary. You can end it at any time.")
choices, page = st.columns([3, 7], gap="small")

with choices:
    with card("share_make", "Share a link"):
        wish = choose(diary)
        ends_on = told_end(wish.scope, today() + timedelta(days=wish.valid_days))
        render = partial(rendered, diary, expires_on=ends_on)
        create = st.button(
            "Create the link",
            type="primary",
            key="share_create",
            width="stretch",
            disabled=not wish.scope.sections,
        )
        st.caption(REACH_WORDS[who_can_open(base_address())])
    if create:
        named = replace(wish.scope, label=wish.label)
        show_once(*shares.create_share(diary.diary_id, named, expires_in_days=wish.valid_days, render=render))
    show_new_link()
    with card("share_file", "Or send a file", "The same page in one file. It opens without a network, and never ends."):
        st.download_button(
            "Download the page",
            lambda: render_share(wish.scope, for_file=True),
            file_name="spasm-report.html",
            mime="text/html",
            key="share_download",
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
        )

with page, card("share_preview", "What they will see", findings_span(wish.scope, session.findings(diary))):
    st.iframe(render(wish.scope).decode(), height=PREVIEW_HEIGHT, alt="The page exactly as the visitor will see it")
show_links(diary)
show_sign_out()
