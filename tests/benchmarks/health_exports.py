"""Invented Apple Health exports of any size: two devices, nights in stages, drinks, and records nobody keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
]>
<HealthData locale="en_GB">
 <ExportDate value="2026-11-20 09:00:00 +0100"/>
"""
WATCH = (
    'sourceName="Mia&#39;s Apple&#160;Watch" sourceVersion="11.2" device="&lt;&lt;HKDevice: 0x3015&gt;, '
    'name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7,5, software:11.2&gt;"'
)
PHONE = 'sourceName="Mia&#39;s iPhone" sourceVersion="18.1"'
STAGES = ("AsleepCore", "AsleepDeep", "AsleepCore", "AsleepREM", "Awake", "AsleepCore", "AsleepREM")


def health_export(size: int, first: datetime = datetime(2018, 1, 1)) -> bytes:
    """Return an export of about that many bytes, day after day from the first."""
    parts, length, day = [HEAD], len(HEAD), first
    while length < size:
        text = "".join(_day(day))
        parts.append(text)
        length += len(text)
        day += timedelta(days=1)
    return "".join([*parts, "</HealthData>\n"]).encode()


def _record(kind: str, source: str, start: datetime, end: datetime, value: str, unit: str = "") -> str:
    unit = f' unit="{unit}"' if unit else ""
    return (
        f' <Record type="HK{kind}" {source}{unit} creationDate="{end:%Y-%m-%d %H:%M:%S} +0100" '
        f'startDate="{start:%Y-%m-%d %H:%M:%S} +0100" endDate="{end:%Y-%m-%d %H:%M:%S} +0100" value="{value}"/>\n'
    )


def _day(day: datetime) -> Iterator[str]:
    quantity, number = "QuantityTypeIdentifier", day.toordinal()
    for index in range(280):
        at = day + timedelta(minutes=5 * index)
        yield _record(f"{quantity}HeartRate", WATCH, at, at, str(60 + (number + index) % 40), "count/min")
    for index in range(60):
        at = day + timedelta(hours=8, minutes=13 * index)
        for source in (WATCH, PHONE):
            yield _record(f"{quantity}StepCount", source, at, at + timedelta(minutes=9), str(90 + index), "count")
        yield _record(f"{quantity}ActiveEnergyBurned", WATCH, at, at + timedelta(minutes=1), "1.5", "kcal")
    for index in range(30 + number % 30):
        at = day + timedelta(hours=17, minutes=index)
        yield _record(f"{quantity}AppleExerciseTime", WATCH, at, at + timedelta(minutes=1), "1", "min")
    for index in range(number % 4):
        at = day + timedelta(hours=8 + 2 * index)
        yield _record(f"{quantity}DietaryCaffeine", PHONE, at, at, "95", "mg")
        yield _record(f"{quantity}DietaryWater", PHONE, at, at, "250", "mL")
    yield from _night(day, number)


def _night(day: datetime, number: int) -> Iterator[str]:
    sleep, value = "CategoryTypeIdentifierSleepAnalysis", "HKCategoryValueSleepAnalysis"
    start = day + timedelta(hours=23, minutes=number % 60)
    yield _record(sleep, PHONE, start - timedelta(minutes=20), start + timedelta(hours=8), f"{value}InBed")
    for index in range(14):
        end = start + timedelta(minutes=30 + (number + index) % 5)
        yield _record(sleep, WATCH, start, end, value + STAGES[index % len(STAGES)])
        start = end
