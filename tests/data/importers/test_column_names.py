"""A column means what its name says on a list of names; likeness alone gives no meaning."""

from __future__ import annotations

import pytest

from data.importers.reading.column import Scale
from data.importers.reading.columns import meaning_of, suggestion
from data.importers.reading.factor_names import FACTOR_NAMES
from data.importers.reading.field_names import FIELD_NAMES
from data.importers.reading.header_language import writes_day_first
from data.importers.reading.text import plain
from data.vocabulary import BY_KEY


@pytest.mark.parametrize(
    ("name", "role", "unit"),
    [
        ("Sleep (h)", "sleep_h", "h"),
        ("Sleep h", "sleep_h", "h"),
        ("Minutes Asleep", "sleep_h", "min"),
        ("Schlaf (Std)", "sleep_h", "h"),
        ("Sueño", "sleep_h", ""),
        ("睡眠", "sleep_h", ""),
        ("Coffee (mg)", "caffeine_mg", "mg"),
        ("Cups of coffee", "caffeine_mg", "cup"),
        ("Drinks coffee", "caffeine_mg", ""),
        ("Glasses of water", "hydration_l", "glass"),
        ("Água", "hydration_l", ""),
        ("Stress level", "stress", ""),
        ("Average mood", "mood", ""),
        ("Temperature °F", "temperature_c", "f"),
        ("Bed\ntime", "bedtime_h", ""),
        ("Stärke", "intensity", ""),
        ("强度", "intensity", ""),
        ("worst_intensity", "intensity", ""),
        ("minutes in spasm", "minutes_in_spasm", ""),
        ("Spasm minutes", "minutes_in_spasm", "min"),
        ("Number of spasms", "spasm_count", ""),
        ("Duration (minutes)", "duration", "min"),
        ("Step Count (count)", "steps", "step"),
        ("hydration_l", "hydration_l", "l"),
        ("tag:sauna", "tag:sauna", ""),
    ],
)
def test_a_known_name_gives_role_and_unit(name: str, role: str, unit: str) -> None:
    meaning = meaning_of(name)
    assert (meaning.role, meaning.unit) == (role, unit)


@pytest.mark.parametrize(
    "name", ["phy_headache", "Restless sleep", "Sleep latency", "Painting", "Depression", "Strss", "Hours of headache"]
)
def test_likeness_gives_no_meaning(name: str) -> None:
    assert meaning_of(name).role == ""


def test_a_near_name_is_only_a_hint() -> None:
    assert suggestion("Strss") == "stress"
    assert suggestion("Depression") is None


@pytest.mark.parametrize(
    ("name", "scale"),
    [("Stress (1-5)", Scale(1, 5)), ("Pain (0–10)", Scale(0, 10)), ("Headache /10", Scale(0, 10)), ("Mood", None)],
)
def test_the_scale_in_the_name_is_read(name: str, scale: Scale | None) -> None:
    assert meaning_of(name).scale == scale


def test_every_factor_has_a_name_in_each_script() -> None:
    assert set(BY_KEY) - set(FACTOR_NAMES) == {"worst_intensity"}  # it is read from the intensity of a row
    assert all(any(ord(letter) > 0x3000 for letter in names) for names in FACTOR_NAMES.values())


def test_no_name_has_two_meanings() -> None:
    meanings: dict[str, set[str]] = {}
    for names in (FIELD_NAMES, FACTOR_NAMES):
        for role, words in names.items():
            for word in words.split(","):
                meanings.setdefault(plain(word), set()).add(role)
    assert {word: roles for word, roles in meanings.items() if len(roles) > 1} == {}


def test_the_language_of_the_names_tells_the_order_of_dates() -> None:
    assert writes_day_first(["Fecha", "Hora", "Sueño"])
    assert writes_day_first(["Date", "Heure", "Côté"])
    assert not writes_day_first(["Date", "Time", "Stress", "Sleep"])
