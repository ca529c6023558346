"""Streamlit's bundle arrives compressed, byte for byte the same, and nothing outside of it is opened."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import streamlit

from pages.web.compression import CompressedStatic
from tests.pages.web.driver import ask, dashboard

STATIC = Path(streamlit.__file__).parent / "static" / "static"
GZIP = [("accept-encoding", "gzip, deflate, br")]
SCRIPT = max((STATIC / "js").glob("index.*.js"), key=lambda path: path.stat().st_size)


def test_a_script_arrives_compressed_and_unchanged() -> None:
    answer = ask(CompressedStatic(dashboard), f"/static/js/{SCRIPT.name}", headers=GZIP)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["cache-control"] == "public, immutable, max-age=31536000"
    assert answer.headers["content-type"].startswith(("text/javascript", "application/javascript"))
    assert len(answer.body) < SCRIPT.stat().st_size / 2
    assert gzip.decompress(answer.body) == SCRIPT.read_bytes()


def test_a_script_is_compressed_once() -> None:
    static = CompressedStatic(dashboard)
    first, second = (ask(static, f"/static/js/{SCRIPT.name}", headers=GZIP) for _ in range(2))
    assert first == second
    assert list(static.packed) == [f"/static/js/{SCRIPT.name}"]


@pytest.mark.parametrize("offer", ["", "br", "identity", "gzip;q=0", "gzip; q=0.0"])
def test_who_takes_no_gzip_gets_the_file_from_streamlit(offer: str) -> None:
    answer = ask(CompressedStatic(dashboard), f"/static/js/{SCRIPT.name}", headers=[("accept-encoding", offer)])
    assert answer.text == "the whole diary"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../index.html",
        "/static/js/../../index.html",
        "/static//etc/passwd",
        "/static/",
        "/static",
        "/static/js",
        "/x.js",
    ],
)
def test_only_files_of_the_bundle_are_answered(path: str) -> None:
    assert ask(CompressedStatic(dashboard), path, headers=GZIP).text == "the whole diary"
