"""Find the records of an Apple Health export in a stream, well-formed or not, without building a tree.

Apple's own exports are not always XML: a broken document type, control bytes, an attribute written twice. So the tags
that matter are found by their form, everything between them is passed over, nothing is ever expanded, and memory holds
one piece of the file. A tag that is damaged is told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from data.errors import FileRefused

LONGEST_TAG = 1_000_000
MOST_ATTRIBUTES = 64
ATTRIBUTES = rb"""((?:[^"'<>]++|"[^"<]*+"|'[^'<]*+')*+)>"""
ATTRIBUTE = re.compile(rb"""([\w:]++)\s*+=\s*+(?:"([^"<]*+)"|'([^'<]*+)')""")
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
ENTITIES = "This file defines XML entities; not an Apple Health export."


@dataclass(frozen=True, slots=True)
class Tag:
    """One record or workout. ``second_start`` is the value of a start that was written twice, ``damaged`` the rest."""

    name: str
    attributes: dict[str, str]
    line: int
    zone: str = ""
    damaged: bool = False
    second_start: str = ""


def pattern_for(types: Iterable[str]) -> re.Pattern[bytes]:
    """Return the pattern of the tags that matter: workouts, and records of these types or with no type in front."""
    names = b"|".join(re.escape(name.encode()) for name in types)
    wanted = rb'type="HK(?:Quantity|Category)TypeIdentifier(?:' + names + rb')"'
    return re.compile(
        rb"<(?:(Record|Workout)\s++(?:(?=" + wanted + rb')|(?!type="HK))(?:' + ATTRIBUTES + rb"|([^<]*+))"
        rb"|MetadataEntry\s++key=\"HKTimeZone\"\s++value=\"([^\"<]*+)\""
        rb"|(/(?:Record|Workout))>)"
    )


def tags_in(
    chunks: Iterable[bytes], pattern: re.Pattern[bytes], seen: Callable[[int, int], None] | None = None
) -> Iterator[Tag]:
    """Yield the tags of a stream; ``seen`` hears the bytes and records passed so far.

    Raises
    ------
    FileRefused
        When the file declares entities before its first record, or one tag is longer than any of Apple's.
    """
    scanner = _Scanner(pattern)
    for buffer in _whole_tags(chunks):
        yield from scanner.tags(buffer)
        if seen is not None:
            seen(scanner.bytes, scanner.records)
    yield from scanner.rest()


def _whole_tags(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut the stream before the last tag that has begun."""
    kept = b""
    for chunk in chunks:
        buffer = kept + chunk
        cut = buffer.rfind(b"<")
        if len(buffer) - max(cut, 0) > LONGEST_TAG:
            raise FileRefused("This file holds a tag of more than 1 MB; not an Apple Health export.")
        if cut <= 0:
            kept = buffer
            continue
        yield buffer[:cut]
        kept = buffer[cut:]
    yield kept


class _Scanner:
    """Walks over pieces of the file; keeps the line, and the record whose children are being read."""

    def __init__(self, pattern: re.Pattern[bytes]) -> None:
        self.pattern = pattern
        self.bytes = 0
        self.records = 0
        self.line = 1
        self.pending: Tag | None = None

    def tags(self, buffer: bytes) -> Iterator[Tag]:
        if not self.records and b"<!ENTITY" in buffer:
            raise FileRefused(ENTITIES)
        at = 0
        for found in self.pattern.finditer(buffer):
            self.line += buffer.count(b"\n", at, found.start())
            at = found.start()
            yield from self._met(found)
        self.line += buffer.count(b"\n", at)
        self.bytes += len(buffer)
        self.records += buffer.count(b"<Record ")

    def rest(self) -> Iterator[Tag]:
        if self.pending is not None:
            yield self.pending
            self.pending = None

    def _met(self, found: re.Match[bytes]) -> Iterator[Tag]:
        name, attributes, damaged, zone, _ = found.groups()
        if name is not None:
            yield from self.rest()
            tag = _tag(name, damaged if attributes is None else attributes, self.line, attributes is None)
            if attributes is None or attributes.endswith(b"/"):
                yield tag
            else:
                self.pending = tag
        elif zone is None:
            yield from self.rest()
        elif self.pending is not None:
            self.pending = replace(self.pending, zone=_text(zone))


def _tag(name: bytes, text: bytes, line: int, damaged: bool) -> Tag:
    attributes: dict[str, str] = {}
    second = ""
    for key, double, single in ATTRIBUTE.findall(text)[:MOST_ATTRIBUTES]:
        word = key.decode("ascii", "replace")
        if word not in attributes:
            attributes[word] = _text(double or single)
        elif word == "startDate":
            second = _text(double or single)
    return Tag(name.decode(), attributes, line, "", damaged, second)


def _text(value: bytes) -> str:
    if CONTROL.search(value):
        value = CONTROL.sub(b"", value)
    text = value.decode("utf-8", "replace")
    return unescape(text) if "&" in text else text
