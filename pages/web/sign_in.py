"""The owner's door: who is in, what may be had from outside, and the page on which the key is entered."""

from __future__ import annotations

import re
from collections.abc import Mapping

from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from pages.web.addresses import client_of, host_of
from pages.web.allowance import Allowance, Throttle
from pages.web.door_pages import not_allowed, sign_in_page, sign_out_page, too_many
from pages.web.form import FormRefused, read_form
from pages.web.owner_cookie import NAME, VALID_S, is_owner_cookie, is_the_key, issue_cookie
from pages.web.plain_page import plain_page
from pages.web.site import Site, read_site

OPEN_PATHS = {"/_stcore/health", "/favicon.png"}
OPEN_FOLDER = "/static/"
MACHINE_FOLDERS = ("/_stcore/", "/media/", "/component/")


def is_owner(cookies: Mapping[str, object]) -> bool:
    """True for the owner: everybody who gets this far without a key, else who holds the owner's cookie."""
    site = read_site()
    return not site.owner_key or is_owner_cookie(cookies.get(NAME), site)


class OwnerDoor:
    """With an owner key: let the owner in, show everybody else the sign-in page. Without one: let all pass."""

    def __init__(self, app: ASGIApp, *, site: Site) -> None:
        self.app = app
        self.site = site
        self.requests = Allowance(600)
        self.tries = Throttle(free=5, first_s=30, longest_s=900)
        self.tries_of_all = Throttle(free=100, first_s=1, longest_s=30)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Show the sign-in page, refuse, or hand on."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        owner = not self.site.owner_key or is_owner_cookie(HTTPConnection(scope).cookies.get(NAME), self.site)
        if scope["type"] == "websocket":
            await (self.app if owner else WebSocketClose(code=1008))(scope, receive, send)
            return
        response = await self._answer(scope, receive, owner=owner)
        await (self.app if response is None else response)(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, *, owner: bool) -> Response | None:
        """Return what is answered here; None hands the request on to Streamlit."""
        client = client_of(scope, proxy_expected=bool(self.site.public_url))
        if not owner and (wait := self.requests.wait_s(client)):
            return too_many(wait)
        if scope["path"] == "/sign-in" and not self.site.owner_key:
            return RedirectResponse("/", status_code=303)
        if scope["path"] == "/sign-in":
            return await self._sign_in(scope, receive, client, owner=owner)
        if scope["path"] == "/sign-out":
            return self._sign_out(scope)
        if owner or may_be_had_from_outside(scope):
            return None
        if scope["method"] not in {"GET", "HEAD"} or scope["path"].startswith(MACHINE_FOLDERS):
            return plain_page("Please sign in first", "Only the owner of this diary can do that.", status=403)
        wanted = next_page(scope["path"])
        return RedirectResponse("/sign-in" if wanted == "/" else f"/sign-in?next={wanted}", status_code=303)

    async def _sign_in(self, scope: Scope, receive: Receive, client: str, *, owner: bool) -> Response:
        connection = HTTPConnection(scope)
        if scope["method"] in {"GET", "HEAD"}:
            wanted = next_page(connection.query_params.get("next", ""))
            return RedirectResponse(wanted, status_code=303) if owner else sign_in_page(wanted)
        if scope["method"] != "POST":
            return not_allowed("GET, HEAD, POST")
        try:
            form = await read_form(scope, receive)
        except FormRefused as refused:
            return plain_page("That could not be read", str(refused), status=refused.status)
        wanted = next_page(form.get("next", ""))
        if wait := max(self.tries.wait_s(client), self.tries_of_all.wait_s("all")):
            return too_many(wait, "Your diary is safe. After the pause the right key works as always.")
        if not is_the_key(form.get("key", ""), self.site):
            self.tries.failed(client)
            self.tries_of_all.failed("all")
            return sign_in_page(wanted, wrong=True)
        self.tries.succeeded(client)
        return self._let_in(scope, wanted)

    def _let_in(self, scope: Scope, wanted: str) -> Response:
        response = RedirectResponse(wanted, status_code=303)
        response.set_cookie(
            NAME,
            issue_cookie(self.site),
            max_age=VALID_S,
            path="/",
            secure=is_https(scope, self.site),
            httponly=True,
            samesite="lax",
        )
        return response

    def _sign_out(self, scope: Scope) -> Response:
        if scope["method"] in {"GET", "HEAD"}:
            return sign_out_page()
        if scope["method"] != "POST":
            return not_allowed("GET, HEAD, POST")
        response = RedirectResponse("/sign-in", status_code=303)
        response.delete_cookie(NAME, path="/", secure=is_https(scope, self.site), httponly=True, samesite="lax")
        return response


def may_be_had_from_outside(scope: Scope) -> bool:
    """Streamlit's own bundle and the health check hold nothing personal; the sign-in page's font is among them."""
    path = scope["path"]
    return scope["method"] in {"GET", "HEAD"} and (path in OPEN_PATHS or path.startswith(OPEN_FOLDER))


def next_page(path: str) -> str:
    """Return the page to open after signing in: one of ours by its form, never another site."""
    return path if re.fullmatch(r"/[a-z_]{1,40}", path) and path not in {"/sign-in", "/sign-out"} else "/"


def is_https(scope: Scope, site: Site) -> bool:
    """True when the browser came by https, as the connection, the proxy or the public address says."""
    by_public_name = site.public_url.startswith("https://") and host_of(scope) == site.public_host
    return scope.get("scheme") == "https" or by_public_name
