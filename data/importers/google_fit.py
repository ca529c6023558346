"""Read the daily metrics of Google Fit's archive; the box of places in every row is dropped before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.errors import FileRefused
from data.importers import fitbit
from data.importers.generic_table import finished
from data.importers.reading.collected import Collected
from data.importers.reading.first_look import has_names
from data.importers.reading.fit_metrics import MEMBER, NAMES, OLDER, read_metrics
from data.importers.reading.members import bare_names, members_of
from data.importers.reading.unread import say_unread
from data.records import DiaryLog, SourceFile

FORMAT = "google_fit"
LABEL = "Google Fit"


def identify(file: SourceFile) -> bool:
    """Claim the table of daily metrics, or the archive that holds it and nothing of Fitbit."""
    if bare_names(file):
        return MEMBER in bare_names(file) and not fitbit.identify(file)
    return has_names(file, NAMES) or has_names(file, OLDER)


def read(file: SourceFile, answers: Mapping[str, str], today: date, day_start_hour: int = 0) -> DiaryLog:
    """Return steps, minutes of movement and heart points by day."""
    collected = Collected(answers, today, day_start_hour)
    collected.say("Google Fit export recognised. Minutes of exercise are its Move Minutes; places were not read.")
    content = file.content
    if bare_names(file):
        content = next((content for name, content in members_of(file, (MEMBER,)) if name == MEMBER), b"")
        say_unread(collected, bare_names(file), MEMBER.__eq__)
    table = read_metrics(content, collected)
    if table is None:
        raise FileRefused("This archive holds no table of daily activity metrics.")
    return finished(collected, FORMAT, LABEL, (table,))
