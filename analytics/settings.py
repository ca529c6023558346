"""The settings under which a diary is analysed; one frozen record, the same for every page and every test."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and seeds of the analysis.

    ``outcome`` is the one column that carries verdicts; ``n_resamples`` the permutations of the lag scan; ``seed``
    fixes them, so that one diary always gives one answer; ``milestones`` are the kept-day counts at which findings are
    looked at, continued every ``milestone_step``.
    """

    outcome: str = "spasm_count"
    lags: tuple[int, ...] = (0, 1, 2, 3)
    level: float = 0.95
    n_resamples: int = 1999
    seed: int = 0
    q_linked: float = 0.05
    q_strong: float = 0.01
    q_no_link: float = 0.20
    rhythm_limit: float = 1.3
    placebo_limit: float = 0.11
    milestones: tuple[int, ...] = (30, 45, 60, 75, 90)
    milestone_step: int = 30
    strong_only_from: int = 300
    no_link_from: int = 90
    negligible_rate_ratio: float = 1.25
    min_pairs: int = 30
    min_off_mode: int = 8
