"""The rows and cells of a file that were put aside, kept with their import so that the person can look at them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.queries import query
from data.records import RowProblem
from data.store import Cursor


def append_problems(cursor: Cursor, diary_id: int, import_id: int, problems: Sequence[RowProblem]) -> None:
    """Store the rows that one import put aside."""
    if not problems:
        return
    frame = pd.DataFrame(
        {
            "file_row": pd.array([problem.row for problem in problems], dtype="int64"),
            "sheet": pd.array([problem.sheet for problem in problems], dtype="str"),
            "column_name": pd.array([problem.column for problem in problems], dtype="str"),
            "value": pd.array([problem.value for problem in problems], dtype="str"),
            "reason": pd.array([problem.reason for problem in problems], dtype="str"),
        }
    )
    cursor.register("staged_quarantine", frame)
    cursor.execute(query("add_quarantine"), [diary_id, import_id])
