"""The records that travel between a file, the diary and the pages: plain, frozen, without behaviour of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

SIDES = ("left", "right", "both")
SITES = (
    "upper_lid",
    "lower_lid",
    "eyelid",
    "brow",
    "forehead",
    "cheek",
    "nose",
    "mouth_corner",
    "lip",
    "chin",
    "jaw",
    "neck",
    "ear",
)
MOVEMENTS = ("flutter", "jerk", "cramp", "forced_closure")
SIDE_EFFECTS = (
    "drooping_lid",
    "double_vision",
    "dry_eye",
    "watery_eye",
    "drooping_mouth",
    "bruise",
    "headache",
    "tiredness",
    "dizziness",
    "nausea",
)
ACTIVITIES = ("resting", "talking", "eating", "reading", "at a screen", "driving", "asleep")
PRECISIONS = ("second", "minute", "part_of_day", "day")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One uploaded file: its name (never used as a path) and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Episode:
    """One spasm, or one bout of several. Times are local clock times without a zone; unknown is None.

    ``activity`` is what was being done: one of ACTIVITIES, or the person's own short words.
    """

    onset: datetime
    precision: str = "minute"
    native_id: str | None = None
    utc_offset_min: int | None = None
    end: datetime | None = None
    duration_s: float | None = None
    ongoing: bool = False
    side: str | None = None
    sites: tuple[str, ...] = ()
    movement: str | None = None
    intensity: float | None = None
    pain: float | None = None
    count: int | None = None
    triggers: tuple[str, ...] = ()
    activity: str | None = None
    note: str | None = None
    approximate: bool = False
    row: int | None = None


@dataclass(frozen=True, slots=True)
class DayValue:
    """One factor of one day. ``value`` is a number; text only for ``custom:``, ``med:`` and ``tag:`` keys."""

    day: date
    factor: str
    value: float | str
    unit: str = ""
    approximate: bool = False
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Treatment:
    """The start (or the single day) of a treatment. ``kind`` is ``botulinum``, ``medicine``, ``supplement``, ... .

    ``end_day`` is the last day on which it was taken, None while it goes on. ``sites`` are the muscles of an injection,
    ``side_effects`` are of SIDE_EFFECTS, or the person's own short words.
    """

    day: date
    kind: str
    product: str = ""
    dose: float | None = None
    unit: str = ""
    side: str | None = None
    note: str | None = None
    end_day: date | None = None
    sites: tuple[str, ...] = ()
    side_effects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The replies to one check-in; ``kind`` and the names of the replies stand in `data.scales`.

    A yes is 1, a no is 0; a question that was not answered, or not asked then, has no reply.
    """

    day: date
    kind: str
    replies: tuple[tuple[str, float], ...]

    def reply(self, name: str) -> float | None:
        """Return the reply to one question, None where there is none."""
        return dict(self.replies).get(name)


@dataclass(frozen=True, slots=True)
class DayNote:
    """The note of one day of a day table."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row (or, with ``column``, a cell) that was put aside; ``row`` is the file's own line, counted from 1."""

    row: int
    reason: str
    column: str | None = None
    sheet: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer; ``effect`` says in words what it changes."""

    id: str
    label: str
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What the file leaves open. ``default`` is the choice under which the rows shown were read."""

    id: str
    text: str
    example: str
    choices: tuple[Choice, ...]
    default: str


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """How one column was understood, for the table "your column, first value, read as"."""

    column: str
    first_value: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """A span of days in which the log is complete (True), is not (False), or nobody said so yet (None).

    ``gaps`` are the longer stretches without a row, first and last day of each; under ``with_gaps`` they stay unknown.
    """

    first: date
    last: date
    complete: bool | None
    gaps: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True)
class FormerImport:
    """One import of the diary that an export was made of; ``answers`` is JSON."""

    number: int
    format: str
    label: str
    header_key: str = ""
    file_name: str = ""
    by_hand: bool = False
    sample: bool = False
    answers: str = "{}"


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """What a row of an export was in its diary: its source, the number of its import, and its key where it has one.

    ``entered`` and ``on_top`` are those of a spasm by hand: the import that brought it first, and whether it came on
    top of a total that was stated before.
    """

    source: str
    number: int
    key: str = ""
    entered: int | None = None
    on_top: bool | None = None


@dataclass(frozen=True, slots=True)
class FormerSpan:
    """What one import of an exported diary said of one span."""

    first: date
    last: date
    complete: bool
    number: int


@dataclass(frozen=True, slots=True)
class DiaryLog:
    """All that was read from one file, under the answers given so far.

    ``format`` is the importer's key, ``header_key`` a short hash of the header (answers are remembered by it; a newer
    file of the same format and header speaks for its whole span). ``spans`` are the coverage spans to be stored.
    The fields after ``n_rows`` are filled by the diary's own export alone: ``origins`` has one record for each row of
    ``episodes``, ``days``, ``notes``, ``treatments`` and ``check_ins``, in this order.
    """

    format: str
    label: str
    header_key: str
    messages: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    columns: tuple[ColumnReading, ...] = ()
    episodes: Sequence[Episode] = ()
    days: tuple[DayValue, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    notes: tuple[DayNote, ...] = ()
    quarantined: tuple[RowProblem, ...] = ()
    coverage: Coverage | None = None
    spans: tuple[Coverage, ...] = ()
    n_rows: int = 0
    former_imports: tuple[FormerImport, ...] = ()
    origins: tuple[RowOrigin, ...] = ()
    former_spans: tuple[FormerSpan, ...] = ()
    former_settings: dict[str, str] = field(default_factory=dict)
    check_ins: tuple[CheckIn, ...] = ()

    @property
    def outcome(self) -> str:
        """``questions`` while one is open, else ``accepted``."""
        return "questions" if self.questions else "accepted"


@dataclass(frozen=True, slots=True)
class Changes:
    """What storing a file would change, counted against the diary before the insert.

    ``kept_by_hand`` entries stay as the person wrote them, though the file says something else.
    """

    new: int = 0
    changed: int = 0
    already_there: int = 0
    gone: int = 0
    new_episodes: int = 0
    new_days: int = 0
    kept_by_hand: int = 0

    @property
    def nothing(self) -> bool:
        """True when the file brings nothing that is not stored already."""
        return self.new == 0 and self.changed == 0 and self.gone == 0


@dataclass(frozen=True, slots=True)
class Preview:
    """A file as it would be stored: the log, the answers under which it was read, and what it would change.

    ``prepared`` is the log in the form in which it is stored, so that this need not be done twice.
    """

    file_name: str
    sha256: str
    answers: dict[str, str]
    log: DiaryLog
    changes: Changes
    questions: tuple[Question, ...]
    remembered: dict[str, str] = field(default_factory=dict)
    prepared: object = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one stored import did."""

    import_id: int
    file_name: str
    changes: Changes
    quarantined: int
    first_day: date | None
    last_day: date | None
    replaced_sample: bool = False
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One line of the list of imports."""

    import_id: int
    file_name: str
    format: str
    label: str
    created_at: datetime
    undone_at: datetime | None
    sample: bool
    by_hand: bool
    n_episodes: int
    n_days: int
    n_treatments: int
    n_quarantined: int
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Diary:
    """The diary itself. ``revision`` grows by one in every write that changes what its pages show."""

    diary_id: int
    revision: int
    condition: str | None
    time_zone: str | None
    day_start_hour: int
    settings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Period:
    """A closed span of calendar days."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """Number of calendar days, both ends counted."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class ShareScope:
    """What one link shows: fixed on the server when the link is made; nothing a visitor sends can widen it.

    ``label`` is for the owner's own list of links and never stands on the page.
    """

    first: date
    last: date
    sections: tuple[str, ...]
    factors: tuple[str, ...]
    name: str = ""
    relative_dates: bool = False
    keep_current: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class ShareEntry:
    """One line of the list of links; the token itself is never stored."""

    share_id: int
    scope: ShareScope
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    views: int
    last_viewed_at: datetime | None
