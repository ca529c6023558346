"""Flaredown's mailed table: columns of the person's own, ratings from 0 to 4, doses, tags, weather."""

from __future__ import annotations

from datetime import date

from data.importers import flaredown
from data.records import DayValue, DiaryLog, RowProblem, SourceFile

TODAY = date(2026, 11, 23)
HEADER = (
    "Date,Facial spasm,Stress,Numb toes,Magnesium,Baclofen,Tags,Foods,Weather summary,Weather max temperature,"
    "Weather min temperature,Weather pressure,Weather precipitation intensity,Weather humidity\n"
)
ROWS = (
    '2026-04-01,3,2,1,350 mg,10 mg,late night; period; sex,"Coffee, black",Sunny,16,6,1015,0,0.55\n'
    "2026-04-02,0,,2,,,,,Rain,11,5,1002.5,0.2,0.9\n"
)


def fixtures() -> tuple[tuple[str, SourceFile], ...]:
    return (("flaredown", SourceFile("flaredown.csv", (HEADER + ROWS).encode())),)


def read(text: str) -> DiaryLog:
    return flaredown.read(SourceFile("flaredown.csv", text.encode()), {}, TODAY)


def test_each_column_of_the_person_is_a_rating_or_a_dose() -> None:
    first, second = date(2026, 4, 1), date(2026, 4, 2)
    log = read(HEADER + ROWS)
    assert sorted(log.days, key=lambda value: (value.factor, value.day)) == [
        DayValue(first, "humidity_pct", 55.0, "%", False, 2),
        DayValue(second, "humidity_pct", 90.0, "%", False, 3),
        DayValue(first, "magnesium_mg", 350.0, "mg", False, 2),
        DayValue(first, "med:baclofen", 10.0, "mg", False, 2),
        DayValue(first, "period", 1.0, "0/1", False, 2),
        DayValue(first, "pressure_hpa", 1015.0, "hPa", False, 2),
        DayValue(second, "pressure_hpa", 1002.5, "hPa", False, 3),
        DayValue(first, "stress", 5.0, "0-10", False, 2),
        DayValue(first, "symptom:numb_toes", 2.5, "0-10", False, 2),
        DayValue(second, "symptom:numb_toes", 5.0, "0-10", False, 3),
        DayValue(first, "tag:late_night", 1.0, "0/1", False, 2),
        DayValue(first, "temperature_c", 11.0, "°C", False, 2),
        DayValue(second, "temperature_c", 8.0, "°C", False, 3),
        DayValue(first, "worst_intensity", 7.5, "0-10", False, 2),
        DayValue(second, "worst_intensity", 0.0, "0-10", False, 3),
    ]
    assert (log.episodes, log.questions, log.quarantined) == ((), (), ())


def test_a_damaged_rating_is_put_aside_and_its_day_kept() -> None:
    log = read(HEADER + ROWS.replace("2026-04-01,3,2,", "2026-04-01,9,2,"))
    assert log.quarantined == (RowProblem(2, "9 is not possible, expected 0 to 4", "Facial spasm", None, "9"),)
    assert DayValue(date(2026, 4, 1), "stress", 5.0, "0-10", False, 2) in log.days
