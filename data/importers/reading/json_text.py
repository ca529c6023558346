"""Read a JSON file whole, or refuse it with the reason."""

from __future__ import annotations

import json

from data.errors import FileRefused

DAMAGED = "This JSON file is damaged or was cut short. Export it again."


def json_of(content: bytes) -> object:
    """Return what a JSON file holds; a number that is none (NaN) is None."""
    try:
        found: object = json.loads(content.decode("utf-8-sig"), parse_constant=lambda _: None)
    except UnicodeDecodeError as error:
        raise FileRefused("This JSON file is not in UTF-8. Export it again.") from error
    except (ValueError, RecursionError) as error:
        raise FileRefused(DAMAGED) from error
    return found


def entries_of(found: object) -> list[dict[str, object]]:
    """Return the objects of a list; anything else in it, and anything that is no list, holds none."""
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []
