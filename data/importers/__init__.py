"""Every source of files that can be read, and the choice of the one that reads a given file."""

from __future__ import annotations

from data.importers.base import Importer
from data.records import SourceFile

IMPORTERS: tuple[Importer, ...] = ()


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
    return claims[0] if claims else _generic()


def _generic() -> Importer:
    from data.importers import generic_table  # only here: it stands on this package

    return Importer("generic", "Your own table", generic_table.identify, generic_table.read)
