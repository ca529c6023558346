"""Starting: an unsafe set-up ends with one sentence, a busy port with the next free one."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.pages.web.real import ROOT, request, serving

EVERYWHERE = {"STREAMLIT_SERVER_ADDRESS": "0.0.0.0"}  # noqa: S104  # the start under test must refuse it
KEY = "a-long-owner-key-0123456789"


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        (EVERYWHERE, "Set SPASM_OWNER_KEY to a long secret, or STREAMLIT_SERVER_ADDRESS to 127.0.0.1."),
        ({"SPASM_PUBLIC_URL": "https://diary.example.org"}, "Set SPASM_OWNER_KEY to a long secret as well."),
        ({**EVERYWHERE, "SPASM_OWNER_KEY": "short"}, "SPASM_OWNER_KEY is too short"),
        ({"SPASM_DIARY": "/dev/null/nowhere/diary.duckdb"}, "cannot be written"),
    ],
)
def test_an_unsafe_set_up_ends_with_one_sentence(tmp_path: Path, environment: dict[str, str], said: str) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SPASM_", "STREAMLIT_"))}
    ours = {"SPASM_DIARY": str(tmp_path / "diary.duckdb"), "STREAMLIT_SERVER_PORT": "0"}
    ended = subprocess.run(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**clean, **ours, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    told = ended.stdout + ended.stderr
    assert ended.returncode != 0
    assert said in told
    assert "Traceback" not in told
    assert "is running at" not in told


def test_a_busy_port_means_the_next_free_one(tmp_path: Path) -> None:
    with socket.socket() as other:
        # Where 8501 is busy already, somebody else does this test's work.
        with contextlib.suppress(OSError):
            other.bind(("127.0.0.1", 8501))
            other.listen()
        with serving(tmp_path, STREAMLIT_SERVER_PORT="") as address:
            assert urlsplit(address).port in range(8502, 8602)
            assert request(address, "/_stcore/health").body == b"ok"


def test_with_a_key_it_may_listen_everywhere(tmp_path: Path) -> None:
    with serving(tmp_path, SPASM_OWNER_KEY=KEY, **EVERYWHERE) as address:
        assert urlsplit(address).hostname == "127.0.0.1"
        assert request(address, "/").headers["location"] == "/sign-in"
