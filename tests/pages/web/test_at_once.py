"""Small messages leave at once: each connection of a socket that listens, whoever opened it."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from pages.web.at_once import send_at_once


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    # opened as Streamlit does: without naming the protocol
    with socket.socket(socket.AF_INET) as opened:
        opened.bind(("127.0.0.1", 0))
        opened.listen()
        yield opened


def is_sent_at_once(connection: socket.socket) -> bool:
    return bool(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


@pytest.mark.parametrize("told", [False, True])
def test_a_connection_takes_it_from_the_socket_that_accepted_it(listening: socket.socket, told: bool) -> None:
    if told:
        send_at_once()
    with socket.create_connection(listening.getsockname(), 10), listening.accept()[0] as accepted:
        assert is_sent_at_once(accepted) is told


def test_other_sockets_are_left_alone(listening: socket.socket) -> None:
    closed = socket.socket(socket.AF_INET)
    closed.close()
    with socket.socket(socket.AF_INET) as idle, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        send_at_once()
        assert not is_sent_at_once(idle)
        assert datagrams.type == socket.SOCK_DGRAM
    assert is_sent_at_once(listening)
