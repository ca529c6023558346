"""Which factors a person does not want to see; they stay in the diary, and in every comparison that is made."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from data.factor_choice import CHOSEN, HIDDEN, Choice, read_choice, removed, store_choice
from data.reads import read_diary
from data.settings import set_setting


def hidden_factors(settings: Mapping[str, str]) -> frozenset[str]:
    """Return the factors that the person has hidden, or taken off their evening's list."""
    return read_choice(settings, None).hidden


def hide_factors(diary_id: int, keys: Collection[str]) -> None:
    """Hide these factors and show all others; one that is hidden is not asked for any more either."""
    settings = read_diary(diary_id).settings
    if CHOSEN not in settings:
        set_setting(diary_id, HIDDEN, json.dumps(sorted(keys), ensure_ascii=False) if keys else None)
        return
    choice = read_choice(settings, None)
    for key in sorted(set(keys) - choice.hidden):
        choice = removed(choice, key)
    store_choice(diary_id, Choice(choice.chosen, choice.paused, frozenset(keys)))
