"""`make bench`: medians of the numbers that the product promises, each beside a yardstick of the same run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
from diaries import episode_list, invented_days
from health_exports import health_export
from naive import naive_panel
from pandas_upload import upload as upload_by_pandas
from shared_page import bench_shared_page

ROOT = Path(__file__).resolve().parents[2]


def seconds(action: Callable[[], object], runs: int = 5, warm: bool = True) -> float:
    """Median wall seconds of several runs, after one that is not counted."""
    if warm:
        action()
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        action()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def say(what: str, ours: float, must: float, yardstick: str, theirs: float) -> None:
    """One line of the table."""
    verdict = "ok  " if ours <= must else "SLOW"
    print(
        f"{verdict} {what:<58} {ours:7.3f} s (at most {must:g}) | {yardstick} {theirs:.3f} s, ratio {ours / theirs:.1f}"
    )


def bench_analysis() -> None:
    """The honest panel with 1,999 permutations and the adjusted column, against 80 plain Spearman tests."""
    from analytics import analyse

    for n_days, must in ((365, 0.5), (1095, 1.0)):
        days = invented_days(n_days, 20)
        ours = seconds(lambda days=days: analyse(days))
        naive = seconds(lambda days=days: naive_panel(days))
        say(f"20 factors x 4 lags x {n_days} days", ours, must, "naive scipy panel", naive)


def bench_findings() -> None:
    """The three lists: two milestones and the placebo check."""
    from analytics.findings import find

    days = invented_days(365, 20)
    ours = seconds(lambda: find(days))
    say("three lists of 20 factors x 365 days", ours, 1.5, "naive scipy panel", seconds(lambda: naive_panel(days)))


def bench_upload() -> None:
    """100,000 rows from the upload to the stored diary, against pandas with the same checks and DuckDB with none."""
    from data import intake, reads, store
    from data.records import SourceFile

    content = episode_list(100_000)
    answers = {"coverage": "with_gaps"}
    folder = Path(tempfile.mkdtemp())
    number = iter(range(100))

    def upload() -> None:
        store.close_store()
        os.environ["SPASM_DIARY"] = str(folder / f"{next(number)}.duckdb")
        preview = intake.preview_file(
            store.DIARY_ID, SourceFile("spasms.csv", content), answers, today=date(2026, 1, 1)
        )
        intake.import_file(store.DIARY_ID, preview)
        reads.read_days(store.DIARY_ID)

    path = folder / "bare.csv"
    path.write_bytes(content)

    def bare() -> None:
        with duckdb.connect() as connection:
            connection.execute("create table episode as select * from read_csv($1)", [str(path)])

    def by_pandas() -> None:
        upload_by_pandas(content, folder / f"pandas{next(number)}.duckdb")

    ours, what = seconds(upload, 3), "upload of 100,000 rows, stored and read back"
    say(what, ours, 3.0, "pandas.read_csv, checked and stored", seconds(by_pandas, 3))
    say(what, ours, 3.0, "bare read_csv + insert", seconds(bare, 3))
    say("day table of that diary", seconds(lambda: reads.read_days(store.DIARY_ID)), 0.1, "(same)", 1.0)
    store.close_store()


def bench_large_files() -> None:
    """300,000 rows in under 1 GB, both processes; a million refused at once."""
    code = (
        f"import sys, resource; sys.path[:0] = [{str(ROOT)!r}, {str(Path(__file__).parent)!r}];"
        "from bench import upload_once; upload_once(300_000);"
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
    parse = seconds(lambda: content.count(b"\n"), 3)
    say(f"a million rows: {refusal_of(content)[:34]}...", refused, 2.0, "bytes.count", parse)


def upload_once(n_rows: int) -> None:
    """Bring a list of so many spasms into the diary that the environment names."""
    from data import intake, store
    from data.records import SourceFile

    file = SourceFile("spasms.csv", episode_list(n_rows))
    preview = intake.preview_file(store.DIARY_ID, file, {"coverage": "with_gaps"}, today=date(2026, 1, 1))
    intake.import_file(store.DIARY_ID, preview)
    store.close_store()


def refusal_of(content: bytes) -> str:
    """Return the sentence with which a file is refused."""
    from data.errors import FileRefused
    from data.importers.child import read_in_child
    from data.records import SourceFile

    try:
        read_in_child(SourceFile("spasms.csv", content), {}, today=date(2026, 1, 1))
    except FileRefused as refusal:
        return refusal.message
    raise ValueError("a million rows were not refused")


def bench_health_export() -> None:
    """An Apple Health export of 200 MB, bare: processor seconds and memory of the child that reads it."""
    content = health_export(199_000_000)
    header = {"name": "export.xml", "size": len(content), "answers": {}, "today": "2027-01-01", "day_start_hour": 0}
    code = (
        f"import sys, resource; sys.path.insert(0, {str(ROOT)!r}); from data.importers.worker import main; main();"
        "used = resource.getrusage(resource.RUSAGE_SELF);"
        "peak = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'));"
        "print(used.ru_utime + used.ru_stime, peak, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code],
        input=json.dumps(header).encode() + b"\n" + content,
        capture_output=True,
        check=True,
    )
    cpu_s, peak_kb = map(float, done.stderr.split())
    count = seconds(lambda: content.count(b"<Record "), 3)
    say(f"Apple Health export of 200 MB, {peak_kb / 1000:.0f} MB of at most 300", cpu_s, 12.0, "bytes.count", count)


if __name__ == "__main__":
    bench_analysis()
    bench_findings()
    bench_upload()
    bench_upload()
    bench_large_files()
    bench_health_export()
    bench_shared_page()
