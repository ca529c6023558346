"""Requests are counted over a sliding minute, wrong keys make the pauses longer, and memory stays bounded."""

from __future__ import annotations

from pages.web import allowance
from pages.web.addresses import client_of
from pages.web.allowance import Allowance, Throttle
from tests.pages.web.driver import scope_of


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_sixty_first_request_of_a_minute_waits() -> None:
    clock = Clock()
    requests = Allowance(60, clock=clock)
    assert [requests.wait_s("a") for _ in range(60)] == [0] * 60
    assert requests.wait_s("a") == 60
    assert requests.wait_s("b") == 0
    clock.now += 59.5
    assert requests.wait_s("a") == 1
    clock.now += 0.5
    assert requests.wait_s("a") == 0


def test_no_sixty_seconds_hold_more_than_the_limit() -> None:
    clock = Clock()
    requests = Allowance(3, clock=clock)
    passed: list[float] = []
    for _ in range(400):
        clock.now += 0.7
        if requests.wait_s("a") == 0:
            passed.append(clock.now)
    assert all(later - earlier >= 60 for earlier, later in zip(passed, passed[3:], strict=False))
    assert len(passed) >= 12


def test_a_flood_of_addresses_does_not_fill_the_memory() -> None:
    requests = Allowance(2)
    throttle = Throttle(1, 1, 1)
    for number in range(allowance.REMEMBERED_CLIENTS + 500):
        requests.wait_s(number)
        throttle.failed(number)
    assert len(requests.asked) == len(throttle.failures) == allowance.REMEMBERED_CLIENTS


def test_each_wrong_key_after_the_fifth_doubles_the_pause() -> None:
    clock = Clock()
    tries = Throttle(free=5, first_s=30, longest_s=900, clock=clock)
    pauses = []
    for _ in range(12):
        pauses.append(tries.wait_s("a"))
        clock.now += pauses[-1]
        assert tries.wait_s("a") == 0
        tries.failed("a")
    assert pauses == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]
    assert tries.wait_s("b") == 0


def test_the_right_key_and_a_quiet_hour_forgive() -> None:
    clock = Clock()
    tries = Throttle(free=1, first_s=30, longest_s=900, clock=clock)
    tries.failed("a")
    tries.failed("b")
    assert tries.wait_s("a") == tries.wait_s("b") == 30
    tries.succeeded("a")
    assert tries.wait_s("a") == 0
    clock.now += 3600
    tries.failed("b")
    assert tries.wait_s("b") == 30


def test_a_household_with_ipv6_counts_as_one_client() -> None:
    one, other, far = (
        client_of(scope_of("http", "/", "localhost", (), (address, 1)), proxy_expected=False)
        for address in ("2001:db8::1", "2001:db8::ffff", "2001:db8:0:1::1")
    )
    assert one == other != far


def test_a_forwarded_address_counts_only_behind_a_configured_proxy() -> None:
    """Else each request could bring an address of its own, and with it a fresh allowance."""
    scopes = [
        scope_of("http", "/", "localhost", [("x-forwarded-for", address)], (address, 0))
        for address in ("198.51.100.1", "198.51.100.2")
    ]
    assert len({client_of(scope, proxy_expected=False) for scope in scopes}) == 1
    assert len({client_of(scope, proxy_expected=True) for scope in scopes}) == 2
