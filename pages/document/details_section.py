"""One factor in detail: a menu of factors, and for each its sentence, its days and its delays."""

from __future__ import annotations

from analytics import sentences
from analytics.numbers_in_words import ordinal
from analytics.results import LINKED, Finding
from pages.charts.dose_record import step_of
from pages.charts.dose_response import dose_response_chart
from pages.charts.factor_words import VERDICT_GLYPHS, VERDICT_WORDS
from pages.charts.lag_profile import lag_profile_chart
from pages.charts.theme import LIGHT
from pages.charts.words import shortened
from pages.document.chart_slot import ChartSlot, chart_slot
from pages.document.markup import paragraph, text
from pages.document.scoped import Seen
from pages.document.seen_details import Detail

DOTS_OF_ALL = 6000  # of all factors together: the file has to stay below 2.5 MB
LEAST_DOTS = 300
NEWEST_ROWS = 366
LONGEST_OPTION = 60


def details_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the section with a panel for each factor; the script shows one at a time, without it all are there."""
    if not seen.details:
        return "", []
    panels, slots = [], []
    for number, detail in enumerate(seen.details):
        html, charts = _panel(number, detail, seen)
        panels.append(html)
        slots += charts
    options = "".join(
        f'<option value="{number}">{text(_option(detail.finding))}</option>'
        for number, detail in enumerate(seen.details)
    )
    return (
        '<section class="second details"><div class="head"><h2>One factor in detail</h2>'
        f'<label hidden>Factor <select id="factor">{options}</select></label></div>{"".join(panels)}</section>',
        slots,
    )


def _option(finding: Finding) -> str:
    return f"{VERDICT_GLYPHS[finding.verdict]} {shortened(sentences.factor_title(finding.factor), LONGEST_OPTION)}"


def _panel(number: int, detail: Detail, seen: Seen) -> tuple[str, list[ChartSlot]]:
    finding = detail.finding
    charts = _charts(number, detail, seen)
    notes = "".join(
        f"<div><h4>{title}</h4>{paragraph(words)}</div>"
        for title, words in (
            ("Allowing for the rest", sentences.adjusted_words(finding)),
            ("What comes first?", sentences.order_words(finding)),
            ("What it rests on", sentences.rests_on_words(finding)),
            ("From studies", sentences.study_note(finding.factor)),
        )
        if words and charts
    )
    sentence = text(sentences.finding_sentence(finding))
    html = (
        f'<div class="panel" data-panel="{number}"><h3>{text(sentences.factor_title(finding.factor))}</h3>'
        f'<p><strong>{sentence}</strong> <span class="badge">{_badge(finding)}</span></p>'
        f'<div class="pair">{"".join(html for html, _ in charts)}</div><div class="notes">{notes}</div></div>'
    )
    return html, [slot for _, slot in charts]


def _badge(finding: Finding) -> str:
    words = sentences.evidence_words(finding) if finding.verdict == LINKED else VERDICT_WORDS[finding.verdict]
    return f'<span aria-hidden="true">{VERDICT_GLYPHS[finding.verdict]}</span> {text(words)}'


def _charts(number: int, detail: Detail, seen: Seen) -> list[tuple[str, ChartSlot]]:
    if detail.dose is None:
        return []
    most = max(DOTS_OF_ALL // len(seen.details), LEAST_DOTS)
    drawn = dose_response_chart(detail.dose, LIGHT, outcome=seen.findings.outcome, axis=seen.axis, most_dots=most)
    dose = chart_slot(f"dose-{number}", drawn, newest=NEWEST_ROWS)
    lags = chart_slot(f"lags-{number}", lag_profile_chart(detail.finding, LIGHT))
    step = step_of(len(detail.dose.x), most)
    days = "Days of this report" if step == 1 else f"Every {ordinal(step)} day of this report"
    dots = f"{days}. Line and band: the estimate and its likely range, from the whole diary."
    return [
        (_figure("Each dot is a day", dots, dose.html), dose),
        (
            _figure(
                sentences.lag_question(detail.finding.factor),
                "Difference a day, by when it came. Lines: the likely range.",
                lags.html,
            ),
            lags,
        ),
    ]


def _figure(title: str, caption: str, chart: str) -> str:
    return f"<div><h4>{text(title)}</h4>{paragraph(caption, 'caption')}{chart}</div>"
