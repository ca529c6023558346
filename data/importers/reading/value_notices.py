"""Say how a factor's column was read: its zeros and missing words, its estimates, and what looks unusual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.each import different_texts
from data.importers.reading.text import counted, listed, quoted
from data.importers.reading.units import DRINKS
from data.importers.reading.words import is_missing, is_zero_word
from data.records import ColumnReading
from data.vocabulary import Factor

Told = Mapping[tuple[str, float | None, bool], int]  # key, value, approximate: in how many rows, in their order


def tell(column: Column, factor: Factor, unit: str, told: Told, collected: Collected) -> None:
    """Add the column's reading, and a sentence for everything in it that was not a plain number."""
    keys = list(dict.fromkeys(key for key, _, _ in told))
    bare = f", bare numbers in {unit or factor.unit}" if factor.unit not in {"0-10", "0/1"} else ""
    collected.columns.append(ColumnReading(column.name, column.first_value(), ", ".join(keys) + bare))
    if factor.unit != "0/1":
        _tell_words(column, factor, keys, collected)
        _tell_estimates(column, factor, told, collected)
    _warn(column, factor, told, collected)


def _tell_words(column: Column, factor: Factor, keys: Sequence[str], collected: Collected) -> None:
    texts = [text for text in different_texts(column.texts) if text]
    zeros = [quoted(text) for text in texts if is_zero_word(text)]
    if zeros and factor.key in keys:
        missing = [quoted(text) for text in texts if is_missing(text)]
        tail = f"; {listed([*missing, 'blank'])} as missing" if missing else ""
        collected.say(f"In {quoted(column.name)}, {listed(zeros)} was read as 0{tail}.")
    tag = next((key for key in keys if key.startswith("tag:")), None)
    if tag:
        kept = "kept as such. A blank cell is not recorded, it is not no."
        collected.say(f"{quoted(column.name)} holds yes and no: {kept}")


def _tell_estimates(column: Column, factor: Factor, told: Told, collected: Collected) -> None:
    rough = sum(rows for (_, value, approximate), rows in told.items() if approximate and value is not None)
    name = quoted(column.name)
    if rough and factor.unit in DRINKS:
        drink = column.drink or "coffee"
        cup = f" (a cup of {drink} = {DRINKS['mg'].get(drink, 95):g} mg)" if factor.unit == "mg" else ""
        collected.say(f"Drinks in {name} were converted to {factor.unit} by common figures{cup}; marked approximate.")
    elif rough and factor.unit == "0-10":
        collected.say(f"{counted(rough, 'rating')} in {name} read from ranges, signs or words; marked approximate.")
    elif rough:
        collected.say(f"{counted(rough, 'value')} in {name} read from ranges or signs; marked approximate.")


def _warn(column: Column, factor: Factor, told: Told, collected: Collected) -> None:
    """Say when values are possible but unusual, so that a wrong unit does not pass unseen."""
    if factor.warn is None:
        return
    lowest, highest = factor.warn
    known = [(value, rows) for (key, value, _), rows in told.items() if key == factor.key and value is not None]
    odd = [(value, rows) for value, rows in known if not lowest <= value <= highest]
    if odd:
        n_odd = sum(rows for _, rows in odd)
        verb = "is" if n_odd == 1 else "are"
        shown = f"{odd[0][0]:,.12g} {factor.unit}"
        collected.say(f"{counted(n_odd, 'value')} in {quoted(column.name)} {verb} unusual ({shown}); kept.")
