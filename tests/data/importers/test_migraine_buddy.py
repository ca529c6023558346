"""Attacks of Migraine Buddy: lines about the report above, the phone's date order, durations in words, lists."""

from __future__ import annotations

from datetime import date, datetime

from data.importers import migraine_buddy
from data.records import DayValue, DiaryLog, Episode, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
TOP = "My Migraine Buddy,,\nName: A,,\nFrom 02/01/26 to 03/31/26,,\n,,\n"
HEADER = (
    "#,Started,Lasted,Pain Level,Affected Activities,Potential Triggers,Symptoms,Most Bothersome Symptom,"
    "Premonitory Symptoms,Pain Positions,Helpful Medication,Somewhat Helpful Medication,Unhelpful Medication,"
    "Unsure Medication,Helpful Non Drug Relief Methods,Somewhat Helpful Non Drug Relief Methods,"
    "Unhelpful Non Drug Relief Methods,Unsure Non Drug Relief Methods,Notes\n"
)
ROWS = (
    '1,2/14/26 07:20,45m,4,None,"Stress, Bright light, Sexual activity",Nausea,Nausea,,"Left Eye, Left Front Head",'
    "Magnesium 200 mg,,,,,,,,first of the month\n"
    '2,3/02/26 19:05,2h 10m,7,,,,,,"Left Cheek, Right Cheek",,,,,,,,,\n'
)


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("migraine_buddy", SourceFile("report.csv", (TOP + HEADER + ROWS).encode())),)


def read(text: str, **answers: str) -> DiaryLog:
    return migraine_buddy.read(SourceFile("report.csv", text.encode()), answers, TODAY)


def test_each_attack_is_an_episode() -> None:
    log = read(TOP + HEADER + ROWS, coverage="incomplete")
    assert log.episodes == (
        Episode(
            datetime(2026, 2, 14, 7, 20),
            duration_s=2700,
            side="left",
            sites=("eyelid",),
            intensity=4,
            triggers=("stress", "bright_light_h"),
            note="first of the month\nSymptoms: Nausea\nMost Bothersome Symptom: Nausea\n"
            "Helpful Medication: Magnesium 200 mg",
            row=6,
        ),
        Episode(datetime(2026, 3, 2, 19, 5), duration_s=7800, side="both", sites=("cheek",), intensity=7, row=7),
    )
    assert log.days == (DayValue(date(2026, 2, 14), "med:magnesium", 200.0, "mg", False, 6),)
    assert log.quarantined == ()
    assert log.questions == ()


def test_calm_days_are_not_invented() -> None:
    log = read(TOP + HEADER + ROWS)
    assert [question.id for question in log.questions] == ["coverage"]
    assert log.coverage is not None
    assert log.coverage.complete is None
    assert [value for value in log.days if value.factor == "spasm_count"] == []


def test_dates_that_fit_both_orders_are_asked() -> None:
    log = read(TOP + HEADER + ROWS.replace("2/14/26", "2/04/26"), coverage="incomplete")
    assert [question.id for question in log.questions] == ["date_order"]


def test_a_damaged_pain_level_is_put_aside_and_its_attack_kept() -> None:
    log = read(TOP + HEADER + ROWS.replace(",7,", ",77,"), coverage="incomplete")
    assert log.quarantined == (RowProblem(7, "77 is not possible, expected 0 to 10", "Pain Level", None, "77"),)
    assert [episode.intensity for episode in log.episodes] == [4, None]
