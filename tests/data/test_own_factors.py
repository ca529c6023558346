"""Own factors and own names: the key and its history stay, only the words change; and which factors are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from analytics.phrases import level_words, phrase
from data.errors import EntryRefused
from data.factor_choice import STARTERS, Choice, added, paused, read_choice, removed, starters, store_choice
from data.own_factors import AMOUNT, MOST, RATING, YES_NO, add_own_factor, own_factors, rename_factor
from data.quick_entry import state_day
from data.reads import read_days, read_diary
from data.vocabulary import factor_of, has_own_name, use_own

DAY = date(2025, 3, 1)


@pytest.fixture(autouse=True)
def no_own_words() -> Iterator[None]:
    yield
    use_own({})


def test_an_own_amount_has_its_unit_and_its_range(diary: int) -> None:
    key = add_own_factor(diary, "  Neck   pillow ", AMOUNT, unit="h", low=0, high=12)
    read_diary(diary)
    assert key == "custom:neck_pillow"
    assert (factor_of(key).label, factor_of(key).unit, factor_of(key).hard) == ("Neck pillow", "h", (0, 12))
    with pytest.raises(EntryRefused, match=r"Neck pillow is 13 h, expected 0 to 12\."):
        state_day(diary, DAY, {key: 13.0}, form="a")


@pytest.mark.parametrize(("kind", "key", "aggregation"), [(RATING, "custom:gym", "mean"), (YES_NO, "tag:gym", "any")])
def test_ratings_and_yes_or_no_need_no_unit(diary: int, kind: str, key: str, aggregation: str) -> None:
    assert add_own_factor(diary, "Gym", kind) == key
    read_diary(diary)
    assert (factor_of(key).unit, factor_of(key).aggregation) == (kind, aggregation)


def test_a_renamed_factor_keeps_its_key_and_its_days(diary: int) -> None:
    key = add_own_factor(diary, "Gym", RATING)
    state_day(diary, DAY, {key: 4.0}, form="a")
    rename_factor(diary, key, "Sport club")
    read_diary(diary)
    assert (factor_of(key).label, factor_of(key).unit) == ("Sport club", "0-10")
    assert read_days(diary)[key].tolist() == [4]
    rename_factor(diary, key, "Gym")
    assert own_factors(read_diary(diary).settings)[key].label == "Gym"


def test_a_known_factor_by_another_name_is_called_so_in_every_sentence(diary: int) -> None:
    rename_factor(diary, "sleep_h", "Time in bed")
    read_diary(diary)
    assert has_own_name("sleep_h")
    assert (phrase("sleep_h").name, phrase("sleep_h").more) == ("time in bed", "more time in bed")
    assert level_words("sleep_h", "7") == "7 h of time in bed"
    rename_factor(diary, "sleep_h", "")
    read_diary(diary)
    assert phrase("sleep_h").more == "long nights"


@pytest.mark.parametrize("name", ["Sleep", "stress", "gym", "", "x" * 41])
def test_two_factors_never_have_one_name(diary: int, name: str) -> None:
    add_own_factor(diary, "Gym", RATING)
    other = add_own_factor(diary, "Garden", RATING)
    with pytest.raises(EntryRefused, match="name"):
        rename_factor(diary, other, name)


def test_a_name_that_became_free_gets_a_key_of_its_own(diary: int) -> None:
    first = add_own_factor(diary, "Gym", RATING)
    rename_factor(diary, first, "Club")
    assert add_own_factor(diary, "Gym", RATING) == "custom:gym_2"


@pytest.mark.parametrize(
    ("unit", "low", "high", "sentence"),
    [("a very long unit", 0, 1, "at most 12 letters"), ("mg", 5, 5, "the smaller number first"), ("0/1", 0, 1, "unit")],
)
def test_an_impossible_own_factor_is_refused(diary: int, unit: str, low: float, high: float, sentence: str) -> None:
    with pytest.raises(EntryRefused, match=sentence):
        add_own_factor(diary, "Gym", AMOUNT, unit=unit, low=low, high=high)


def test_there_is_room_for_twenty_long_names(diary: int) -> None:
    for number in range(MOST):
        add_own_factor(diary, f"{number:02}" + "ü" * 38, AMOUNT, unit="m" * 12, low=-123456.5, high=1234567.5)
    assert len(own_factors(read_diary(diary).settings)) == MOST
    with pytest.raises(EntryRefused, match="which is the most"):
        add_own_factor(diary, "One more", RATING)


@pytest.mark.parametrize("told", ["[]", "{", '{"no_such": {"label": "x"}}', '{"stress": 3}', '{"stress": {}}'])
def test_damaged_words_leave_the_vocabulary_as_it_is(told: str) -> None:
    assert own_factors({"own_factors": told}) == {}


@pytest.mark.parametrize("condition", [*STARTERS, None, "other", "not_diagnosed"])
def test_there_are_five_to_eight_factors_to_start_with(condition: str | None) -> None:
    asked = read_choice({}, condition).asked
    assert asked == starters(condition)
    assert 5 <= len(asked) <= 8
    assert all(factor_of(key).role == "exposure" for key in asked)


def test_without_a_choice_what_is_noted_most_comes_first() -> None:
    assert read_choice({}, None, ("yoga_min", "mood")).asked[:3] == ("yoga_min", "mood", "sleep_h")
    assert len(read_choice({}, None, ("yoga_min", "mood")).asked) == 5


def test_a_paused_factor_keeps_its_place_and_a_removed_one_its_days(diary: int) -> None:
    choice = added(Choice((), frozenset(), frozenset()), ("sleep_h", "stress", "mood"))
    store_choice(diary, removed(paused(choice, "stress"), "mood"))
    found = read_choice(read_diary(diary).settings, None)
    assert (found.chosen, found.asked, found.hidden) == (("sleep_h", "stress"), ("sleep_h",), {"mood"})
    assert added(found, ("stress", "mood")).asked == ("sleep_h", "stress", "mood")


def test_an_empty_choice_is_a_choice(diary: int) -> None:
    store_choice(diary, Choice((), frozenset(), frozenset()))
    assert read_choice(read_diary(diary).settings, None, ("stress",)).asked == ()


@pytest.mark.parametrize("keys", [("spasm_count",), ("no_such_factor",), tuple(f"custom:{n}" for n in range(13))])
def test_an_impossible_choice_is_refused(diary: int, keys: tuple[str, ...]) -> None:
    with pytest.raises(EntryRefused, match=r"no factor of a day|expected at most 12"):
        store_choice(diary, Choice(keys, frozenset(), frozenset()))


def test_a_damaged_choice_is_empty() -> None:
    told = {"factors_chosen": json.dumps(["stress", 3, "spasm_count"]), "factors_paused": "{", "factors_hidden": "3"}
    assert read_choice(told, None) == Choice(("stress",), frozenset(), frozenset())
