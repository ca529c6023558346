"""The changes of a day in words: what it was, what it became, who did it and when."""

from __future__ import annotations

from analytics.one_day_words import trigger_words
from analytics.pattern_words import place_words
from data.history import NOTE, SPASM, VALUE, Change, Content, SpasmSeen
from data.records import Treatment
from data.typed_values import value_text
from pages.charts.words import counted, day_words, label_of, number, shortened
from pages.widgets.clock import local_moment
from pages.widgets.notices import escaped
from pages.widgets.treatment_words import treatment_words

LONGEST = 80
NOTHING = "nothing"


def change_words(change: Change) -> str:
    """Say what changed, as Markdown: ``**Stress** 4 → 6``; struck through where it does not count."""
    name = {SPASM: "Spasm", NOTE: "Note"}.get(change.kind, "Treatment")
    if change.kind == VALUE:
        name = label_of(change.name)
    old, new = (escaped(_content(change.name, content)) for content in (change.old, change.new))
    words = f"**{escaped(name)}** {new}" if change.old is None else f"**{escaped(name)}** {old} → {new}"
    return f"~~{words}~~" if change.undone_at is not None or change.covered else words


def who_words(change: Change) -> str:
    """Say who and when: ``by hand, 24 November 2026 at 14:32``; and why it does not count, where it does not."""
    moment = local_moment(change.made_at)
    source = "the sample" if change.sample else "by hand" if change.by_hand else change.file_name or change.label
    told = f"{source}, {day_words(moment.date())} at {moment:%H:%M}"
    if change.undone_at is not None:
        return f"{told} · undone {day_words(local_moment(change.undone_at).date())}"
    return f"{told} · your own entry stands above it" if change.covered else told


def undo_help(change: Change) -> str:
    """Say how much an undo takes."""
    if change.n_entries <= 1:
        return "Takes back this change"
    return f"Takes back all that was saved in this step, {counted(change.n_entries, 'day or entry', 'days or entries')}"


def _content(factor: str, content: Content | None) -> str:
    match content:
        case None:
            return NOTHING
        case SpasmSeen():
            return _spasm(content)
        case Treatment():
            return treatment_words(content)
        case float() | int():
            return value_text(factor, content)
    return shortened(content, LONGEST)


def _spasm(spasm: SpasmSeen) -> str:
    when = f"{spasm.onset:%H:%M}" if spasm.precision in ("second", "minute") else "some time"
    where = " ".join(filter(None, (spasm.side, ", ".join(map(place_words, spasm.sites)))))
    strength = "" if spasm.intensity is None else f"{number(spasm.intensity)} of 10"
    length = "" if spasm.duration_s is None else f"{number(spasm.duration_s)} s"
    told = [
        counted(spasm.count, "spasm") if spasm.count and spasm.count > 1 else "",
        when,
        where,
        place_words(spasm.movement or ""),
        strength,
        length,
        f"while {spasm.activity}" if spasm.activity else "",
        trigger_words(spasm.triggers),
        shortened(spasm.note or "", LONGEST),
    ]
    return ", ".join(part for part in told if part)
