"""A part of a page that is redrawn alone: what is chosen inside it leaves the rest of the page as it stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

import streamlit as st

from data.errors import DiaryError
from data.records import Diary
from pages.widgets import session
from pages.widgets.notices import show_error

Choices = ParamSpec("Choices")
Draw = Callable[Concatenate[Diary, Choices], None]


def part(draw: Draw[Choices]) -> Draw[Choices]:
    """Make a function that draws into a part of the page.

    Redrawn alone it has no page around it: what goes wrong is said here, and where the diary has changed since (in
    another tab, on the phone) the whole page is drawn anew, so that no two of its parts tell of different diaries.
    """

    @st.fragment
    @wraps(draw)
    def draw_alone(drawn: list[Diary], diary: Diary, /, *choices: Choices.args, **more: Choices.kwargs) -> None:
        try:
            if drawn and session.diary() != diary:
                st.rerun()
            drawn.append(diary)
            draw(diary, *choices, **more)
        except DiaryError as error:
            show_error(error)

    @wraps(draw)
    def draw_part(diary: Diary, /, *choices: Choices.args, **more: Choices.kwargs) -> None:
        draw_alone([], diary, *choices, **more)

    return draw_part
