"""A part of a page is redrawn alone, unless the diary has changed since the page was drawn."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from filled_diaries import SHORT, fill
from server import start_server
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streams import streaming

NEXT = "What to do next"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    diary: Path = tmp_path_factory.mktemp("parts") / "diary.duckdb"
    fill(diary, SHORT)
    server = start_server(diary)
    yield server.url
    server.stop()


def kinds(messages: list[ForwardMsg]) -> set[str]:
    return {str(message.WhichOneof("type")) for message in messages}


def words(messages: list[ForwardMsg]) -> str:
    return "\n".join(str(message) for message in messages)


@pytest.mark.parametrize(
    ("page", "key", "choices"), [("", "period", ("7 days", "90 days")), ("patterns", "span", ("30 days", "90 days"))]
)
def test_a_choice_redraws_its_part_and_neither_the_menu_nor_what_does_not_depend_on_it(
    base: str, page: str, key: str, choices: tuple[str, str]
) -> None:
    async def visit() -> tuple[list[ForwardMsg], list[ForwardMsg]]:
        async with streaming(base) as me:
            whole = await me.go(page)
            await me.choose(key, choices[0])
            return whole, await me.choose(key, choices[1])

    whole, redrawn = asyncio.run(visit())
    assert "navigation" in kinds(whole)
    assert "navigation" not in kinds(redrawn)
    assert "delta" in kinds(redrawn)
    assert NEXT not in words(redrawn)
    assert (NEXT in words(whole)) is (page == "")


def test_a_diary_that_changed_in_another_tab_is_drawn_anew_as_a_whole(base: str) -> None:
    async def visit() -> tuple[list[ForwardMsg], list[ForwardMsg]]:
        async with streaming(base) as me, streaming(base) as elsewhere:
            await me.go()
            await elsewhere.go()
            await elsewhere.press("tour_read")
            return await me.choose("period", "7 days"), await me.choose("period", "90 days")

    first, second = asyncio.run(visit())
    assert "navigation" in kinds(first)
    assert NEXT in words(first)
    assert "navigation" not in kinds(second)
