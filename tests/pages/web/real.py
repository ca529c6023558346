"""A real server from outside: plain HTTP, a WebSocket as Streamlit's own page opens it, and what came back as text."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parents[3]
TIMEOUT_S = 60
ADDRESS = re.compile(r"http://(?:127\.0\.0\.1|localhost):\d+")


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes


@contextmanager
def serving(folder: Path, *command: str, **environment: str) -> Iterator[str]:
    """Start the dashboard (`python app.py`, unless told otherwise) with an empty diary; give its address."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SPASM_", "STREAMLIT_"))}
    ours = {"SPASM_DIARY": str(folder / "diary.duckdb"), "STREAMLIT_SERVER_PORT": "0"}
    log = folder / "server.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, *(command or ("app.py",))],
            cwd=ROOT,
            env={**clean, **ours, **environment},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _address(process, log)
    finally:
        process.terminate()
        process.wait(20)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + TIMEOUT_S
    while time.monotonic() < until and process.poll() is None:
        found = ADDRESS.search(log.read_text("utf-8", "replace"))
        if found:
            return found[0]
        time.sleep(0.1)
    raise AssertionError("the dashboard did not start:\n" + log.read_text("utf-8", "replace"))


def request(
    base: str, path: str, method: str = "GET", headers: Mapping[str, str] | None = None, body: bytes | None = None
) -> Reply:
    """Send one request with exactly this path: nothing is normalised on the way."""
    connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=TIMEOUT_S)
    try:
        connection.request(method, path, body=body, headers=dict(headers or {}))
        answer = connection.getresponse()
        return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def sign_in(base: str, key: str) -> str:
    """Return the Cookie header of an owner who has just signed in."""
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    reply = request(base, "/sign-in", "POST", form, urlencode({"key": key}).encode())
    assert reply.status == 303, reply
    return reply.headers["set-cookie"].partition(";")[0]


def open_page(base: str, page: str, headers: Mapping[str, str] | None = None) -> str:
    """Open a page as a browser does, straight through the WebSocket; return all that its run sent, as text."""
    with connect(
        f"ws://{urlsplit(base).netloc}/_stcore/stream",
        additional_headers=dict(headers or {}),
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=None,
        proxy=None,
    ) as socket:
        ask = BackMsg()
        ask.rerun_script.page_name = page
        socket.send(ask.SerializeToString())
        return "\n".join(str(message) for message in _messages(socket))


def refused_status(base: str, headers: Mapping[str, str] | None = None, path: str = "/_stcore/stream") -> int:
    """Return the status with which a WebSocket is refused; 101 when it opens."""
    try:
        with connect(f"ws://{urlsplit(base).netloc}{path}", additional_headers=dict(headers or {}), proxy=None):
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


def _messages(socket: Iterable[str | bytes]) -> Iterable[ForwardMsg]:
    for data in socket:
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        yield message
        if message.WhichOneof("type") == "script_finished":
            return
