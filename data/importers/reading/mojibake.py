"""Repair of UTF-8 that was once read as Latin-1 or Windows-1252: ``MÃ¼de`` is ``Müde``."""

from __future__ import annotations

import re

from data.importers.reading.signs import letters_beyond_ascii

_TAIL = "\x80-\xbf" + "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0))
_RUN = f"(?:[\xc2-\xdf][{_TAIL}]|[\xe0-\xef][{_TAIL}]{{2}}|[\xf0-\xf4][{_TAIL}]{{3}})+"
_HEAD, _TAIL_SIGN = re.compile("[\xc2-\xf4]"), re.compile(f"[{_TAIL}]")
_BROKEN = re.compile(_RUN)
_BROKEN_WORD = re.compile(rf"\w{{0,20}}{_RUN}\w{{0,20}}")
_SHOWN = 40


def repaired(text: str) -> tuple[str, tuple[str, str] | None]:
    """Return the text with broken runs repaired, and the first word that changed, before and after."""
    letters = letters_beyond_ascii(text)
    if not any(map(_HEAD.match, letters)) or not any(map(_TAIL_SIGN.match, letters)) or not _BROKEN.search(text):
        return text, None
    for match in _BROKEN_WORD.finditer(text):
        before, after = match.group(), _BROKEN.sub(_repair, match.group())
        if before != after:
            return _BROKEN.sub(_repair, text), (before[:_SHOWN], after[:_SHOWN])
    return text, None


def _repair(match: re.Match[str]) -> str:
    run = match.group()
    try:
        return b"".join(_byte(sign) for sign in run).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return run


def _byte(sign: str) -> bytes:
    return bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252")
