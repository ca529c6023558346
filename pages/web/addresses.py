"""Who asks, and under which name: client addresses, host names and origins of one request."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from starlette.datastructures import Headers
from starlette.types import Scope

FORWARDING_HEADERS = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")


def parse_address(text: str) -> IPv4Address | IPv6Address | None:
    """Return the IP address of a text such as ``127.0.0.1``, ``[::1]`` or ``::ffff:10.0.0.1``, else None."""
    try:
        address = ip_address(text.strip("[]"))
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def is_loopback_name(name: str) -> bool:
    """True for ``localhost`` and for any address that never leaves this computer."""
    address = parse_address(name)
    return name.lower() == "localhost" if address is None else address.is_loopback


def host_of(scope: Scope) -> str:
    """Return the host name of the one Host header, without its port; empty when it is missing, doubled or malformed."""
    named = Headers(scope=scope).getlist("host")
    if len(named) != 1:
        return ""
    name, port = named[0].strip().lower(), ""
    if name.startswith("["):
        name, closed, port = name.partition("]")
        name += closed
    elif ":" in name:
        name, _, port = name.partition(":")
    if port.lstrip(":") and not port.lstrip(":").isdecimal():
        return ""
    return name.strip("[]").rstrip(".")


def is_forwarded(scope: Scope) -> bool:
    """True when some proxy says that it passed the request on, whoever it was."""
    headers = Headers(scope=scope)
    return any(name in headers for name in FORWARDING_HEADERS)


def client_of(scope: Scope, *, proxy_expected: bool) -> str:
    """Return the address under which a client's requests are counted.

    A forwarded address counts only where a proxy is configured: elsewhere anybody could write a new one into each
    request. An IPv6 client counts as its whole /64, which one household holds.
    """
    if is_forwarded(scope) and not proxy_expected:
        return "forwarded"
    client = scope.get("client")
    address = parse_address(client[0]) if client else None
    if address is None:
        return "unknown"
    return str(IPv6Network((address, 64), strict=False)) if isinstance(address, IPv6Address) else str(address)
