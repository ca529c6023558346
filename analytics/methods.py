"""The method in plain words: what a verdict takes, when the diary is looked at, and how often that was wrong."""

from __future__ import annotations

from analytics.error_rates import MEASURED_ON, NOTHING_ACTS, ErrorRate, NothingActs
from analytics.evidence import EARLY_BEFORE, STRONG_PAIRS
from analytics.numbers_in_words import plural
from analytics.settings import Settings

VERY_ALIKE = 0.7


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
            "follows the weekday, shares a rhythm, or may be explained by another factor.",
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


def measured_lead() -> str:
    """Say how the error rates were found, and what was asked for."""
    diaries = plural(sum(row.diaries for row in NOTHING_ACTS), "invented diary", "invented diaries")
    return (
        f"Measured on {MEASURED_ON} with {diaries} of eight factors in which nothing acts and each day resembles the "
        "one before. Whatever is reported there is a false alarm. Asked for are 5 % for one test and 10 % for any; "
        "where days resemble each other very much it is a little more. The word linked asks for more than that."
    )


def one_test_rows() -> list[dict[str, str]]:
    """Return how often one test of one factor at one delay is wrong; asked for are 5 %."""
    return [
        {
            "Logged days": _length(row),
            "Here": _percent(row.one_test, 1),
            "Plain correlation": _percent(row.plain_test, 1),
        }
        for row in NOTHING_ACTS
    ]


def any_alarm_rows() -> list[dict[str, str]]:
    """Return in how many diaries there is any false alarm, after paying for all factors; asked for are at most 10 %."""
    return [
        {
            "Logged days": _length(row),
            "Here": _percent(row.any_flag),
            "Plain correlations": _percent(row.plain_any_flag),
        }
        for row in NOTHING_ACTS
    ]


def _length(row: NothingActs) -> str:
    return f"{row.days}, days very alike" if row.carry_over > VERY_ALIKE else str(row.days)


def _percent(share: float | ErrorRate, decimals: int = 0) -> str:
    value = share.value if isinstance(share, ErrorRate) else share
    return f"{100 * value:.{decimals}f} %"
