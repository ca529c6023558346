"""Every failure a person can meet, one class each; the docstring is the message when none is given."""

from __future__ import annotations


class DiaryError(Exception):
    """Something went wrong with the diary. Nothing was stored."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or (type(self).__doc__ or "").strip())

    @property
    def message(self) -> str:
        """The sentence for the person."""
        return str(self.args[0])


class FileRefused(DiaryError):
    """This file could not be read. Nothing was stored."""


class FileTooComplex(FileRefused):
    """This file took too long or too much memory to read. Export a shorter date range. Nothing was stored."""


class AnswersMissing(DiaryError):
    """This file still has open questions. Answer them before it is stored."""


class DiaryBusy(DiaryError):
    """The diary is open in another program. Close that one, or use the dashboard that is already running."""


class DiaryDamaged(DiaryError):
    """The diary file could not be opened. Restore the newest backup; nothing was changed."""


class DiaryTooNew(DiaryError):
    """This diary was written by a newer version of Spasm Diary. Update the app to open it; nothing was changed."""


class EntryRefused(DiaryError):
    """This entry is not possible. Nothing was stored."""


class EntryChanged(EntryRefused):
    """This entry was changed meanwhile, in another tab or on another device. Nothing was stored."""


class UnknownImport(DiaryError):
    """This import is not in the diary any more."""


class UnknownShare(DiaryError):
    """This link is not in the list any more."""
