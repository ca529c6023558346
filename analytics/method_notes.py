"""What each number of the dashboard means, when it lies, and what no arithmetic can mend."""

from __future__ import annotations

from dataclasses import dataclass


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
        "The difference between the days before and after, with slow changes, the other treatments, the weekday and "
        "days marked as unusual taken into account. An injection is followed along its usual course: rising for 7 "
        "days, full until day 56, fading until day 84.",
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
    "Shift work: a rota of three to ten days, or weeks that take turns, is allowed for from 60 days on where the "
    "spasms clearly follow it. Under a faint or irregular one, a factor that follows it too can look linked; most of "
    "that is caught and called “shares a rhythm”, not all.",
    "Writing only on bad days, or only when something happened. The pages warn when it seems so; no method undoes it.",
    "Holidays: many things change at once. Mark such days as holiday or unusual when you enter them; then what is "
    "different on them is put down to no factor. Unmarked, they make links of their own.",
    "A rhythm of about a month in your spasms and in a factor at once (a cycle, a pay day, a medicine). A clear rhythm "
    "of the spasms is allowed for from 60 days on; a faint one can still look like a link.",
    "What harms at both ends, such as too little and too much sleep: the method looks for one direction.",
    "Very few spasms: with less than one on most days, real links often stay hidden.",
    "Factors that you do not note. They cannot be seen, and they can stand behind what is seen.",
    "A link is not a cause, however strong. Only changing one thing on purpose comes close to showing that.",
)
