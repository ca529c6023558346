"""What an import did, and would do, in one sentence; tested like a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from data.records import Changes, ImportEntry, Receipt
from pages.charts.words import counted, day_words, span_words
from pages.widgets.coverage_words import coverage_sentence


def total_sentence(receipts: Sequence[Receipt]) -> str:
    """Return "Stored 3 files: 92 new days and 4 changed."."""
    total = summed([receipt.changes for receipt in receipts])
    if total.nothing:
        return f"Nothing new: everything in these {len(receipts)} files is in your diary already."
    return f"Stored {len(receipts)} files: {_listed(_parts(total))}."


def stored_sentence(receipt: Receipt) -> str:
    """Return "Stored: 742 new spasms, 41 already there, 4 changed."."""
    if receipt.changes.nothing:
        return "Nothing new: everything in this file is in your diary already."
    return f"Stored: {', '.join(_parts(receipt.changes))}."


def after_sentence(receipt: Receipt) -> str:
    """Return what the person should know after it: the file's days, rows refused, the sample that left."""
    sentences = []
    if receipt.coverage:
        sentences.append(coverage_sentence(receipt.coverage))
    elif receipt.first_day and receipt.last_day:
        sentences.append(f"The file covers {span_words(receipt.first_day, receipt.last_day)}.")
    if receipt.quarantined:
        refused = counted(receipt.quarantined, "row was", "rows were")
        sentences.append(f"{refused} refused; “Refused rows” below says why.")
    if receipt.changes.kept_by_hand:
        entries = counted(receipt.changes.kept_by_hand, "of your corrections was", "of your corrections were")
        sentences.append(f"{entries} kept: what you wrote by hand stands above the file.")
    if receipt.replaced_sample:
        sentences.append("The sample diary has left.")
    return " ".join(sentences)


def changes_sentence(changes: Changes) -> str:
    """Return what keeping the file would change."""
    if changes.nothing:
        return "Everything in this file is in your diary already."
    return f"This adds {_listed(_parts(changes))}."


def entry_sentence(entry: ImportEntry, stored_on: date) -> str:
    """Return "22 November 2026 · 742 spasms · 3 rows refused" for the list of imports."""
    parts = [day_words(stored_on)]
    if entry.n_episodes:
        parts.append(counted(entry.n_episodes, "spasm"))
    if entry.n_days:
        parts.append(counted(entry.n_days, "day"))
    if entry.n_treatments:
        parts.append(counted(entry.n_treatments, "treatment"))
    if entry.n_quarantined:
        parts.append(f"{counted(entry.n_quarantined, 'row')} refused")
    return " · ".join(parts)


def _parts(changes: Changes) -> list[str]:
    other = changes.new - changes.new_episodes
    parts = []
    if changes.new_episodes:
        parts.append(counted(changes.new_episodes, "new spasm"))
    if changes.new_days:
        parts.append(counted(changes.new_days, "new day"))
    elif other > 0:
        parts.append(counted(other, "new value"))
    if changes.already_there:
        parts.append(f"{changes.already_there:,} already there")
    if changes.changed:
        parts.append(f"{changes.changed:,} changed")
    if changes.gone:
        parts.append(f"{changes.gone:,} no longer in the file")
    return parts


def summed(changes: Sequence[Changes]) -> Changes:
    """Return the changes of several files added up."""
    return Changes(**{field.name: sum(getattr(change, field.name) for change in changes) for field in fields(Changes)})


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
