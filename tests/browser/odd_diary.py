"""A diary of three years with odd text in every field: markup, other scripts, words without an end, too many of all."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np

from data.check_ins import add_check_in
from data.intake import import_file, preview_log
from data.records import SITES, Coverage, DayNote, DayValue, DiaryLog, Episode, Treatment
from data.scales import MONTHLY, WEEKLY
from data.store import DIARY_ID
from data.writes import set_setting

FIRST = date(2023, 11, 6)
THREE_YEARS, HALF_A_YEAR = (1095, 28), (200, 8)  # days, and factors with names of their own
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ODD = (
    '</script><img src=x onerror="alert(1)">',
    "Кофе и чай, очень крепкий 💥",
    "\u202eright to left\u202c שלום",
    "&lt;b&gt;twice&lt;/b&gt; & ''quotes''",
    LONG,
    "= 1 + 1",
    "%(x)s {0} $1 \\n `tick` | pipe",
    "スクリーンの前で過ごした時間がとても長い日",
)
NOTE = "secret note, never shown"


def odd_log(n_days: int, n_factors: int) -> DiaryLog:
    """Return the log: spasms on both sides in every place, an injection each 88 days, another treatment each 50."""
    random = np.random.default_rng(11)
    days = [FIRST + timedelta(days=number) for number in range(n_days)]
    kept = [day for day in days if random.random() > 0.06]
    factors = [
        "sleep_h",
        "stress",
        "caffeine_mg",
        "alcohol_units",
        *(f"custom:{ODD[n % 8]} {n}" for n in range(n_factors)),
    ]
    sleep = np.clip(random.normal(7, 1.2, n_days), 3, 11).round(1)
    values = []
    for number, day in enumerate(days):
        if day not in kept:
            continue
        spasms = float(random.poisson(np.exp(2.2 - 0.4 * (sleep[number] - 7))))
        values.append(DayValue(day, "spasm_count", spasms))
        values += [
            DayValue(day, factor, float(sleep[number]) if factor == "sleep_h" else float(random.integers(0, 11)))
            for factor in factors
        ]
    episodes = tuple(
        Episode(
            datetime.combine(day, datetime.min.time()) + timedelta(hours=int(random.integers(7, 22))),
            side=("left", "right", "both")[int(random.integers(0, 3))],
            sites=(SITES[int(random.integers(0, len(SITES)))],),
            intensity=float(random.integers(1, 11)),
            note=NOTE,
        )
        for day in kept
    )
    return DiaryLog(
        format="generic_table",
        label=ODD[0],
        header_key="odd",
        days=tuple(values),
        episodes=episodes,
        treatments=(*_injections(n_days), *_others(n_days)),
        notes=(DayNote(FIRST, NOTE),),
        spans=(Coverage(FIRST, days[-1], complete=True),),
    )


def _injections(n_days: int) -> list[Treatment]:
    return [
        Treatment(
            FIRST + timedelta(days=40 + 88 * number),
            "botulinum",
            ODD[number % len(ODD)],
            17.5,
            "units",
            "left",
            NOTE,
            sites=("brow", "upper_lid", "lower_lid", "cheek"),
            side_effects=("drooping_lid", "dry_eye", ODD[(number + 2) % len(ODD)]),
        )
        for number in range((n_days - 40) // 88 + 1)
    ]


def _others(n_days: int) -> list[Treatment]:
    return [
        Treatment(
            FIRST + timedelta(days=15 + 50 * number), "supplement", f"{ODD[number % len(ODD)]} {number}", note=NOTE
        )
        for number in range((n_days - 15) // 50)
    ]


def keep_odd_diary(n_days: int = THREE_YEARS[0], n_factors: int = THREE_YEARS[1]) -> None:
    """Store the log, with check-ins and a condition."""
    log = odd_log(n_days, n_factors)
    import_file(DIARY_ID, preview_log(DIARY_ID, log, file_name="odd.csv", digest="odd", answers={}))
    set_setting(DIARY_ID, "condition", "hemifacial_spasm")
    for number, day in enumerate(FIRST + timedelta(days=60 + 90 * number) for number in range((n_days - 60) // 90 + 1)):
        replies = {"severity": number % 5, "frequency": 3, "hfs7": 20 - number, "hfs30": 90 - number, "bsdi": 2.4}
        add_check_in(DIARY_ID, MONTHLY, replies, day)
        add_check_in(DIARY_ID, WEEKLY, {"lid_droops": 1, "numbness": 1, "new_drug": 1, "ear_click": 1}, day)
