"""Notice when bedtimes jump by hours and stay there: the person moved, or the export was made in another time zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from statistics import median

from data.importers.reading.collected import Collected
from data.importers.reading.moment_words import short_day
from data.importers.reading.night_columns import after_noon

NIGHTS = 14
HOURS = 3.0


def say_bedtime_jump(bedtimes: Sequence[datetime], collected: Collected) -> None:
    """Say the largest lasting jump of the bedtimes, which come in order."""
    hours = [after_noon(moment.time()) for moment in bedtimes]
    jumps = [
        (median(hours[index : index + NIGHTS]) - median(hours[index - NIGHTS : index]), index)
        for index in range(NIGHTS, len(hours) - NIGHTS + 1)
    ]
    jump, index = max(
        jumps, key=lambda found: (abs(found[0]), abs(hours[found[1]] - hours[found[1] - 1])), default=(0.0, 0)
    )
    if abs(jump) >= HOURS:
        way = "later" if jump > 0 else "earlier"
        collected.say(
            f"From about {short_day(bedtimes[index].date())} on, bedtimes are {abs(jump):.0f} h {way} for two weeks or "
            "more. Did you move, or was this written in another time zone? The times are kept as written."
        )
