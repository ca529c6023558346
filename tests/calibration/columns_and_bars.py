"""What each result table shows, and the bars that the method has to hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cells import Cell

MeasureName = str | tuple[str, str]  # a mean, or the ratio of two sums


@dataclass(frozen=True)
class Column:
    heading: str
    measure: MeasureName


@dataclass(frozen=True)
class Bar:
    """A range that one column has to keep in the cells that ``applies`` picks."""

    says: str
    group: str
    heading: str
    applies: Callable[[Cell], bool]
    low: float | None
    high: float | None


TITLES = {
    "size": "Size at 0.05 by length and carry-over (8 unrelated factors x 4 delays; negative binomial counts)",
    "kinds": "Where nothing acts: single tests and any flag at q <= 0.10",
    "verdicts": "Where nothing acts: what the Triggers page would say",
    "power": "One effect of +0.20 a SD, the day before: power against the oracle, and the interval",
    "rare": "Effects of +0.25 a SD of rare or skewed triggers, and on rare spasms",
    "panel": "Three of twelve independent factors act (+0.25, -0.22, +0.20 a SD, delays 0, 1, 2)",
    "companions": "Only stress acts (+0.30); caffeine, mood, sleep and fatigue move with it (0.4 to 0.5)",
}

OF_NOTHING = (
    Column("size at .05", "size"),
    Column("size at .01", "size_01"),
    Column("any flag", "any_flag"),
    Column("Spearman's size", "naive_size"),
    Column("Spearman's any flag", "naive_any_flag"),
)
COLUMNS: dict[str, tuple[Column, ...]] = {
    "size": OF_NOTHING,
    "kinds": (
        *OF_NOTHING,
        Column("p < .01, few days", "few_days_01"),
        Column("false rows stopped by the rhythm gate", ("false_rows_stopped", "false_rows")),
        Column("silent: weekday", "silent_weekday"),
    ),
    "verdicts": (
        Column("any linked", "any_linked"),
        Column("no sizeable link", "no_link_share"),
        Column("placebo check warns", "placebo_warns"),
        Column("caution on logging", "logging_caution"),
        Column("any caution", "any_caution"),
    ),
    "power": (
        Column("power", "power"),
        Column("oracle", "oracle_power"),
        Column("power / oracle", ("power", "oracle_power")),
        Column("oracle that fits drift and weekday", "careful_oracle_power"),
        Column("power / that oracle", ("power", "careful_oracle_power")),
        Column("coverage", "covers"),
        Column("mean estimate / truth", ("estimate", "truth")),
    ),
    "panel": (
        Column("false share, q <= .10", "false_share"),
        Column("found, q <= .10", "found"),
        Column("Spearman's false share", "naive_false_share"),
        Column("linked: false share", "linked_false_share"),
        Column("linked: found", "linked_found"),
        Column("false among early", ("early_false", "early")),
        Column("false among moderate", ("moderate_false", "moderate")),
        Column("false among strong", ("strong_false", "strong")),
        Column("moderate a diary", "moderate"),
        Column("acting among no sizeable link", ("no_link_false", "no_link")),
        Column("told intervals that cover", ("told_covered", "told")),
        Column("acting stopped by the rhythm gate", ("acting_stopped", "acting")),
    ),
    "companions": (
        Column("blamed, plain p < .05", "blamed"),
        Column("blamed, adjusted p < .05", "blamed_adjusted"),
        Column("blamed, linked", "blamed_linked"),
        Column("stress, adjusted p < .05", "actor_adjusted"),
        Column("stress, linked", "actor_linked"),
    ),
}
COLUMNS["rare"] = COLUMNS["power"]


def _usual(cell: Cell) -> bool:
    return cell.recipe.days >= 60 and not cell.name.endswith("0.8")


def _always(cell: Cell) -> bool:
    return True


def _named(*names: str) -> Callable[[Cell], bool]:
    return lambda cell: cell.name in names


def _from(days: int) -> Callable[[Cell], bool]:
    return lambda cell: cell.recipe.days >= days


UNCURED = (
    *("8-day shift rota", "28-day rhythms", "a holiday of two weeks", "skips bad days"),
    "writes when spasms or stress are bad",
)

BARS = (
    Bar("size, 60 days and more, carry-over up to 0.6", "size", "size at .05", _usual, 0.035, 0.065),
    Bar("size, every other length and carry-over", "size", "size at .05", lambda cell: not _usual(cell), 0.02, 0.08),
    Bar("any flag on a null diary", "size", "any flag", _always, None, 0.10),
    Bar(
        "size, every kind that can be cured", "kinds", "size at .05", lambda cell: cell.name not in UNCURED, 0.02, 0.08
    ),
    Bar(
        "any flag, every kind that can be cured", "kinds", "any flag", lambda cell: cell.name not in UNCURED, None, 0.10
    ),
    Bar("forms left at 0: size", "kinds", "size at .05", _named("forms left at 0"), None, 0.052),
    Bar("shift rota: size", "kinds", "size at .05", _named("8-day shift rota"), None, 0.106),
    Bar("shift rota: any flag", "kinds", "any flag", _named("8-day shift rota"), None, 0.05),
    Bar("28-day rhythms: size", "kinds", "size at .05", _named("28-day rhythms"), None, 0.067),
    Bar("28-day rhythms: any flag", "kinds", "any flag", _named("28-day rhythms"), None, 0.07),
    Bar("rough weeks: size", "kinds", "size at .05", _named("rough weeks"), None, 0.045),
    Bar("rough weeks: any flag", "kinds", "any flag", _named("rough weeks"), None, 0.07),
    Bar("three years of season: size", "kinds", "size at .05", _named("three years of season"), None, 0.050),
    Bar("three years of season: any flag", "kinds", "any flag", _named("three years of season"), None, 0.07),
    Bar("a wild third: size", "kinds", "size at .05", _named("a wild third, then calm"), None, 0.052),
    Bar("a wild third: any flag", "kinds", "any flag", _named("a wild third, then calm"), None, 0.12),
    Bar("curved drift, 55 days: size", "kinds", "size at .05", _named("curved drift, 55 days"), None, 0.056),
    Bar("bound to workdays, 50 days: any flag", "kinds", "any flag", _named("bound to workdays, 50 days"), None, 0.10),
    Bar(
        "few days: p < .01 comes up", "kinds", "p < .01, few days", _named("columns that rest on few days"), None, 0.01
    ),
    Bar("writing by mood: size", "kinds", "size at .05", _named(*UNCURED[3:]), None, 0.143),
    Bar("a holiday: size", "kinds", "size at .05", _named("a holiday of two weeks"), None, 0.084),
    Bar(
        "a holiday that is marked: size", "kinds", "size at .05", _named("a holiday of two weeks, marked"), None, 0.065
    ),
    Bar("any linked factor where nothing acts", "verdicts", "any linked", _always, None, 0.10),
    Bar("power against the oracle, 90 days and more", "power", "power / oracle", _from(90), 0.95, None),
    Bar("the same, the oracle fitting drift and weekday", "power", "power / that oracle", _from(90), 0.95, None),
    Bar(
        "power against the oracle, below 90 days",
        "power",
        "power / oracle",
        lambda cell: cell.recipe.days < 90,
        0.80,
        None,
    ),
    Bar("95 % interval", "power", "coverage", _always, 0.94, 0.96),
    Bar("95 % interval, rare and skewed triggers", "rare", "coverage", _always, 0.91, 0.97),
    Bar("false discoveries at q <= 0.10", "panel", "false share, q <= .10", _always, None, 0.10),
    Bar("false among moderate findings", "panel", "false among moderate", _always, None, 0.10),
    Bar("false among strong findings", "panel", "false among strong", _always, None, 0.05),
    Bar(
        "found at q <= 0.10, 180 days", "panel", "found, q <= .10", _named("three of twelve act, 180 days"), 0.56, None
    ),
    Bar("blamed after adjustment", "companions", "blamed, adjusted p < .05", _always, None, 0.10),
)
