"""What Streamlit itself has been broken by, or leaves open, tried on a real server with the owner's own cookie."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from tests.pages.web.real import ROOT, open_page, refused_status, request, serving, sign_in

KEY = "a-key-that-only-this-test-knows-0123456789"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("probed"), SPASM_OWNER_KEY=KEY) as address:
        yield address


@pytest.fixture(scope="module")
def owner(base: str) -> dict[str, str]:
    return {"Cookie": sign_in(base, KEY)}


@pytest.mark.parametrize(
    "path",
    [
        "/component/x/../../../../app.py",
        "/component/x/..%2f..%2f..%2fapp.py",
        "/component/streamlit/%2e%2e/%2e%2e/config.py",
        "/component/x//etc/passwd",
        "/component/..%5c..%5capp.py",
        "/_stcore/bidi-components/x/..%2f..%2fapp.py",
        "/app/static/../app.py",
        "/app/static/diary.duckdb",
        "/static/%5c%5cevil.example%5cshare",
    ],
)
def test_no_path_leads_to_a_file_of_ours(base: str, owner: dict[str, str], path: str) -> None:
    reply = request(base, path, headers=owner)
    assert b"st.App(" not in reply.body
    assert b"root:" not in reply.body
    assert reply.status in {400, 404} or b"<title>" in reply.body  # else it is the dashboard's own empty page


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_an_upload_without_its_session_and_token_is_refused(base: str, owner: dict[str, str], method: str) -> None:
    reply = request(base, "/_stcore/upload_file/a-session/a-file", method, headers=owner, body=b"x")
    assert reply.status in {400, 403, 405}


@pytest.mark.parametrize("origin", ["null", "https://evil.example", "http://127.0.0.1.evil.example"])
def test_a_foreign_page_opens_no_line_even_with_the_cookie(base: str, owner: dict[str, str], origin: str) -> None:
    assert refused_status(base, {**owner, "Origin": origin}) == 403


def test_a_forged_share_parameter_changes_nothing(base: str, owner: dict[str, str]) -> None:
    assert refused_status(base, path=f"/_stcore/stream?share={'A' * 43}") == 403
    assert request(base, f"/?share={'A' * 43}").status == 303
    assert "Add your log" in open_page(base, "import", owner)


def test_what_could_tell_or_send_something_is_switched_off() -> None:
    options = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert options["browser"]["gatherUsageStats"] is False
    assert options["client"]["showErrorDetails"] == "none"
    assert options["server"]["enableStaticServing"] is False
    assert options["server"]["address"] == "127.0.0.1"
    assert "enableAgentApi" not in options["server"]
    assert "enableXsrfProtection" not in options["server"]  # on unless somebody writes otherwise


def test_the_policy_lets_the_browser_call_no_other_host(base: str, owner: dict[str, str]) -> None:
    """A picture in Markdown would call its host, and so would the telemetry: the policy stops both."""
    policy = request(base, "/", headers=owner).headers["content-security-policy"]
    told = dict(part.strip().split(" ", 1) for part in policy.split(";") if " " in part.strip())
    assert told["connect-src"] == "'self'"
    assert told["img-src"] == "'self' data: blob:"
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in told["script-src"]
