"""Tags written to a night: what was drunk or done belongs to the evening's day, a dream to the morning."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from data.importers.reading.app_names import is_private, tag_key
from data.importers.reading.collected import Collected
from data.importers.reading.episode_fields import LONGEST_NOTE
from data.importers.reading.telling import tell_tag
from data.records import DayNote

OF_THE_NIGHT = ("dream", "snor", "talk", "laugh", "nightmare", "cpap", "baby", "lullaby", "noise", "restless")
TOLD = "Tags of a night were told to the day that ended with it; dreams, snoring and the like to the morning."
HALF_A_DAY = timedelta(hours=12)


def evening_of(bedtime: datetime, nap: bool = False) -> date:
    """Return the day that ended with this bedtime: the one before for a bedtime after midnight."""
    return bedtime.date() if nap else (bedtime - HALF_A_DAY).date()


def tell_night_tags(
    collected: Collected, names: Iterable[str], evening: date, morning: date, line: int, said: bool = True
) -> None:
    """Tell each tag to its day; sexual activity and the like are left out."""
    for name in names:
        if name.strip() and not is_private(name):
            collected.say(TOLD)
            night = any(word in name.lower() for word in OF_THE_NIGHT)
            tell_tag(collected, morning if night else evening, tag_key(name), line, said)


def tell_night_note(collected: Collected, text: str, morning: date, line: int) -> None:
    """Keep a note; one of more than 20,000 characters is cut and listed."""
    if not text.strip():
        return
    if len(text) > LONGEST_NOTE:
        collected.lose(line, "A note longer than 20,000 characters was cut", "note", text)
    collected.notes.append(DayNote(morning, text.strip()[:LONGEST_NOTE]))
