"""What a check-in asks: the weekly questions of the face, and the monthly scales with what a change means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.records import CheckIn

WEEKLY = "weekly"
MONTHLY = "monthly"

SEVERITY = "severity"
FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing the weekly check-in asks for; ``now`` is an emergency, ``soon`` what a doctor should hear of."""

    key: str
    label: str
    now: bool = False
    soon: bool = True


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale of the monthly check-in.

    ``questions`` are key, text and answers from 0 up, in words of our own; without any, the person copies the total of
    a form that the doctor hands out, whose text may not be printed here. ``change`` is the smallest difference that
    people noticed in the study behind ``source``, in points. Lower is better in all of them.
    """

    key: str
    label: str
    maximum: float
    step: float
    change: float
    of_whom: str
    source: str
    questions: tuple[tuple[str, str, tuple[str, ...]], ...] = ()

    @property
    def change_means(self) -> str:
        """Say what a difference means, and from where that is known."""
        return f"A difference of {self.change:g} points or more is one that {self.of_whom} noticed ({self.source})."


@dataclass(frozen=True, slots=True)
class ScaleResult:
    """The total of one scale on one day."""

    day: date
    scale: str
    label: str
    total: float
    maximum: float
    change_means: str


SIGNS = (
    Sign("sudden_droop", "One side of the face suddenly hangs", now=True),
    Sign("arm_or_speech", "A weak arm or leg, or trouble speaking", now=True),
    Sign("worst_headache", "A sudden headache, the worst ever", now=True),
    Sign("lost_awareness", "A blackout or a seizure", now=True),
    Sign("swallowing_breathing", "Trouble swallowing or breathing", now=True),
    Sign("weak_or_stiff", "Part of the face is weak or stiff"),
    Sign("lid_droops", "An eyelid hangs, or the eye is hard to open"),
    Sign("red_eye", "A red, swollen or discharging eye"),
    Sign("numbness", "Part of the face feels numb"),
    Sign("hearing_loss", "Hearing got worse on one side"),
    Sign("other_body_part", "Twitching in another part of the body"),
    Sign("both_sides", "Both sides twitch at the same moment"),
    Sign("new_drug", "A new medicine, or another dose"),
    Sign("ear_click", "Clicking in the ear", soon=False),
)

SCALES = (
    Scale(
        "face_month",
        "Strength and frequency, own rating",
        8,
        1,
        2,
        "people with blepharospasm, rated by their doctors on a scale built in the same way,",
        "Jankovic Rating Scale, doi.org/10.1002/mds.22368",
        (
            (
                SEVERITY,
                "How strong were your spasms this month?",
                (
                    "None",
                    "Only when something set them off, such as light or wind",
                    "A light flutter that does not hinder",
                    "Clearly visible, and a hindrance",
                    "So strong that I could not go on with what I did",
                ),
            ),
            (
                FREQUENCY,
                "How often, or how long?",
                (
                    "Not at all",
                    "Hardly more than usual blinking",
                    "Short flutters, less than a second",
                    "Longer than a second, but most of the day was free",
                    "More than half of the day",
                ),
            ),
        ),
    ),
    Scale(
        "hfs7",
        "HFS-7",
        28,
        1,
        2.63,
        "people with hemifacial spasm",
        "doi.org/10.1016/j.prdoa.2024.100295",
    ),
    Scale(
        "hfs30",
        "HFS-30",
        120,
        1,
        4.46,
        "people with hemifacial spasm",
        "doi.org/10.1016/j.prdoa.2024.100295",
    ),
    Scale(
        "bsdi",
        "BSDI (mean)",
        4,
        0.1,
        0.7,
        "people with blepharospasm",
        "doi.org/10.1002/mds.22368",
    ),
)


def limits(kind: str) -> dict[str, tuple[str, float]]:
    """Return for each reply that a check-in may hold its label and its highest value; the lowest is always 0."""
    if kind == WEEKLY:
        return {sign.key: (sign.label, 1) for sign in SIGNS}
    if kind == MONTHLY:
        asked = {key: (text, len(steps) - 1) for scale in SCALES for key, text, steps in scale.questions}
        return {**asked, **{scale.key: (scale.label, scale.maximum) for scale in SCALES if not scale.questions}}
    return {}


def scale_results(check_ins: Iterable[CheckIn]) -> tuple[ScaleResult, ...]:
    """Return the totals of all monthly check-ins, by scale and then by day; a scale half answered has no total."""
    monthly = [check_in for check_in in check_ins if check_in.kind == MONTHLY]
    return tuple(
        ScaleResult(check_in.day, scale.key, scale.label, total, scale.maximum, scale.change_means)
        for scale in SCALES
        for check_in in sorted(monthly, key=lambda check_in: check_in.day)
        if (total := _total(scale, check_in)) is not None
    )


def _total(scale: Scale, check_in: CheckIn) -> float | None:
    if not scale.questions:
        return check_in.reply(scale.key)
    replies = [check_in.reply(key) for key, _, _ in scale.questions]
    known = [reply for reply in replies if reply is not None]
    return sum(known) if len(known) == len(replies) else None
