"""Every source of files that can be read, and the choice of the one that reads a given file."""

from __future__ import annotations

from data.importers import (
    apple_health,
    autosleep,
    bearable,
    clue,
    cronometer,
    daylio,
    exist,
    fitbit,
    flaredown,
    flaredown_long,
    garmin,
    generic_table,
    google_fit,
    health_auto_export,
    loop_habits,
    migraine_buddy,
    myfitnesspal,
    nomie,
    nomie_daily,
    oura,
    own_export,
    polar,
    samsung_health,
    sleep_as_android,
    sleep_cycle,
    sleepmeter,
    tonnta,
    track_and_graph,
    visible,
    whoop,
    withings,
)
from data.importers.base import Importer, Limits
from data.records import SourceFile

GENERIC = Importer(generic_table.FORMAT, generic_table.LABEL, generic_table.identify, generic_table.read)
# one line a source
_SOURCES = (
    apple_health,
    autosleep,
    bearable,
    clue,
    cronometer,
    daylio,
    exist,
    fitbit,
    flaredown,
    flaredown_long,
    garmin,
    google_fit,
    health_auto_export,
    loop_habits,
    migraine_buddy,
    nomie,
    nomie_daily,
    myfitnesspal,
    oura,
    own_export,
    polar,
    samsung_health,
    sleep_as_android,
    sleep_cycle,
    sleepmeter,
    tonnta,
    track_and_graph,
    visible,
    whoop,
    withings,
)
IMPORTERS: tuple[Importer, ...] = tuple(
    Importer(source.FORMAT, source.LABEL, source.identify, source.read, getattr(source, "LIMITS", Limits()))
    for source in _SOURCES
)


def find_importer(file: SourceFile) -> Importer:
    """Return the importer that claims the file; the generic one when none does.

    Raises
    ------
    LookupError
        When two importers claim it: a fault of ours, not of the file.
    """
    claims = [importer for importer in IMPORTERS if importer.identify(file)]
    if len(claims) > 1:
        raise LookupError(f"{' and '.join(importer.key for importer in claims)} claim the same file")
    return claims[0] if claims else GENERIC
