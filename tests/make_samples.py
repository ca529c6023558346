"""Writes the sample diary and the empty templates into data/samples; an invented person, planted effects.

    python tests/make_samples.py

What is planted, as log rates of spasms a day per standard deviation of the factor:

    short sleep, night before  -0.36      stress, same day  +0.36      screen time, the day after  +0.34
    botulinum, 7 July          -0.90 at full effect, along the course of an injection
    everything else             0         caffeine and mood move with stress, and do nothing themselves

These are strong effects, chosen so that half a year of diary can show them; real ones are often weaker (an injection
for facial spasm often does more). Even so it takes some luck: of the seeds 0 to 39, with these gaps, 22 gave all three
links with their right delay, 5 a false one, and 26 told that the injection helped. The seed and the days of the gaps
were picked so that each kind of answer shows: the sample says what the answers look like, not how often they succeed.
Calcium is the same every day and loud noise was noted on a few days only: neither can be judged. Nothing was logged
during three stretches (4 to 6 days); on some more days only the factors are missing. The days between are complete, and
no calm stretch is longer than 3 days, so that "complete, except longer gaps" is the true answer to the question of
coverage. The person suspects caffeine and the weather more often than either deserves.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
SEED = 510
FIRST_DAY = date(2025, 5, 5)
N_DAYS = 180
INJECTION = date(2025, 7, 7)
GAPS = ((date(2025, 6, 16), 5), (date(2025, 8, 4), 6), (date(2025, 10, 2), 4))
SLEEP, STRESS, SCREEN, BOTULINUM = -0.36, 0.36, 0.34, -0.90
USUAL_LOG_RATE = 1.2

DAY_HEADER = (
    *("Date", "Sleep (h)", "Caffeine (mg)", "Water (l)", "Stress (0-10)", "Screen time (h)", "Exercise (min)"),
    *("Magnesium (mg)", "Mood (0-10)", "Alcohol (units)", "Talking (min)", "Calcium (mg)", "Loud noise (h)"),
)
EPISODE_HEADER = ("Onset", "Duration (s)", "Side", "Site", "Intensity (0-10)", "Suspected trigger", "Note")
TREATMENT_HEADER = ("Date", "Treatment", "Product", "Dose", "Unit", "Side")
TEMPLATE_DAY_HEADER = (
    *("Date", "Spasms", "Worst intensity (0-10)", "Sleep (h)", "Stress (0-10)", "Caffeine (mg)", "Water (l)"),
    *("Screen time (h)", "Exercise (min)", "Note"),
)
NOTES = ("on the train", "while reading", "woke me up", "in a meeting", "after a long call", "bright sun")

Numbers = npt.NDArray[np.float64]


def main() -> None:
    """Write all files."""
    for name, rows in sample_files().items():
        write(SAMPLES / name, rows)


def sample_files() -> dict[str, list[Sequence[str]]]:
    """Return the rows of every file, header first."""
    rng = np.random.default_rng(SEED)
    factors = day_factors(rng)
    spasms = daily_spasms(factors, rng)
    return {
        "sample_days.csv": [DAY_HEADER, *day_rows(factors, rng)],
        "sample_episodes.csv": [EPISODE_HEADER, *episode_rows(spasms, rng)],
        "sample_treatments.csv": [
            TREATMENT_HEADER,
            (INJECTION.isoformat(), "Botulinum", "Botox", "25", "units", "left"),
        ],
        "template_days.csv": [TEMPLATE_DAY_HEADER],
        "template_episodes.csv": [EPISODE_HEADER],
    }


def write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write one CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def day_factors(rng: np.random.Generator) -> dict[str, Numbers]:
    """Return the true value of every factor on every day, logged or not."""
    weekend = np.array([(FIRST_DAY + timedelta(days=t)).weekday() >= 5 for t in range(N_DAYS)])
    tension = carried_over(rng, 0.4) - 0.5 * weekend
    stress = np.clip(np.round(4.6 + 1.9 * tension), 0, 10)
    tension_before = np.r_[0.0, tension[:-1]]
    return {
        "Sleep (h)": np.clip(np.round(6.9 - 0.2 * tension_before + 0.3 * weekend + 0.85 * noise(rng), 1), 3.5, 10),
        "Caffeine (mg)": 5.0 * np.round(19 * np.clip(np.round(2.0 + 0.55 * tension + 0.9 * noise(rng)), 0, 6)),
        "Water (l)": np.clip(np.round(1.7 + 0.4 * carried_over(rng, 0.3), 1), 0.4, 3.5),
        "Stress (0-10)": stress,
        "Screen time (h)": np.clip(np.round(6.3 - 1.2 * weekend + 1.6 * carried_over(rng, 0.2), 1), 0.5, 13),
        "Exercise (min)": 5.0 * np.round(np.where(rng.random(N_DAYS) < 0.45, 4 + 8 * rng.random(N_DAYS), 0)),
        "Magnesium (mg)": 10.0 * np.round(31 + 6 * noise(rng)),
        "Mood (0-10)": np.clip(np.round(6.4 - 0.6 * tension + 1.1 * noise(rng)), 0, 10),
        "Alcohol (units)": np.round(np.clip((0.6 + 1.2 * weekend) * rng.exponential(1.0, N_DAYS), 0, 6)),
        "Talking (min)": 10.0 * np.round(np.clip(12 - 3 * weekend + 5 * noise(rng), 0, 40)),
        "Calcium (mg)": np.full(N_DAYS, 1000.0),
        "Loud noise (h)": np.where(rng.random(N_DAYS) < 0.08, np.round(0.5 + 3 * rng.random(N_DAYS), 1), np.nan),
    }


def daily_spasms(factors: dict[str, Numbers], rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """Return the spasms of every day: a carried-over level, the planted effects, and chance."""
    screen_before = np.r_[0.0, standard(factors["Screen time (h)"])[:-1]]
    days_since = np.arange(N_DAYS) - (INJECTION - FIRST_DAY).days
    dose = np.clip(days_since / 7, 0, 1) * np.clip((84 - days_since) / 28, 0, 1)
    log_rate = (
        USUAL_LOG_RATE
        + SLEEP * standard(factors["Sleep (h)"])
        + STRESS * standard(factors["Stress (0-10)"])
        + SCREEN * screen_before
        + BOTULINUM * dose
        + 0.15 * carried_over(rng, 0.5)
    )
    return rng.poisson(np.exp(log_rate))


def day_rows(factors: dict[str, Numbers], rng: np.random.Generator) -> list[Sequence[str]]:
    """Return the day table: no row on unlogged days, nor on a few days when only the spasms were noted."""
    no_row, no_cell = rng.random(N_DAYS) < 0.03, rng.random((N_DAYS, len(factors))) < 0.02
    rows: list[Sequence[str]] = []
    for t in range(N_DAYS):
        if is_logged(t) and not no_row[t]:
            cells = ["" if no_cell[t, k] else cell(values[t]) for k, values in enumerate(factors.values())]
            rows.append([day(t).isoformat(), *cells])
    return rows


def episode_rows(spasms: npt.NDArray[np.int64], rng: np.random.Generator) -> list[Sequence[str]]:
    """Return one row a spasm, in order of time."""
    rows: list[Sequence[str]] = []
    for t in range(N_DAYS):
        if is_logged(t):
            onsets = sorted(onset(t, rng) for _ in range(spasms[t]))
            rows.extend(episode(moment, t, rng) for moment in onsets)
    return rows


def episode(moment: datetime, t: int, rng: np.random.Generator) -> Sequence[str]:
    """Return one spasm; the mouth corner joins in late summer."""
    mouth = 0.12 if t >= 120 else 0.0
    sites = ("lower eyelid", "upper eyelid", "cheek", "mouth corner")
    site = rng.choice(sites, p=(0.60 - mouth, 0.22, 0.18, mouth))
    duration = str(int(np.clip(round(float(rng.lognormal(2.5, 0.8))), 1, 600)))
    intensity = str(int(np.clip(round(float(rng.normal(3.6, 1.4))), 1, 9)))
    suspected = rng.choice(
        ("", "caffeine", "stress", "weather", "screen", "short sleep", "stress; caffeine"),
        p=(0.62, 0.10, 0.09, 0.07, 0.05, 0.04, 0.03),
    )
    note = rng.choice(NOTES) if rng.random() < 0.04 else ""
    return (moment.isoformat(" ", "minutes"), duration, "left", str(site), intensity, str(suspected), str(note))


def onset(t: int, rng: np.random.Generator) -> datetime:
    """Draw a time of day, mostly in the morning or the evening."""
    hour = float(np.clip(rng.normal(9 if rng.random() < 0.45 else 18.5, 2.3), 0.5, 23.4))
    return datetime.combine(day(t), datetime.min.time()) + timedelta(minutes=round(hour * 60))


def day(t: int) -> date:
    """Return the calendar day."""
    return FIRST_DAY + timedelta(days=t)


def is_logged(t: int) -> bool:
    """Tell whether anything was written down on that day."""
    return not any(first <= day(t) < first + timedelta(days=length) for first, length in GAPS)


def noise(rng: np.random.Generator) -> Numbers:
    """Return independent standard normal noise."""
    return rng.standard_normal(N_DAYS)


def carried_over(rng: np.random.Generator, share: float) -> Numbers:
    """Return noise of SD 1 that carries a share of each day over to the next."""
    values = noise(rng)
    for t in range(1, N_DAYS):
        values[t] = share * values[t - 1] + np.sqrt(1 - share**2) * values[t]
    return values


def standard(values: Numbers) -> Numbers:
    """Return values with mean 0 and SD 1."""
    return (values - values.mean()) / values.std()


def cell(value: float) -> str:
    """Write one number as a person would; nothing where nothing was noted."""
    return "" if np.isnan(value) else f"{value:g}"


if __name__ == "__main__":
    main()
