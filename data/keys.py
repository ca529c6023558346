"""What makes two rows the same entry: the keys of episodes, day values, day notes, treatments and check-ins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b

from data.records import Episode, Treatment

LONGEST_NATIVE_ID = 64


def episode_keys(source: str, episodes: Iterable[Episode]) -> list[str]:
    """Return one key an episode, in order.

    A native id is the identity where the source has one. Without it, onset, precision, side, movement and the ordinal
    among equal ones in this file: two spasms of one date-only day stay two.
    """
    seen: Counter[str] = Counter()
    keys = []
    for episode in episodes:
        if episode.native_id is not None:
            keys.append(f"{source}|id|{_short(episode.native_id)}")
            continue
        key = f"{source}|{episode.onset.isoformat()}|{episode.precision}|{episode.side or ''}|{episode.movement or ''}"
        keys.append(f"{key}|{seen[key]}")
        seen[key] += 1
    return keys


def day_value_key(source: str, day: date, factor: str) -> str:
    """Return the key of one factor of one day from one source."""
    return f"{source}|{day.isoformat()}|{factor}"


def day_note_key(source: str, day: date) -> str:
    """Return the key of one day's note from one source."""
    return f"{source}|{day.isoformat()}"


def check_in_key(source: str, day: date, kind: str) -> str:
    """Return the key of one check-in: answering it again on the same day corrects it."""
    return f"{source}|{day.isoformat()}|{kind}"


def treatment_keys(treatments: Iterable[Treatment]) -> list[str]:
    """Return one key a treatment: day, kind, product and side, and the ordinal among equal ones.

    The source is not part of it: the same injection told by two files is one injection.
    """
    seen: Counter[str] = Counter()
    keys = []
    for treatment in treatments:
        key = f"{treatment.day.isoformat()}|{treatment.kind}|{treatment.product}|{treatment.side or ''}"
        keys.append(f"{key}|{seen[key]}")
        seen[key] += 1
    return keys


def _short(native_id: str) -> str:
    if len(native_id) <= LONGEST_NATIVE_ID:
        return native_id
    return blake2b(native_id.encode("utf-8", "replace"), digest_size=16).hexdigest()
