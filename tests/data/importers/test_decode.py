"""From bytes to clean text."""

from __future__ import annotations

import pytest

from data.errors import FileRefused
from data.importers.reading.decode import decoded
from data.importers.reading.encoding import encoding_of
from data.importers.reading.mojibake import repaired
from data.importers.reading.signs import clean_text

GERMAN = "Datum;Müdigkeit;Getränk\n05.01.2025;4;Kaffee – groß\n"
CHINESE = "日期,强度,备注\n2025/1/3,4,很累\n2025/1/4,2,喝咖啡\n"


@pytest.mark.parametrize(
    ("codec", "label"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_german_text_is_read_in_every_usual_encoding(codec: str, label: str | None) -> None:
    found = decoded(GERMAN.encode(codec), {})
    assert found.text == GERMAN
    assert found.messages == ((f"Read as {label}.",) if label else ())
    assert found.questions == ()


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (CHINESE, "gb18030", "GB18030 (Chinese)"),
        ("日付,強さ,メモ\n2025/1/3,4,とても疲れた\n", "cp932", "Shift JIS (Japanese)"),
        ("Дата;Сон;Стресс\n03.01.2025;7,5;плохой день, кофе\n", "cp1251", "Windows-1251 (Cyrillic)"),
        ("Data;Sen;Ból\n2025-01-03;7,5;źle spałem, skurcz powieki\n", "cp1250", "Windows-1250 (Central European)"),
        ("Date;Humeur;Remarques\n03/01/2025;4;très fatigué, café à midi\n", "cp1252", "Windows-1252"),
        ("Fecha;Sueño\n03/01/2025;mañana difícil\n", "cp1252", "Windows-1252"),
    ],
)
def test_old_encodings_are_told_apart_by_their_letters(text: str, codec: str, label: str) -> None:
    found = decoded(text.encode(codec), {})
    assert (found.text, found.messages) == (text, (f"Read as {label}.",))


def test_a_rare_encoding_is_asked_about_with_the_line_as_each_would_read_it() -> None:
    content = "Datum;Müdigkeit\n3.1.2025;größer\n".encode("mac-roman")
    question = encoding_of(content).question
    assert question is not None
    assert (question.id, question.default) == ("encoding", "mac_roman")
    assert "Müdigkeit" in question.example
    assert "cp1252" in {choice.id for choice in question.choices}


def test_the_answer_to_the_encoding_settles_it() -> None:
    content = "Data;Água\n03/01/2025;não\n".encode("mac-roman")
    found = decoded(content, {"encoding": "mac_roman"})
    assert (found.questions, found.text) == ((), "Data;Água\n03/01/2025;não\n")


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    content = ("Datum;Notiz\n" + "2025-01-03;müde, schöner Spaß\n" * 20).encode() + b"2025-01-04;m\xfcde\n"
    found = decoded(content, {})
    assert "schöner Spaß" in found.text
    assert found.messages == ("1 letter could not be read.",)


def test_text_that_was_broken_once_is_repaired_and_said() -> None:
    found = decoded("Date,Notes\n2025-01-03,MÃ¼de nach CafÃ© â€“ gÃ\x9cltig\n".encode(), {})
    assert "Müde nach Café – gÜltig" in found.text
    assert found.messages == ("Text repaired (MÃ¼de -> Müde).",)


@pytest.mark.parametrize("text", ["Größe 5°", "À 10 °C", "año — sueño", "Ãna", "São Tomé", "Ñandú", "日本"])
def test_sound_text_is_not_repaired(text: str) -> None:
    assert repaired(text) == (text, None)


def test_nul_bytes_go_and_their_line_is_kept() -> None:
    found = decoded(b"Date,Spasms\n2025-01-03,3\x00\n2025-01-04,1\n", {})
    assert (found.text, found.nul_lines) == ("Date,Spasms\n2025-01-03,3\n2025-01-04,1\n", (2,))


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 40, b"abc" + b"\x00" * 5000 + b"abc", b"\x01\x02\x03\x04" * 999]
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(FileRefused, match="not a text file"):
        decoded(content, {})


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a,b\r\nc,d\r\n", "a,b\nc,d\n"),
        (b"a,b\rc,d\r", "a,b\nc,d\n"),
        (b"a,b\r\r\nc,d\r\r\n", "a,b\nc,d\n"),
        (b"a,b\nc\rd,e\nf,g\n", "a,b\nc d,e\nf,g\n"),
    ],
)
def test_every_line_end_becomes_one(raw: bytes, text: str) -> None:
    assert decoded(raw, {}).text == text


def test_signs_that_nobody_sees_are_taken_out() -> None:
    assert clean_text("\u200bDate\u00a0\u202e\x07|7\u202f500|e\u0301") == "Date |7 500|é"


def test_emoji_of_several_signs_stay_whole() -> None:
    assert clean_text("👩\u200d⚕️ tab\there\n") == "👩\u200d⚕️ tab\there\n"
