"""Read one small form from a request, with limits on its size, its fields and the time it takes."""

from __future__ import annotations

from urllib.parse import parse_qsl

import anyio
from starlette.datastructures import Headers
from starlette.types import Receive, Scope

LARGEST_BYTES = 4096
LONGEST_S = 10


class FormRefused(Exception):
    """The form was not taken; ``status`` says how the refusal is answered."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


async def read_form(scope: Scope, receive: Receive) -> dict[str, str]:
    """Return the fields of a url-encoded form; of a field that is sent twice the first counts.

    Raises
    ------
    FormRefused
        When it is of another type, larger than 4 kB, slower than 10 s or not readable.
    """
    kind = Headers(scope=scope).get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise FormRefused(415, "The sign-in page sends a plain form, and nothing else is taken.")
    try:
        with anyio.fail_after(LONGEST_S):
            body = await _read_body(receive)
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=5)
    except TimeoutError as error:
        raise FormRefused(408, "The form did not arrive in time. Please try again.") from error
    except ValueError as error:
        raise FormRefused(400, "The form could not be read. Please try again.") from error
    return dict(reversed(pairs))


async def _read_body(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise FormRefused(400, "The connection ended early.")
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > LARGEST_BYTES:
            raise FormRefused(413, "That is far more than a key. Please try again.")
    return body
