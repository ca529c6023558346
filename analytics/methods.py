"""The method in plain words: what each number means, when it lies, and what no arithmetic can mend."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.error_rates import MEASURED_ON, NOTHING_ACTS
from analytics.evidence import EARLY_BEFORE, STRONG_PAIRS
from analytics.numbers_in_words import plural
from analytics.settings import Settings


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the dashboard: its name, what it means, and when it lies."""

    name: str
    means: str
    lies: str


NUMBERS: tuple[Number, ...] = (
    Number(
        "Spasms a day",
        "The mean over the days that were logged. A day without spasms counts as 0, a day without an entry does not "
        "count at all.",
        "If you log mostly bad days it is too high, and if you forget spasms it is too low.",
    ),
    Number(
        "“About 1.7 more”",
        "How many spasms more on days with much of a factor than on days with little of it, at your own usual highs "
        "and lows, and with yesterday, the weekday, slow changes and your injections taken into account.",
        "It is an average. It says nothing about a single day, and it assumes that more of a factor goes on in the "
        "same direction: a thing that harms both at its lowest and at its highest is mostly missed.",
    ),
    Number(
        "The range, “(0.9 to 2.6)”",
        "Values that fit your log. It holds the true one in about 95 of 100 diaries like yours; for linked factors "
        "it is made wider, since they were picked out.",
        "It knows chance, not mistakes: a factor that was written down wrongly has a narrow, wrong range.",
    ),
    Number(
        "Days, “161 days”",
        "On how many days both the factor and the spasms are known.",
        "Many days are not much evidence if the factor hardly varied on them.",
    ),
    Number(
        "The delay, “the day before”",
        "The factor is compared with the spasms of the same day and of one, two and three days later. The one that "
        "fits best is shown, and the price for having looked at several is paid.",
        "Neighbouring days are alike, so the day before and the same day are often hard to tell apart.",
    ),
    Number(
        "p",
        "How often a log in which nothing acts would show a difference at least this large.",
        "With 20 factors and four delays, about four factors show a p below 5 % by chance. So no verdict rests on "
        "one p.",
    ),
    Number(
        "q",
        "The same, after paying for all factors and delays that were looked at. Of the factors with a q below 5 %, "
        "about one in twenty is there by chance.",
        "It trusts the p values that go in. What no p knows, listed at the end, no q knows either.",
    ),
    Number(
        "“Holds after allowing for …”",
        "The difference that is left when the factors that move with this one are in the same calculation.",
        "Only what you note can be allowed for.",
    ),
    Number(
        "What comes first",
        "Whether the spasms follow the factor, or the factor follows the spasms.",
        "Both can follow a third thing. It is a hint at the order, never at a cause.",
    ),
    Number(
        "“About 40 more days”",
        "How long it takes, at your own ups and downs, until a difference that matters would show.",
        "It supposes that the next weeks are like the last ones.",
    ),
    Number(
        "Before and after a treatment",
        "The difference between the days before and after, with slow changes, the other treatments and the weekday "
        "taken into account. An injection is followed along its usual course: rising for 7 days, full until day 56, "
        "fading until day 84.",
        "People start treatments when they feel worst, and would often have felt better anyway.",
    ),
    Number(
        "Plain correlations (r, rho, tau)",
        "The usual ones, shown because other tools show them.",
        "They ignore that one day resembles the next. In the table below they raise two to four times as many false "
        "alarms as they say.",
    ),
)

NOT_CURED: tuple[str, ...] = (
    "Shift work in a fixed rhythm: a factor and the spasms that both follow the rota look linked. Most of it is "
    "caught and called “shares a rhythm”, not all.",
    "Writing only on bad days, or only when something happened. The pages warn when it seems so; no method undoes it.",
    "Holidays: many things change at once. Note them as a factor of their own.",
    "What harms at both ends, such as too little and too much sleep: the method looks for one direction.",
    "Very few spasms: with less than one on most days, real links often stay hidden.",
    "Factors that you do not note. They cannot be seen, and they can stand behind what is seen.",
    "A link is not a cause, however strong. Only changing one thing on purpose comes close to showing that.",
)


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
    """Say how the error rates were found."""
    diaries = plural(sum(row.diaries for row in NOTHING_ACTS), "invented diary", "invented diaries")
    return (
        f"Measured on {MEASURED_ON} with {diaries} of eight factors in which nothing acts, each day resembling the "
        "one before. Whatever is reported there is a false alarm. Asked for are 5 % for one test and 10 % for any; "
        "where days resemble each other very much and there are many, it is a little more. Linked asks for more "
        "than a false alarm here had to pass."
    )


def error_rows() -> list[dict[str, str]]:
    """Return the table of error rates, one row a length of the diary and carry-over."""
    return [
        {
            "Logged days": str(row.days),
            "Day resembles the day before": "much" if row.carry_over < 0.7 else "very much",
            "Diaries": str(row.diaries),
            "One test wrong": _percent(row.one_test.value, 1),
            "Plain correlation": _percent(row.plain_test.value, 1),
            "Any false alarm": _percent(row.any_flag.value),
            "Any, with plain ones": _percent(row.plain_any_flag.value),
        }
        for row in NOTHING_ACTS
    ]


def _percent(share: float, decimals: int = 0) -> str:
    return f"{100 * share:.{decimals}f} %"
