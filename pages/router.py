"""The main script: who asks, which pages exist, and what every page has around it."""

import streamlit as st

from data.errors import DiaryError
from pages.web.sign_in import is_owner
from pages.widgets.notices import show_announced, show_error
from pages.widgets.page import current_palette, head, page_frame, write_styles
from pages.widgets.wordmark import wordmark

# An emoji is drawn into the page itself; a Material icon here would be fetched from another host.
st.set_page_config(page_title="Spasm Diary", page_icon="📈", layout="wide")
write_styles(current_palette())
st.logo(wordmark(current_palette()), size="medium")

# One row without groups: those would break the list of the menu on phones for who hears it. Months and days are
# opened from the days themselves, the comparison of two periods from the overview.
PAGES = (
    st.Page("overview.py", title="Overview", default=True),
    st.Page("entry.py", title="Add", url_path="add"),
    st.Page("check_in.py", title="Check-in", url_path="check-in"),
    st.Page("import_log.py", title="Import", url_path="import"),
    st.Page("triggers.py", title="Triggers", url_path="triggers"),
    st.Page("patterns.py", title="Patterns", url_path="patterns"),
    st.Page("treatments.py", title="Treatments", url_path="treatments"),
    st.Page("report.py", title="Report", url_path="report"),
    st.Page("sharing.py", title="Share", url_path="share"),
    st.Page("entries.py", title="All entries", url_path="entries"),
    st.Page("learn.py", title="Learn", url_path="learn"),
    st.Page("settings.py", title="My data", url_path="settings"),
    st.Page("compare.py", title="Compare", url_path="compare", visibility="hidden"),
    st.Page("month.py", title="Month table", url_path="month", visibility="hidden"),
    st.Page("day.py", title="One day", url_path="day", visibility="hidden"),
)


def show_locked() -> None:
    """Say that this diary is private, and where to sign in; nothing of it has been read."""
    head("This diary is private", "Sign in with your owner key to open it.")
    st.link_button("Sign in", "/sign-in", type="primary")


# Asked anew at every run: nothing kept in the session can open the door.
if is_owner(st.context.cookies):
    page = st.navigation(PAGES, position="top")
else:
    page = st.navigation([st.Page(show_locked, title="Private", default=True)], position="hidden")

with page_frame():
    try:
        show_announced()
        page.run()
    except DiaryError as error:
        show_error(error)
