"""Say which files of an archive were not read, so that nothing is left out in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from data.importers.reading.archive import kind_named
from data.importers.reading.collected import Collected
from data.importers.reading.text import counted, listed, quoted

KINDS_NAMED = 5


def say_unread(collected: Collected, names: Iterable[str], is_read: Callable[[str], bool]) -> None:
    """Say how many files of an archive were left alone, and of which kinds; nothing where all were read."""
    left = [name for name in names if name and not is_read(name) and not name.startswith("._")]
    if left:
        kinds = listed([quoted(kind) for kind in kinds_of(left)], KINDS_NAMED)
        were = "was" if len(left) == 1 else "were"
        collected.say(f"{counted(len(left), 'other file')} of the archive {were} not read: {kinds}.")


def kinds_of(names: Iterable[str]) -> list[str]:
    """Return what files are called without their dates and numbers, the most frequent first."""
    found = Counter(map(kind_named, names))
    return [kind for kind, _ in found.most_common()]
