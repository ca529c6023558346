"""Signs that no diary means: controls, marks of no width, blanks of many kinds, letters in two pieces."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 but tab and line feed; direction marks; marks of no width but the joiners that emoji and scripts need
_REMOVED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)
_REMOVED_BYTES = bytes(code for code in range(128) if _REMOVED.match(chr(code)))
_FIRST_MARK = "\u0300"  # below it, no letter joins with the next
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


def clean_text(text: str) -> str:
    """Return the text with plain blanks, whole letters, and nothing that cannot be seen; line feeds and tabs stay."""
    text = text.encode("utf-8", "surrogatepass").translate(None, _REMOVED_BYTES).decode("utf-8", "surrogatepass")
    letters = letters_beyond_ascii(text)
    if any(map(_REMOVED.match, letters)):
        text = _REMOVED.sub("", text)
    if any(map(_SPACES.match, letters)):
        text = _SPACES.sub(" ", text)
    return text if max(letters, default="") < _FIRST_MARK else unicodedata.normalize("NFC", text)


def letters_beyond_ascii(text: str) -> set[str]:
    """Return the different signs that are not ASCII: few in most texts, and found without a pattern."""
    if text.isascii():
        return set()
    beyond = text.encode("utf-8", "surrogatepass").translate(None, bytes(range(128)))
    return set(beyond.decode("utf-8", "surrogatepass"))
