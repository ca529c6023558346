"""Episodes of Tonnta: words for intensity, several lists, an episode that still lasts."""

from __future__ import annotations

from datetime import date, datetime

from data.importers import tonnta
from data.records import DayValue, DiaryLog, Episode, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = "Date,Start Time,End Time,Duration (minutes),Intensity,Triggers,Medications,Resolutions,Notes\n"
ROWS = (
    '2026-02-03,08:15,08:40,25,Mild,"Stress; Too much coffee","Magnesium 300 mg","Warm towel","left cheek, woke me"\n'
    "2026-02-03,22:50,00:05,75,Severe,,,,\n"
    "2026-02-06,07:30,,,Moderate,Screen work,,,\n"
)


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("tonnta", SourceFile("episodes.csv", (HEADER + ROWS).encode())),)


def read(text: str, **answers: str) -> DiaryLog:
    return tonnta.read(SourceFile("tonnta.csv", text.encode()), answers, TODAY)


def test_each_row_is_an_episode() -> None:
    log = read(HEADER + ROWS, coverage="incomplete")
    assert log.episodes == (
        Episode(
            datetime(2026, 2, 3, 8, 15),
            end=datetime(2026, 2, 3, 8, 40),
            duration_s=1500,
            intensity=2,
            triggers=("stress", "caffeine_mg"),
            note="left cheek, woke me\nResolutions: Warm towel",
            approximate=True,
            row=2,
        ),
        Episode(
            datetime(2026, 2, 3, 22, 50),
            end=datetime(2026, 2, 4, 0, 5),
            duration_s=4500,
            intensity=8,
            approximate=True,
            row=3,
        ),
        Episode(
            datetime(2026, 2, 6, 7, 30),
            ongoing=True,
            intensity=5,
            triggers=("screen_time_h",),
            approximate=True,
            row=4,
        ),
    )
    assert log.days == (DayValue(date(2026, 2, 3), "med:magnesium", 300.0, "mg", False, 2),)
    assert log.quarantined == ()


def test_days_without_an_episode_are_asked_about() -> None:
    log = read(HEADER + ROWS)
    assert [question.id for question in log.questions] == ["coverage"]
    assert log.coverage is not None
    assert log.coverage.complete is None
    assert log.spans == ()


def test_a_damaged_duration_is_put_aside_and_its_row_kept() -> None:
    log = read(HEADER + ROWS.replace(",75,", ",7x5?,"))
    assert log.quarantined == (RowProblem(3, "'7x5?' is not a duration", "Duration (minutes)", None, "7x5?"),)
    assert [episode.duration_s for episode in log.episodes] == [1500, 4500, None]
