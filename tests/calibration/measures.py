"""What one invented diary says about the method: how much was flagged, found, missed and covered."""

from __future__ import annotations

from functools import partial

import numpy as np
import pandas as pd
from invention import Invented, Recipe
from naive import naive_panel
from oracle import drift_and_weekday, oracle_p

from analytics import analyse
from analytics.factor_columns import WEEKDAY
from analytics.findings import find
from analytics.multiplicity import false_discovery_rate
from analytics.results import LINKED, NO_LINK, Finding
from analytics.selective_logging import MANY_GAPS, WRITES_LESS, WRITES_MORE

Measured = dict[str, float]

LEVEL, SMALL_LEVEL, FLAG_AT = 0.05, 0.01, 0.10
CARRY_OVER = 0.6


def of_nothing(invented: Invented, recipe: Recipe, seed: int) -> Measured:
    """Count what stands out where nothing acts: single p-values and any factor, ours and the naive way."""
    table = analyse(invented.days, treatments=invented.treatments)
    naive = naive_panel(invented.days.drop(columns="holiday", errors="ignore"))
    per_factor = table.drop_duplicates("factor")
    ungated = false_discovery_rate(per_factor["p_factor"].to_numpy(float)) <= FLAG_AT
    gated = ungated & per_factor["q_factor"].isna().to_numpy()
    few = table["days_behind"] < min(25.0, table.attrs["n_days"] / 5)
    return {
        "size": _share_below(table["p_value"], LEVEL),
        "size_01": _share_below(table["p_value"], SMALL_LEVEL),
        "any_flag": float((table["q_factor"] <= FLAG_AT).any()),
        "naive_size": _share_below(naive["p_value"], LEVEL),
        "naive_any_flag": float((naive["q_value"] <= FLAG_AT).any()),
        "few_days_01": _share_below(table["p_value"][few], SMALL_LEVEL),
        "false_rows": float(ungated.sum()),
        "false_rows_stopped": float(gated.sum()),
        "silent_weekday": float((table["status"] == WEEKDAY).mean()),
    }


def of_nothing_found(invented: Invented, recipe: Recipe, seed: int) -> Measured:
    """Count the findings where nothing acts, gates and two looks included."""
    findings = find(invented.days, treatments=invented.treatments)
    cautions = set(findings.cautions)
    return {
        "any_linked": float(bool(findings.of(LINKED))),
        "no_link_share": len(findings.of(NO_LINK)) / len(recipe.factors),
        "placebo_warns": float(findings.placebo_share > 0.11),
        "logging_caution": float(bool(cautions & {WRITES_LESS, WRITES_MORE})),
        "any_caution": float(bool(cautions & {WRITES_LESS, WRITES_MORE, MANY_GAPS})),
    }


def of_one_effect(invented: Invented, recipe: Recipe, seed: int) -> Measured:
    """Compare one planted effect with what the oracle sees of it, and with its interval."""
    ((factor, lag),) = recipe.effects
    row = analyse(invented.days, treatments=invented.treatments).set_index(["factor", "lag"]).loc[(factor, lag)]
    truth = invented.per_unit[factor, lag] * row["per_sd"]
    days = invented.days
    known = partial(
        oracle_p,
        days["spasm_count"].to_numpy(float),
        days[factor].shift(lag).to_numpy(float),
        carry_over=getattr(recipe.course, "keywords", {}).get("carry_over", CARRY_OVER),
        swing=recipe.swing,
        mean=recipe.mean,
    )
    careful = known(around=drift_and_weekday(days.index.day_of_week.to_numpy()))
    return {
        "power": float(row["p_value"] < LEVEL),
        "oracle_power": float(known() < LEVEL),
        "careful_oracle_power": float(careful < LEVEL),
        "covers": float(row["ci_low"] <= truth <= row["ci_high"]) if np.isfinite(row["ci_low"]) else np.nan,
        "estimate": float(row["estimate"]),
        "truth": float(truth),
    }


def of_few_among_many(invented: Invented, recipe: Recipe, seed: int) -> Measured:
    """Judge the whole panel where a few factors act: flags at q <= 0.10 and the verdicts of the findings."""
    acting = {factor for factor, _ in recipe.effects}
    table = analyse(invented.days, treatments=invented.treatments)
    flagged = set(table["factor"][table["q_factor"] <= FLAG_AT])
    naive = naive_panel(invented.days)
    naive_flagged = set(naive["factor"][naive["q_value"] <= FLAG_AT])
    findings = find(invented.days, treatments=invented.treatments)
    linked = findings.of(LINKED)
    measured = {
        "false_share": _false_share(flagged, acting),
        "naive_false_share": _false_share(naive_flagged, acting),
        "found": len(flagged & acting) / len(acting),
        "linked_found": len({finding.factor for finding in linked} & acting) / len(acting),
        "linked_false_share": _false_share({finding.factor for finding in linked}, acting),
        "no_link": float(len(findings.of(NO_LINK))),
        "no_link_false": float(sum(finding.factor in acting for finding in findings.of(NO_LINK))),
        "acting": float(len(acting)),
        "acting_stopped": float(sum(f.factor in acting and f.reason == "rhythm" for f in findings.findings)),
    }
    for strength in ("early", "moderate", "strong"):
        labelled = [finding for finding in linked if finding.strength == strength]
        measured[strength] = float(len(labelled))
        measured[f"{strength}_false"] = float(sum(finding.factor not in acting for finding in labelled))
    return measured | _told_intervals(linked, invented)


def of_companions(invented: Invented, recipe: Recipe, seed: int) -> Measured:
    """Count how often a factor is blamed that only moves with the one that acts."""
    ((acting, lag),) = recipe.effects
    table = analyse(invented.days).set_index(["factor", "lag"])
    linked = {finding.factor for finding in find(invented.days).of(LINKED)}
    followers = list(recipe.companions)
    plain = np.array([table.loc[(name, lag), "p_value"] for name in followers], dtype=float)
    adjusted = np.array([table.loc[(name, lag), "p_adj"] for name in followers], dtype=float)
    return {
        "blamed": float((plain < LEVEL).mean()),
        "blamed_adjusted": float((adjusted < LEVEL).mean()),
        "blamed_linked": len(linked & set(followers)) / len(followers),
        "actor_adjusted": float(table.loc[(acting, lag), "p_adj"] < LEVEL),
        "actor_linked": float(acting in linked),
    }


def _told_intervals(linked: tuple[Finding, ...], invented: Invented) -> Measured:
    """Count told intervals that hold the truth, where the truth at that delay is known."""
    acting = {factor for factor, _ in invented.per_unit}
    told = covered = 0
    for finding in linked:
        key = (finding.factor, finding.best_lag)
        if finding.factor in acting and key not in invented.per_unit:
            continue
        truth = invented.per_unit.get(key, 0.0) * finding.spread
        effect = next(effect for effect in finding.lags if effect.lag == finding.best_lag)
        told += 1
        covered += effect.shown_low <= truth <= effect.shown_high
    return {"told": float(told), "told_covered": float(covered)}


def _share_below(p_values: pd.Series, level: float) -> float:
    known = p_values[np.isfinite(p_values)]
    return float((known < level).mean()) if len(known) else np.nan


def _false_share(flagged: set[str], acting: set[str]) -> float:
    return len(flagged - acting) / max(len(flagged), 1)
