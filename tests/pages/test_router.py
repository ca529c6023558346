"""The main script asks who is there before it reads anything, and turns a failure into a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data.place import diary_path

PageVisit = Callable[..., AppTest]


def test_without_the_owners_cookie_nothing_of_the_diary_is_read(
    page_visit: PageVisit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPASM_OWNER_KEY", "0123456789" * 4)
    app = page_visit()
    assert app.title[0].value == "This diary is private"
    assert [link.label for link in app.get("link_button")] == ["Sign in"]
    assert not app.button
    assert not diary_path().exists()


@pytest.mark.parametrize("page", ["import_log.py", "triggers.py", "sharing.py"])
def test_a_closed_door_has_no_other_page_behind_it(
    page_visit: PageVisit, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("SPASM_OWNER_KEY", "0123456789" * 4)
    with pytest.raises(ValueError, match="switch"):
        page_visit(page)


@pytest.mark.parametrize("page", ["", "import_log.py", "triggers.py", "sharing.py"])
def test_each_page_has_one_title_and_opens_without_a_diary(page_visit: PageVisit, page: str) -> None:
    assert len(page_visit(page).title) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_both_themes_are_drawn(page_visit: PageVisit, theme: str) -> None:
    app = page_visit()
    app.context = {"theme": theme}
    app.run()
    assert not app.exception
