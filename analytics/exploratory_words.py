"""Another outcome in words: for a look only, and without any word of a verdict."""

from __future__ import annotations

from analytics.circumstances import in_general, is_told_high
from analytics.finding_words import difference_words
from analytics.numbers_in_words import plural
from analytics.outcome_words import outcome_axis, outcome_noun
from analytics.results import Finding

TITLE = "Your other outcomes, for a look only"


def exploratory_caption(tested: str) -> str:
    """Say that only one outcome carries verdicts, and why."""
    return (
        f"The lists answer one question only, about {outcome_noun(tested)}. Here are estimates with their ranges, and "
        "no answers. One range in twenty misses the truth, and whoever looks at many will find one that seems to say "
        "something."
    )


def exploratory_title(outcome: str, kept_days: int) -> str:
    """Name another outcome with its days: ``Worst intensity of the day, 161 days``."""
    return f"{outcome_axis(outcome)}, {plural(kept_days, 'day', 'days')}"


def exploratory_row(finding: Finding) -> tuple[str, str, str]:
    """Return a row: the side that is told, the difference with its range, the days."""
    side = in_general(finding, is_told_high(finding))
    return side, f"about {difference_words(finding)}", str(finding.n_pairs)


def too_few_days(outcome: str, kept_days: int, needed: int) -> str:
    """Say why another outcome cannot be estimated yet."""
    return (
        f"{outcome_axis(outcome)} is known on {plural(kept_days, 'day', 'days')} up to the last look; an estimate "
        f"takes {needed}, and a factor noted beside it."
    )
