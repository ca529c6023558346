"""Read a cell or a title that names a month: Jan, March 2026, 'Mrz 26', 2026-03, 03/2026."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.importers.reading.text import plain, tidy

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NAMED = re.compile(r"([^\W\d_]{3,12}|\d{1,2}月)\.?(?:[\s\-/.,']{1,3}(\d{4}|\d{2}))?$")
NUMBERED = re.compile(r"(?:(\d{4})\s?[-/.年]\s?(\d{1,2})月?|(\d{1,2})\s?[-/.]\s?(\d{4}))$")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Month:
    """A month, with its year where that is told."""

    number: int
    year: int | None = None

    def day(self, number: int) -> str:
        """Return a day of it as a text that is read as a date: 2026-03-05, or 5 Mar without a year."""
        if self.year is None:
            return f"{number} {MONTHS[self.number - 1]}"
        return f"{self.year:04d}-{self.number:02d}-{number:02d}"


def month_named(text: str) -> Month | None:
    """Return the month that a text names, and nothing else; None for any other text."""
    straight = tidy(text)
    numbered = NUMBERED.match(straight)
    if numbered:
        year, number = int(numbered[1] or numbered[4]), int(numbered[2] or numbered[3])
        return Month(number, year) if 1 <= number <= len(MONTHS) and YEAR.fullmatch(str(year)) else None
    named = NAMED.match(straight)
    if named is None:
        return None
    from data.importers.reading.month_names import months  # Babel: only where words are met

    found = months().get(plain(named[1]))
    if found is None:
        return None
    return Month(found[0], None if named[2] is None else int(named[2]) + (2000 if len(named[2]) == 2 else 0))


def month_in_title(title: str) -> Month | None:
    """Return the one month among the words of a title such as 'Spasms in March 2026'."""
    from data.importers.reading.month_names import months

    words = re.findall(r"[^\W\d_]{3,}", tidy(title))
    numbers = {months()[plain(word)][0] for word in words if plain(word) in months()}
    years = set(YEAR.findall(title))
    whole = month_named(title)
    if whole is not None or len(numbers) != 1:
        return whole
    return Month(numbers.pop(), int(years.pop()) if len(years) == 1 else None)


def year_in(title: str) -> int | None:
    """Return the one year that a title tells, also as 'Jan 26'."""
    years = set(YEAR.findall(title))
    if len(years) == 1:
        return int(years.pop())
    named = None if years else month_named(title)
    return named.year if named else None
