"""A column of few different values: each value once, and for every row the place of its own."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar, overload

Value = TypeVar("Value")
Other = TypeVar("Other")

LARGEST = {"B": 1 << 8, "H": 1 << 16, "I": 1 << 32}  # how many different values places of each kind can name


@dataclass(frozen=True, slots=True, eq=False)
class Coded(Sequence[Value], Generic[Value]):
    """A column as its values and the place of each row's value among them."""

    values: list[Value]
    places: array[int]

    @overload
    def __getitem__(self, row: int) -> Value: ...

    @overload
    def __getitem__(self, row: slice) -> Coded[Value]: ...

    def __getitem__(self, row: int | slice) -> Value | Coded[Value]:
        """Return one row's value, or some rows."""
        return Coded(self.values, self.places[row]) if isinstance(row, slice) else self.values[self.places[row]]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.places)

    def __iter__(self) -> Iterator[Value]:
        """Go through the rows."""
        return map(self.values.__getitem__, self.places)

    def __contains__(self, value: object) -> bool:
        """Tell whether some row has this value."""
        return any(place in self._searched() for place, own in enumerate(self.values) if own is value or own == value)

    def count(self, value: object) -> int:
        """Return in how many rows this value stands."""
        found = [place for place, own in enumerate(self.values) if own is value or own == value]
        return sum(map(self._searched().count, found)) if found else 0

    def _searched(self) -> bytes | array[int]:
        """Return the places in the form that is searched quickest."""
        return self.places.tobytes() if self.places.itemsize == 1 else self.places

    def __reversed__(self) -> Iterator[Value]:
        """Go through the rows from the last to the first."""
        return map(self.values.__getitem__, reversed(self.places))

    def first_rows(self) -> dict[int, int]:
        """Return for each place the first row in which it stands, the places by the last row in which they do."""
        return dict(zip(reversed(self.places), range(len(self.places) - 1, -1, -1), strict=True))

    def each(self, change: Callable[[Value], Other]) -> Coded[Other]:
        """Return the column with every different value changed once."""
        return Coded([change(value) for value in self.values], self.places)

    def merged(self) -> Coded[Value]:
        """Return the column with equal values, which a change may have made, kept once."""
        place_of = {value: place for place, value in enumerate(dict.fromkeys(self.values))}
        if len(place_of) == len(self.values):
            return self
        if len(place_of) == 1:
            return constant(self.values[0], len(self))
        moved = [place_of[value] for value in self.values]
        return Coded(list(place_of), _array_of(len(place_of), map(moved.__getitem__, self.places)))

    def rows_where(self, test: Callable[[Value], object]) -> list[int]:
        """Return the rows whose value passes a test; each different value is tested once."""
        return self.rows_at({place for place, value in enumerate(self.values) if test(value)})

    def rows_at(self, places: Collection[int]) -> list[int]:
        """Return the rows whose value stands at one of these places."""
        return [row for row, place in enumerate(self.places) if place in places] if places else []

    def without(self, rows: Sequence[int]) -> Coded[Value]:
        """Return the column without some rows, which are given in order."""
        return Coded(self.values, left_of(self.places, rows)) if rows else self

    def used(self) -> Coded[Value]:
        """Return the column with the values that some row has, in the order of the rows."""
        met = dict.fromkeys(self.places)
        if list(met) == list(range(len(self.values))):
            return self
        moved = [0] * len(self.values)
        for new, place in enumerate(met):
            moved[place] = new
        return Coded([self.values[place] for place in met], _array_of(len(met), map(moved.__getitem__, self.places)))

    def changed(self, by_row: Mapping[int, Value]) -> Coded[Value]:
        """Return the column with some rows saying something else; all values must be hashable and of one kind."""
        if not by_row:
            return self
        fits = len(self.values) + len(by_row) <= LARGEST[self.places.typecode]
        values, places = list(self.values), array(self.places.typecode if fits else "I", self.places)
        place_of = {value: place for place, value in enumerate(values)}
        for row, value in by_row.items():
            if value not in place_of:
                place_of[value] = len(values)
                values.append(value)
            places[row] = place_of[value]
        return Coded(values, places)


def coded(column: Sequence[Value]) -> Coded[Value]:
    """Return a column of hashable values by its different ones; 1, 1.0 and True stay apart."""
    if isinstance(column, Coded):
        return column
    kinds: set[type] = set(map(type, column))
    if len(kinds - {type(None), str}) > 1:
        return _placed(list(zip(map(type, column), column, strict=True)), column)
    return _placed(column, column)


def coded_objects(column: Sequence[Value]) -> Coded[Value]:
    """Return a column by its different objects: quicker where reading each text once made few of them."""
    return column if isinstance(column, Coded) else _placed(list(map(id, column)), column)


def left_of(numbers: array[int], rows: Sequence[int]) -> array[int]:
    """Return numbers without those of some rows: what lies between two of them is copied in one piece."""
    left = array(numbers.typecode)
    for first, end in pairwise([-1, *rows, len(numbers)]):
        left.extend(numbers[first + 1 : end])
    return left


def constant(value: Value, size: int) -> Coded[Value]:
    """Return a column that says the same in every row."""
    return Coded([value], array("B", bytes(size)))


def _placed(keys: Sequence[Hashable], column: Sequence[Value]) -> Coded[Value]:
    different = dict(zip(keys, column, strict=True))
    place_of = {key: place for place, key in enumerate(different)}
    return Coded(list(different.values()), _array_of(len(place_of), map(place_of.__getitem__, keys)))


def _array_of(n_values: int, places: Iterable[int]) -> array[int]:
    kind = next(kind for kind, most in LARGEST.items() if n_values <= most)
    return array(kind, places)
