"""The quick form of `make calibrate`: bars that a test which flags too much, or nothing at all, does not pass."""

from __future__ import annotations

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import calibrate
import numpy as np
import pytest
from cells import Cell, all_cells
from columns_and_bars import BARS, COLUMNS, Bar
from counted_rates import Rate, mean_of, ratio_of
from measures import Measured
from result_tables import HELD, MISSED, WITHIN, verdict, write_copy, write_tables

SEED = 5
CELLS = {(cell.group, cell.name): cell for cell in all_cells()}
EFFECT = ("power", "n=120 carry-over=0.6")
PANEL = ("panel", "three of twelve act, 180 days")
COMPANIONS = ("companions", "only stress acts, 180 days")


def diaries_of(group: str, name: str, diaries: int) -> list[Measured]:
    return [calibrate.measure_diary(group, name, SEED, number) for number in range(diaries)]


def value(rows: list[Measured], name: str) -> float:
    return mean_of(rows, name).value


@pytest.mark.parametrize(
    ("group", "name", "diaries"),
    [
        ("size", "n=90 carry-over=0.8", 24),
        ("kinds", "trend in both, 180 days", 24),
        ("kinds", "forms left at 0", 24),
        ("kinds", "a wild third, then calm", 100),  # Spearman loses least here, so it takes more diaries to tell
    ],
)
def test_size_is_kept_where_spearman_loses_it(group: str, name: str, diaries: int) -> None:
    rows = diaries_of(group, name, diaries)
    assert value(rows, "naive_size") > 0.10
    assert 0.025 < value(rows, "size") < 0.075
    assert value(rows, "any_flag") <= min(0.25, value(rows, "naive_any_flag") / 2)


def test_a_shift_rota_is_allowed_for() -> None:
    rows = diaries_of("kinds", "8-day shift rota", 100)
    assert value(rows, "naive_any_flag") > 0.7
    assert 0.025 < value(rows, "size") < 0.075
    assert value(rows, "any_flag") <= 0.15


def test_factors_bound_to_workdays_are_silent_below_sixty_days() -> None:
    rows = diaries_of("kinds", "bound to workdays, 50 days", 12)
    assert value(rows, "silent_weekday") > 0.8
    assert value(rows, "naive_any_flag") > 0.3


def test_a_planted_effect_is_found_nearly_as_often_as_by_an_oracle() -> None:
    rows = diaries_of(*EFFECT, 60)
    assert value(rows, "oracle_power") > 0.5
    assert ratio_of(rows, "power", "oracle_power").value > 0.80
    assert 0.87 < value(rows, "covers") < 0.995
    assert 0.85 < ratio_of(rows, "estimate", "truth").value < 1.15


def test_what_is_called_linked_is_rarely_false_and_real_triggers_are_found() -> None:
    rows = diaries_of(*PANEL, 8)
    assert value(rows, "naive_false_share") > 0.15
    assert value(rows, "linked_false_share") <= 0.125
    assert value(rows, "found") > 0.25
    assert value(rows, "linked_found") > 0


def test_a_factor_that_only_moves_with_the_trigger_is_let_off_after_adjustment() -> None:
    rows = diaries_of(*COMPANIONS, 6)
    assert value(rows, "blamed") > 0.30
    assert value(rows, "blamed_adjusted") < value(rows, "blamed") / 2
    assert value(rows, "actor_adjusted") > 0.7


def test_nothing_is_linked_where_nothing_acts() -> None:
    rows = diaries_of("verdicts", "plain", 10)
    assert value(rows, "any_linked") <= 0.10


def test_one_seed_always_gives_the_same_answer() -> None:
    cell = ("size", "n=60 carry-over=0.6")
    assert calibrate.measure_diary(*cell, 1, 0) == calibrate.measure_diary(*cell, 1, 0)
    assert calibrate.measure_diary(*cell, 1, 0) != calibrate.measure_diary(*cell, 1, 1)


def test_a_run_that_was_stopped_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrate, "KEPT", tmp_path)
    cell = CELLS["size", "n=30 carry-over=0.3"]
    with ThreadPoolExecutor(1) as pool:
        first = calibrate.measured(cell, 2, 1, "method", pool)
        kept = json.loads(next(tmp_path.glob("size-*.json")).read_text("utf-8"))
        marked = kept | {"rows": [dict.fromkeys(row, 7.0) for row in kept["rows"]]}
        next(tmp_path.glob("size-*.json")).write_text(json.dumps(marked), "utf-8")
        more = calibrate.measured(cell, 3, 1, "method", pool)
        anew = calibrate.measured(cell, 2, 1, "another method", pool)
    assert [row["size"] for row in more[:2]] == [7.0, 7.0]
    assert len(more) == 3
    assert anew == first
    assert len(first) == 2


def test_every_bar_reads_a_column_that_some_cell_has() -> None:
    for bar in BARS:
        assert bar.heading in {column.heading for column in COLUMNS[bar.group]}, bar.says
        assert any(cell.group == bar.group and bar.applies(cell) for cell in CELLS.values()), bar.says


def test_a_cell_has_a_name_of_its_own_and_known_measures() -> None:
    assert len(CELLS) == len(all_cells())
    assert {cell.group for cell in CELLS.values()} == set(COLUMNS)


def test_errors_are_those_of_a_share_and_of_a_ratio() -> None:
    rows = [{"hit": float(n < 30), "all": 1.0} for n in range(100)]
    share = mean_of(rows, "hit")
    assert share.value == pytest.approx(0.3)
    assert share.error == pytest.approx(np.sqrt(0.3 * 0.7 / 99))
    assert ratio_of(rows, "hit", "all").error == pytest.approx(share.error)
    nothing = [{"hit": 0.0, "all": 0.0}] * 3
    assert np.isnan(ratio_of(nothing, "hit", "all").value)


@pytest.mark.parametrize(
    ("rate", "word"),
    [
        (Rate(0.05, 0.01, 100), HELD),
        (Rate(0.11, 0.01, 100), WITHIN),
        (Rate(0.13, 0.01, 100), MISSED),
        (Rate(1.0, 0.0, 100), MISSED),
    ],
)
def test_a_bar_is_held_held_within_two_errors_or_missed(rate: Rate, word: str) -> None:
    bar = Bar("", "size", "any flag", lambda cell: True, None, 0.10)
    assert verdict(rate, bar) == word


def test_tables_say_what_was_measured(tmp_path: Path) -> None:
    cells = [cell for cell in CELLS.values() if cell.group == "companions"]
    row = {"blamed": 0.5, "blamed_adjusted": 0.25, "blamed_linked": 0.0, "actor_adjusted": 1.0, "actor_linked": 1.0}
    write_tables(cells, {(cell.group, cell.name): [row] * 90 for cell in cells}, tmp_path, {"seed": "1"}, "## Said\n")
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert "- seed: 1\n\n## Said\n\n## Bars" in summary
    assert f"| at most 0.1 | 0.250 to 0.250 | 3 | {MISSED}: only stress acts, 90 days (0.250)" in summary
    with (tmp_path / "companions.csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert [line["cell"] for line in table] == [cell.name for cell in cells]
    assert {line["blamed, plain p < .05"] for line in table} == {"0.5000"}


def test_the_copy_for_the_program_holds_every_rate_and_none_that_could_not_be_counted(tmp_path: Path) -> None:
    cell = CELLS["panel", "three of twelve act, 90 days"]
    names = {name for column in COLUMNS["panel"] for name in np.atleast_1d(column.measure)}
    rows = [dict.fromkeys(names, 0.0) | {"found": 0.25}] * 40
    write_copy(tmp_path / "copy.json", [cell], {(cell.group, cell.name): rows}, {"made on": "1 May"})
    stored = json.loads((tmp_path / "copy.json").read_text("utf-8"))
    (line,) = stored["lines"]
    assert (stored["settings"], line["cell"], line["diaries"]) == ({"made on": "1 May"}, cell.name, 40)
    assert line["rates"]["found, q <= .10"] == [0.25, 0.0]
    assert line["rates"]["false among moderate"] == [None, None]
    assert set(line["rates"]) == {column.heading for column in COLUMNS["panel"]}


def test_the_recipe_of_a_cell_is_described_by_names() -> None:
    cell: Cell = CELLS["kinds", "30 % of days missing in runs"]
    assert "habits=(skips_days{'share': 0.3, 'run': 4.0})" in calibrate.description(cell)
    assert "0x" not in calibrate.description(cell)
