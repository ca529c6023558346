"""The files that a session has chosen and not yet kept: their answers, and the preview that the import will use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data import intake
from data.errors import DiaryError
from data.records import Diary, Preview, Question, SourceFile
from pages.widgets.reading_progress import reading_progress

GUESSED = "guessed"  # among the answers: the questions that were left to the best guess
_STATE = "open_files"


@dataclass(slots=True)
class OpenFile:
    """One chosen file with what was asked and answered about it so far."""

    source: SourceFile
    sha256: str
    answers: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Question] = field(default_factory=dict)
    preview: Preview | None = None
    preview_key: tuple[object, ...] = ()
    refused: DiaryError | None = None
    done: bool = False

    def cancel(self) -> None:
        """Put the file away; nothing of it is stored."""
        self.done = True


@dataclass(slots=True)
class _Choice:
    """All files chosen in one go; ``round`` counts the goes."""

    round: int = 0
    files: dict[str, OpenFile] = field(default_factory=dict)


def uploader_key() -> str:
    """Return the key of the drop zone; a new one empties it."""
    return f"upload_{_choice().round}"


def is_new_choice(uploads: Sequence[UploadedFile]) -> bool:
    """True in the first run after files were chosen."""
    return bool(uploads) and not _choice().files


def waiting_files(uploads: Sequence[UploadedFile]) -> list[OpenFile]:
    """Return the chosen files that are not done, in order; when all are, empty the drop zone."""
    choice = _choice()
    choice.files = {upload.file_id: choice.files.get(upload.file_id) or _opened(upload) for upload in uploads}
    waiting = [file for file in choice.files.values() if not file.done]
    if choice.files and not waiting:
        st.session_state[_STATE] = _Choice(round=choice.round + 1)
        st.rerun()
    return waiting


def place_in_line(files: Sequence[OpenFile]) -> str:
    """Return "File 2 of 3", or "Files 1, 2 of 3", when several were chosen, else nothing."""
    every = list(_choice().files.values())
    places = [str(every.index(file) + 1) for file in files]
    one = "File" if len(places) == 1 else "Files"
    return f"{one} {', '.join(places)} of {len(every)}" if len(every) > 1 else ""


def read_file(diary: Diary, file: OpenFile, today: date) -> Preview | None:
    """Read the file under the answers given so far; None when it was refused, ``file.refused`` then says why.

    Nothing is read twice while answers and diary stay the same, and the import uses the rows of this reading.
    """
    key = (tuple(sorted(file.answers.items())), diary.day_start_hour, diary.revision)
    if file.preview_key != key:
        file.preview, file.refused = None, None
        with st.spinner("Reading your file", show_time=True), reading_progress(file.sha256[:12], file.cancel) as listen:
            try:
                file.preview = intake.preview_file(
                    diary.diary_id, file.source, file.answers, today=today, progress=listen
                )
            except DiaryError as error:
                file.refused = error
        file.preview_key = key
        if file.preview is not None:
            file.asked.update({question.id: question for question in file.preview.questions})
    return file.preview


def _choice() -> _Choice:
    if _STATE not in st.session_state:
        st.session_state[_STATE] = _Choice()
    choice: _Choice = st.session_state[_STATE]
    return choice


def _opened(upload: UploadedFile) -> OpenFile:
    content = upload.getvalue()
    return OpenFile(SourceFile(upload.name, content), sha256(content).hexdigest())
