"""Uploads: how long a list of spasms takes from the file to the stored and shown diary, and how much memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
from health_exports import health_export
from lists import episode_list, lived_in_list
from measuring import Taken, say, seconds, taken
from pandas_child import checked_in_child
from pandas_store import day_table, new_diary, preview, store
from pandas_upload import checked

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 1, 1)
ANSWERS = {"coverage": "with_gaps"}
RUNS = 5
STILL_S = 0.5  # a reader that used no processor for so long has started
STORED = "select key, source, onset, precision, duration_s, side, sites, intensity, note, approximate from episode"
ASIDE = "select file_row, column_name, value, reason from quarantine"


def bench_uploads() -> None:
    """100,000 rows against pandas with the same checks and the same result, and against DuckDB with none.

    As on a running server: a reader waits for the file, and the diary is open, on both sides. Cold, both are begun with
    the upload: the reader is started, and the diary made and opened.
    """
    start_s = _start_of_a_reader()
    for name, content in (
        ("as an app writes it", episode_list(100_000)),
        ("as people keep it", lived_in_list(100_000)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            ours, shown = _ours(content, Path(folder) / "ours", ready=True)
            cold, _ = _ours(content, Path(folder) / "cold", ready=False)
            theirs, same = _pandas(content, Path(folder), lambda content: checked(content, TODAY), ready=True)
            theirs_cold, _ = _pandas(content, Path(folder), lambda content: checked(content, TODAY), ready=False)
            apart, _ = _pandas(content, Path(folder), checked_in_child, ready=False)
            bare = seconds(lambda content=content, folder=folder: _bare(content, Path(folder)), RUNS)
        for part, other in zip(shown, same, strict=True):
            pd.testing.assert_frame_equal(part, other, check_freq=False)
        say(f"100,000 rows {name}: stored and shown", ours.wall_s, 3.0, "pandas, same checks and rows", theirs.wall_s)
        unstarted = ours.cpu_s - start_s
        say("  with a reader waiting; in processor seconds", unstarted, 3.0, "pandas", theirs.cpu_s)
        say(f"  and the {start_s:.2f} s of its start, before the upload", ours.cpu_s, 3.0, "pandas", theirs.cpu_s)
        say("  cold", cold.wall_s, 3.0, "pandas, cold", theirs_cold.wall_s)
        say("  cold, in processor seconds", cold.cpu_s, 3.0, "pandas, cold", theirs_cold.cpu_s)
        say("  cold", cold.wall_s, 3.0, "pandas in a process of its own, as ours", apart.wall_s)
        say("  cold, in processor seconds", cold.cpu_s, 3.0, "pandas in a process of its own", apart.cpu_s)
        say("  with a reader waiting", ours.wall_s, 3.0, "bare DuckDB read_csv + insert", bare)


def _start_of_a_reader() -> float:
    """Processor seconds that a process takes until it waits for a file."""
    from data.importers.waiting import send_away

    def start() -> None:
        _make_ready()
        send_away()

    return taken(start, 3).cpu_s


def _make_ready() -> None:
    """Start a reader, and return when it has nothing to do but wait."""
    from data.importers.child import await_file
    from data.importers.waiting import _waiting

    await_file()
    used, before = _ticks(_waiting[0].process.pid), -1
    while used != before:
        time.sleep(STILL_S)
        used, before = _ticks(_waiting[0].process.pid), used


def _ticks(pid: int) -> int:
    """Return the processor time of a process in hundredths of a second."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _ours(content: bytes, folder: Path, *, ready: bool) -> tuple[Taken, tuple[pd.DataFrame, ...]]:
    """Time the whole way; what was open before is closed between the runs."""
    from data import intake, reads
    from data import store as diary

    number = iter(range(100))

    def fresh() -> None:
        diary.close_store()
        os.environ["SPASM_DIARY"] = str(folder / f"{next(number)}.duckdb")
        if ready:
            reads.read_diary(diary.DIARY_ID)
            _make_ready()

    def upload() -> None:
        file = intake.preview_file(diary.DIARY_ID, _file(content), ANSWERS, today=TODAY)
        intake.import_file(diary.DIARY_ID, file)
        reads.read_days(diary.DIARY_ID)

    fresh()
    measured = taken(upload, RUNS, between=fresh)
    with diary.reading() as cursor:
        stored = cursor.execute(STORED).df(), cursor.execute(ASIDE).df()
    days = reads.read_days(diary.DIARY_ID)[["spasm_count", "worst_intensity"]]
    diary.close_store()
    return measured, _in_order(*stored, days)


def _pandas(
    content: bytes, folder: Path, read: Callable[[bytes], tuple[pd.DataFrame, pd.DataFrame]], *, ready: bool
) -> tuple[Taken, tuple[pd.DataFrame, ...]]:
    number, opened = iter(range(100)), []

    def open_diary() -> None:
        opened.append(new_diary(Path(tempfile.mkdtemp(dir=folder)) / f"pandas{next(number)}.duckdb"))

    def fresh() -> None:
        while opened:
            opened.pop().close()
        if ready:
            open_diary()

    def upload() -> None:
        if not ready:
            open_diary()
        (diary,) = opened
        found, aside = read(content)
        preview(diary, found)
        store(diary, found, aside)
        day_table(diary)

    fresh()
    measured = taken(upload, RUNS, between=fresh)
    stored = opened[0].execute(STORED).df(), opened[0].execute(ASIDE).df()
    days = day_table(opened[0])
    while opened:
        opened.pop().close()
    return measured, _in_order(*stored, days)


def _in_order(episodes: pd.DataFrame, aside: pd.DataFrame, days: pd.DataFrame) -> tuple[pd.DataFrame, ...]:
    aside = aside.astype({"file_row": "int64"}).sort_values(["file_row", "column_name"], ignore_index=True)
    return episodes.sort_values("key", ignore_index=True), aside, days


def _bare(content: bytes, folder: Path) -> None:
    path = folder / "bare.csv"
    path.write_bytes(content)
    with duckdb.connect() as connection:
        connection.execute("create table episode as select * from read_csv($1)", [str(path)])


def bench_large_files() -> None:
    """300,000 rows in under 1 GB, both processes; a million refused at once."""
    code = (
        f"import sys, resource; sys.path[:0] = [{str(ROOT)!r}, {str(Path(__file__).parent)!r}];"
        "from uploads import upload_once; upload_once(300_000);"
        "print(*(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))"
    )
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"SPASM_DIARY": f"{folder}/diary.duckdb"}
        began = time.perf_counter()
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
        took = time.perf_counter() - began
    ours_mb, child_mb = (float(peak) / 1000 for peak in done.stdout.split())
    verdict = "ok  " if max(ours_mb, child_mb) <= 1000 else "LARGE"
    print(
        f"{verdict} 300,000 rows: {ours_mb:.0f} MB, and {child_mb:.0f} MB in the child (at most 1000), in {took:.1f} s"
    )
    content = episode_list(1_000_000)
    refused = seconds(lambda: refusal_of(content), 3)
    say(
        f"a million rows: {refusal_of(content)[:44]}...",
        refused,
        2.0,
        "bytes.count",
        seconds(lambda: content.count(b"\n")),
    )


def upload_once(n_rows: int) -> None:
    """Bring a list of so many spasms into the diary that the environment names."""
    from data import intake
    from data import store as diary

    file = intake.preview_file(diary.DIARY_ID, _file(lived_in_list(n_rows)), ANSWERS, today=TODAY)
    intake.import_file(diary.DIARY_ID, file)
    diary.close_store()


def refusal_of(content: bytes) -> str:
    """Return the sentence with which a file is refused."""
    from data.errors import FileRefused
    from data.importers.child import read_in_child

    try:
        read_in_child(_file(content), {}, today=TODAY)
    except FileRefused as refusal:
        return refusal.message
    raise ValueError("a million rows were not refused")


def _file(content: bytes) -> Any:  # noqa: ANN401  # loaded when it is needed, as all of ours
    from data.records import SourceFile

    return SourceFile("spasms.csv", content)


def bench_health_export() -> None:
    """An Apple Health export of 200 MB, bare: wall seconds and memory of the child that reads it."""
    content = health_export(199_000_000)
    header = {"name": "export.xml", "size": len(content), "answers": {}, "today": "2027-01-01", "day_start_hour": 0}
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from data.importers.worker import main; main();"
        "peak = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'));"
        "print(peak, file=sys.stderr)"
    )
    peaks: list[float] = []

    def read() -> None:
        done = subprocess.run(
            [sys.executable, "-I", "-c", code],
            input=json.dumps(header).encode() + b"\n" + content,
            capture_output=True,
            check=True,
        )
        peaks.append(float(done.stderr) / 1000)

    took, count = taken(read, 1), seconds(lambda: content.count(b"<Record "), 3)
    what = f"Apple Health export of 200 MB, {max(peaks):.0f} MB of at most 300"
    say(what, took.wall_s, 12.0, "bytes.count", count)
    say("  the same in processor seconds", took.cpu_s, 12.0, "bytes.count", count)


if __name__ == "__main__":
    bench_uploads()
    bench_large_files()
    bench_health_export()
