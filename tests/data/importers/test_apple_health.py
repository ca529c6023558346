"""Apple Health: days added up from records, well-formed or not, alone or in a zip."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from data.errors import FileRefused
from data.importers import apple_health
from data.importers.apple_health import identify, read
from data.importers.child import read_in_child
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
DTD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST Record type CDATA #REQUIRED startDate CDATA #REQUIRED>
]>
"""
BROKEN_DTD = DTD.replace("<!ATTLIST Record type", "<!ATTLIST Record\n<!ELEMENT Eye EMPTY>\n type").replace(
    "]>", " >\n]>"
)
QUANTITY, CATEGORY = "HKQuantityTypeIdentifier", "HKCategoryTypeIdentifier"
WATCH, PHONE = "Ana&#39;s Apple Watch", "Ana's iPhone"


def record(
    kind: str, start: str, end: str = "", value: str = "", unit: str = "", source: str = PHONE, inside: str = ""
) -> str:
    """Return one record; times without an offset are in +0200."""
    start, end = (text if text.count(" ") == 2 else f"{text} +0200" for text in (start, end or start))
    tail = f">{inside}</Record>" if inside else "/>"
    return (
        f' <Record type="{kind}" sourceName="{source}" unit="{unit}" creationDate="{end}"'
        f' startDate="{start}" endDate="{end}" value="{value}"{tail}\n'
    )


def export(*records: str, dtd: str = DTD) -> bytes:
    return f'{dtd}<HealthData locale="de_DE">\n{"".join(records)}</HealthData>\n'.encode()


def days(log: DiaryLog) -> dict[tuple[str, str], float | str]:
    return {(value.day.isoformat(), value.factor): value.value for value in log.days}


def read_export(*records: str, dtd: str = DTD, day_start_hour: int = 0) -> DiaryLog:
    return read(SourceFile("Export.xml", export(*records, dtd=dtd)), {}, TODAY, day_start_hour)


def zipped(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


COFFEE = record(f"{QUANTITY}DietaryCaffeine", "2026-08-07 08:00:00", value="95", unit="mg")
WATER = record(f"{QUANTITY}DietaryWater", "2026-08-07 09:00:00", value="8.45351", unit="fl_oz_us")


def fixtures() -> list[tuple[str, SourceFile]]:
    clinical = b'<?xml version="1.0"?><ClinicalDocument>' + b"x" * 5000 + b"</ClinicalDocument>"
    entries = {
        "apple_health_export/输出.xml": export(COFFEE),
        "apple_health_export/export_cda.xml": clinical,
        "apple_health_export/workout-routes/route_1.gpx": b"<gpx/>",
    }
    return [
        ("apple_health", SourceFile("Export.xml", export(COFFEE, WATER))),
        ("apple_health", SourceFile("no_dtd.xml", export(COFFEE, dtd=""))),
        ("apple_health", SourceFile("Export.zip", zipped(**entries))),
    ]


def test_drinks_and_supplements_are_added_up_in_the_diarys_units() -> None:
    log = read_export(
        COFFEE,
        record(f"{QUANTITY}DietaryCaffeine", "2026-08-07 15:30:00", value="0.063", unit="g"),
        WATER,
        record(f"{QUANTITY}DietaryWater", "2026-08-07 12:00:00", value="500", unit="mL"),
        record(f"{QUANTITY}DietaryMagnesium", "2026-08-08 21:00:00", value="300", unit="mg"),
        record(f"{QUANTITY}BodyMass", "2026-08-08 07:00:00", value="150", unit="lb"),
    )
    assert days(log) == {
        ("2026-08-07", "caffeine_mg"): 158.0,
        ("2026-08-07", "hydration_l"): pytest.approx(0.75, abs=1e-4),
        ("2026-08-08", "magnesium_mg"): 300.0,
        ("2026-08-08", "weight_kg"): pytest.approx(68.04, abs=0.01),
    }
    assert (log.episodes, log.treatments, log.notes, log.quarantined, log.questions) == ((), (), (), (), ())
    assert log.coverage is not None
    assert (log.coverage.first, log.coverage.last, log.coverage.complete) == (
        date(2026, 8, 7),
        date(2026, 8, 8),
        None,
    )
    assert log.n_rows == 6


def test_what_a_correlation_repeats_counts_once() -> None:
    log = read_export(f' <Correlation type="HKCorrelationTypeIdentifierFood">{COFFEE}</Correlation>\n', COFFEE)
    assert days(log) == {("2026-08-07", "caffeine_mg"): 95.0}


def test_a_night_comes_from_the_watch_alone_and_belongs_to_the_morning() -> None:
    sleep, value = f"{CATEGORY}SleepAnalysis", "HKCategoryValueSleepAnalysis"
    log = read_export(
        record(sleep, "2026-08-07 22:50:00", "2026-08-08 07:10:00", f"{value}InBed"),
        record(sleep, "2026-08-07 23:10:00", "2026-08-08 03:00:00", f"{value}AsleepCore", source=WATCH),
        record(sleep, "2026-08-08 03:00:00", "2026-08-08 03:10:00", f"{value}Awake", source=WATCH),
        record(sleep, "2026-08-08 03:10:00", "2026-08-08 06:40:00", f"{value}AsleepREM", source=WATCH),
        record(sleep, "2026-08-07 23:05:00", "2026-08-08 06:45:00", f"{value}AsleepUnspecified", source="AutoSleep"),
        record(sleep, "2026-08-08 23:00:00", "2026-08-09 06:30:00", f"{value}AsleepUnspecified", source="AutoSleep"),
        record(sleep, "2026-08-09 22:30:00", "2026-08-10 06:30:00", f"{value}InBed"),
        record(sleep, "2026-08-10 14:00:00", "2026-08-10 14:45:00", f"{value}Asleep", source=WATCH),
    )
    assert days(log) == {
        ("2026-08-08", "sleep_h"): pytest.approx(7 + 1 / 3, abs=1e-5),
        ("2026-08-08", "bedtime_h"): pytest.approx(11 + 1 / 6, abs=1e-5),
        ("2026-08-08", "waketime_h"): pytest.approx(18 + 2 / 3, abs=1e-5),
        ("2026-08-09", "sleep_h"): 7.5,
        ("2026-08-09", "bedtime_h"): 11.0,
        ("2026-08-09", "waketime_h"): 18.5,
        ("2026-08-10", "nap_h"): 0.75,
    }
    assert not any(value.approximate for value in log.days)
    assert "On 1 night only the time in bed is known, which is not sleep; left out." in log.messages


def test_steps_that_two_devices_counted_at_the_same_time_count_once() -> None:
    steps = f"{QUANTITY}StepCount"
    log = read_export(
        record(steps, "2026-08-07 08:00:00", "2026-08-07 08:10:00", "600", "count", WATCH),
        record(steps, "2026-08-07 08:00:00", "2026-08-07 08:10:00", "640", "count"),
        record(steps, "2026-08-07 08:05:00", "2026-08-07 08:15:00", "500", "count"),
        record(steps, "2026-08-07 12:00:00", "2026-08-07 12:10:00", "300", "count"),
        record(steps, "2026-08-07 00:00:00", "2026-08-07 23:59:00", "1200", "count", "Pedometer"),
    )
    assert days(log)[("2026-08-07", "steps")] == pytest.approx(600 + 250 + 300 + 50, abs=1)


def test_exercise_minutes_come_before_workouts_and_yoga_is_kept_apart() -> None:
    workout = (
        ' <Workout workoutActivityType="HKWorkoutActivityType{}" duration="{}" durationUnit="min" sourceName="{}"'
        ' startDate="2026-08-{} 18:00:00 +0200" endDate="2026-08-{} 18:30:00 +0200">\n'
        '  <WorkoutStatistics type="HKQuantityTypeIdentifierActiveEnergyBurned" sum="300" unit="kcal"/>\n </Workout>\n'
    )
    log = read_export(
        record(f"{QUANTITY}AppleExerciseTime", "2026-08-07 18:00:00", "2026-08-07 18:01:00", "1", "min", WATCH),
        record(f"{QUANTITY}AppleExerciseTime", "2026-08-07 18:01:00", "2026-08-07 18:02:00", "1", "min", WATCH),
        workout.format("Running", "30", WATCH, "07", "07"),
        workout.format("Cycling", "29.5", WATCH, "08", "08"),
        workout.format("Cycling", "30", "Strava", "08", "08"),
        workout.format("Yoga", "30", WATCH, "09", "09"),
    )
    assert days(log) == {
        ("2026-08-07", "exercise_min"): 2.0,
        ("2026-08-08", "exercise_min"): 29.5,
        ("2026-08-09", "exercise_min"): 30.0,
        ("2026-08-09", "yoga_min"): 30.0,
    }


def test_symptoms_keep_their_level_and_body_values_their_mean() -> None:
    severity = "HKCategoryValueSeverity"
    log = read_export(
        record(f"{CATEGORY}Headache", "2026-08-08 14:00:00", "2026-08-08 16:00:00", f"{severity}Moderate"),
        record(f"{CATEGORY}Dizziness", "2026-08-08 14:00:00", value=f"{severity}NotPresent"),
        record(f"{CATEGORY}Dizziness", "2026-08-08 18:00:00", value=f"{severity}Severe"),
        record(f"{CATEGORY}Nausea", "2026-08-08 18:00:00", value=f"{severity}Unspecified"),
        record(f"{QUANTITY}RestingHeartRate", "2026-08-08 00:00:00", value="58", unit="count/min"),
        record(f"{QUANTITY}HeartRateVariabilitySDNN", "2026-08-08 03:00:00", value="40", unit="ms"),
        record(f"{QUANTITY}HeartRateVariabilitySDNN", "2026-08-08 05:00:00", value="50", unit="ms"),
        record(f"{CATEGORY}MindfulSession", "2026-08-08 20:00:00", "2026-08-08 20:12:00"),
    )
    assert days(log) == {
        ("2026-08-08", "headache"): pytest.approx(20 / 3, abs=1e-5),
        ("2026-08-08", "symptom:dizziness"): 10.0,
        ("2026-08-08", "tag:nausea"): 1.0,
        ("2026-08-08", "resting_hr"): 58.0,
        ("2026-08-08", "hrv_ms"): 45.0,
        ("2026-08-08", "mindfulness_min"): 12.0,
    }


def test_private_records_are_never_read() -> None:
    with pytest.raises(FileRefused, match="no record that the diary can keep"):
        read_export(record(f"{CATEGORY}SexualActivity", "2026-08-08 14:00:00", value="0"))


@pytest.mark.parametrize("dtd", [DTD, BROKEN_DTD, ""])
def test_a_file_that_is_no_xml_is_read_as_well(dtd: str) -> None:
    doubled = COFFEE.replace(" endDate=", " startDate=").replace("08:00:00", "10:00:00")
    control = WATER.replace("Ana's", "Ana\x0b's")
    assert days(read_export(COFFEE, control, doubled, dtd=dtd)) == {
        ("2026-08-07", "caffeine_mg"): 190.0,
        ("2026-08-07", "hydration_l"): pytest.approx(0.25, abs=1e-4),
    }


def test_the_zone_that_a_record_names_tells_its_clock() -> None:
    zone = '<MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>'
    late = record(f"{QUANTITY}DietaryCaffeine", "2026-01-08 00:30:00", value="95", unit="mg", inside=zone)
    assert days(read_export(late)) == {("2026-01-07", "caffeine_mg"): 95.0}


def test_the_persons_day_may_begin_later_than_midnight() -> None:
    late = record(f"{QUANTITY}DietaryCaffeine", "2026-08-08 01:30:00", value="95", unit="mg")
    assert days(read_export(late, day_start_hour=4)) == {("2026-08-07", "caffeine_mg"): 95.0}


@pytest.mark.parametrize(
    ("damage", "column", "reason"),
    [
        (('value="95"', 'value="many"'), "value", "'many' is not a number (DietaryCaffeine)"),
        (('unit="mg"', 'unit="spoons"'), "unit", "'spoons' is a unit nobody knows here (DietaryCaffeine)"),
        (('startDate="2026-08-07', 'startDate="2026-28-07'), "startDate", "'2026-28-07 08:00:00 +0200' is not a time"),
        (('startDate="2026-08-07 08:00:00 +0200"', ""), "startDate", "The record has no startDate (DietaryCaffeine)"),
        (('value="95"', 'value="9500"'), "value", "Caffeine 9,500 mg is not possible, expected 0 to 2000"),
        (("startDate=", "startDate"), "startDate", "The record has no startDate (DietaryCaffeine)"),
    ],
)
def test_a_damaged_record_is_put_aside_with_its_line_and_the_rest_is_kept(
    damage: tuple[str, str], column: str, reason: str
) -> None:
    log = read_export(
        WATER, COFFEE.replace(*damage), record(f"{QUANTITY}StepCount", "2026-08-07 09:00:00", "", "9", "count")
    )
    (problem,) = log.quarantined
    assert (problem.row, problem.column) == (DTD.count("\n") + 3, column)
    assert problem.reason.startswith(reason)
    assert set(days(log)) == {("2026-08-07", "hydration_l"), ("2026-08-07", "steps")}


def test_a_zip_is_read_by_its_largest_health_file_whatever_its_name() -> None:
    file = fixtures()[2][1]
    assert days(read_in_child(file, {}, today=TODAY)) == {("2026-08-07", "caffeine_mg"): 95.0}


def test_a_record_cut_in_two_by_the_edge_of_a_piece_is_whole_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apple_health, "CHUNK", 37)
    assert days(read_export(COFFEE, WATER)) == {
        ("2026-08-07", "caffeine_mg"): 95.0,
        ("2026-08-07", "hydration_l"): pytest.approx(0.25, abs=1e-4),
    }


def test_entities_are_refused_before_anything_is_read() -> None:
    hostile = export(COFFEE).replace(b"]>", b'<!ENTITY a "ha">]>')
    assert identify(SourceFile("a.xml", hostile))
    with pytest.raises(FileRefused, match="This file defines XML entities; not an Apple Health export"):
        read(SourceFile("a.xml", hostile), {}, TODAY)


def test_one_tag_without_end_is_refused() -> None:
    hostile = export(COFFEE).replace(b'value="95"', b'value="' + b"9" * 3_000_000)
    with pytest.raises(FileRefused, match="a tag of more than 1 MB"):
        read(SourceFile("a.xml", hostile), {}, TODAY)


def test_years_of_records_come_out_as_days() -> None:
    records = [
        record(f"{QUANTITY}DietaryCaffeine", f"{datetime(2024, 1 + month, 1 + day):%Y-%m-%d} 08:00:00", "", "95", "mg")
        for month in range(12)
        for day in range(28)
    ]
    assert len(read_export(*records).days) == 12 * 28
