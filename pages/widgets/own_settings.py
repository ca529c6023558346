"""What the person says about themselves and about how days are told apart; each choice is stored when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import available_timezones

import streamlit as st

from analytics import sentences
from data.errors import DiaryError
from data.own_units import PREFIX
from data.records import Diary
from data.settings import LATEST_DAY_START
from data.writes import set_setting
from pages.widgets import session
from pages.widgets.cards import card
from pages.widgets.clock import browser_zone
from pages.widgets.notices import announce

CONDITIONS: dict[str, str] = {
    "": "I would rather not say",
    "not_diagnosed": "Not diagnosed",
    "eyelid_myokymia": "Eyelid myokymia (a fluttering lid)",
    "hemifacial_spasm": "Hemifacial spasm",
    "blepharospasm": "Blepharospasm",
    "other": "Something else",
}
HOURS = {"0": "Midnight"} | {str(hour): f"{hour}:00 in the morning" for hour in range(1, LATEST_DAY_START + 1)}
NO_PLACES = ("Etc/", "SystemV/")
CONDITION_HELP = "It decides which warnings are shown, never what your log says."
DAY_HELP = "A spasm before this hour counts for the day before. Choose a later hour if you are often up at night."
ZONE_HELP = "It places files whose times are in another zone."
OUTCOME_HELP = (
    "What your factors are compared with. Choose what matters most to you, before you look: whoever tries several "
    "until one gives a link finds chance."
)
# What is stored stays as it is; a file's own units are asked for when it is read.
UNITS = (
    ("Water in", "hydration_l", {"": "Litres", "fl oz": "Fluid ounces (US)"}),
    ("Temperature in", "temperature_c", {"": "Degrees Celsius", "°F": "Degrees Fahrenheit"}),
    ("Weight in", "weight_kg", {"": "Kilograms", "lb": "Pounds"}),
)


def show_settings(diary: Diary) -> None:
    """Draw the card."""
    with card("own_settings", "About you and your days", "A change counts at once, on every page."):
        left, right = st.columns(2)
        with left:
            _choice(diary, "condition", "Condition", CONDITIONS, diary.condition, CONDITION_HELP)
            _choice(diary, "time_zone", "Time zone", zones(diary.time_zone), diary.time_zone, ZONE_HELP)
        with right:
            _choice(diary, "day_start_hour", "A day starts at", HOURS, str(diary.day_start_hour), DAY_HELP)
            chosen = diary.settings.get("outcome")
            _choice(diary, "outcome", "Compare your factors with", _outcomes(diary), chosen, OUTCOME_HELP)
        for column, (label, key, names) in zip(st.columns(len(UNITS)), UNITS, strict=True):
            with column:
                setting = PREFIX + key
                _choice(diary, setting, label, names, diary.settings.get(setting))


def zones(stored: str | None) -> dict[str, str]:
    """Return the time zones by place, UTC and whatever is stored; the empty one is the browser's own."""
    places = {zone for zone in available_timezones() if "/" in zone and not zone.startswith(NO_PLACES)}
    named = sorted(places | {"UTC"} | ({stored} if stored else set()))
    own = browser_zone() or "not told"
    return {"": f"As this browser says ({own})"} | {zone: zone.replace("_", " ") for zone in named}


def _outcomes(diary: Diary) -> dict[str, str]:
    """Return the outcomes that the log states; the empty one is the automatic choice, with what it is now."""
    stated = session.outcomes(diary)
    automatic = sentences.outcome_axis(next(iter(stated), "spasm_count")).lower()
    return {"": f"Automatic ({automatic})"} | {outcome: sentences.outcome_axis(outcome) for outcome in stated}


def _choice(
    diary: Diary, key: str, label: str, names: Mapping[str, str], stored: str | None, caption: str = ""
) -> None:
    """Draw one choice. What is stored wins over what this tab remembers, so that an old tab changes nothing back."""
    widget, options = f"setting_{key}", tuple(names)
    st.session_state[widget] = stored if stored in names else options[0]
    with st.container(gap="xxsmall", key=f"choice_{key}"):
        st.selectbox(
            label,
            options,
            format_func=names.__getitem__,
            key=widget,
            on_change=_store,
            args=(diary.diary_id, key, widget, options),
        )
        if caption:
            st.caption(caption)


def _store(diary_id: int, key: str, widget: str, options: tuple[str, ...]) -> None:
    """Store what was chosen; a value that was not offered is ignored."""
    chosen = st.session_state[widget]
    if chosen not in options:
        return
    try:
        set_setting(diary_id, key, chosen or None)
    except DiaryError as error:
        announce(error.message)
    else:
        announce("Saved.")
