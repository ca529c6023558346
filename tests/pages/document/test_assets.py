"""What a served report loads: three files under lasting names, each version at an address of its own."""

from __future__ import annotations

import gzip
import re

from plotly.offline import get_plotlyjs

from pages.charts.theme import DARK, PRINT
from pages.document.assets import assets
from pages.document.report import counterparts
from pages.document.script import script
from pages.document.style import style


def test_each_asset_is_packed_and_has_a_media_type() -> None:
    found = {name: (gzip.decompress(content), media) for name, (content, media) in assets().items()}
    assert found["plotly.js"] == (get_plotlyjs().encode(), "text/javascript")
    assert found["report.js"] == (script().encode(), "text/javascript")
    assert found["source-sans.woff2"][0][:4] == b"wOF2"
    assert found["source-sans.woff2"][1] == "font/woff2"


def test_packing_twice_gives_the_same_bytes() -> None:
    before = dict(assets())
    assets.cache_clear()
    assert assets() == before


def test_the_script_holds_nothing_that_could_end_its_element() -> None:
    assert "</" not in script()
    assert "<!--" not in script()


def test_the_script_never_writes_markup_and_never_stores_or_sends() -> None:
    forbidden = (
        "innerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "fetch(",
        "XMLHttpRequest",
        "localStorage",
    )
    assert [word for word in forbidden if word in script()] == []


def test_the_font_is_loaded_from_the_same_host_and_not_at_all_in_a_file() -> None:
    assert re.findall(r'url\("(/s/assets/source-sans\.woff2\?v=[0-9a-f]{12})"\)', style(served=True))
    assert "url(" not in style(served=False)


def test_the_style_can_be_dark_by_wish_and_by_the_device_and_is_grey_on_paper() -> None:
    sheet = style(served=False)
    assert sheet.count(f"--card:{DARK.card}") == 2
    assert f"--ink:{PRINT.ink}" in sheet


def test_transparent_colours_have_their_counterparts() -> None:
    assert counterparts(DARK)["rgba(47,85,173,"] == "rgba(127,175,252,"
