"""Attack a real server that holds an owner key, from its very first request on."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit

from pages.web.headers import dashboard_policy
from tests.pages.web.real import ROOT, open_page, refused_status, request, serving, sign_in

KEY = "a-key-that-only-this-test-knows-0123456789"
PAGES = ["", "overview", "import", "triggers", "share", "settings", "router", "import_log"]
IMPORT_TITLE = "Add your log"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fresh")


@pytest.fixture(scope="module")
def fresh(folder: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """A server's address, and what its very first visitors, who had no key, met at each page's door."""
    with serving(folder, SPASM_OWNER_KEY=KEY) as address:
        met = {f"ws {page}": refused_status(address, path=f"/_stcore/stream?page={page}") for page in PAGES}
        met |= {f"http {page}": request(address, f"/{page}").status for page in PAGES}
        yield address, met


@pytest.fixture(scope="module")
def base(fresh: tuple[str, dict[str, int]]) -> str:
    return fresh[0]


@pytest.fixture(scope="module")
def owner(base: str) -> dict[str, str]:
    return {"Cookie": sign_in(base, KEY)}


def test_the_first_visitors_of_a_fresh_server_see_no_page(fresh: tuple[str, dict[str, int]]) -> None:
    """Streamlit runs the files of a folder `pages` directly until some session has called `st.navigation`."""
    assert fresh[1] == {f"ws {page}": 403 for page in PAGES} | {f"http {page}": 303 for page in PAGES}


@pytest.mark.parametrize("path", ["/", "/import", "/settings", "/share?x=1", "/a/b/c", "/%2e%2e/import", "/index.html"])
def test_nothing_but_the_sign_in_page_is_sent(base: str, path: str) -> None:
    reply = request(base, path)
    assert reply.status in {303, 400}
    assert reply.headers.get("location", "/sign-in").startswith("/sign-in")
    assert b"diary" not in reply.body.lower()


def test_a_forged_cookie_and_a_foreign_page_open_no_websocket(base: str, owner: dict[str, str]) -> None:
    forged = owner["Cookie"][:-1] + ("0" if owner["Cookie"][-1] != "0" else "1")
    assert refused_status(base, {"Cookie": forged}) == 403
    assert refused_status(base, {**owner, "Origin": "https://evil.example"}) == 403
    assert refused_status(base, {**owner, "Origin": "http://localhost:1"}) == 403
    assert refused_status(base, {**owner, "Origin": base}) == 101


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "evil.example:8501"])
def test_a_foreign_name_is_refused(base: str, owner: dict[str, str], host: str) -> None:
    assert request(base, "/", headers={**owner, "Host": host}).status == 403
    assert request(base, "/_stcore/health", headers={"Host": host}).status == 403


def test_the_owner_sees_the_page(base: str, owner: dict[str, str]) -> None:
    """The control for this file: with the cookie the very same requests show the diary's pages."""
    assert IMPORT_TITLE in open_page(base, "import", owner)
    index = request(base, "/import", headers=owner)
    assert index.status == 200
    assert index.headers["content-security-policy"] == dashboard_policy()


def test_uploads_and_downloads_need_the_cookie(base: str, owner: dict[str, str]) -> None:
    for method in ("PUT", "DELETE", "POST", "OPTIONS"):
        assert request(base, "/_stcore/upload_file/session/file", method, body=b"x").status == 403
    assert request(base, "/media/" + "0" * 32 + ".html").status == 403
    assert request(base, "/media/" + "0" * 32 + ".html", headers=owner).status == 404


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "//_stcore/metrics"]
)
def test_machine_interfaces_are_closed_even_to_the_owner(base: str, owner: dict[str, str], path: str) -> None:
    assert request(base, path, headers=owner).status == 404
    assert request(base, path, "POST", headers=owner, body=b"{}").status == 404


@pytest.mark.parametrize("path", ["/static/../../app.py", "/static/..%2f..%2fapp.py", "/static/%2e%2e/index.html"])
def test_the_open_folder_leads_nowhere_else(base: str, path: str) -> None:
    reply = request(base, path)
    assert b"st.App" not in reply.body
    assert reply.status in {303, 400, 404}


def test_the_bundle_and_the_font_are_open_and_compressed(base: str) -> None:
    static = Path(streamlit.__file__).parent / "static" / "static"
    script = max((static / "js").glob("*.js"), key=lambda path: path.stat().st_size)
    reply = request(base, f"/static/js/{script.name}", headers={"Accept-Encoding": "gzip"})
    assert reply.headers["content-encoding"] == "gzip"
    assert gzip.decompress(reply.body) == script.read_bytes()
    font = re.search(r"/static/media/[^)]+woff2", request(base, "/sign-in").body.decode())
    assert font is not None
    assert request(base, font[0]).status == 200


def test_the_diary_is_readable_by_its_owner_alone(base: str, folder: Path, owner: dict[str, str]) -> None:
    open_page(base, "import", owner)
    made = [path for path in folder.rglob("*") if path.name != "server.log"]
    assert {"diary.duckdb", "secret"} <= {path.name for path in made}
    assert {path.name for path in made if path.stat().st_mode & 0o077} == set()


def test_the_router_keeps_the_door_even_without_what_stands_before_it(tmp_path: Path) -> None:
    """The second wall alone: the same pages, served by a launcher that has none of our middleware."""
    launcher = tmp_path / "bare.py"
    launcher.write_text(f"import streamlit as st\napp = st.App({str(ROOT / 'pages' / 'router.py')!r})\n", "utf-8")
    with serving(tmp_path, "-m", "streamlit", "run", str(launcher), SPASM_OWNER_KEY=KEY, PYTHONPATH=str(ROOT)) as bare:
        for page in ("import", "settings", "overview", "triggers", "share", ""):
            shown = open_page(bare, page)
            assert "private" in shown
            assert IMPORT_TITLE not in shown
            assert "import_log" not in shown
