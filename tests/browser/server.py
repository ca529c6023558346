"""Start the real dashboard on a free port, as a person would, and stop it again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READY_WITHIN_S = 60


@dataclass
class Server:
    """A running dashboard: its address, its diary, and what it wrote to its log."""

    process: subprocess.Popen[str]
    url: str = ""
    log: list[str] = field(default_factory=list)

    def stop(self) -> None:
        """End the process and wait for it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        if self.process.stdout is not None:
            self.process.stdout.close()


def start_server(diary: Path, **environment: str) -> Server:
    """Start `streamlit run app.py` with its own diary; every variable of ours that is not given is unset."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SPASM_", "STREAMLIT_"))}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port=0"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**clean, "SPASM_DIARY": str(diary), "PYTHONUNBUFFERED": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    server = Server(process)
    threading.Thread(target=_read_log, args=(server,), daemon=True).start()
    until = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < until and not server.url:
        if process.poll() is not None:
            raise RuntimeError("the dashboard did not start:\n" + "".join(server.log))
        time.sleep(0.05)
    if not server.url:
        server.stop()
        raise RuntimeError("the dashboard named no address:\n" + "".join(server.log))
    return server


def _read_log(server: Server) -> None:
    assert server.process.stdout is not None
    for line in server.process.stdout:
        server.log.append(line)
        found = re.search(r"http://(?:127\.0\.0\.1|localhost):\d+", line)
        if found and not server.url:
            server.url = found.group(0)
