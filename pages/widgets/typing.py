"""What a person had before their eyes when they began to type: an edit names it and overwrites nothing else."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import streamlit as st

from pages.widgets.notices import escaped


@dataclass(slots=True)
class Typing:
    """One form being filled in: ``first`` filled its fields, ``shown`` is what the person knows to be stored.

    ``name`` stands in the keys of its fields: a new one empties them. ``told`` are the sentences about the last press
    of its button. A page may be drawn twice for one press: what a press stores rests on what was seen when it was made.
    """

    about: Hashable
    name: str
    first: Any
    shown: Any
    told: tuple[tuple[str, str], ...] = ()


def first_seen(form: str, about: Hashable, now: Any) -> Typing:  # noqa: ANN401  # whatever the form is about
    """Return the form that is being filled in, begun with what is stored now where there is none yet."""
    typing: Typing | None = st.session_state.get(_key(form))
    if typing is None or typing.about != about:
        typing = Typing(about, uuid4().hex, now, now)
        st.session_state[_key(form)] = typing
    return typing


def is_typed(form: str) -> bool:
    """Tell whether the form is being filled in."""
    return _key(form) in st.session_state


def tell(form: str, kind: str, *sentences: str) -> None:
    """Keep what is to be said of the last press: an ``error``, that something ``moved``, or a ``note``."""
    st.session_state[_key(form)].told = tuple((kind, sentence) for sentence in sentences)


def show_told(form: str, typing: Typing) -> None:
    """Say it; it stays until the next press. Where something moved, there is a way to begin anew from it."""
    for kind, sentence in typing.told:
        if kind == "note":
            st.caption(escaped(sentence))
        elif kind == "error":
            st.error(escaped(sentence), icon=":material/error:")
        else:
            st.warning(escaped(sentence), icon=":material/sync:")
    if any(kind == "moved" for kind, _ in typing.told):
        _begin_anew(form, typing)


def see_again(form: str, now: Any) -> None:  # noqa: ANN401
    """Note that the person was told what is stored now; what they typed stays in the fields."""
    st.session_state[_key(form)].shown = now


def forget_seen(form: str) -> None:
    """Begin anew with what is stored, at the next drawing."""
    st.session_state.pop(_key(form), None)


def _begin_anew(form: str, typing: Typing) -> None:
    st.button("Show what is stored", key=f"moved_{typing.name}", on_click=forget_seen, args=(form,))


def _key(form: str) -> str:
    return f"typing_{form}"


def tell_moved(form: str, typing: Typing, now: Any, words: str) -> None:  # noqa: ANN401
    """Where something else is stored by now than the person has seen, say what, with a way to begin anew from it."""
    if now == typing.shown:
        return
    typing.told = ()
    st.warning(escaped(f"Changed since you opened it, here or on another device. {words}"), icon=":material/sync:")
    _begin_anew(form, typing)
