"""Report: one page for the doctor, to print, to keep as a file, or to share."""

import streamlit as st

from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.page import head
from pages.widgets.report_rail import choose_report, take_along
from pages.widgets.share_render import rendered
from pages.widgets.share_words import findings_span
from pages.widgets.start import show_ways_in

TITLE = "One page for your doctor"
PREVIEW_HEIGHT = 1600

diary = session.diary()
if session.days(diary).empty:
    head(TITLE, "60 seconds to read, on one sheet of paper. There is nothing to show yet.")
    show_ways_in(diary)
    st.stop()

head(TITLE, "60 seconds to read. The same page on screen, on paper and behind a link.")
choices, page = st.columns([3, 7], gap="small")

with choices:
    ways_out = st.container()
    wish = choose_report(diary)
    with ways_out:
        take_along(diary, wish)

with page, card("report_page", "The page", findings_span(wish.scope, session.findings(diary))):
    html = rendered(diary, wish.scope, expires_on=None, question=wish.question)
    st.iframe(html.decode(), height=PREVIEW_HEIGHT, alt="The page as it is printed")
