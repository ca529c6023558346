"""Nine questions of a new user, each answered in at most three clicks from Overview, checked against the store.

The dashboard's process owns its file, so what should be told is computed here from a second diary, filled the same way.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Locator, expect
from server import Server, start_server
from visitor import Visitor

from analytics import cycles, findings, rates, treatment
from analytics.milestones import looked_at
from analytics.pattern_words import CHANCE
from analytics.patterns_week import weekday_chance
from analytics.results import CANNOT_TELL, LINKED, Comparison, Findings
from analytics.settings import Settings
from data import intake, reads, store
from data.records import SourceFile

MOST_CLICKS = 3
REFUSED_FILE = "Date,Spasms,Sleep (h)\n2026-11-01,3,7\n2026-11-31,4,6\n2026-11-02,1,8\n2026-11-03,2,6.5\n"


@dataclass(frozen=True, slots=True)
class Told:
    """What the store says."""

    days: pd.DataFrame
    episodes: pd.DataFrame
    compared: Comparison
    found: Findings
    change: float
    wears_off: int
    refused: list[int]


class Newcomer:
    """Somebody who counts the clicks it takes from Overview."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self.page, self.clicks = visitor, visitor.page, 0
        visitor.go("/")

    def follow(self, name: str) -> None:
        """Click a link or a page's name."""
        self._click(self.page.get_by_role("link", name=name).first)

    def press(self, name: str) -> None:
        """Click a button."""
        self._click(self.page.get_by_role("button", name=name).first)

    def count(self) -> None:
        """Count one more click, and fail when it is one too many."""
        self.clicks += 1
        assert self.clicks <= MOST_CLICKS

    def _click(self, what: Locator) -> None:
        self.count()
        self.visitor.act(what.click)

    def reads(self, where: str) -> str:
        """Return the words of the first such element, each gap one space."""
        part = self.page.locator(where).first
        expect(part).to_be_visible()
        return " ".join(part.inner_text().split())


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("second")
    with pytest.MonkeyPatch.context() as patch:
        store.close_store()
        patch.setenv("SPASM_DIARY", str(folder / "diary.duckdb"))
        intake.load_sample(store.DIARY_ID, today=date.today())
        days, episodes = reads.read_days(store.DIARY_ID), reads.read_episodes(store.DIARY_ID)
        given = reads.read_treatments(store.DIARY_ID)
        settings = Settings(outcome="spasm_count")
        part = looked_at(days, settings)
        effects = treatment.treatment_effects(days, given, settings=settings)
        (cycle,) = cycles.cycles(days, given, settings=settings)
        bad = intake.preview_file(store.DIARY_ID, SourceFile("november.csv", REFUSED_FILE.encode()))
        receipt = intake.import_file(store.DIARY_ID, bad)
        yield Told(
            days=days,
            episodes=episodes,
            compared=rates.compare(days, episodes, 30, days.index[-1].date(), outcome="spasm_count"),
            found=findings.find(part, treatments=given, settings=settings),
            change=math.expm1(effects.effects[0].estimate),
            wears_off=cycle.wear_off.day or 0,
            refused=[int(row) for row in reads.read_quarantine(store.DIARY_ID, receipt.import_id)["row"]],
        )
        store.close_store()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Server]:
    """A dashboard whose empty diary was filled by the button that a newcomer sees."""
    server = start_server(tmp_path_factory.mktemp("nine") / "diary.duckdb")
    visitor = Visitor(browser, server.url, 1400, dark=False)
    visitor.go("/")
    visitor.click("Open the sample")
    visitor.sees("in the last 30 days")
    assert visitor.close() == []
    yield server
    server.stop()


@pytest.fixture
def newcomer(visit: Callable[..., Visitor], sample: Server) -> Newcomer:
    return Newcomer(visit(sample))


def test_am_i_better_than_last_month(newcomer: Newcomer, told: Told) -> None:
    head = newcomer.reads("[class*=st-key-head_page]")
    now, before = told.compared.now.rate, told.compared.before.rate
    assert head.startswith("More spasms than last month" if now > before else "Fewer spasms than last month")
    assert f"{now:.1f} a day in the last 30 days, against {before:.1f} in the 30 days before" in head


def test_which_is_my_worst_weekday(newcomer: Newcomer, told: Told) -> None:
    """The card names it, and says whether chance does as much; the head names it only where chance does not."""
    newcomer.follow("Patterns")
    by_day = told.days["spasm_count"].groupby(told.days.index.day_name()).mean()
    card, by_chance = newcomer.reads(".st-key-card_week"), weekday_chance(told.days["spasm_count"]) > CHANCE
    assert f"Most on {by_day.idxmax()}s, {by_day.max():.1f} a day" in card
    assert f"the weekdays differ by {'no more' if by_chance else 'more'} than chance" in card
    assert (f"on {by_day.idxmax()}s" in newcomer.reads("[class*=st-key-head_page]")) != by_chance


def test_which_side(newcomer: Newcomer, told: Told) -> None:
    newcomer.follow("Patterns")
    assert set(told.episodes["side"]) == {"left"}
    assert "the left lower lid" in newcomer.reads("[class*=st-key-head_page]")
    assert f"Share of {len(told.episodes)} spasms with a place. None on the right." in newcomer.reads(
        ".st-key-card_where"
    )


def test_does_sleep_matter_and_by_how_much(newcomer: Newcomer, told: Told) -> None:
    sleep = next(finding for finding in told.found.findings if finding.factor == "sleep_h")
    assert sleep.verdict == LINKED
    words = newcomer.reads(".st-key-card_finding_sleep_h")
    low, high = sorted((abs(sleep.difference_low), abs(sleep.difference_high)))
    assert f"About {abs(sleep.difference):.1f} more ({low:.1f} to {high:.1f}), {sleep.n_pairs} days" in words


def test_did_the_injection_help_and_for_how_long(newcomer: Newcomer, told: Told) -> None:
    newcomer.follow("Treatments")
    assert told.change < 0
    head = newcomer.reads("[class*=st-key-head_page]")
    assert f"The injection did: about {-told.change * 100:.0f} % fewer spasms at full effect." in head
    assert f"−{-told.change * 100:.0f} % (" in newcomer.reads(".st-key-card_treatment")
    assert f"Wearing off from day {told.wears_off}" in " ".join(newcomer.visitor.text().split())


def test_what_can_it_not_tell(newcomer: Newcomer, told: Told) -> None:
    newcomer.follow(f"All {len(told.found.findings)} factors")
    unknown = told.found.of(CANNOT_TELL)
    words = newcomer.reads(f".st-key-card_list_{CANNOT_TELL}")
    assert f"{len(unknown)} factors need more" in words
    assert {"caffeine_mg", "mood"} <= {finding.factor for finding in unknown}
    for name in ("Caffeine may be explained by stress", "Mood may be explained by stress"):
        assert name in words


def test_what_do_i_send_my_doctor(newcomer: Newcomer, told: Told) -> None:
    newcomer.press("See the page")
    expect(newcomer.page.locator("h1")).to_have_text("One page for your doctor")
    page = newcomer.page.frame_locator(".st-key-card_report_page iframe").locator("main")
    expect(page).to_contain_text(f"{int(told.days['spasm_count'].notna().sum())} of {len(told.days)} days logged")
    expect(page).to_contain_text("Linked")
    expect(newcomer.page.get_by_role("button", name="Download the page")).to_be_visible()


def test_where_is_the_refused_row(newcomer: Newcomer, told: Told, tmp_path: Path) -> None:
    file = tmp_path / "november.csv"
    file.write_text(REFUSED_FILE, "utf-8")
    visitor = newcomer.visitor
    visitor.go("/import")
    visitor.upload(file)
    visitor.act(visitor.page.get_by_role("button", name=re.compile("^Keep")).click)
    visitor.sees("Stored")
    visitor.go("/")
    newcomer.follow("Import")
    newcomer.count()
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name="Refused rows").first.click()
    refused = pd.read_csv(io.BytesIO(download.value.path().read_bytes()))
    assert told.refused
    assert list(refused["row"]) == told.refused
    assert "2026-11-31" in refused.to_string()


def test_how_do_i_take_it_back(newcomer: Newcomer) -> None:
    newcomer.follow("Import")
    name = newcomer.reads(".st-key-card_imports strong")
    newcomer.press("Undo")
    newcomer.visitor.sees(f"Undone: {name} is out of your diary")
    expect(newcomer.page.locator(".st-key-card_imports strong", has_text=name)).to_have_count(0)
