"""A visitor without a browser: the WebSocket that Streamlit's own page opens, what is chosen, and what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

LONGEST_S = 60


@dataclass
class Stream:
    """One visitor: the page's widgets with the part they belong to, and what was chosen in them so far."""

    socket: ClientConnection
    url: str
    page_hash: str = ""
    parts: dict[str, str] = field(default_factory=dict)
    chosen: dict[str, list[str]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    async def go(self, page: str = "") -> list[ForwardMsg]:
        """Open a page by the end of its address; return all that its run sent."""
        return await self._run(page=page)

    async def choose(self, key: str, *values: str) -> list[ForwardMsg]:
        """Choose in a row of buttons, as a click does; return all that the run sent."""
        widget = self._widget(key)
        self.chosen[widget] = list(values)
        return await self._run(part=self.parts[widget])

    async def press(self, key: str) -> list[ForwardMsg]:
        """Press a button."""
        widget = self._widget(key)
        return await self._run(part=self.parts[widget], pressed=widget)

    def _widget(self, key: str) -> str:
        return next(widget for widget in self.parts if widget.endswith(f"-{key}"))

    async def _run(self, *, page: str = "", part: str = "", pressed: str = "") -> list[ForwardMsg]:
        ask = BackMsg()
        client = ask.rerun_script
        client.page_name, client.page_script_hash, client.fragment_id = page, self.page_hash, part
        client.context_info.url, client.context_info.color_scheme = f"{self.url}/{page}", "light"
        client.cached_message_hashes.extend(self.known)
        for widget, values in self.chosen.items():
            client.widget_states.widgets.add(id=widget).string_array_value.data.extend(values)
        if pressed:
            client.widget_states.widgets.add(id=pressed, trigger_value=True)
        await self.socket.send(ask.SerializeToString())
        return await asyncio.wait_for(self._answer(), LONGEST_S)

    async def _answer(self) -> list[ForwardMsg]:
        """Collect what comes until the run has ended; one that was cut short is followed by another."""
        messages: list[ForwardMsg] = []
        while True:
            message = ForwardMsg()
            message.ParseFromString(await self.socket.recv(decode=False))
            messages.append(message)
            self._learn(message)
            ended = message.WhichOneof("type") == "script_finished"
            if ended and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return messages

    def _learn(self, message: ForwardMsg) -> None:
        if message.metadata.cacheable:
            self.known.add(message.hash)
        if message.WhichOneof("type") == "navigation":
            self.page_hash = message.navigation.page_script_hash
        if message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            drawn = getattr(element, element.WhichOneof("type"))
            if getattr(drawn, "id", ""):
                self.parts[drawn.id] = message.delta.fragment_id


@asynccontextmanager
async def streaming(url: str) -> AsyncIterator[Stream]:
    """Connect as a visitor who has not opened a page yet."""
    address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
    async with connect(
        address,
        subprotocols=["streamlit"],  # type: ignore[list-item]
        origin=url,  # type: ignore[arg-type]
        open_timeout=LONGEST_S,
        max_size=None,
        proxy=None,
    ) as socket:
        yield Stream(socket, url)
