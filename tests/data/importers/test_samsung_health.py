"""Samsung Health: tables with a line above their names, and times that do not say what they are."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, timedelta

import pytest

from data.importers.samsung_health import read
from data.records import DiaryLog, SourceFile

TODAY = date(2026, 11, 23)
PRE = "com.samsung.health.sleep"
SLEEP = (
    "com.samsung.shealth.sleep,6310001,5\n"
    f"\ufeffsleep_duration,efficiency,{PRE}.start_time,{PRE}.end_time,{PRE}.time_offset,{PRE}.datauuid\n"
    "450,0.0,2026-03-02 03:10:00.000,2026-03-02 10:40:00.000,UTC-0400,a1,\n"
    ",,2026-03-01 00:00:00.000,2026-03-01 00:00:00.000,UTC-0400,goal,\n"
    "60,90.0,2026-03-03 18:00:00.000,2026-03-03 19:00:00.000,UTC-0400,a2,\n"
)
STAGE = (
    "com.samsung.health.sleep_stage,1,3\n"
    "start_time,sleep_id,stage,end_time,time_offset\n"
    "2026-03-02 03:10:00.000,a1,40001,2026-03-02 03:40:00.000,UTC-0400,\n"
    "2026-03-02 03:40:00.000,a1,40002,2026-03-02 08:40:00.000,UTC-0400,\n"
    "2026-03-02 08:40:00.000,a1,40004,2026-03-02 10:40:00.000,UTC-0400,\n"
)
STEPS = (
    "com.samsung.shealth.step_daily_trend,6,4\n"
    "\ufeffbinning_data,source_type,count,day_time\n"
    "x,0,3000,1772409600000,\n"
    "x,-2,5200,1772409600000,\n"
    "x,-2,4100,2026-03-03 00:00:00.000,\n"
)
WATER = (
    "com.samsung.health.water_intake,3,2\n"
    "unit_amount,amount,start_time,time_offset\n"
    "250,250.0,2026-03-03 02:30:00.000,UTC-0400,\n"
    "250,500.0,2026-03-02 14:00:00.000,UTC-0400,\n"
)
CAFFEINE = (
    "com.samsung.health.caffeine_intake,3,2\n"
    "unit_amount,amount,start_time,time_offset\n"
    "95,95,2026-03-02 14:00:00.000,UTC-0400,\n"
    "95,2,2026-03-02 16:00:00.000,UTC-0400,\n"
)
STRESS = (
    "com.samsung.shealth.stress,5,2\n"
    "start_time,score,time_offset\n"
    "2026-03-02 14:00:00.000,30.0,UTC-0400,\n2026-03-02 16:00:00.000,50.0,UTC-0400,\n"
    "2026-03-02 18:00:00.000,0,UTC-0400,\n"
)
EXERCISE = (
    "com.samsung.shealth.exercise,6,1\n"
    "com.samsung.health.exercise.duration,com.samsung.health.exercise.start_time,com.samsung.health.exercise.time_offset\n"
    "1800000,2026-03-02 21:00:00.000,UTC-0400,\n"
)
FILES = {
    "com.samsung.shealth.sleep": SLEEP,
    "com.samsung.health.sleep_stage": STAGE,
    "com.samsung.shealth.step_daily_trend": STEPS,
    "com.samsung.health.water_intake": WATER,
    "com.samsung.health.caffeine_intake": CAFFEINE,
    "com.samsung.shealth.stress": STRESS,
    "com.samsung.shealth.exercise": EXERCISE,
    "com.samsung.health.user_profile": "com.samsung.health.user_profile,1,1\nkey,text_value\nname,Ana\n",
}


def archive(**changed: str) -> SourceFile:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name, text in FILES.items():
            text = changed.get(name.rpartition(".")[2], text)
            zipped.writestr(f"samsunghealth_ana_20260301/{name}.20260301120000.csv", text.encode())
    return SourceFile("samsung.zip", buffer.getvalue())


def alone(text: str, encoding: str = "utf-8") -> SourceFile:
    return SourceFile("samsung.csv", text.encode(encoding))


def fixtures() -> list[tuple[str, SourceFile]]:
    return [("samsung_health", file) for file in (archive(), alone(SLEEP), alone(STEPS), alone(WATER, "utf-16"))]


def days(log: DiaryLog) -> dict[tuple[str, str], float | str]:
    return {(value.day.isoformat(), value.factor): value.value for value in log.days}


def test_all_tables_are_read_with_times_that_the_person_says_are_utc() -> None:
    log = read(archive(), {"time_zone": "utc"}, TODAY)
    assert days(log) == {
        ("2026-03-02", "sleep_h"): 7.0,
        ("2026-03-02", "bedtime_h"): pytest.approx(11 + 1 / 6, abs=1e-5),
        ("2026-03-02", "waketime_h"): pytest.approx(18 + 2 / 3, abs=1e-5),
        ("2026-03-03", "nap_h"): 1.0,
        ("2026-03-02", "steps"): 5200.0,
        ("2026-03-03", "steps"): 4100.0,
        ("2026-03-02", "hydration_l"): 0.75,
        ("2026-03-02", "caffeine_mg"): 285.0,
        ("2026-03-02", "stress"): 4.0,
        ("2026-03-02", "exercise_min"): 30.0,
    }
    assert (log.quarantined, log.questions) == ((), ())
    assert "1 rows of sleep are goals, not nights; left out." in log.messages


def test_what_cannot_be_decided_is_asked_and_shown_under_the_likelier_reading() -> None:
    log = read(archive(), {}, TODAY)
    (question,) = log.questions
    assert (question.id, question.default) == ("time_zone", "utc")
    assert [choice.label for choice in question.choices] == ["At 23:10 (01 Mar)", "At 03:10 (02 Mar)"]
    assert days(log)[("2026-03-02", "sleep_h")] == 7.0


def test_local_times_stay() -> None:
    log = read(archive(), {"time_zone": "local"}, TODAY)
    assert days(log)[("2026-03-02", "bedtime_h")] == pytest.approx(15 + 1 / 6, abs=1e-5)
    assert days(log)[("2026-03-03", "hydration_l")] == 0.25


@pytest.mark.parametrize("utc", [True, False])
def test_nights_around_a_change_of_the_clock_decide(utc: bool) -> None:
    rows = []
    for number in range(42):
        offset = 1 if number < 21 else 2
        bed = datetime(2026, 3, 8, 23, 0) + timedelta(days=number, minutes=number % 5)
        written = bed - timedelta(hours=offset if utc else 0)
        rows.append(f"420,0,{written}.000,{written + timedelta(hours=8)}.000,UTC+0{offset}00,n{number},\n")
    log = read(alone("".join([*SLEEP.splitlines(keepends=True)[:2], *rows])), {}, TODAY)
    assert log.questions == ()
    bedtimes = {round(float(value) * 60) for (_, factor), value in days(log).items() if factor == "bedtime_h"}
    assert bedtimes == {660, 661, 662, 663, 664}


def test_steps_need_no_zone() -> None:
    assert read(alone(STEPS), {}, TODAY).questions == ()


def test_a_damaged_cell_is_put_aside_and_the_rest_kept() -> None:
    log = read(archive(step_daily_trend=STEPS.replace("5200", "many")), {"time_zone": "utc"}, TODAY)
    (problem,) = log.quarantined
    assert (problem.row, problem.column, problem.reason) == (4, "count", "'many' is not a number")
    assert ("2026-03-03", "steps") in days(log)
    assert ("2026-03-02", "steps") not in days(log)
