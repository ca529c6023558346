"""The ASGI application: it wires the rooms together and decides nothing."""

from __future__ import annotations

import gc
import importlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware

from pages.web.compression import CompressedStatic
from pages.web.headers import SecurityHeaders
from pages.web.limits import Limits
from pages.web.sign_in import OwnerDoor
from pages.web.site import read_site
from pages.web.start import StartGuard

# The diary, its log and its temporary files are readable by their owner alone.
os.umask(0o077)

HEAVY = ("plotly.graph_objects", "scipy.stats", "duckdb", "pyarrow")


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load what is heavy once, and keep it out of the collector's way; close the diary at the end."""
    for name in HEAVY:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()  # Streamlit collects after every run; without this each run costs 50 ms more
    if __name__ == "__main__":
        print(f"Spasm Diary is running at {local_address()}", flush=True)
    yield


def local_address() -> str:
    """Return the address under which the server that `python app.py` started can be opened."""
    host = st.get_option("server.address")
    return f"http://{host}:{st.get_option('server.port')}"


site = read_site()
app = st.App(
    "pages/router.py",
    lifespan=lifespan,
    middleware=[
        Middleware(StartGuard, site=site),
        Middleware(SecurityHeaders),
        Middleware(Limits, site=site),
        Middleware(OwnerDoor, site=site),
        Middleware(CompressedStatic),
    ],
)

if __name__ == "__main__":
    app.run(config={"logger.hideWelcomeMessage": True})
