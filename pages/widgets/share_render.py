"""The report behind a link: read the diary, keep to the scope, and hand back the finished page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from data.records import ShareScope
from data.vocabulary import OUTCOMES
from pages.document.report import share_report
from pages.widgets import session


def render_share(scope: ShareScope, *, expires_on: date | None = None, for_file: bool = False) -> bytes:
    """Return the page of one link as UTF-8 HTML.

    The builder gets the scope's days and columns only: what is not in the scope cannot slip onto the page. Findings
    rest on the whole diary, as on the owner's own pages.
    """
    diary = session.diary()
    days = session.days(diary)
    shown = [column for column in days.columns if column in OUTCOMES or column in scope.factors]
    episodes = session.episodes(diary)
    inside = episodes["day"].between(str(scope.first), str(scope.last))
    html = share_report(
        days.loc[str(scope.first) : str(scope.last), shown],
        episodes[inside].drop(columns=["note", "triggers"]),
        tuple(replace(given, note=None) for given in session.treatments(diary) if given.day <= scope.last),
        session.findings(diary),
        scope,
        made_on=datetime.now(UTC).date(),
        expires_on=expires_on,
        for_file=for_file,
    )
    return html.encode()
