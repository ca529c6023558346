"""A person's own factors, with unit and range, and their own names for known ones; the key stays, only words change."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from data.errors import EntryRefused
from data.imports import grow_revision
from data.settings import READ_OTHERS, write_setting
from data.store import Cursor, writing
from data.vocabulary import ANY_NUMBER, BY_KEY, Factor, factor_of, is_known

SETTING = "own_factors"
RATING, YES_NO, AMOUNT = "0-10", "0/1", "amount"
LONGEST_NAME, LONGEST_UNIT, MOST = 40, 12, 20
NICE = (1, 2, 5, 10)
PARTS = 10  # a difference is told in about a tenth of the range

Told = dict[str, dict[str, str | float]]


def own_factors(settings: Mapping[str, str]) -> dict[str, Factor]:
    """Return the person's own factors and names by key; what cannot be read is left out."""
    found = {}
    for key, told in _told(settings).items():
        if is_known(key) and isinstance(told, dict) and isinstance(told.get("label"), str):
            found[key] = _factor(key, told)
    return found


def add_own_factor(diary_id: int, label: str, kind: str, *, unit: str = "", low: float = 0, high: float = 10) -> str:
    """Store a new factor and return its key.

    ``kind`` is ``0-10``, ``0/1`` or ``amount``; only an amount has a unit and a range of its own.
    """
    label, unit = " ".join(label.split()), " ".join(unit.split())
    _check_name(label)
    if kind == AMOUNT and (len(unit) > LONGEST_UNIT or unit in (RATING, YES_NO)):
        raise EntryRefused(f"The unit is “{unit[:40]}”, expected at most {LONGEST_UNIT} letters, such as mg or min.")
    if kind == AMOUNT and not -ANY_NUMBER <= low < high <= ANY_NUMBER:
        raise EntryRefused(f"The range is {low:g} to {high:g}, expected the smaller number first.")
    with writing() as cursor:
        told = _read(cursor, diary_id)
        key = _free_key("tag" if kind == YES_NO else "custom", label, told)
        _check_free(told, key, label)
        amount = {"low": low, "high": high} if kind == AMOUNT else {}
        _write(cursor, diary_id, told | {key: {"label": label, "unit": unit if kind == AMOUNT else kind, **amount}})
    return key


def rename_factor(diary_id: int, key: str, label: str) -> None:
    """Give a factor another name; an empty one brings a known factor's first name back. Its days stay its own."""
    label = " ".join(label.split())
    with writing() as cursor:
        told = _read(cursor, diary_id)
        others = {other: words for other, words in told.items() if other != key}
        if not label and "unit" not in told.get(key, {}):
            _write(cursor, diary_id, others)
            return
        _check_name(label)
        _check_free(others, key, label)
        _write(cursor, diary_id, others | {key: told.get(key, {}) | {"label": label}})


def _factor(key: str, told: Mapping[str, str | float]) -> Factor:
    label = str(told["label"])[:LONGEST_NAME]
    if "unit" not in told:
        known = BY_KEY.get(key)
        return replace(known or factor_of(key), label=label)
    unit = str(told["unit"])[:LONGEST_UNIT]
    if unit == YES_NO:
        return Factor(key, label, unit, "Your own", "exposure", "any", (0, 1))
    if unit == RATING:
        return Factor(key, label, unit, "Your own", "exposure", "mean", (0, 10))
    low, high = float(told.get("low", -ANY_NUMBER)), float(told.get("high", ANY_NUMBER))
    usual = (low, high) if high < ANY_NUMBER else None
    return Factor(key, label, unit, "Your own", "exposure", "mean", (low, high), usual=usual, step=_step(low, high))


def _step(low: float, high: float) -> float:
    """Return a round tenth of a range: 1, 2 or 5 times a power of ten."""
    wanted = (high - low) / PARTS
    power = 10.0 ** (len(f"{wanted:.0f}") - 1) if wanted >= 1 else 0.1
    return next((nice * power for nice in NICE if nice * power >= wanted), NICE[-1] * power)


def _check_name(label: str) -> None:
    if not label or len(label) > LONGEST_NAME:
        raise EntryRefused(f"The name has {len(label)} letters, expected 1 to {LONGEST_NAME}.")


def _check_free(told: Told, key: str, label: str) -> None:
    """Refuse a name, or a key, that something else has already."""
    names = {factor.label.casefold() for known, factor in BY_KEY.items() if known != key and known not in told}
    names |= {str(words.get("label", "")).casefold() for other, words in told.items() if other != key}
    if label.casefold() in names:
        raise EntryRefused(f"“{label}” is the name of another factor. Choose that one, or another name.")
    if len(told) >= MOST:
        raise EntryRefused(f"You have {MOST} names of your own, which is the most.")


def _free_key(prefix: str, label: str, told: Told) -> str:
    """Return a new key, written as the importers write a column's: a file with that column continues the factor."""
    words = unicodedata.normalize("NFKC", label).casefold()
    slug = re.sub(r"[^\w]+", "_", words).strip("_")
    key = f"{prefix}:{slug or 'factor'}"
    numbered = (f"{key}_{number}" for number in range(2, MOST + 2))
    return next(free for free in (key, *numbered) if free not in told)


def _told(settings: Mapping[str, str]) -> Told:
    try:
        told = json.loads(settings.get(SETTING, "{}"))
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _read(cursor: Cursor, diary_id: int) -> Told:
    return _told(json.loads(cursor.execute(READ_OTHERS, [diary_id]).fetchall()[0][0]))


def _write(cursor: Cursor, diary_id: int, told: Told) -> None:
    write_setting(cursor, diary_id, SETTING, json.dumps(told, ensure_ascii=False) if told else None)
    grow_revision(cursor, diary_id)
