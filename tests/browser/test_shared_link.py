"""A visitor opens a link and tries all there is on it: no further request, and no word from outside its scope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, Response
from server import Server, start_server

from data import shares
from data.imports import HAND
from data.intake import import_file, preview_log
from data.records import Coverage, DayNote, DayValue, DiaryLog, Episode, ShareScope, Treatment
from data.store import DIARY_ID, writing
from data.writes import set_setting
from pages.widgets.share_render import render_share
from pages.widgets.share_sections import SECTIONS
from tests.pages.shared_diary import own_store

FIRST, N_DAYS, SHOWN = date(2026, 2, 2), 120, 60
FRESH_SERVER_MS = 90_000  # it compresses Plotly beside the first answer, which takes long on a busy machine
LAST = FIRST + timedelta(days=N_DAYS - 1)
FACTORS = ("sleep_h", "stress", "caffeine_mg")
WORDS = (
    *("zqtwin", "zqchild", "zqtag", "zqnever"),  # factors
    *("zqdaynote", "zqspasmnote", "zqspasmtrigger", "zqtreatmentnote", "zqearlydrug", "zqearlyeffect"),
    *("zqfile", "zqlabel", "zqothername", "zqquestion", "zqotherdiary", "zqotherfactor"),
)
# the first days of the diary, in the three ways in which the page writes a day; and a count of that time alone
DATES = (FIRST.isoformat(), "2 February 2026", "Mon 2 Feb", "86753")
PLANTED = (*WORDS, *DATES)


@dataclass
class Visit:
    """A link that stands open: its page, the addresses it asked for, and the answers."""

    page: Page
    asked: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def planted_log(random: np.random.Generator) -> DiaryLog:
    """Return a log in which a hidden factor moves along with sleep and carries the same link."""
    days = [FIRST + timedelta(days=number) for number in range(N_DAYS)]
    sleep = np.clip(random.normal(7, 1.2, N_DAYS), 3, 11).round(1)
    values = []
    for number, day in enumerate(days):
        outside = number < N_DAYS - SHOWN
        told = {
            "spasm_count": 86753.0 if number == 0 else float(random.poisson(np.exp(1.4 - 0.5 * (sleep[number] - 7)))),
            "sleep_h": float(sleep[number]),
            "stress": float(random.integers(0, 11)),
            "caffeine_mg": float(random.integers(0, 5) * 80),
            "custom:zqtwin": float((sleep[number] + random.normal(0, 0.3)).round(1)),
            "custom:zqchild": float(random.integers(0, 9)),
            "tag:zqtag": float(random.integers(0, 2)),
            "custom:zqnever": 3.0 if outside else 4.0,
        }
        values += [DayValue(day, factor, value) for factor, value in told.items()]
    start = datetime.combine(LAST - timedelta(days=30), datetime.min.time())
    return DiaryLog(
        format="generic_table",
        label="A table",
        header_key="planted",
        days=tuple(values),
        episodes=(
            Episode(start, side="left", sites=("eyelid",), triggers=("zqspasmtrigger",), note="zqspasmnote"),
            Episode(datetime(2026, 2, 3, 8), side="left", sites=("eyelid",), note="zqspasmnote"),
        ),
        treatments=(
            Treatment(FIRST + timedelta(days=9), "medicine", "Zqearlydrug", side_effects=("zqearlyeffect",)),
            Treatment(LAST - timedelta(days=40), "botulinum", "Botox", 15, "units", note="zqtreatmentnote"),
        ),
        notes=(DayNote(LAST, "zqdaynote"),),
        spans=(Coverage(FIRST, LAST, complete=True),),
    )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    """A server whose diary holds all the planted words, and a link to sixty days and three factors of it."""
    folder = tmp_path_factory.mktemp("planted")
    with pytest.MonkeyPatch.context() as patch, own_store(folder, patch):
        log = planted_log(np.random.default_rng(8))
        import_file(DIARY_ID, preview_log(DIARY_ID, log, file_name="zqfile.csv", digest="1", answers={}))
        set_setting(DIARY_ID, "doctor_question", "zqquestion")
        _keep_another_diary()
        scope = ShareScope(LAST - timedelta(days=SHOWN - 1), LAST, tuple(SECTIONS), FACTORS, label="zqlabel")
        shares.create_share(
            DIARY_ID,
            ShareScope(FIRST, LAST, ("numbers",), (), name="zqothername"),
            expires_in_days=9,
            render=render_share,
        )
        token = shares.create_share(DIARY_ID, scope, expires_in_days=9, render=render_share)[1]
    server = start_server(folder / "diary.duckdb")
    yield server, token
    server.stop()


def _keep_another_diary() -> None:
    with writing() as cursor:
        cursor.execute('insert into diary (diary_id, settings) values (2, \'{"doctor_question": "zqotherdiary"}\')')
    log = DiaryLog(
        HAND, "zqotherdiary", "x", days=(DayValue(LAST, "custom:zqotherfactor", 3.0), DayValue(LAST, "stress", 9.0))
    )
    import_file(2, preview_log(2, log, file_name="zqotherdiary.csv", digest="2", answers={}))


@pytest.fixture(scope="module", params=[(1400, "light"), (390, "dark")], ids=["desk", "phone"])
def visit(request: pytest.FixtureRequest, browser: Browser, served: tuple[Server, str]) -> Iterator[Visit]:
    server, token = served
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    context.set_default_navigation_timeout(FRESH_SERVER_MS)
    visit = Visit(context.new_page())
    visit.page.on("request", lambda asked: visit.asked.append(asked.url.removeprefix(server.url)))
    visit.page.on("response", lambda answer: visit.answers.append(answer))
    visit.page.on("console", lambda said: visit.complaints.append(said.text) if said.type == "error" else None)
    visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    visit.page.goto(f"{server.url}/s/{token}")
    visit.page.wait_for_selector("html[data-ready]")
    yield visit
    context.close()
    assert visit.complaints == []


def drawn(page: Page, kind: str) -> str:
    """Return what the chart of the chosen factor shows."""
    found: str = page.evaluate(
        f"JSON.stringify(document.querySelector('[data-panel]:not([hidden]) [data-chart^={kind}]').data.map(t => t.y))"
    )
    return found


def test_all_that_can_be_done_on_it_asks_for_nothing_more(visit: Visit) -> None:
    page = visit.page
    before = list(visit.asked)
    assert len(before) == 4  # the page, Plotly, the script, the font
    assert all(address.startswith("/s/") for address in before)
    seen = [(drawn(page, "dose"), drawn(page, "lags"))]
    for number in range(1, len(FACTORS)):
        page.select_option("#factor", str(number))
        seen.append((drawn(page, "dose"), drawn(page, "lags")))
    assert page.locator("#factor option").count() == len(FACTORS)
    assert len({dose for dose, _ in seen}) == len(FACTORS)
    assert len({lags for _, lags in seen}) == len(FACTORS)
    page.click("[data-days='30']")
    first, last = page.evaluate("document.getElementById('plot-timeline').layout.xaxis.range")
    assert (np.datetime64(last) - np.datetime64(first)) / np.timedelta64(1, "D") == pytest.approx(30, abs=0.01)
    page.click("details[data-table='timeline'] summary")
    page.locator("details[data-table='timeline'] tbody tr").first.wait_for()
    assert page.locator("details[data-table='timeline'] tbody tr").count() == SHOWN
    ink = page.evaluate("document.getElementById('plot-timeline').layout.font.color")
    page.click("#theme")
    assert page.evaluate("document.getElementById('plot-timeline').layout.font.color") != ink
    assert visit.asked == before


def test_no_word_from_outside_its_scope_came_along(visit: Visit) -> None:
    everything = b"".join(answer.body() for answer in visit.answers).lower()
    assert b"facial spasms" in everything
    assert b"sleep" in everything
    assert len(PLANTED) == 20
    assert [word for word in PLANTED if word.lower().encode() in everything] == []


def test_the_visitor_got_no_cookie_and_no_live_line(visit: Visit) -> None:
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    assert [address for address in visit.asked if "_stcore" in address] == []


def test_revoked_it_is_gone_at_once_and_neither_log_nor_diary_holds_its_token(
    browser: Browser, served: tuple[Server, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    server, token = served
    owner = browser.new_page()
    owner.goto(f"{server.url}/share")
    owner.get_by_role("button", name="End all links").click()
    owner.get_by_text("All links have ended.").wait_for()
    visitor = browser.new_page()
    reply = visitor.goto(f"{server.url}/s/{token}")
    assert reply is not None
    assert reply.status == 404
    assert "This link shows nothing" in visitor.locator("body").inner_text()
    owner.close()
    visitor.close()
    server.stop()
    files = [path for path in _folder(tmp_path_factory).iterdir() if path.is_file()]
    assert files
    assert [path.name for path in files if token.encode() in path.read_bytes()] == []
    assert token not in "".join(server.log)


def _folder(factory: pytest.TempPathFactory) -> Path:
    return next(path.parent for path in factory.getbasetemp().glob("planted*/diary.duckdb"))
