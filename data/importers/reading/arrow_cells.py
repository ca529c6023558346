"""Cut a long text into the different cells of its columns with Arrow, where it and the csv module read the same."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from data.importers.coded import LARGEST, Coded, Value

if TYPE_CHECKING:
    import pyarrow as pa

LONG = 5_000  # cells; fewer are looked at one by one before Arrow has been loaded


@lru_cache(maxsize=1)
def load_arrow() -> None:
    """Load Arrow; its own store of memory would reserve a gigabyte of addresses, most of what a reading may have."""
    import pyarrow as pa
    import pyarrow.compute
    import pyarrow.csv

    pa.set_memory_pool(pa.system_memory_pool())


def coded_columns(text: str, delimiter: str, width: int) -> list[Coded[str]]:
    """Return the columns of a text without its names, whose every line is a row of so many cells; none of any other.

    Notes
    -----
    Both readers know a quote only where a cell begins, and take what follows its end as it is. The csv module also
    knows one behind blanks, and one of them cuts long cells: such texts are for the caller to hold back.
    """
    load_arrow()
    import pyarrow as pa  # only here: it takes longer to load than most files to read
    from pyarrow import csv

    content = pa.py_buffer(text.encode("utf-8", "surrogatepass"))
    names = [f"{number}" for number in range(width)]
    few = pa.dictionary(pa.int32(), pa.string())
    try:
        table = csv.read_csv(
            content,
            csv.ReadOptions(use_threads=False, column_names=names, block_size=len(content) + 1),
            csv.ParseOptions(delimiter=delimiter, ignore_empty_lines=False),
            csv.ConvertOptions(column_types=dict.fromkeys(names, few), strings_can_be_null=False),
        )
    except pa.ArrowInvalid:
        return []
    if len(table) != text.count("\n") + (not text.endswith("\n")):
        return []
    return [_without_blanks(column.combine_chunks()) for column in table.columns]


def cut_at(column: Coded[str], size: int) -> tuple[Coded[str], Coded[str]]:
    """Return the first letters of each row, and the rest of it."""
    load_arrow()
    import pyarrow.compute as pc

    texts = _strings(column.values)
    first, rest = pc.utf8_slice_codeunits(texts, 0, size), pc.utf8_slice_codeunits(texts, size)
    return _each_row(first, column), _each_row(rest, column)


def cut_at_blank(column: Coded[str]) -> tuple[Coded[str], Coded[str]]:
    """Return what stands in each row before its first blank, and what behind it: nothing where there is no blank."""
    load_arrow()
    import pyarrow as pa
    import pyarrow.compute as pc

    parts = pc.split_pattern(_strings(column.values), " ", max_splits=1)
    starts = array("I")
    starts.frombytes(memoryview(parts.offsets.buffers()[1])[: (len(parts) + 1) * starts.itemsize])
    told = pa.concat_arrays([parts.values, _strings([""])])
    nothing = len(told) - 1
    behind = array("I", [here + 1 if after - here > 1 else nothing for here, after in pairwise(starts)])
    return _each_row(told.take(_numbers(starts[:-1])), column), _each_row(told.take(_numbers(behind)), column)


def used(column: Coded[Value]) -> Coded[Value]:
    """Return a column with the values that some row has, in the order of the rows."""
    if len(column) <= LONG:
        return column.used()
    load_arrow()
    few = _numbers(column.places).dictionary_encode()
    met = few.dictionary.to_pylist()
    if met == list(range(len(column.values))):
        return column
    return Coded([column.values[place] for place in met], _places(few.indices, len(met)))


def largest(numbers: array[int]) -> int:
    """Return the largest of some numbers."""
    if len(numbers) <= LONG:
        return max(numbers)
    load_arrow()
    import pyarrow.compute as pc

    return int(pc.max(_numbers(numbers)).as_py())


def _without_blanks(cells: pa.DictionaryArray) -> Coded[str]:
    """Return the cells without the blanks around them."""
    import pyarrow.compute as pc

    column = _coded(cells)
    bare = pc.utf8_trim_whitespace(cells.dictionary).equals(cells.dictionary)
    return column if bare else column.each(str.strip).merged()


def _strings(texts: Sequence[str]) -> pa.Array:
    """Return texts as Arrow has them, from their bytes: given a list, it would load pandas to ask whether it is one."""
    import pyarrow as pa

    whole = "".join(texts)
    sizes = map(len, texts if whole.isascii() else map(str.encode, texts))
    ends = array("i", accumulate(sizes, initial=0))
    return pa.StringArray.from_buffers(len(texts), pa.py_buffer(ends), pa.py_buffer(whole.encode()))


def _numbers(numbers: array[int]) -> pa.Array:
    import pyarrow as pa

    kind = {"B": pa.uint8(), "H": pa.uint16(), "I": pa.uint32()}[numbers.typecode]
    return pa.Array.from_buffers(kind, len(numbers), [None, pa.py_buffer(numbers)])


def _each_row(told: pa.Array, column: Coded[str]) -> Coded[str]:
    """Return what is told of each different value of a column, for each of its rows."""
    import pyarrow as pa

    few = told.dictionary_encode()
    return _coded(pa.DictionaryArray.from_arrays(few.indices.take(_numbers(column.places)), few.dictionary))


def _coded(cells: pa.DictionaryArray) -> Coded[str]:
    values: list[str] = cells.dictionary.to_pylist()
    return Coded(values, _places(cells.indices, len(values)))


def _places(indices: pa.Array, n_values: int) -> array[int]:
    import pyarrow as pa

    kind = next(kind for kind, most in LARGEST.items() if n_values <= most)
    small = indices.cast({"B": pa.uint8(), "H": pa.uint16(), "I": pa.uint32()}[kind])
    places = array(kind)
    places.frombytes(memoryview(small.buffers()[1])[: len(small) * places.itemsize])
    return places
