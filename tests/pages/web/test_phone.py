"""A phone finds the manifest and its icons without a key, and the icons are pictures of the size they claim."""

from __future__ import annotations

import json
import struct
import zlib

import numpy as np
import pytest

from app import app
from pages.web.icon import GROUND, LINE, icon
from pages.web.page_head import ADDED
from pages.web.phone import MANIFEST, SIZES, PhoneFiles, manifest
from pages.web.sign_in import OwnerDoor
from pages.web.site import Site
from tests.pages.web.driver import ask, dashboard

DOOR = PhoneFiles(OwnerDoor(dashboard, site=Site(owner_key="k" * 32)))


def pixels(content: bytes) -> np.ndarray:
    """Read a PNG as a phone would: its header, its lines, each "as it is"."""
    width, height = struct.unpack(">II", content[16:24])
    length = struct.unpack(">I", content[33:37])[0]
    assert zlib.crc32(content[37 : 41 + length]) == struct.unpack(">I", content[41 + length : 45 + length])[0]
    lines = np.frombuffer(zlib.decompress(content[41 : 41 + length]), np.uint8).reshape(height, 1 + 3 * width)
    assert not lines[:, 0].any()
    return lines[:, 1:].reshape(height, width, 3)


@pytest.mark.parametrize(("path", "size"), SIZES.items())
def test_an_icon_has_the_size_that_its_name_says(path: str, size: int) -> None:
    answer = ask(DOOR, path)
    assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
    assert pixels(answer.body).shape == (size, size, 3)


def test_the_wave_stays_inside_what_every_phone_shows() -> None:
    picture = pixels(icon(192)).astype(int)
    drawn = np.argwhere((picture != GROUND).any(axis=2))
    assert np.hypot(*(drawn - 95.5).T).max() < 0.4 * 192
    assert (picture == LINE).all(axis=2).any()


def test_the_manifest_opens_the_page_where_a_spasm_is_three_taps_away() -> None:
    answer = ask(DOOR, MANIFEST)
    assert answer.headers["content-type"] == "application/manifest+json"
    told = json.loads(answer.body)
    assert (told["start_url"], told["scope"], told["display"]) == ("/add", "/", "standalone")
    assert {one["src"] for one in told["icons"]} == set(SIZES)


def test_the_manifest_names_no_other_host() -> None:
    assert "//" not in json.dumps(manifest())
    assert "//" not in ADDED.rpartition("</script>")[2]


def test_the_page_points_to_the_manifest() -> None:
    assert f'<link rel="manifest" href="{MANIFEST}">' in ADDED


@pytest.mark.parametrize(("path", "method"), [("/icon-193.png", "GET"), (MANIFEST, "POST"), ("/add", "GET")])
def test_nothing_else_gets_past_the_door(path: str, method: str) -> None:
    assert ask(DOOR, path, method).status in (303, 403)


def test_the_application_answers_for_phones_before_it_asks_for_the_key() -> None:
    names = [one.cls.__name__ for one in app._user_middleware]
    assert names.index("Limits") < names.index("PhoneFiles") < names.index("OwnerDoor")
