"""What was suspected stands beside what the log says."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analytics.results import CANNOT_TELL, LINKED, Finding, Findings
from analytics.suspicions import Suspicion, suspicions


def test_suspected_triggers_are_counted_and_answered(finding: Callable[..., Finding]) -> None:
    told = (finding(factor="stress"), finding(factor="caffeine_mg", verdict=CANNOT_TELL))
    findings = Findings("spasm_count", 100, None, 90, 120, 0.05, (), told)
    episodes = pd.DataFrame({"triggers": ["caffeine_mg,stress", "caffeine_mg", None, "", "tag:weather"]})
    assert suspicions(episodes, findings) == (
        Suspicion("caffeine_mg", 2, CANNOT_TELL),
        Suspicion("stress", 1, LINKED),
        Suspicion("tag:weather", 1, None),
    )


def test_no_episode_is_no_suspicion() -> None:
    assert suspicions(pd.DataFrame(), Findings("spasm_count", 0, None, None, 30, 0.05, (), ())) == ()
