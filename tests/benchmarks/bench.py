"""`make bench`: medians of the numbers that the product promises, each beside a yardstick of the same run."""

from __future__ import annotations

from crowd import bench_crowd
from dashboard import bench_dashboard
from diaries import invented_days
from measuring import say, seconds
from naive import naive_panel
from page_data import bench_page_data
from shared_page import bench_shared_page
from uploads import bench_health_export, bench_large_files, bench_uploads


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


if __name__ == "__main__":
    bench_analysis()
    bench_findings()
    bench_uploads()
    bench_large_files()
    bench_health_export()
    bench_page_data()
    bench_dashboard()
    bench_crowd()
    bench_shared_page()
