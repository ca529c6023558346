"""What the person suspected at single spasms, set beside what the log says over all days."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from analytics.results import Findings


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One suspected factor, at how many spasms it was named, and its verdict; None where it is not in the day log."""

    factor: str
    times: int
    verdict: str | None


def suspicions(episodes: pd.DataFrame, findings: Findings) -> tuple[Suspicion, ...]:
    """Count the suspected triggers of all spasms, the commonest first.

    A suspicion is never used as an exposure: it is written down only where there was a spasm, so it always fits.
    """
    named: Counter[str] = Counter()
    if len(episodes):
        for triggers in episodes["triggers"].dropna():
            named.update(str(triggers).split(",") if isinstance(triggers, str) else map(str, triggers))
    verdicts = {finding.factor: finding.verdict for finding in findings.findings}
    ranked = sorted((item for item in named.items() if item[0]), key=lambda item: (-item[1], item[0]))
    return tuple(Suspicion(factor, times, verdicts.get(factor)) for factor, times in ranked)
