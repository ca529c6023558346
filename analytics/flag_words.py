"""Red flags in kind words: the fact with its date, and why a doctor wants to hear of it; never what it is."""

from __future__ import annotations

from datetime import date

from analytics.numbers_in_words import day_words, plural
from analytics.percents import change_in_percent
from analytics.treatment_results import RedFlag

FLAG_TITLE = "Tell your doctor soon"
NOT_A_DIAGNOSIS = "This is what your log shows, not what it means. Only an examination can tell that."
EMERGENCY = (
    "A face that suddenly droops, a weak arm, trouble speaking or swallowing, the worst headache of your life: call "
    "emergency services at once."
)


def flag_fact(flag: RedFlag, outcome: str = "spasm_count", today: date | None = None) -> str:
    """Say the fact with its date, in one sentence."""
    day = day_words(flag.day, today)
    match flag.kind:
        case "new_place":
            place = f"{flag.side} {flag.detail.replace('_', ' ')}".strip()
            return f"Your spasms have reached a new place: the {place}, since {day}."
        case "new_side":
            return f"Your spasms are on the {flag.detail} side too, since {day}."
        case "worsening":
            change = change_in_percent(flag.change, outcome)
            return f"{change[:1].upper()}{change[1:]} over the {flag.number} days to {day}, the injections allowed for."
        case "answered" | "emergency":
            return f"In your check-in of {day}: {flag.detail[:1].lower()}{flag.detail[1:]}."
    return f"Spasms on {flag.number} of your last {flag.out_of} logged days, up to {day}."


def flag_context(flag: RedFlag) -> str:
    """Say in one sentence why a doctor wants to hear of it."""
    match flag.kind:
        case "new_place":
            times = plural(flag.number, "time", "times")
            return f"Noted {times}, and never before in your log. When spasms spread, a doctor wants to have a look."
        case "new_side":
            times = plural(flag.number, "time", "times")
            return f"Noted {times}, and never before in your log. A second side is worth an examination."
        case "worsening":
            return "Two looks at your log in a row say so. What to do about it is for you and your doctor to decide."
        case "emergency":
            return f"If it is still so, or comes back: do not wait. {EMERGENCY}"
        case "answered" if flag.key.startswith("new_drug:"):
            return "Some medicines can make muscles twitch. Tell your doctor which one. Do not stop it on your own."
        case "answered":
            return "A doctor wants to hear of this soon. It need not have to do with the spasms."
    return "Twitching that goes on for more than two weeks is worth showing to a doctor once."
