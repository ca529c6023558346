"""The three lists in words: their lead, their rows, up to when they looked and what to be careful about."""

from __future__ import annotations

import math
from datetime import date

from analytics.circumstances import is_told_high
from analytics.finding_words import difference_words, factor_title
from analytics.lag_words import lag_words
from analytics.numbers_in_words import capitalised, count, day_words, ordinal, plural
from analytics.phrases import phrase
from analytics.reason_words import open_words, set_name
from analytics.results import CANNOT_TELL, LINKED, NO_LINK, Finding, Findings
from analytics.selective_logging import MANY_GAPS, WRITES_LESS, WRITES_MORE

FOREST_CAPTION = (
    "More of it against less of it (sleep: short against long nights). Each line is the likely range. "
    "Inside the grey box a difference is too small to matter."
)
NOT_A_CAUSE = "A link is not a cause."
CAUTIONS = {
    WRITES_LESS: "You seem to write less on bad days. Links with whatever makes you write cannot be told.",
    WRITES_MORE: "You seem to write more on bad days. Links with whatever makes you write cannot be told.",
    MANY_GAPS: "Fewer than 7 in 10 days are logged. If the others were different days, the answers may be wrong.",
}


def list_lead(findings: Findings) -> str:
    """Sum up the three lists in one line that ends with "A link is not a cause."; before the first look, say when."""
    if findings.milestone is None:
        first = findings.next_milestone
        return (
            f"{findings.kept_days} of {first} days logged. From day {first} this page compares your days. "
            "Until then every difference would be mostly chance."
        )
    if not findings.findings:
        return "Your log holds no factors yet. Note one or two every day, and this page compares them."
    linked, none, open_ = (len(findings.of(verdict)) for verdict in (LINKED, NO_LINK, CANNOT_TELL))
    parts = [
        *([f"{count(linked)} {'stands' if linked == 1 else 'stand'} out"] if linked else []),
        *([f"{count(none)} {'makes' if none == 1 else 'make'} no sizeable difference"] if none else []),
        *([f"{count(open_)} cannot be told yet"] if open_ else []),
    ]
    told = capitalised(", ".join(parts)) if linked else f"Nothing stands out so far: {', '.join(parts)}"
    factors = plural(len(findings.findings), "factor", "factors")
    return f"{factors} over {findings.milestone} logged days. {told}. {NOT_A_CAUSE}"


def nothing_stands_out(findings: Findings) -> str:
    """Say kindly that nothing is linked: ``Nothing stands out so far. That is an answer too: ...``."""
    none = len(findings.of(NO_LINK))
    if not none:
        return "Nothing stands out so far. Most links take 90 to 180 logged days to show."
    return (
        f"Nothing stands out so far. That is an answer too: {plural(none, 'factor makes', 'factors make')} "
        "no sizeable difference."
    )


def look_sentence(findings: Findings, today: date | None = None) -> str:
    """Say up to when the lists look and when they look again."""
    more = max(findings.next_milestone - findings.kept_days, 1)
    if findings.milestone is None or findings.looked_until is None:
        return f"First look at your {ordinal(findings.next_milestone)} logged day, about {more} more."
    until = day_words(findings.looked_until, today)
    return (
        f"Up to {until}, your {ordinal(findings.milestone)} logged day; next look at {findings.next_milestone}, "
        f"about {more} more."
    )


def row_name(finding: Finding) -> str:
    """Name a factor in its list: ``Short nights``, ``Stress, the day before``, ``Less exercise``."""
    words = phrase(finding.factor)
    if finding.together:
        return set_name(finding)
    if finding.verdict != LINKED:
        return factor_title(finding.factor)
    high, at_once = is_told_high(finding), finding.best_lag == 0
    if words.more_once:
        name = words.more if high else words.less
    elif high:
        name = words.name
    else:
        name = f"no {words.more}" if words.presence else words.less
    return capitalised(name) if at_once else f"{capitalised(name)}, {lag_words(finding.factor, finding.best_lag)}"


def reason_words(finding: Finding) -> str:
    """Say the rest of a list's row: ``1.7 more · strong``, ``125 days``, ``a hint · about 60 more days``."""
    if finding.verdict == LINKED:
        which = " · cannot tell which" if finding.together else ""
        return f"{difference_words(finding).partition(' (')[0]} · {finding.strength}{which}"
    if finding.verdict == NO_LINK:
        return plural(finding.n_pairs, "day", "days")
    return open_words(finding)


def caution_words(key: str) -> str:
    """Say one caution about the log in a sentence."""
    return CAUTIONS[key]


def unusual_words(findings: Findings) -> str:
    """Say that marked days are allowed for; nothing where there are none."""
    if not findings.unusual_days:
        return ""
    days = plural(findings.unusual_days, "day is", "days are")
    return f"{days} marked as holidays or unusual; what is different on them is not put down to any factor."


def placebo_words(findings: Findings, limit: float = 0.11) -> str:
    """Say how the test does on this diary's own factors, shifted in time so that they cannot be linked."""
    share = findings.placebo_share
    if math.isnan(share):
        return ""
    verdict = "That is too many, so nothing is called linked yet." if share > limit else "About 5 % is expected."
    return f"Check: your own factors, shifted in time, would be flagged in {share:.0%} of tries. {verdict}".replace(
        "%", " %"
    ).replace("  ", " ")


def suspected_words(verdict: str | None) -> str:
    """Answer a suspicion kindly: ``Linked``, ``Not seen so far``, ``Cannot tell yet``."""
    return {LINKED: "Linked", NO_LINK: "Not seen so far"}.get(verdict or "", "Cannot tell yet")
