"""The report keeps to its scope, says what it rests on, and shows nothing that is not in it."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analytics.results import Findings
from analytics.selective_logging import MANY_GAPS
from data.records import ShareScope, Treatment
from data.scales import ScaleResult
from data.vocabulary import factor_of, use_own
from pages.document.report import share_report
from pages.document.sections import SECTIONS

FIRST, LAST = date(2026, 5, 26), date(2026, 11, 21)
MADE, UNTIL = date(2026, 11, 22), date(2026, 12, 22)
ALL_FACTORS = ("sleep_h", "stress", "magnesium_mg", "caffeine_mg")
NOTICED = "A difference of 2.63 points or more is one that people noticed (a study)."
SCALES = (
    ScaleResult(date(2026, 5, 1), "hfs7", "HFS-7", 23, 28, NOTICED),
    ScaleResult(date(2026, 6, 2), "hfs7", "HFS-7", 17, 28, NOTICED),
    ScaleResult(date(2026, 11, 3), "hfs7", "HFS-7", 9, 28, NOTICED),
    ScaleResult(date(2026, 11, 3), "bsdi", "BSDI (mean)", 1.4, 4, NOTICED),
)
MONTHS = re.compile(r"\b(May|June|July|August|September|October|November|Jun|Jul|Aug|Sep|Oct|Nov|2026)\b")
Report = Callable[..., str]


@pytest.fixture
def report(
    chart_days: pd.DataFrame,
    chart_episodes: pd.DataFrame,
    chart_treatments: tuple[Treatment, ...],
    chart_findings: Findings,
) -> Report:
    """Build the report of the same diary; every part of it and of the scope can be changed."""

    def build(
        days: pd.DataFrame = chart_days,
        treatments: Sequence[Treatment] = chart_treatments,
        findings: Findings = chart_findings,
        expires_on: date | None = UNTIL,
        for_file: bool = False,
        **scope: Any,  # noqa: ANN401  # any field of the scope
    ) -> str:
        wanted = {"first": FIRST, "last": LAST, "sections": SECTIONS, "factors": ALL_FACTORS} | scope
        return share_report(
            days,
            chart_episodes,
            treatments,
            findings,
            ShareScope(**wanted),
            made_on=MADE,
            expires_on=expires_on,
            for_file=for_file,
            condition="hemifacial_spasm",
            scales=SCALES,
        )

    return build


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="report-data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def words_of(html: str) -> str:
    """What can be read on the page, without its scripts and its style."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", bare)).strip()


class Elements(HTMLParser):
    """The elements of a page in order, each with its attributes; those left open at the end."""

    VOID = frozenset({"meta", "img", "br", "input", "link"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


# ---- what it says


def test_the_bar_says_from_whom_and_until_when(report: Report) -> None:
    assert "Shared by the person who keeps this diary. Read only, until 22 December 2026." in words_of(report())
    assert "Read only. " in words_of(report(expires_on=None))


def test_the_head_names_the_days_and_how_many_are_logged(report: Report) -> None:
    words = words_of(report(name="Ada <Lovelace>"))
    assert "Facial spasms, 26 May to 21 November 2026" in words
    assert "Ada &lt;Lovelace&gt; Made on 22 November 2026 170 of 180 days logged" in words


def test_the_first_lines_and_the_table_compare_thirty_days_with_thirty(
    report: Report, chart_days: pd.DataFrame
) -> None:
    words = words_of(report())
    now, before = (chart_days["spasm_count"].iloc[part].mean() for part in (slice(150, 180), slice(120, 150)))
    baseline = chart_days["spasm_count"].iloc[:21].mean()
    assert (
        f"{now:.1f} spasms a day in the last 30 days , against {before:.1f} in the 30 days before "
        f"and {baseline:.1f} before the first injection." in words
    )
    assert f"Spasms a day {now:.1f} {before:.1f} {baseline:.1f}" in words
    assert "Days logged 30 of 30 30 of 30 21 of 21" in words


def test_a_short_period_is_compared_by_the_week_and_a_shorter_one_not_at_all(report: Report) -> None:
    assert "Last 7 days 7 days before" in words_of(report(first=date(2026, 11, 1)))
    assert "In numbers" not in words_of(report(first=date(2026, 11, 12)))


def test_the_lists_use_the_words_of_the_application(report: Report) -> None:
    words = words_of(report())
    assert "● Linked Short nights 1.7 more (0.9 to 2.5) · strong" in words
    assert "○ No sizeable link Magnesium 161 days Never start or stop a medicine" in words
    assert "◇ Cannot tell yet Caffeine always 95 mg" in words


def test_the_findings_say_on_which_days_they_rest(report: Report) -> None:
    words = words_of(report(first=date(2026, 8, 1), last=date(2026, 9, 1)))
    assert "Findings rest on the whole diary up to 7 November 2026, the 150th logged day." in words


def test_cautions_about_the_log_are_passed_on(report: Report, chart_findings: Findings) -> None:
    words = words_of(report(findings=replace(chart_findings, cautions=(MANY_GAPS,))))
    assert "Fewer than 7 in 10 days are logged." in words


def test_before_the_first_look_it_says_when_days_are_compared(report: Report, chart_findings: Findings) -> None:
    young = replace(chart_findings, milestone=None, looked_until=None, kept_days=12, next_milestone=30, findings=())
    words = words_of(report(findings=young))
    assert "12 of 30 days logged. Days are compared from day 30" in words
    assert "Linked: found among" not in words


def test_the_method_is_told_and_that_it_is_no_diagnosis(report: Report) -> None:
    words = words_of(report())
    assert "Linked: found among 5 factors and four delays after allowing for day-to-day carry-over" in words
    assert "Associations, not causes. Spasm Diary informs and does not diagnose." in words


def test_the_head_says_what_the_person_has_and_on_which_side(report: Report) -> None:
    told = "as told by the person who keeps the diary"
    assert f"Left hemifacial spasm, {told}" in words_of(report())
    assert "As told by the person who keeps the diary" in words_of(report(sections=("numbers",)))
    assert "hemifacial" not in report(sections=("numbers",)).lower()


def test_scales_tell_the_first_and_the_last_rating_of_the_period_and_what_a_difference_means(report: Report) -> None:
    words = words_of(report())
    assert "HFS-7 (0–28) 17 (2 June) 9 (3 November) 8 lower 2.63" in words
    assert "BSDI (mean) (0–4) – 1.4 (3 November) – 0.7" in words
    assert "Scales: HFS-7: a difference of 2.63 points or more is one that people noticed (a study)." in words
    assert "23 (1 May)" not in words


def test_scales_without_dates_are_told_by_day_numbers(report: Report) -> None:
    assert "HFS-7 (0–28) 17 (day 8) 9 (day 162) 8 lower" in words_of(report(relative_dates=True))


def test_each_factor_has_its_panel_and_its_place_in_the_menu(report: Report) -> None:
    html = report()
    options = re.findall(r"<option[^>]*>(.*?)</option>", html)
    assert options == ["● Sleep", "● Stress", "○ Magnesium", "◇ Caffeine"]
    assert html.count("data-panel=") == 4
    assert "After a short night (6.1 h) about 4.8 spasms, after a long one (7.1 h) about 3.1." in words_of(html)


def test_each_chart_has_its_words_and_its_numbers(report: Report) -> None:
    html = report()
    charts = data_of(html)["charts"]
    assert {"timeline", "forest", "dose-0", "lags-0", "dose-2", "lags-2"} <= set(charts)
    elements = Elements(html).found
    plots = [attributes for tag, attributes in elements if attributes.get("role") == "img"]
    assert {plot["data-chart"] for plot in plots} == set(charts)
    assert [plot for plot in plots if len(plot["aria-label"] or "") < 20] == []
    assert {attributes["data-table"] for tag, attributes in elements if tag == "details"} == set(charts)


def test_a_long_table_is_handed_to_the_script_with_gaps_in_words(report: Report) -> None:
    table = data_of(report())["charts"]["timeline"]["table"]
    assert table["columns"] == ["Day", "Spasms", "7-day mean", "Treatment"]
    assert len(table["rows"]) == 180
    assert table["rows"][40][:2] == ["5 July 2026", "not logged"]
    assert table["rows"][5][:2] == ["31 May 2026", "0"]


def test_a_dose_chart_of_many_years_holds_its_newest_days(
    report: Report, chart_diary: Callable[..., pd.DataFrame]
) -> None:
    html = report(days=chart_diary(1500), last=date(2030, 1, 1))
    dose = data_of(html)["charts"]["dose-0"]
    assert len(dose["table"]["rows"]) == 366
    assert "The numbers, the newest 366 of" in html


# ---- what it keeps to itself


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_that_was_not_chosen_is_not_there(report: Report, section: str) -> None:
    titles = {
        "condition": "Left hemifacial spasm" if section != "where" else "Hemifacial spasm",
        "flags": "New since",
        "numbers": "In numbers",
        "where": "Where, share of 180 spasms",
        "timeline": "Grey: not logged",
        "treatments": "Injections",
        "scales": "HFS-7 (0–28)",
        "findings": "What goes with the spasms",
        "details": "One factor in detail",
    }
    words = words_of(report(sections=tuple(key for key in SECTIONS if key != section)))
    assert [key for key, title in titles.items() if title not in words] == [section]


def test_a_factor_outside_the_scope_is_never_named(report: Report) -> None:
    html = report(factors=("sleep_h",), treatments=())
    assert [name for name in ("stress", "magnesium", "caffeine", "boss") if name in html.lower()] == []
    assert "Still about" in html
    assert "at equal another factor" in html
    assert "4 other factors were looked at and are not shown." in html


def test_a_reason_does_not_name_a_factor_outside_the_scope(report: Report, chart_findings: Findings) -> None:
    user = chart_findings.findings[3].factor
    html = report(factors=(user,), treatments=())
    assert "may be explained by another factor" in html
    assert "sleep" not in html.lower().replace("sans", "")


def test_a_treatment_that_is_also_a_factor_outside_the_scope_loses_its_name(report: Report) -> None:
    given = (Treatment(date(2026, 7, 20), "supplement", "magnesium"),)
    assert "Magnesium" in report(treatments=given)
    hidden = report(treatments=given, factors=("sleep_h",))
    assert "magnesium" not in hidden.lower()
    assert "Another treatment on 20 July 2026" in hidden


def test_a_renamed_factor_outside_the_scope_is_not_named_by_its_first_name(report: Report) -> None:
    given = (Treatment(date(2026, 7, 20), "supplement", "Magnesium"),)
    use_own({"magnesium_mg": replace(factor_of("magnesium_mg"), label="Powder")})
    try:
        hidden = report(treatments=given, factors=("sleep_h",))
    finally:
        use_own({})
    assert "magnesium" not in hidden.lower()
    assert "Another treatment on 20 July 2026" in hidden


def test_the_picture_of_the_factors_holds_no_stored_key(report: Report) -> None:
    forest = json.dumps(data_of(report())["charts"]["forest"])
    assert [key for key in ALL_FACTORS if "_" in key and key in forest] == []


def test_a_factor_outside_the_scope_is_not_named_before_the_first_look(
    report: Report, chart_findings: Findings
) -> None:
    given = (Treatment(date(2026, 7, 20), "supplement", "Magnesium"),)
    early = replace(chart_findings, findings=(), milestone=None)
    assert "magnesium" not in report(treatments=given, factors=("sleep_h",), findings=early).lower()


def test_an_injection_is_not_named_by_a_product_outside_the_scope(report: Report, chart_days: pd.DataFrame) -> None:
    chart_days["med:xeomin"] = np.arange(180.0) % 2
    given = (Treatment(date(2026, 7, 20), "botulinum", "Xeomin", 20, "U"),)
    assert "Xeomin" in report(treatments=given, factors=("sleep_h", "med:xeomin"))
    assert "xeomin" not in report(treatments=given, factors=("sleep_h",)).lower()


def test_days_outside_the_period_are_not_in_the_page(report: Report, chart_days: pd.DataFrame) -> None:
    chart_days.loc["2026-06-30", ["spasm_count", "sleep_h"]] = (76543.0, 13.37)
    chart_days.loc["2026-10-01", ["spasm_count", "sleep_h"]] = (98765.0, 12.34)
    html = report(
        first=date(2026, 7, 1), last=date(2026, 9, 30), treatments=(Treatment(date(2026, 6, 16), "habit", "Yoga"),)
    )
    assert [sign for sign in ("76543", "76,543", "98765", "98,765", "13.37", "12.34", "Yoga") if sign in html] == []
    data = data_of(html)["charts"]
    days = [row[0] for key in ("timeline", "dose-0") for row in data[key]["table"]["rows"]]
    assert {day.split()[1] for day in days} == {"July", "August", "September"}
    assert "2026-06-30T12:00" in json.dumps(data["timeline"]["layout"]["xaxis"]["range"])  # half a day of margin


def test_a_delay_never_reaches_back_before_the_period(report: Report, chart_days: pd.DataFrame) -> None:
    chart_days["stress"] = np.arange(180.0) % 11
    data = data_of(report(first=date(2026, 7, 1), last=date(2026, 9, 30)))["charts"]
    assert data["dose-1"]["table"]["rows"][0][0] == "2 July 2026"


def test_a_curve_ends_where_the_days_of_the_period_end(report: Report, chart_days: pd.DataFrame) -> None:
    chart_days.loc["2026-05-27", "sleep_h"] = 1.0
    data = data_of(report(first=date(2026, 7, 1)))["charts"]["dose-0"]["data"]
    assert min(data[3]["x"]) >= min(data[0]["x"])
    assert min(data[3]["x"]) > 2.0


def test_notes_and_single_spasms_are_never_in_it(report: Report) -> None:
    html = report(factors=(*ALL_FACTORS,))
    assert "secret note" not in html
    assert "08:00" not in html


def test_without_dates_no_date_is_in_the_page(report: Report) -> None:
    html = report(relative_dates=True, expires_on=None)
    bare = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    assert MONTHS.findall(bare) == []
    assert "Facial spasms, 180 days" in bare
    assert "Findings rest on the whole diary up to the 150th logged day." in bare
    assert data_of(html)["charts"]["timeline"]["data"][0]["x"][:2] == [1, 2]


def test_a_period_without_a_day_of_the_diary_says_so(report: Report) -> None:
    words = words_of(report(first=date(2025, 1, 1), last=date(2025, 2, 1)))
    assert "No days logged yet." in words
    assert "0 of 32 days logged" in words


def test_an_empty_diary_still_has_a_page(report: Report, chart_findings: Findings) -> None:
    empty = pd.DataFrame(index=pd.DatetimeIndex([], name="day"))
    words = words_of(report(days=empty, findings=replace(chart_findings, milestone=None, findings=())))
    assert "Facial spasms, 26 May to 21 November 2026" in words


# ---- how it is built


def test_the_page_is_well_formed_and_its_headings_go_down_step_by_step(report: Report) -> None:
    elements = Elements(report(factors=ALL_FACTORS))
    assert elements.open == []
    assert elements.found[0] == ("html", {"lang": "en"})
    levels = [int(tag[1]) for tag, _ in elements.found if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] - pair[0] > 1] == []


def test_ids_are_used_once(report: Report) -> None:
    ids = [attributes["id"] for _, attributes in Elements(report()).found if "id" in attributes]
    assert sorted(set(ids)) == sorted(ids)


def test_what_a_user_wrote_is_escaped(report: Report, chart_findings: Findings) -> None:
    html = report(
        factors=tuple(finding.factor for finding in chart_findings.findings), name="<script>alert(1)</script>"
    )
    tags = {tag for tag, _ in Elements(html).found}
    assert "img" not in tags
    assert "<b>boss" not in html
    assert "&lt;b&gt;boss&lt;/b&gt;" in html
    assert "<script>alert" not in html


def test_data_cannot_end_the_script_that_holds_it(report: Report, chart_findings: Findings) -> None:
    closing = replace(chart_findings.findings[3], factor="tag:</script><script>alert(1)")
    html = report(
        findings=replace(chart_findings, findings=(closing,)),
        factors=(closing.factor,),
        treatments=(Treatment(date(2026, 7, 20), "habit", "</script>"),),
    )
    scripts = [attributes for tag, attributes in Elements(html).found if tag == "script"]
    assert [script.get("type", "source") for script in scripts] == ["source", "source", "application/json"]


def test_nothing_is_fetched_from_any_other_host(report: Report) -> None:
    for html in (report(), report(for_file=True)):
        elements = Elements(html).found
        addresses = [
            value
            for _, attributes in elements
            for name, value in attributes.items()
            if name in ("src", "href", "action")
        ]
        assert [address for address in addresses if not str(address).startswith("/s/assets/")] == []
        style = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)[0]
        assert [
            address for address in re.findall(r"url\((.*?)\)", style) if not address.startswith('"/s/assets/')
        ] == []
        assert re.findall(r"https?://", re.sub(r"<script[^>]*>[A-Za-z0-9+/=]+</script>", "", html)) == []


def test_a_served_page_has_no_script_of_its_own_that_a_strict_policy_would_stop(report: Report) -> None:
    html = report()
    scripts = [attributes for tag, attributes in Elements(html).found if tag == "script"]
    assert [s for s in scripts if "src" not in s and s.get("type") != "application/json"] == []
    handlers = [name for _, attributes in Elements(html).found for name in attributes if name.startswith("on")]
    assert handlers == []


def test_colours_for_dark_and_paper_cover_all_that_figures_use(report: Report) -> None:
    data = data_of(report())
    used = set(re.findall(r'color": "(#[0-9A-F]{6}|rgba\(\d+,\d+,\d+,)', json.dumps(data["charts"])))
    assert used - {"rgba(0,0,0,"} <= set(data["colours"]["dark"])
    assert set(data["colours"]["dark"]) == set(data["colours"]["print"])
    assert data["colours"]["print"]["#2F55AD"] == "#222222"
