"""The method in plain words: what a verdict takes, and when the diary is looked at."""

from __future__ import annotations

from analytics.evidence import EARLY_BEFORE, STRONG_PAIRS
from analytics.settings import Settings


def list_rules(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Return what it takes to come into each of the three lists."""
    low, high = 1 / settings.negligible_rate_ratio, settings.negligible_rate_ratio
    return (
        (
            "● Linked",
            f"A q of at most {_percent(settings.q_linked)} at two looks running, at least {settings.min_pairs} days "
            f"with both known and {settings.min_off_mode} of them different from the usual value, and nothing else "
            f"that explains it. Early evidence below {EARLY_BEFORE} logged days, moderate above, strong from a q of "
            f"at most {_percent(settings.q_strong)} over {STRONG_PAIRS} days. From {settings.strong_only_from} "
            "logged days only strong evidence counts.",
        ),
        (
            "○ No sizeable link",
            f"At least {settings.no_link_from} logged days, a q above {_percent(settings.q_no_link)}, and at every "
            f"delay a range inside {low:.2f} to {high:.2f} times as many spasms for one usual swing of the factor "
            "(its standard deviation). So it is not only unproven: anything larger is unlikely.",
        ),
        (
            "◇ Cannot tell yet",
            "All the rest, each with its reason: too few days, never varied, a hint, new since the last look, "
            "follows the weekday, shares a rhythm, or may be explained by another factor. Factors that move together "
            "so that the log cannot tell which of them counts are reported as one.",
        ),
    )


def milestone_words(settings: Settings) -> str:
    """Say when the lists look at the diary, and why not every day."""
    looks = ", ".join(str(day) for day in settings.milestones)
    return (
        f"The lists look at your log on your {looks} logged days, then every {settings.milestone_step}. In between "
        "they stand still. Whoever looks every day will sooner or later look on a lucky day; so a factor must also "
        "hold at two looks running. No filter of any page reaches the lists."
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
