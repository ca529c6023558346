"""Which factors a person notes day by day: a few to start with by their condition, then their own choice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.errors import EntryRefused
from data.imports import grow_revision
from data.settings import write_setting
from data.store import writing
from data.vocabulary import OUTCOMES, factor_of, is_known

CHOSEN, PAUSED, HIDDEN = "factors_chosen", "factors_paused", "factors_hidden"
MOST = 12
FEWEST_GOOD, MOST_GOOD = 5, 8  # more make an evening long, and every factor more makes a finding harder

ANYBODY = ("sleep_h", "stress", "screen_time_h", "bright_light_h", "caffeine_mg", "fatigue")
# By what studies and patients name for each condition; what is noted in a minute comes first.
STARTERS: dict[str, tuple[str, ...]] = {
    "eyelid_myokymia": ("sleep_h", "sleep_quality", "screen_time_h", "fatigue", "caffeine_mg", "stress"),
    "hemifacial_spasm": ("sleep_h", "stress", "anxiety", "talking_min", "chewing_gum_hard_food_min", "fatigue"),
    "blepharospasm": (
        *("sleep_h", "stress", "bright_light_h", "eye_irritation_dryness", "screen_time_h", "driving_h"),
        "tinted_glasses_h",
    ),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The person's list in its order; ``paused`` are not asked for now, ``hidden`` are not shown on any page."""

    chosen: tuple[str, ...]
    paused: frozenset[str]
    hidden: frozenset[str]

    @property
    def asked(self) -> tuple[str, ...]:
        """The factors that the evening asks for."""
        return tuple(key for key in self.chosen if key not in self.paused)


def starters(condition: str | None) -> tuple[str, ...]:
    """Return the factors to begin with."""
    return STARTERS.get(condition or "", ANYBODY)


def read_choice(settings: Mapping[str, str], condition: str | None, noted: Sequence[str] = ()) -> Choice:
    """Return the person's choice; as long as there is none, what they noted most often, filled up with starters."""
    hidden, paused = frozenset(_keys(settings, HIDDEN)), frozenset(_keys(settings, PAUSED))
    if CHOSEN in settings:
        return Choice(tuple(_keys(settings, CHOSEN)), paused, hidden)
    used = [key for key in noted if key not in hidden and _askable(key)][:MOST_GOOD]
    first = [key for key in starters(condition) if key not in hidden]
    full = tuple(dict.fromkeys((*used, *first)))
    return Choice(full[: max(len(used), FEWEST_GOOD, len(first) if not used else 0)], paused, hidden)


def store_choice(diary_id: int, choice: Choice) -> None:
    """Store the whole choice.

    Raises
    ------
    EntryRefused
        With more than twelve factors, or one that nobody can be asked for.
    """
    if len(choice.chosen) > MOST:
        raise EntryRefused(
            f"These are {len(choice.chosen)} factors, expected at most {MOST}: pause or remove one first."
        )
    wrong = [key for key in choice.chosen if not _askable(key)]
    if wrong:
        raise EntryRefused(f"“{wrong[0][:40]}” is no factor of a day.")
    with writing() as cursor:
        for name, keys in ((CHOSEN, choice.chosen), (PAUSED, choice.paused), (HIDDEN, choice.hidden)):
            write_setting(cursor, diary_id, name, _text(keys) if keys or name == CHOSEN else None)
        grow_revision(cursor, diary_id)


def added(choice: Choice, keys: Iterable[str]) -> Choice:
    """Return the choice with more factors at its end; one that was paused or removed is asked for again."""
    new = tuple(keys)
    return Choice(tuple(dict.fromkeys((*choice.chosen, *new))), choice.paused - set(new), choice.hidden - set(new))


def paused(choice: Choice, key: str) -> Choice:
    """Return the choice with one factor not asked for, for now; it keeps its place and its history."""
    return Choice(choice.chosen, choice.paused | {key}, choice.hidden)


def taken_off(choice: Choice, key: str) -> Choice:
    """Return the choice without one factor; what was noted of it stays in the diary, and is shown."""
    chosen = tuple(other for other in choice.chosen if other != key)
    return Choice(chosen, choice.paused - {key}, choice.hidden)


def removed(choice: Choice, key: str) -> Choice:
    """Return the choice without a factor that is hidden from every page; what was noted of it stays in the diary."""
    left = taken_off(choice, key)
    return Choice(left.chosen, left.paused, left.hidden | {key})


def _askable(key: str) -> bool:
    return is_known(key) and key not in OUTCOMES and factor_of(key).role in ("exposure", "flag")


def _keys(settings: Mapping[str, str], name: str) -> list[str]:
    try:
        told = json.loads(settings.get(name, "[]"))
    except ValueError:
        return []
    return [key for key in told if isinstance(key, str) and _askable(key)] if isinstance(told, list) else []


def _text(keys: Iterable[str]) -> str:
    return json.dumps(list(keys) if isinstance(keys, tuple) else sorted(keys), ensure_ascii=False)
