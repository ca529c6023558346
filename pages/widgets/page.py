"""The frame of every page: one centred column, a head with the answer, and the few style rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.charts.theme import Palette, palette_of
from pages.widgets.notices import escaped
from pages.widgets.phone_rules import PHONE_RULES
from pages.widgets.print_rules import DARK_PRINT_RULES, PRINT_RULES
from pages.widgets.whole_name import RULE

WIDTH = 1180
# A pressed button whose answer takes a while says so; a quick one never gets that far.
SENT_RULES = (
    "@keyframes sent{to{opacity:1}}@keyframes unsaid{to{opacity:0}}",
    "button[data-sent]{position:relative;cursor:progress}button[data-sent]>*{animation:unsaid 0s .25s forwards}",
    'button[data-sent]::after{content:"One moment…";position:absolute;inset:0;display:grid;place-items:center;'
    "white-space:nowrap;font-size:.875rem;opacity:0;animation:sent 0s .25s forwards}",
    ':is([class*="st-key-save_"],[class*="st-key-calm_day_"],[class*="st-key-all_"],[class*="st-key-stop_bout_"])'
    ' button[data-sent]::after{content:"Saving…"}',
)
DARK_PRIMARY_TEXT = "#101418"


def current_palette() -> Palette:
    """Return the colours of the theme that the browser shows."""
    return palette_of(theme_type())


def theme_type() -> str:
    """Return ``dark`` or ``light``."""
    return "dark" if st.context.theme.type == "dark" else "light"


@contextmanager
def page_frame() -> Iterator[None]:
    """Centre what is drawn inside and keep it at a width that can be read."""
    with st.container(horizontal_alignment="center"), st.container(width=WIDTH, key="page"):
        yield


def head(title: str, lead: str, key: str = "page") -> None:
    """Draw the page's one h1 and, below it, the sentence that answers it in numbers."""
    with st.container(key=f"head_{key}", gap="xxsmall", width="stretch"):
        st.title(escaped(title), anchor=False)
        st.markdown(escaped(lead))


@dataclass(frozen=True, slots=True)
class Heading:
    """A head whose words are written later than the control beside it, since they depend on what is chosen there."""

    words: DeltaGenerator
    control: DeltaGenerator

    def write(self, title: str, lead: str) -> None:
        """Write the h1 and its sentence."""
        with self.words:
            head(title, lead)


def head_with_control() -> Heading:
    """Lay out a head with a place for one control to its right, on phones below it."""
    row = st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom", key="head_row")
    with row:
        return Heading(st.container(width="stretch"), st.container(width="content"))


def write_styles(palette: Palette) -> None:
    """Write the rules that no theme option covers; without them the app only loses its white cards."""
    st.html(f"<style>{style_rules(palette, theme_type())}</style>")


def style_rules(palette: Palette, theme: str) -> str:
    """Return the style rules of one theme."""
    rules = [
        f'[class*="st-key-card_"]{{background:{palette.card};border-color:{palette.line};padding:1.25rem}}',
        f".st-key-card_flag{{background:{palette.flag_fill};border-color:{palette.flag_edge}}}",
        '[class*="st-key-card_"] :is(h2,h3),[class*="st-key-head_"] h1{padding-top:0}',
        '[data-testid="stFileUploaderDropzone"]{min-height:7.5rem;align-items:center;'
        f"border:1.5px dashed {palette.muted}}}",
        # What is tapped with a thumb is as large as a thumb.
        '[class*="st-key-taps_"] [data-testid="stButtonGroup"] button{min-height:2.75rem;min-width:2.75rem}',
        RULE,
        *PHONE_RULES,
        *PRINT_RULES,
        *SENT_RULES,
        # The ring of an unchosen answer is drawn in the faint colour of lines.
        f'[data-testid="stRadioOption"]>div>div:first-child{{border-color:{palette.muted}}}',
    ]
    if theme == "dark":
        # Streamlit writes white on the light blue button, and on what was chosen of many: a contrast of 2.2 to 1.
        chosen = '[data-testid="stMultiSelectTagsContainer"] span'
        rules.append(f'[data-testid^="stBaseButton-primary"],{chosen}{{color:{DARK_PRIMARY_TEXT}}}')
        rules.extend(DARK_PRINT_RULES)
    return "".join(rules)
