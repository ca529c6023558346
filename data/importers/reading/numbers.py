"""Read one number as people write it: 1,5 or 1.500, ~5, 3-4, >8, 7/10, 1 1/2, with a unit behind it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.importers.reading.each import different_texts
from data.importers.reading.number_words import number_named
from data.importers.reading.text import plain, tidy
from data.importers.reading.units import unit_named

GROUPED = r"\d{1,3}(?:[ '.,]\d{3})+(?:[.,]\d+)?"
NUMBER = rf"(?:{GROUPED}(?!\d)|\d*[.,]?\d+(?:[eE][+-]?\d+)?|\d+[.,])"
ABOUT = r"~|≈|about|approx\.?|ca\.?|circa|etwa|ungefähr|env\.?|environ|aprox\.?|cerca de|约|大约"
BEYOND = (
    "<=|>=|<|>|≤|≥|over|under|more than|less than|mehr als|weniger als|über|unter|plus de|moins de|más de|menos de|"
    r"at least|at most|up to|min\.|max\.|mindestens|höchstens|bis zu|au moins|au plus|al menos|como mucho|almeno|"
    "al massimo|minstens|hoogstens|pelo menos|no máximo|至少|最多"
)
AMOUNT = re.compile(
    rf"(?P<about>{ABOUT}|{BEYOND})?\s*(?P<sign>[-+])?(?P<number>{NUMBER})"
    rf"(?:\s*(?:-|to|bis|à|até|…|\.\.|or|oder|ou)\s*(?P<high>{NUMBER}))?"
    rf"(?:\s*(?:/|out of|von|sur|de)\s*(?P<out>\d+))?\s*(?P<plus>\+)?\s*(?P<unit>(?:[^\W\d_]|[%°])[^\d]*)?\.?$",
    re.IGNORECASE,
)
MIXED_FRACTION = re.compile(r"(?:(\d+) )?(\d+)[/⁄](\d+)\s*(?P<unit>[^\W\d_][^\d]*)?$")
AMBIGUOUS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,])")
DECIMALS = {
    sign: re.compile(rf"(?<![\d.,])\d*\{sign}(?:\d{{1,2}}|\d{{4,}})(?![\d.,])|(?<!\d)0\{sign}\d+") for sign in ".,"
}
SEVERAL = re.compile(r"(\d{1,2})\s?[x×]\s?(?=\d)")  # 3 x 500 ml
HALF = re.compile(
    r"(?:half an?|half|(?:eine?n? )?halbe[rsn]?|(?:une? )?demi(?:e|-|\b)|medi[oa]|mezz[oa]|mei[oa]|(?:een )?halve?)"
    r"\s*(?=\w)",
    re.IGNORECASE,
)
ONE = frozenset({"a", "an", "ein", "eine", "einen", "un", "une", "una", "um", "uma", "een"})
REMARK = re.compile(r"(?<=[\w%°+])\s*\(([^()\d]*)\)$")  # 5 (bad)
GROUPS = {sign: re.compile(rf"\d\{sign}\d{{3}}(?:\{sign}\d{{3}})+|\d\{sign}\d{{3}}[.,]\d+") for sign in ".,"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what stands around it; ``out_of`` is the 10 of 7/10."""

    value: float
    unit: str = ""
    approximate: bool = False
    out_of: float | None = None


def read_amount(text: str, decimal: str = ".") -> Amount | None:
    """Return the amount in a cell, or None when there is no finite number in it.

    ``decimal`` holds the signs that are decimal in 1,500 and 1.500 (none: both are thousands); every other number says
    by itself which sign is which.
    """
    straight = tidy(text)
    several = SEVERAL.match(straight)
    if several:
        one = read_amount(straight[several.end() :], decimal)
        return replace(one, value=int(several[1]) * one.value) if one and one.unit and one.out_of is None else None
    found = AMOUNT.match(straight)
    if found is None and straight.endswith(")") and straight[:1].isdigit():
        straight = REMARK.sub(lambda remark: f" {remark[1]}" if unit_named(remark[1]) else "", straight)
        found = AMOUNT.match(straight)
    if found is None:
        return _fraction(straight) or _in_words(straight)
    if found["out"] and float(found["out"]) < 5:  # 1/2 is a half, 3/5 and 7/10 are ratings
        return _fraction(straight)
    value = _value(found["number"], decimal)
    approximate = bool(found["about"] or found["plus"])
    if found["high"]:
        high = _value(found["high"], decimal)
        if found["sign"] or high < value:
            return None
        value, approximate = (value + high) / 2, True
    value = -value if found["sign"] == "-" else value
    if not math.isfinite(value):
        return None
    if found["unit"] in ("k", "K"):  # 8.5k steps
        return Amount(value * 1000, "", approximate)
    return Amount(value, (found["unit"] or "").strip(), approximate, float(found["out"]) if found["out"] else None)


def _in_words(text: str) -> Amount | None:
    """Read 'half a cup' and 'two cups', where a unit stands behind a number in words."""
    number, _, unit = text.partition(" ")
    if not unit and number_named(text[:1]):  # 两杯
        number, unit = text[:1], text[1:]
    half = HALF.match(text)
    if half:
        unit = text[half.end() :]
    named = 0.5 if half else number_named(number) or (1 if plain(number) in ONE else None)
    return Amount(float(named), unit.strip()) if named and unit_named(unit) else None


def _fraction(text: str) -> Amount | None:
    found = MIXED_FRACTION.match(text)
    if found is None or int(found[3]) == 0:
        return None
    return Amount(int(found[1] or 0) + int(found[2]) / int(found[3]), (found["unit"] or "").strip())


def _value(token: str, decimal: str) -> float:
    token = token.replace(" ", "").replace("'", "")
    if "." in token and "," in token:
        last = max(token.rfind("."), token.rfind(","))
        return float(re.sub(r"[.,]", "", token[:last]) + "." + token[last + 1 :])
    sign = "," if "," in token else "."
    if token.count(sign) > 1:
        return float(token.replace(sign, ""))
    if AMBIGUOUS.fullmatch(token) and sign not in decimal:
        return float(token.replace(sign, ""))
    return float(token.replace(",", "."))


def decimal_evidence(texts: Iterable[str]) -> set[str]:
    """Return the decimal signs that the cells prove: ``,`` by 7,5 or 1.234,5, ``.`` by 7.5 or 1,234.5."""
    proven: set[str] = set()
    for text in texts:
        if "," not in text and "." not in text:
            continue
        for sign, other in ((".", ","), (",", ".")):
            if DECIMALS[sign].search(text) or GROUPS[other].search(text):
                proven.add(sign)
    return proven


def ambiguous_number(texts: Sequence[str]) -> str | None:
    """Return the first cell like 1,500 or 1.500, which says nothing about its sign."""
    for text in different_texts(texts):
        straight = tidy(text) if ("," in text or "." in text) else ""
        if straight and AMBIGUOUS.match(straight):
            return text
    return None
