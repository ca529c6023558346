"""Factors that move together so that a log cannot tell which of them counts: a set, reported as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from analytics.evidence import limit
from analytics.results import CANNOT_TELL, LINKED, Finding
from analytics.settings import Settings
from data.vocabulary import COLLINEAR_SETS

TOGETHER = "together"
NOT_TOLD_APART = ("explained", "too_little")


def with_sets(findings: tuple[Finding, ...], kept_days: int, settings: Settings) -> tuple[Finding, ...]:
    """Tell each finding which others it cannot be told apart from.

    Parameters
    ----------
    findings : tuple of Finding
        All of one look.
    kept_days : int
        Kept days at that look.
    settings : Settings

    Returns
    -------
    tuple of Finding
        In the same order. ``together`` names the rest of a finding's set, the strongest evidence first; where no factor
        of a set is linked, the reason of all is ``together``.

    Notes
    -----
    Two factors belong together when both stand out, each is among what the other was allowed for, and neither holds
    when the other is: no effect of its own is left of either. Factors that mean nearly the same (stress and anxiety)
    belong together even when one of them lost less than the other; of any others the one that lost less stands alone.
    So a factor that is explained by a linked set of other things is not named with it.
    """
    candidates = [finding for finding in findings if _is_candidate(finding, limit(kept_days, settings))]
    pairs = [pair for pair in combinations(candidates, 2) if _cannot_be_told_apart(*pair)]
    linked = _joined([pair for pair in pairs if any(one.verdict == LINKED for one in pair)])
    taken = set().union(*linked)
    sets = linked + _joined([pair for pair in pairs if not taken & {one.factor for one in pair}])
    return tuple(_in_set(finding, findings, sets) for finding in findings)


def _joined(pairs: Sequence[tuple[Finding, Finding]]) -> list[set[str]]:
    """Join pairs that share a factor into sets."""
    sets: list[set[str]] = []
    for first, second in pairs:
        both = {first.factor, second.factor}
        touched = [known for known in sets if known & both]
        sets = [*(known for known in sets if known not in touched), both.union(*touched)]
    return sets


def _is_candidate(finding: Finding, limit_of_q: float) -> bool:
    open_for_another = finding.verdict == CANNOT_TELL and finding.reason == "explained"
    is_told = finding.verdict == LINKED or open_for_another
    return is_told and finding.q_factor <= limit_of_q and finding.adjusted.word in NOT_TOLD_APART


def _cannot_be_told_apart(first: Finding, second: Finding) -> bool:
    mutual = first.factor in second.adjusted.by and second.factor in first.adjusted.by
    nearly_the_same = any({first.factor, second.factor} <= known for known in COLLINEAR_SETS)
    return mutual and (nearly_the_same or first.verdict == second.verdict)


def _in_set(finding: Finding, findings: tuple[Finding, ...], sets: list[set[str]]) -> Finding:
    own = next((known for known in sets if finding.factor in known), None)
    if own is None:
        return finding
    others = tuple(other.factor for other in findings if other.factor in own and other is not finding)
    is_open = all(other.verdict == CANNOT_TELL for other in findings if other.factor in own)
    if is_open:
        return replace(finding, together=others, reason=TOGETHER, reason_value="")
    return replace(finding, together=others)
