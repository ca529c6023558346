"""The report behind a link: the diary as the owner's own pages read it, handed to the builder with the scope."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from data.check_ins import read_check_ins
from data.records import Diary, ShareScope
from data.scales import scale_results
from data.store import diary_path
from pages.document.report import share_report
from pages.widgets import session, treatment_session


def render_share(
    scope: ShareScope, *, expires_on: date | None = None, for_file: bool = False, question: str = ""
) -> bytes:
    """Return the page of one link as UTF-8 HTML; the builder cuts the diary to the scope before it writes a word."""
    diary = session.diary()
    html = share_report(
        session.days(diary),
        session.episodes(diary),
        session.treatments(diary),
        session.findings(diary),
        scope,
        made_on=datetime.now(UTC).date(),
        expires_on=expires_on,
        for_file=for_file,
        effects=treatment_session.treatment_effects(diary),
        flags=treatment_session.red_flags(diary),
        question=question,
        condition=diary.condition or "",
        scales=scale_results(read_check_ins(diary.diary_id)),
    )
    return html.encode()


def rendered(diary: Diary, scope: ShareScope, *, expires_on: date | None, question: str = "") -> bytes:
    """Return the same page, built once for each revision of the diary, scope, end and question."""
    scope = replace(scope, label="")  # it is not on the page
    state = (str(diary_path()), diary.diary_id, diary.revision, scope, expires_on, question, datetime.now(UTC).date())
    return session.computed("report", state, lambda: render_share(scope, expires_on=expires_on, question=question))
