"""What an archive holds beyond what is read is said, and what makes it too large is named."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from data.errors import FileRefused
from data.importers import find_importer
from data.importers.reading.archive import checked_archive, kind_named
from data.records import SourceFile

TODAY = date(2026, 11, 23)
NIGHT = (
    '[{"dateOfSleep": "2026-03-02", "startTime": "2026-03-01T23:10:00", "endTime": "2026-03-02T07:00:00", '
    '"duration": 28200000, "minutesAsleep": 430, "mainSleep": true}]'
)
FIT = "Date,Move Minutes count,Step count\n2026-03-02,48,5210\n"


def zipped(**files: str) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return SourceFile("takeout.zip", buffer.getvalue())


def test_a_takeout_of_fitbit_and_google_fit_is_read_whole() -> None:
    file = zipped(
        **{
            "Takeout/Fitbit/sleep-2026-03-02.json": NIGHT,
            "Takeout/Fitbit/heart_rate-2026-03-02.json": "[]",
            "Takeout/Fitbit/heart_rate-2026-03-03.json": "[]",
            "Takeout/Fitbit/badge.json": "[]",
            "Takeout/Fit/Daily activity metrics/Daily activity metrics.csv": FIT,
        }
    )
    log = find_importer(file).read(file, {}, TODAY, 0)
    assert log.format == "fitbit"
    told = {(value.factor, value.day.day): value.value for value in log.days}
    assert (told["sleep_h", 2], told["steps", 2], told["exercise_min", 2]) == (pytest.approx(7.166667), 5210.0, 48.0)
    said = "The archive's Google Fit was read for the days of which Fitbit tells nothing: steps and exercise."
    assert said in log.messages
    assert "3 other files of the archive were not read: 'heart_rate' and 'badge'." in log.messages


def test_google_fit_does_not_add_to_what_fitbit_tells() -> None:
    steps = '[{"dateTime": "03/02/26 08:00:00", "value": "900"}]'
    names = ("steps-2026-03-02.json", "Daily activity metrics.csv")
    file = zipped(**dict(zip(names, (steps, f"{FIT}2026-03-03,10,800\n"), strict=True)))
    days = find_importer(file).read(file, {}, TODAY, 0).days
    assert {value.day.day: value.value for value in days if value.factor == "steps"} == {2: 900.0, 3: 800.0}


def test_an_archive_that_is_read_whole_says_nothing_of_it() -> None:
    file = zipped(**{"Takeout/Fitbit/sleep-2026-03-02.json": NIGHT})
    assert not any("not read" in message for message in find_importer(file).read(file, {}, TODAY, 0).messages)


def test_the_google_fit_table_alone_is_read() -> None:
    file = SourceFile("Daily activity metrics.csv", FIT.encode())
    assert find_importer(file).key == "google_fit"


def test_an_archive_that_is_too_large_names_what_takes_the_room() -> None:
    file = zipped(
        **{"heart_rate-2026-03-02.json": "1" * 900, "heart_rate-2026-03-03.json": "1" * 900, "sleep.json": "1"}
    )
    with pytest.raises(FileRefused, match=r"Most of it is 'heart_rate' .* and 'sleep' .*: take out what you can spare"):
        checked_archive(file.content, max_unpacked=1000)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("heart_rate-2025-01-03.json", "heart_rate"),
        ("com.samsung.health.hrv.20260301120000.csv", "com.samsung.health.hrv"),
        ("2025.csv", "2025.csv"),
    ],
)
def test_the_kind_of_a_file_has_no_dates(name: str, kind: str) -> None:
    assert kind_named(name) == kind
