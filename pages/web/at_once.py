"""Small messages leave at once: the operating system does not hold them back to send several together.

Streamlit opens its socket in a way in which asyncio does not see that it is a TCP socket, and leaves Nagle's algorithm
on. After the first small message of an answer everything else then waits for the browser to confirm it, which takes a
browser on the same computer 40 ms.
"""

from __future__ import annotations

import gc
import socket


def send_at_once() -> None:
    """Tell every socket that listens in this process; each connection that it accepts inherits it."""
    for found in gc.get_objects():
        if type(found) is socket.socket and _listens(found):
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _listens(found: socket.socket) -> bool:
    is_internet = found.family in {socket.AF_INET, socket.AF_INET6}
    is_open_stream = found.fileno() >= 0 and found.type == socket.SOCK_STREAM
    return is_internet and is_open_stream and bool(found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
