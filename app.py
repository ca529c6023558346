"""The ASGI application: it wires the rooms together and decides nothing."""

from __future__ import annotations

import gc
import importlib
import logging
import os
import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware

from data.importers.waiting import send_away
from data.store import close_store
from pages.document.assets import assets
from pages.web.at_once import send_at_once
from pages.web.brotli import pack
from pages.web.compression import CompressedStatic
from pages.web.headers import SecurityHeaders
from pages.web.limits import Limits
from pages.web.page_head import PageHead
from pages.web.phone import PhoneFiles
from pages.web.shared_report import SharedReport
from pages.web.sign_in import OwnerDoor
from pages.web.site import read_site
from pages.web.start import StartGuard
from pages.widgets.share_render import render_share

# The diary, its log and its temporary files are readable by their owner alone.
os.umask(0o077)

HEAVY = ("plotly.graph_objects", "scipy.stats", "duckdb", "pyarrow")


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load what is heavy once, and keep it out of the collector's way; end the reader and close the diary."""
    send_at_once()
    for name in HEAVY:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()  # what stays for ever is never looked at again
    # A link that is kept current is rendered outside of any page's run; Streamlit would warn of that each time.
    logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").setLevel(logging.ERROR)
    # Plotly is compressed before the first report asks for it.
    threading.Thread(target=pack, args=(assets,), daemon=True).start()
    if __name__ == "__main__":
        print(f"Spasm Diary is running at {local_address()}", flush=True)
    try:
        yield
    finally:
        send_away()
        close_store()


def local_address() -> str:
    """Return the address under which the server that `python app.py` started can be opened on this computer."""
    host = st.get_option("server.address")
    if host in {"0.0.0.0", "::"}:  # noqa: S104  # every address, this computer's own among them
        host = "127.0.0.1"
    return f"http://{f'[{host}]' if ':' in host else host}:{st.get_option('server.port')}"


def bind_options(environment: Mapping[str, str]) -> dict[str, str | int]:
    """Read Streamlit's own two variables for where to listen; `app.run` alone does not look at them.

    Without a port the usual one is taken, or the next free one where that is busy.
    """
    options: dict[str, str | int] = {}
    if address := environment.get("STREAMLIT_SERVER_ADDRESS", ""):
        options["server.address"] = address
    if port := environment.get("STREAMLIT_SERVER_PORT", ""):
        options["server.port"] = int(port)
    return options


site = read_site()
app = st.App(
    "pages/router.py",
    lifespan=lifespan,
    middleware=[
        Middleware(StartGuard, site=site),
        Middleware(SecurityHeaders),
        Middleware(Limits, site=site),
        Middleware(PhoneFiles),
        Middleware(SharedReport, site=site, render=render_share, assets=assets),
        Middleware(OwnerDoor, site=site),
        Middleware(CompressedStatic),
        Middleware(PageHead),
    ],
)

if __name__ == "__main__":
    app.run(config={"logger.hideWelcomeMessage": True, **bind_options(os.environ)})
