"""Everything the diary holds as one list of entries, each with its source and the import that gave it."""

from __future__ import annotations

import pandas as pd

from data.imports import HAND
from data.queries import query
from data.sources import BY_HAND
from data.store import reading


def read_entries(diary_id: int) -> pd.DataFrame:
    """Return one row an entry, the newest day first.

    Columns: kind (``spasm``, ``value``, ``note`` or ``treatment``), day, onset, precision, factor, value, value_text,
    unit, side, sites, movement, intensity, duration_s, count, triggers, activity, note, source (its key), key,
    import_id, by_hand (the import was made by hand), file_name, created_at (UTC), source_label. A treatment's kind
    stands under ``factor``, its product under ``value_text`` and its dose under ``value``.
    """
    with reading() as cursor:
        entries = cursor.execute(query("entries"), [diary_id]).df()
        labels = dict(cursor.execute(query("source_labels"), [diary_id]).fetchall())
    labels[HAND] = BY_HAND
    names = {source: labels.get(source, source) for source in entries["source"].unique()}
    return entries.assign(source_label=entries["source"].map(names))
