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
N_DAYS = 1095
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


def odd_log() -> DiaryLog:
    """Return the log: 32 factors, 12 injections, 20 other treatments, spasms on both sides in every place."""
    random = np.random.default_rng(11)
    days = [FIRST + timedelta(days=number) for number in range(N_DAYS)]
    kept = [day for day in days if random.random() > 0.06]
    factors = ["sleep_h", "stress", "caffeine_mg", "alcohol_units", *(f"custom:{ODD[n % 8]} {n}" for n in range(28))]
    sleep = np.clip(random.normal(7, 1.2, N_DAYS), 3, 11).round(1)
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
        treatments=(*_injections(), *_others()),
        notes=(DayNote(FIRST, NOTE),),
        spans=(Coverage(FIRST, days[-1], complete=True),),
    )


def _injections() -> list[Treatment]:
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
        for number in range(12)
    ]


def _others() -> list[Treatment]:
    return [
        Treatment(
            FIRST + timedelta(days=15 + 50 * number), "supplement", f"{ODD[number % len(ODD)]} {number}", note=NOTE
        )
        for number in range(20)
    ]


def keep_odd_diary() -> None:
    """Store the log, with check-ins, a condition and a question."""
    import_file(DIARY_ID, preview_log(DIARY_ID, odd_log(), file_name="odd.csv", digest="odd", answers={}))
    set_setting(DIARY_ID, "condition", "hemifacial_spasm")
    for number, day in enumerate(FIRST + timedelta(days=60 + 90 * number) for number in range(11)):
        replies = {"severity": number % 5, "frequency": 3, "hfs7": 20 - number, "hfs30": 90 - number, "bsdi": 2.4}
        add_check_in(DIARY_ID, MONTHLY, replies, day)
        add_check_in(DIARY_ID, WEEKLY, {"lid_droops": 1, "numbness": 1, "new_drug": 1, "ear_click": 1}, day)
