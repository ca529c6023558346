"""The pages at the owner's door: sign in, sign out, and the two refusals that several doors share."""

from __future__ import annotations

from html import escape

from starlette.responses import Response

from pages.web.plain_page import plain_page

FORM = """<form method="post" action="/sign-in">{wrong}
<input type="text" name="username" value="owner" autocomplete="username" hidden>
<input type="hidden" name="next" value="{next}">
<label for="key">Owner key</label>
<input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
<button>Open the diary</button></form>
<p class="small under">Did somebody send you a link to a report? Open that link itself, it needs no key.</p>"""
SIGN_OUT_FORM = '<form method="post" action="/sign-out"><button>Sign out</button></form>'


def sign_in_page(wanted: str, *, wrong: bool = False) -> Response:
    """Build the page on which the key is entered."""
    said = '<p class="wrong" role="alert">That is not the key. Check for a missing character at either end.</p>'
    form = FORM.format(next=escape(wanted), wrong=said if wrong else "")
    text = "This diary is private. Enter its owner key to open it."
    return plain_page("Spasm Diary", text, status=403 if wrong else 200, extra=form)


def too_many(wait_s: int, more: str = "") -> Response:
    """Ask for patience, in words and in the header that programs read."""
    pause = f"{wait_s} seconds" if wait_s < 90 else f"{round(wait_s / 60)} minutes"
    text = f"Please wait {pause}, then try again. {more}".strip()
    return plain_page("That was a lot of requests", text, status=429, headers={"retry-after": str(wait_s)})


def not_allowed(methods: str) -> Response:
    """Refuse a method that an address does not have."""
    return plain_page("That is not possible here", "", status=405, headers={"allow": methods})


def sign_out_page() -> Response:
    """Build the page that asks before it signs out, so that no foreign page can do it by a link."""
    return plain_page("Sign out of Spasm Diary?", "The diary stays as it is.", extra=SIGN_OUT_FORM)
