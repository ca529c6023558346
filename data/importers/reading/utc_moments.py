"""Ask where a person lives when every time of a table is in UTC, so that the day of a late spasm hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.each import different
from data.importers.reading.times import Clock
from data.records import Choice

FEWEST = 5
EVENING, MORNING = 21, 5  # between them, the day differs over half of the world
AS_WRITTEN = "local"
PLACES: dict[str, str] = {
    "Pacific/Honolulu": "Honolulu",
    "America/Anchorage": "Anchorage",
    "America/Los_Angeles": "Los Angeles, Vancouver",
    "America/Denver": "Denver, Calgary",
    "America/Phoenix": "Phoenix",
    "America/Chicago": "Chicago, Winnipeg",
    "America/Mexico_City": "Mexico City",
    "America/New_York": "New York, Toronto",
    "America/Bogota": "Bogotá, Lima",
    "America/Halifax": "Halifax",
    "America/Santiago": "Santiago de Chile",
    "America/Sao_Paulo": "São Paulo",
    "America/Argentina/Buenos_Aires": "Buenos Aires",
    "Europe/London": "London, Dublin, Lisbon",
    "Europe/Berlin": "Berlin, Paris, Rome, Madrid",
    "Europe/Athens": "Athens, Helsinki, Kyiv",
    "Africa/Lagos": "Lagos, Algiers",
    "Africa/Johannesburg": "Johannesburg",
    "Africa/Cairo": "Cairo",
    "Asia/Jerusalem": "Jerusalem",
    "Europe/Istanbul": "Istanbul, Riyadh",
    "Africa/Nairobi": "Nairobi",
    "Europe/Moscow": "Moscow",
    "Asia/Tehran": "Tehran",
    "Asia/Dubai": "Dubai",
    "Asia/Karachi": "Karachi",
    "Asia/Kolkata": "Delhi, Mumbai",
    "Asia/Dhaka": "Dhaka",
    "Asia/Bangkok": "Bangkok, Jakarta",
    "Asia/Shanghai": "Beijing, Hong Kong, Singapore, Perth",
    "Asia/Tokyo": "Tokyo, Seoul",
    "Australia/Brisbane": "Brisbane",
    "Australia/Adelaide": "Adelaide",
    "Australia/Sydney": "Sydney, Melbourne",
    "Pacific/Auckland": "Auckland",
}


def at_home(
    when: Column, days: Sequence[date | None], clocks: Sequence[Clock | None], collected: Collected
) -> tuple[Sequence[date | None], Sequence[Clock | None]]:
    """Return days and clock times where the person lives, moved from UTC when the person says where that is."""
    late = _a_late_one(days, clocks)
    if late is None:
        return days, clocks
    text = f"Every time in '{when.name}' is in UTC. Which clock should your diary follow?"
    shown = f"{late:%d %b %Y %H:%M} in the file"
    stays = Choice(AS_WRITTEN, f"As written: {late:%H:%M} on {late:%d %b}", "The times stay as they are in the file")
    places = [Choice(zone, _label(zone, name, late), "The times are moved there") for zone, name in PLACES.items()]
    answer = collected.ask("time_zone", text, shown, [stays, *places], AS_WRITTEN)
    if answer == AS_WRITTEN:
        return days, clocks
    collected.say(f"The times in '{when.name}' were moved from UTC to the clock of {PLACES[answer]}.")
    moved = [_moved(day, clock, ZoneInfo(answer)) for day, clock in zip(days, clocks, strict=True)]
    return [day for day, _ in moved], [clock for _, clock in moved]


def _a_late_one(days: Sequence[date | None], clocks: Sequence[Clock | None]) -> datetime | None:
    """Return the first moment whose day is open when all are in UTC; None when there is nothing to ask."""
    if any(clock.offset_min != 0 for clock in different(clocks) if clock is not None):
        return None
    told = [(day, clock) for day, clock in zip(days, clocks, strict=True) if day is not None and clock is not None]
    if len(told) < FEWEST:
        return None
    moments = (datetime.combine(day, clock.at) for day, clock in told)
    return next((moment for moment in moments if moment.hour >= EVENING or moment.hour < MORNING), None)


def _label(zone: str, name: str, shown: datetime) -> str:
    local = shown.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    return f"{name}: {local:%H:%M} on {local:%d %b}"


def _moved(day: date | None, clock: Clock | None, zone: ZoneInfo) -> tuple[date | None, Clock | None]:
    if day is None or clock is None:
        return day, clock
    local = datetime.combine(day, clock.at, UTC).astimezone(zone)
    offset = local.utcoffset()
    return local.date(), Clock(local.time(), round(offset.total_seconds() / 60) if offset is not None else None)
