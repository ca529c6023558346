"""Which encoding the bytes of a text file are in, and what to ask when they do not tell."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from data.records import Choice, Question

MAX_SAMPLE = 200_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LABELS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
    "gb18030": "GB18030 (Chinese)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp932": "Shift JIS (Japanese)",
    "euc-jp": "EUC-JP (Japanese)",
    "big5hkscs": "Big5 (Chinese)",
    "cp949": "CP949 (Korean)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "cp866": "CP866 (Cyrillic)",
    "mac-roman": "Mac Roman",
    "cp850": "DOS (Western European)",
}
_OLD = tuple(name for name in LABELS if not name.startswith("utf"))
_ALWAYS_ASKED = ("mac-roman", "cp850", "cp866")  # rare today, and near to Windows-1252 in what they make of few letters
_WESTERN = "cp1252"
_OTHER_SCRIPT = re.compile("[\u0370-\u052f]+")  # Greek and Cyrillic
_TWO_SCRIPTS = re.compile("[a-z][\u0370-\u052f]|[\u0370-\u052f][a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Encoding:
    """The codec, and the question when another fits nearly as well."""

    codec: str
    question: Question | None = None

    @property
    def label(self) -> str:
        """The encoding's name for people."""
        return LABELS[self.codec]


def encoding_of(content: bytes, answer: str | None = None) -> Encoding:
    """Choose the encoding: byte order mark, strict UTF-8, UTF-16 by its NULs, then the likeliest old one."""
    for mark, codec in _BOMS:
        if content.startswith(mark):
            return Encoding(codec)
    if wide := _wide(content[:4096]):
        return Encoding(wide)
    if _is_utf8(content):
        return Encoding("utf-8")
    if answer and _codec_of(answer) in _OLD:
        return Encoding(_codec_of(answer))
    return _likeliest(content)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain letters is NUL."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if max(even, odd) < 0.4 * pairs or min(even, odd) > 0.05 * pairs:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_utf8(content: bytes) -> bool:
    """Strictly UTF-8, or so nearly that a few damaged signs are the better explanation."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        read = sum(1 for sign in text[:MAX_SAMPLE] if ord(sign) > 127) - damaged
        return read > 10 * damaged
    return True


def _likeliest(content: bytes) -> Encoding:
    import chardet  # only here: most files are UTF-8, and its models take time to load

    telling = _telling_lines(content)
    head = content[:MAX_SAMPLE]
    sample = telling if head.isascii() else head  # plain words around the odd letters tell the language
    found = chardet.detect_all(sample, include_encodings=_OLD, compat_names=False)
    scores = {name: row["confidence"] for row in found if (name := _known(row["encoding"])) and _reads(telling, name)}
    if not scores:
        return Encoding(_WESTERN)
    ranked = sorted(scores, key=lambda name: -scores[name])
    best = _WESTERN if scores.get(_WESTERN, 0) >= 0.9 * scores[ranked[0]] else ranked[0]
    others = [name for name in ranked if name != best]
    close = bool(others) and scores[others[0]] > 0.75 * scores[best]
    if best in _ALWAYS_ASKED or (close and best != _WESTERN):
        return Encoding(best, _question(telling, [best, *others][:3]))
    return Encoding(best)


def _telling_lines(content: bytes) -> bytes:
    lines, size = [], 0
    for line in content.replace(b"\r", b"\n").split(b"\n"):
        if not line.isascii():
            lines.append(line)
            size += len(line)
        if size > MAX_SAMPLE:
            break
    return b"\n".join(lines)[:MAX_SAMPLE]


def _known(codec: str | None) -> str | None:
    names = {codecs.lookup(name).name: name for name in _OLD}
    return names.get(codecs.lookup(codec).name) if codec else None


def _reads(sample: bytes, codec: str) -> bool:
    """True when every sign has a meaning, and few words are of two scripts ("fatiguй")."""
    # not decode(): the cut at the end of the sample may fall inside a sign of several bytes
    text = codecs.getincrementaldecoder(codec)("replace").decode(sample)
    return "\ufffd" not in text and 5 * len(_TWO_SCRIPTS.findall(text)) <= len(_OTHER_SCRIPT.findall(text))


def _question(sample: bytes, names: list[str]) -> Question:
    line = sample.split(b"\n")[0][:200]
    choices = tuple(Choice(_id_of(name), LABELS[name], f"reads: {line.decode(name, 'replace')[:80]}") for name in names)
    text = "Some letters of this file can be read in several ways. Which line looks right?"
    return Question("encoding", text, line.decode(names[0], "replace")[:80], choices, _id_of(names[0]))


def _id_of(codec: str) -> str:
    return codec.replace("-", "_")


def _codec_of(answer: str) -> str:
    return next((name for name in _OLD if _id_of(name) == answer), answer)
