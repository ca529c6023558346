"""Put together what two columns tell of one moment, and know the beginning and end of filling in a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.importers.reading.column import Column
from data.importers.reading.dates import looks_like_dates
from data.importers.reading.text import plain
from data.importers.reading.times import read_clock
from data.importers.reading.words import is_missing

PAIRED = ("onset", "end")
FROM_AND_TO = (
    ("from", "to"),
    ("from", "until"),
    ("von", "bis"),
    ("de", "a"),
    ("van", "tot"),
    ("desde", "hasta"),
    ("da", "a"),
    ("从", "到"),
)
OF_SPASMS = frozenset({"spasm_count", "intensity", "pain", "side", "sites", "movement", "triggers"})
E_MAIL_NAMES = (
    "email,e mail,mail,email address,e mail address,e mail adresse,adresse de messagerie,adresse e mail,"
    "correo electrónico,correo,posta elettronica,indirizzo email,e mailadres,endereço de email,电子邮件,邮箱"
)
E_MAIL = frozenset(map(plain, E_MAIL_NAMES.split(",")))


def with_moments(columns: list[Column]) -> list[Column]:
    """Return the columns, a start date and a start time joined, and a form's own times told from those of a spasm."""
    columns = _from_to(columns)
    for role in PAIRED:
        columns = _joined(columns, role)
    return _of_a_form(columns)


def is_e_mail(name: str) -> bool:
    """True for the column in which a form keeps who filled it in."""
    return plain(name) in E_MAIL


def _from_to(columns: list[Column]) -> list[Column]:
    """Read *from* and *to* as beginning and end in a table that also says something of spasms."""
    named = {plain(column.name): column for column in columns if column.unknown}
    pair = next(((named[a], named[b]) for a, b in FROM_AND_TO if a in named and b in named), None)
    if pair is None or not any(column.role in OF_SPASMS for column in columns) or not all(map(_holds_moments, pair)):
        return columns
    roles = dict(zip((column.index for column in pair), PAIRED, strict=True))
    return [replace(column, role=roles.get(column.index, column.role)) for column in columns]


def _holds_moments(column: Column) -> bool:
    return _holds_clocks(column) or looks_like_dates(column.texts)


def _joined(columns: list[Column], role: str) -> list[Column]:
    """Join two columns of one role of which one holds dates alone and the other clock times alone."""
    same = [column for column in columns if column.role == role]
    if len(same) != len(PAIRED):
        return columns
    dates = [
        column for column in same if looks_like_dates(column.texts) and not any(":" in text for text in column.texts)
    ]
    clocks = [column for column in same if column not in dates and _holds_clocks(column)]
    if len(dates) != 1 or len(clocks) != 1:
        return columns
    day, clock = dates[0], clocks[0]
    pairs = zip(day.texts, clock.texts, strict=True)
    texts = tuple(text if is_missing(at) or not text.strip() else f"{text} {at}" for text, at in pairs)
    return [replace(day, texts=texts) if column is day else column for column in columns if column is not clock]


def _holds_clocks(column: Column) -> bool:
    filled = [text for text in set(column.texts) if not is_missing(text)]
    return bool(filled) and all(read_clock(text) is not None for text in filled)


def _of_a_form(columns: list[Column]) -> list[Column]:
    """Read the end beside an e-mail address as when a form was sent; when it was opened says nothing."""
    opened = next((column for column in columns if column.role == "onset" and looks_like_dates(column.texts)), None)
    sent = next((column for column in columns if column.role in {"end", "timestamp"}), None)
    if opened is None or sent is None or not looks_like_dates(sent.texts) or not _asks_who(columns, sent):
        return columns
    changed: Sequence[Column] = (replace(opened, role="number"), replace(sent, role="timestamp"))
    return [next((new for new in changed if new.index == column.index), column) for column in columns]


def _asks_who(columns: Sequence[Column], sent: Column) -> bool:
    return sent.role == "timestamp" or any(
        is_e_mail(column.name) or plain(column.name) == "today" for column in columns
    )
