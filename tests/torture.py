"""`make torture`: thousands of damaged files a format; each is read or refused in words, in time and within memory.

Files are read in batches, each batch in a process of its own with the memory limit of the real one; of every hundred
files one goes through the real reading process as well.
"""

from __future__ import annotations

import argparse
import copy
import importlib.util
import io
import json
import multiprocessing
import random
import re
import resource
import signal
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from datetime import time as clock
from math import isfinite
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests" / "data" / "importers"
sys.path.insert(0, str(ROOT))

from openpyxl import Workbook  # noqa: E402  # the project's folder is put on the path just above

from data.errors import DiaryError, FileRefused  # noqa: E402
from data.importers import find_importer  # noqa: E402
from data.importers.base import Limits  # noqa: E402
from data.importers.child import read_in_child  # noqa: E402
from data.importers.codec import log_from_json, log_to_json  # noqa: E402
from data.records import DiaryLog, SourceFile  # noqa: E402

FORMATS = ("csv", "xlsx", "json", "xml", "zip")
TODAY = date(2026, 11, 23)
EARLIEST = date(1989, 12, 30)
ODD_VALUES = (
    None,
    True,
    -1,
    0,
    1e308,
    10**30,
    "",
    "x",
    "NaN",
    "2025-13-45",
    "0001-01-01T00:00:00",
    [],
    {},
    [[]],
    {"a": 1},
)
LONGEST_S = 10
MOST_ROUNDS = 3
BATCH = 250
IN_CHILD_EACH = 100
PIECES = (
    *(b'"', b"'", b",", b";", b"\t", b"\n", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"=", b"-", b" "),
    *(b"null", b"NaN", b"1e999", b"-1", b"99999999999999999999", b"0001-01-01", b"9999-12-31", b"31/02/2025", b"25:99"),
    *(b"{", b"}", b"[", b"]", b"<", b">", b"</", b"&", b"&amp;", b"<!ENTITY", b"<![CDATA[", b"PK\x05\x06", b"true"),
    *("müde".encode(), "２０２５".encode(), "٣".encode(), b"5" * 400, b"a" * 5000, b"\x1a", b"#REF!", b"+99:99", b"%"),
)


OWN_TABLES = (
    "Spasms 2026\nDay,Jan,Feb\n1,3,2\n2,0,1\n28,1,5\n",
    "Spasms,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n2026-03-02,3,1,2,0,1,4,2\n2026-03-09,0,0,,0,1,0,2\n",
    f"March 2026,{','.join(map(str, range(1, 32)))}\nSpasms,{','.join(['2'] * 31)}\nSleep (h),{','.join(['7'] * 31)}\n",
    "March 2026\nDay,Spasms,Sleep\n1,3,7\n2,1,6\n3,0,8\n",
    "Onset,Intensity\n" + "".join(f"2026-03-0{day}T22:30:00Z,{day}\n" for day in range(1, 7)),
    "Date,Spasms,Sleep quality (1 = best),Stress (5 = relaxed)\n2026-03-01,3,1,2\n2026-03-02,1,4,5\n",
    "Date,2026-03-01,2026-03-02\n2026-03-05,3,4\n2026-03-06,1,4\n",
    '"Date,Spasms,Note"\n"2026-03-01,3,""a, b"""\n"2026-03-02,1,c"\n',
    "Date        Spasms  Sleep\n2026-03-01  3       7.5\n2026-03-02  |||     6\n",
    "Date;Spasms;Sleep;Wake\n2026-03-01;3;23:10;07:00\n2026-03-02,2,00:20,07:00\n2026-03-03;1;22:50;06:40\n",
)


@dataclass(slots=True)
class Tally:
    """What became of the files of one format."""

    ends: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    peak_mb: float = 0.0


class TooSlow(Exception):
    """A file took longer than any may."""


def seeds() -> dict[str, list[SourceFile]]:
    """Return healthy files of each format: the fixtures of all importers, the nasty tables, and templates."""
    found: dict[str, list[SourceFile]] = {name: [] for name in FORMATS}
    for path in sorted(TESTS.glob("test_*.py")):
        if "\ndef fixtures(" in path.read_text("utf-8"):
            for _, file in _module(path).fixtures():
                found[_format(file)].append(file)
    for case in _module(TESTS / "test_messy_catalogue.py").CASES:
        file = case.file()
        if len(file.content) < 100_000:
            found[_format(file)].append(file)
    for path in sorted((ROOT / "data" / "samples").glob("template_*.*")):
        file = SourceFile(path.name, path.read_bytes())
        found[_format(file)].append(file)
    found["csv"] += [SourceFile("own.csv", text.encode()) for text in OWN_TABLES]
    found["xlsx"].append(SourceFile("diary.xlsx", _workbook()))
    return found


def damaged(file: SourceFile, chance: random.Random) -> SourceFile:
    """Return the file with some places changed; of an archive mostly the insides of one member."""
    if file.content.startswith(b"PK") and chance.random() < 0.8:
        return SourceFile(file.name, _with_damaged_member(file.content, chance))
    return SourceFile(file.name, _damaged_text(file.content, chance))


def read_wholly(file: SourceFile, chance: random.Random) -> str:
    """Read a file, answer what it asks, and check what comes out; return how it ended."""
    answers: dict[str, str] = {}
    log = None
    try:
        for _ in range(MOST_ROUNDS):
            log = find_importer(file).read(file, answers, TODAY, chance.choice((0, 0, 4)))
            _check(log)
            if not log.questions:
                break
            answers |= {question.id: chance.choice(question.choices).id for question in log.questions}
    except DiaryError as refusal:
        if not refusal.message.strip():
            raise ValueError("a refusal without words") from refusal
        return "refused"
    except MemoryError:
        return "too much memory"
    return log.outcome if log else ""


def torture(format: str, count: int, seed: int, *, through_child: bool = True) -> Tally:
    """Damage and read so many files of a format."""
    tally = Tally()
    done = 0
    while done < count:
        done += _batch(format, done, min(BATCH, count - done), seed, tally)
    for number in range(0, count if through_child else 0, IN_CHILD_EACH):
        _through_child(nth_file(format, number, seed), tally)
    return tally


def nth_file(format: str, number: int, seed: int) -> SourceFile:
    """Return one file of the endless list of damaged files, always the same one."""
    chance = random.Random(f"{seed} {format} {number}")  # noqa: S311  # the same files in every run
    known = _seeds()[format]
    return damaged(known[chance.randrange(len(known))], chance)


def main() -> int:
    """Print one line a format; 1 when anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="files a format")
    parser.add_argument("--formats", nargs="+", default=FORMATS, choices=FORMATS)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    faults = 0
    for format in given.formats:
        began = time.monotonic()
        tally = torture(format, given.count, given.seed)
        ends = ", ".join(f"{n:,} {end}" for end, n in tally.ends.most_common())
        print(
            f"{format:<5} {given.count:,} files in {time.monotonic() - began:.0f} s: {ends}; "
            f"slowest {tally.slowest_s:.1f} s, at most {tally.peak_mb:.0f} MB; {len(tally.faults)} faults",
            flush=True,
        )
        for fault in tally.faults[:20]:
            print(f"      {fault}", flush=True)
        faults += len(tally.faults)
    return 1 if faults else 0


_known: dict[str, list[SourceFile]] = {}


def _seeds() -> dict[str, list[SourceFile]]:
    if not _known:
        _known.update(seeds())
    return _known


def _batch(format: str, first: int, count: int, seed: int, tally: Tally) -> int:
    """Read some files in a process of its own; return how many it managed, also where the process died."""
    _seeds()  # before the fork, once for all
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read_batch, args=(format, first, count, seed, theirs))
    process.start()
    theirs.close()
    told = 0
    while True:
        try:
            end, seconds, peak_mb = ours.recv()
        except EOFError:
            break
        told += 1
        tally.slowest_s, tally.peak_mb = max(tally.slowest_s, seconds), max(tally.peak_mb, peak_mb)
        fault = end.startswith("FAULT")
        tally.ends["faults" if fault else end] += 1
        if fault:
            tally.faults.append(end)
    process.join()
    if told < count:  # a library gave up: the real process must turn that into a refusal
        tally.ends["ended the process"] += 1
        _through_child(nth_file(format, first + told, seed), tally)
        told += 1
    return told


def _read_batch(format: str, first: int, count: int, seed: int, told: Connection) -> None:
    room = _mapped() + Limits().memory_bytes
    resource.setrlimit(resource.RLIMIT_AS, (room, room))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGPROF, _too_slow)
    for number in range(first, first + count):
        file = nth_file(format, number, seed)
        began = time.monotonic()
        signal.setitimer(signal.ITIMER_PROF, LONGEST_S)  # of processor time, however busy the machine is
        try:
            end = read_wholly(file, random.Random(number))  # noqa: S311
        except Exception as error:  # noqa: BLE001  # that is what is looked for
            end = f"FAULT in file {number} ({file.name}): {type(error).__name__}: {error}"
        signal.setitimer(signal.ITIMER_PROF, 0)
        told.send((end, time.monotonic() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000))
    told.close()


def _mapped() -> int:
    """Return the bytes of address space that this fork has from the test process, and the real child has not."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _through_child(file: SourceFile, tally: Tally) -> None:
    began = time.monotonic()
    try:
        read_in_child(file, {}, today=TODAY)
    except FileRefused as refusal:
        if not refusal.message.strip():
            tally.faults.append("a refusal without words from the reading process")
    tally.ends["also through the real process"] += 1
    if time.monotonic() - began > LONGEST_S:
        tally.faults.append(f"the reading process took {time.monotonic() - began:.1f} s")


def _too_slow(*_: object) -> None:
    raise TooSlow


def _check(log: DiaryLog) -> None:
    if log_from_json(log_to_json(log)) != log:
        raise ValueError("the log changes on its way out of the reading process")
    if len(log.questions) > 5 or any(not question.choices for question in log.questions):
        raise ValueError("more than five questions, or one without choices")
    days = [*(v.day for v in log.days), *(e.onset.date() for e in log.episodes), *(n.day for n in log.notes)]
    if not all(EARLIEST <= day <= TODAY + timedelta(days=1) for day in days):
        raise ValueError("a day that no diary can have")
    numbers = [value.value for value in log.days if not isinstance(value.value, str)]
    numbers += [number for e in log.episodes for number in (e.intensity, e.pain, e.duration_s) if number is not None]
    if not all(map(isfinite, numbers)):
        raise ValueError("a number that is none")


def _damaged_text(content: bytes, chance: random.Random) -> bytes:
    """Change values where the file's form shows them, so that it stays readable; else any bytes."""
    head = content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    if chance.random() < 0.4:
        return _damaged_bytes(content, chance)
    if head in (b"{", b"["):
        return _with_odd_value(content, chance)
    pattern = rb'"[^"<>]*"' if head == b"<" else rb"[^,;\t\r\n]+"
    places = list(re.finditer(pattern, content))
    for _ in range(chance.choice((1, 1, 2, 5))):
        place, other = chance.choice(places or [None]), chance.choice(places or [None])
        if place is None or other is None:
            return _damaged_bytes(content, chance)
        quote = place[0][:1] if place[0][:1] == b'"' else b""
        content = content.replace(place[0], chance.choice((quote + chance.choice(PIECES) + quote, other[0])), 1)
    return content


def _with_odd_value(content: bytes, chance: random.Random) -> bytes:
    """Put something unexpected in the place of one value of a JSON file."""
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except ValueError:
        return _damaged_bytes(content, chance)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = whole
        while isinstance(at, dict | list) and at:
            key = chance.choice(list(at) if isinstance(at, dict) else range(len(at)))
            if not isinstance(at[key], dict | list) or chance.random() < 0.15:
                at[key] = copy.deepcopy(chance.choice(ODD_VALUES))
                break
            at = at[key]
    return json.dumps(whole).encode()


def _damaged_bytes(content: bytes, chance: random.Random) -> bytes:
    found = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3, 6, 12))):
        at, way = chance.randrange(len(found) + 1), chance.randrange(7)
        if way == 0:
            found[at : at + chance.randint(0, 8)] = chance.choice(PIECES)
        elif way == 1:
            del found[at : at + chance.randint(1, 40)]
        elif way == 2 and found:
            start = chance.randrange(len(found))
            found[at:at] = found[start : start + chance.randint(1, 200)]
        elif way == 3 and at < len(found):
            found[at] = chance.randrange(256)
        elif way == 4:
            del found[at:]
        elif way == 5:
            lines = bytes(found).split(b"\n")
            chance.shuffle(lines) if chance.random() < 0.2 else lines.insert(
                chance.randrange(len(lines)), chance.choice(lines)
            )
            found = bytearray(b"\n".join(lines))
        else:
            found = bytearray(bytes(found).replace(*(chance.choice(PIECES) for _ in range(2)), chance.randint(1, 5)))
    return bytes(found)


def _with_damaged_member(content: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        picked = chance.choice(before.namelist())
        for name in before.namelist():
            member = before.read(name)
            if name != picked:
                after.writestr(name, member)
            elif (way := chance.random()) < 0.85:
                after.writestr(name, _damaged_text(member, chance))
            elif way < 0.95:
                after.writestr(chance.choice(("x/" + name, name.upper(), name + ".csv")), member)
    return buffer.getvalue()


def _format(file: SourceFile) -> str:
    head = file.content[:2000].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith(b"PK"):
        return "xlsx" if b"xl/workbook.xml" in file.content else "zip"
    if head.startswith((b"{", b"[")):
        return "json"
    return "xml" if head.startswith(b"<") else "csv"


def _workbook() -> bytes:
    """Return a workbook with every kind of cell: days, clocks, durations, formulas, flags, two sheets."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Date", "Spasms", "Sleep", "Bedtime", "Coffee", "Alcohol", "Notes"))
    for n in range(12):
        day = date(2026, 3, 1) + timedelta(days=n)
        sheet.append((day, n % 4, timedelta(hours=6, minutes=5 * n), clock(22, n), f"{n % 3} cups", n % 2 == 0, "müde"))
    sheet["B14"] = "=SUM(B2:B13)"
    sheet.merge_cells("G2:G3")
    other = book.create_sheet("Spasms")
    other.append(("Onset", "Side", "Intensity"))
    other.append((date(2026, 3, 1), "left", 4))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"seeds_of_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
