"""What goes with the spasms: the three lists, and how much each factor makes."""

from __future__ import annotations

from analytics import sentences
from analytics.numbers_in_words import ordinal
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from pages.charts.factor_words import VERDICT_GLYPHS, VERDICT_WORDS
from pages.charts.forest import forest_chart
from pages.charts.theme import LIGHT
from pages.charts.words import day_words, shortened
from pages.document.chart_slot import ChartSlot, chart_slot
from pages.document.markup import left_out, paragraph, table, text
from pages.document.scoped import Seen

CAPTION = (
    "More of it against less of it; each name says which side is told. Each line is the likely range. "
    "Inside the grey box a difference is too small to matter."
)
ROWS_ON_PAPER = 3
LONGEST_NAME = 40
VERDICTS = (LINKED, NO_LINK, CANNOT_TELL)
NOTE = {
    LINKED: "A link is not a cause.",
    NO_LINK: "Never start or stop a medicine because of this list.",
    CANNOT_TELL: "No answer yet, in either direction.",
}


def findings_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the lists with the span on which they rest."""
    findings = seen.findings
    head = "<h2>What goes with the spasms</h2>"
    if findings.milestone is None:
        return f"<section>{head}{paragraph(_too_early(findings))}</section>", []
    lists = "".join(_list(verdict, findings.told(verdict)) for verdict in VERDICTS)
    cautions = "".join(paragraph(sentences.caution_words(key), "caution") for key in findings.cautions)
    return (
        f'<section>{head}{paragraph(rests_on(seen), "caption")}{cautions}<div class="lists">{lists}</div></section>',
        [],
    )


def forest_section(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return how much each factor makes, for the second sheet."""
    findings = seen.findings
    if findings.milestone is None:
        return "", []
    chart = forest_chart(findings, LIGHT)
    chart.figure.update_traces(
        customdata=None
    )  # the stored keys, for clicks on the dashboard: a first name can be in one
    slot = chart_slot("forest", chart)
    title = f"How much, in {sentences.outcome_axis(findings.outcome).lower()}"
    return f'<section class="second"><h2>{text(title)}</h2>{paragraph(CAPTION, "caption")}{slot.html}</section>', [slot]


def every_factor(seen: Seen) -> tuple[str, list[ChartSlot]]:
    """Return the lists as one table, on paper alone and only where the first sheet cuts one of them short."""
    lists = [seen.findings.told(verdict) for verdict in VERDICTS] if seen.findings.milestone is not None else []
    if not any(len(found) > ROWS_ON_PAPER for found in lists):
        return "", []
    rows = [
        [f"{VERDICT_GLYPHS[finding.verdict]} {shortened(sentences.row_name(finding), LONGEST_NAME)}", _words(finding)]
        for found in lists
        for finding in found
    ]
    half = -(-len(rows) // 2)
    tables = "".join(f"<div>{table(('Factor', 'Result'), part)}</div>" for part in (rows[:half], rows[half:]) if part)
    return f'<section class="second paper"><h2>Every factor</h2><div class="halves">{tables}</div></section>', []


def rests_on(seen: Seen) -> str:
    """Say on which days the findings rest, for that is more than the period shown."""
    findings = seen.findings
    until = ""
    if findings.looked_until is not None and seen.axis.day_one is None:
        until = f" up to {day_words(findings.looked_until)}"
    logged = f"the {ordinal(findings.milestone)} logged day" if findings.milestone is not None else ""
    return (
        f"Findings rest on the whole diary{until or ' up to'}{',' if until else ''} {logged}. {_left_out(seen)}".strip()
    )


def _left_out(seen: Seen) -> str:
    hidden = seen.n_factors - len(seen.findings.findings)
    if not hidden:
        return ""
    if hidden == 1:
        return "1 other factor was looked at and is not shown."
    return f"{hidden} other factors were looked at and are not shown."


def _too_early(findings: Findings) -> str:
    first = findings.next_milestone
    return (
        f"{findings.kept_days} of {first} days logged. Days are compared from day {first}; "
        "until then every difference would be mostly chance."
    )


def _list(verdict: str, found: tuple[Finding, ...]) -> str:
    """Return one list; on paper a long one ends after a few rows and says so, that page one stays one page."""
    title = f'<h3><span aria-hidden="true">{VERDICT_GLYPHS[verdict]}</span> {VERDICT_WORDS[verdict]}</h3>'
    if not found:
        return f"<div>{title}{paragraph('No factor so far.', 'caption')}</div>"
    rows = "".join(_row(finding, number >= ROWS_ON_PAPER) for number, finding in enumerate(found))
    left = len(found) - ROWS_ON_PAPER
    return f"<div>{title}<table>{rows}</table>{left_out(left)}{paragraph(NOTE[verdict], 'caption')}</div>"


def _row(finding: Finding, more: bool) -> str:
    css = ' class="more"' if more else ""
    return f'<tr{css}><th scope="row">{text(sentences.row_name(finding))}</th><td>{text(_words(finding))}</td></tr>'


def _words(finding: Finding) -> str:
    if finding.verdict == LINKED:
        return f"{sentences.difference_words(finding)} · {finding.strength}"
    return sentences.reason_words(finding)
