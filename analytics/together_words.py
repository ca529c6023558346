"""What moves together, in sentences, with the warning that belongs to every correlation."""

from __future__ import annotations

from analytics.finding_words import factor_title
from analytics.numbers_in_words import joined, number, plural
from analytics.together import TOO_CLOSE, Pair, Together

MOST_NAMED = 3
WARNING = (
    "Moving together is not cause. These are plain correlations: they ignore what carries over from day to day, so two "
    "things that only drift over the same months look closer than they are."
)
TO_LOG = "From 30 days on which two factors are both noted, this shows which of them move together."


def together_words(found: Together) -> str:
    """Name the pairs that cannot be told apart, or the closest one and that it can."""
    close = found.too_close
    if not found.pairs:
        return TO_LOG
    if not close:
        nearest = found.pairs[0]
        return (
            f"No two of your {len(found.factors)} factors move so closely together that they could not be told apart. "
            f"The closest are {pair_words(nearest)}."
        )
    told = joined([pair_words(pair) for pair in close[:MOST_NAMED]])
    more = len(close) - MOST_NAMED
    rest = f", and {plural(more, 'more pair', 'more pairs')}" if more > 0 else ""
    verb = "moves" if len(close) == 1 else "move"
    pairs = "This pair" if len(close) == 1 else "These pairs"
    return (
        f"{pairs} {verb} so closely that your log cannot tell which of the two goes with your spasms: {told}{rest}. "
        "Noting one of each may be enough."
    )


def pair_words(pair: Pair) -> str:
    """Name a pair: ``stress with anxiety (0.82)``, ``stress against mood (−0.75)``."""
    names = [_inside(factor_title(name)) for name in (pair.first, pair.second)]
    return f" {'with' if pair.rho > 0 else 'against'} ".join(names) + f" ({number(pair.rho, 2)})"


def basis_words(found: Together) -> str:
    """Say on how many days it rests, and from where on two factors count as one."""
    return (
        f"{plural(found.kept_days, 'logged day', 'logged days')}, each pair over the days on which both are noted. "
        f"From {number(TOO_CLOSE, 1)} up or down two factors count as too close."
    )


def _inside(title: str) -> str:
    """Write a title inside a sentence: only a capital that begins a plain word is lowered."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
