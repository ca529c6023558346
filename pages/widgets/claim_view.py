"""Claims on the page: each with its grade, its sources, and what the person's own diary says of the same factor."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from analytics import sentences
from analytics.results import Findings
from data.knowledge.claims import GRADES, Chapter, Claim, Source
from pages.charts.factor_words import VERDICT_GLYPHS
from pages.widgets.cards import card
from pages.widgets.notices import escaped

Verdicts = Mapping[str, str]


def own_verdicts(findings: Findings) -> dict[str, str]:
    """Return the verdict of each factor that the diary was looked at for; none before the first look."""
    return {} if findings.milestone is None else {one.factor: one.verdict for one in findings.findings}


def show_chapter(chapter: Chapter, verdicts: Verdicts, *, graded: bool = True, columns: int = 1) -> None:
    """Draw one chapter as a card; in a wide one the claims stand in two columns, so that lines stay short."""
    with card(f"chapter_{chapter.key}", chapter.title, chapter.lead, stretch=True):
        a_column = -(-len(chapter.claims) // columns)
        for number, column in enumerate(st.columns(columns, gap="medium")):
            with column:
                for claim in chapter.claims[number * a_column : (number + 1) * a_column]:
                    _show_claim(claim, verdicts, graded=graded)


def show_grades() -> None:
    """Draw what the grades mean."""
    with card("grades", "How sure is this?", "Every claim carries one of these, and names where it was read."):
        rows = [f"{_badge(grade.glyph, grade.label)} {escaped(grade.meaning)}" for grade in GRADES]
        st.markdown("  \n".join(rows))


def sources_words(sources: tuple[Source, ...]) -> str:
    """Return the sources as Markdown, those with a lasting address as links."""
    return " · ".join(_source(source) for source in sources)


def verdict_sentence(claim: Claim, verdicts: Verdicts) -> str:
    """Say what the diary shows of the claim's factors: ``In your log: ● Sleep linked``; empty where it has none."""
    told = [
        f"{VERDICT_GLYPHS[verdicts[factor]]} {sentences.factor_title(factor)}, "
        f"{sentences.verdict_words(verdicts[factor]).lower()}"
        for factor in claim.factors
        if factor in verdicts
    ]
    return f"In your log: {'; '.join(told)}" if told else ""


def _show_claim(claim: Claim, verdicts: Verdicts, *, graded: bool) -> None:
    badge = f" {_badge(claim.grade.glyph, claim.grade.label)}" if graded else ""
    own = verdict_sentence(claim, verdicts)
    parts = [f"**{escaped(claim.heading)}**{badge}", escaped(claim.text), *([f"*{escaped(own)}*"] if own else [])]
    with st.container(gap="xxsmall"):
        st.markdown("  \n".join(parts))
        if claim.sources:
            # A caption would fade its links below what can be read.
            st.markdown(f":gray[:small[{sources_words(claim.sources)}]]")


def _badge(glyph: str, label: str) -> str:
    return f":gray-badge[{glyph} {escaped(label)}]"


def _source(source: Source) -> str:
    words = escaped(f"{source.name}, {source.place}")
    return f"[{words}]({source.address})" if source.address else words
