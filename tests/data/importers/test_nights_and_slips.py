"""Tables in which one wrong guess would store a wrong night, lose a row, or turn a factor into words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.records import DiaryLog

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]


def test_a_wrong_cell_under_a_name_with_a_unit_is_put_aside(read: Read, values: Values) -> None:
    log = read("Date,Sleep (h)", "2026-03-01,abc", "2026-03-02,7")
    assert values(log, "sleep_h") == {"2026-03-02": 7.0}
    assert [(problem.row, problem.column) for problem in log.quarantined] == [(2, "Sleep (h)")]


def test_one_word_in_two_does_not_make_a_factor_of_words(read: Read, values: Values) -> None:
    log = read("Date,Caffeine,Exercise", "2026-03-01,lots,walk", "2026-03-02,200,gym")
    assert values(log, "caffeine_mg") == {"2026-03-02": 200.0}
    assert values(log, "custom:exercise") == {"2026-03-01": "walk", "2026-03-02": "gym"}


def test_sleep_beside_waking_up_may_be_when_one_fell_asleep(read: Read, values: Values) -> None:
    log = read("Date,Sleep,Wake,Spasms", "2026-03-01,23:10,07:00,3", "2026-03-03,00:10,08:00,2")
    assert values(log, "bedtime_h")["2026-03-03"] == pytest.approx(12 + 1 / 6)
    assert values(log, "sleep_h")["2026-03-03"] == pytest.approx(7 + 5 / 6)
    assert [question.id for question in log.questions] == ["night_date"]


def test_sleep_beside_waking_up_may_be_how_long(read: Read, values: Values) -> None:
    log = read("Date,Sleep,Wake,Spasms", "2026-03-01,7:10,07:00,3", "2026-03-03,6:10,08:00,2")
    assert values(log, "sleep_h")["2026-03-03"] == pytest.approx(6 + 1 / 6)
    assert values(log, "bedtime_h") == {}


def test_moments_under_sleep_are_bedtimes(read: Read, values: Values) -> None:
    log = read("Sleep,Wake", "2026-03-01 23:10,2026-03-02 07:00", "2026-03-03 00:10,2026-03-03 08:00")
    assert values(log, "sleep_h") == pytest.approx({"2026-03-02": 7 + 5 / 6, "2026-03-03": 7 + 5 / 6})


def test_nights_written_as_parts_of_a_day_become_hours(read: Read, values: Values) -> None:
    log = read("Date;Spasms;Schlaf (h)", "2026-03-01;3;0,3125", "2026-03-02;2;0,25")
    assert values(log, "sleep_h") == {"2026-03-01": 7.5, "2026-03-02": 6.0}


def test_short_nights_beside_long_ones_stay_hours(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Sleep", "2026-03-01,3,0.5", "2026-03-02,2,6")
    assert values(log, "sleep_h") == {"2026-03-01": 0.5, "2026-03-02": 6.0}


def test_a_row_with_another_separator_is_split_alike(read: Read, values: Values) -> None:
    log = read("Date;Spasms;Sleep", "2026-03-01;3;7,5", "2026-03-02,2,8", "2026-03-03;1;6,5")
    assert values(log, "spasm_count") == {"2026-03-01": 3.0, "2026-03-02": 2.0, "2026-03-03": 1.0}
    assert log.quarantined == ()
    assert any(message.startswith("Row 3 parts its cells by another sign") for message in log.messages)


def test_a_row_with_another_separator_and_too_many_cells_is_put_aside(read: Read, values: Values) -> None:
    log = read("Date;Spasms;Sleep", "2026-03-01;3;7,5", "2026-03-02,2,7,5", "2026-03-03;1;6,5")
    assert list(values(log, "spasm_count")) == ["2026-03-01", "2026-03-03"]
    assert [(problem.row, problem.column) for problem in log.quarantined] == [(3, None)]


def test_full_width_commas_part_cells(read: Read, values: Values) -> None:
    log = read("日期，次数", "２０２６年３月１日，３", "２０２６年３月２日，１")
    assert values(log, "spasm_count") == {"2026-03-01": 3.0, "2026-03-02": 1.0}
    assert log.episodes == ()


def test_what_stands_behind_a_date_and_is_no_time_is_said(read: Read, values: Values) -> None:
    log = read("Date,Spasms", "2026年3月1日 3,2", "2026年3月2日 1,4")
    assert values(log, "spasm_count") == {"2026-03-01": 2.0, "2026-03-02": 4.0}
    assert any("stands '3', which is no time" in message for message in log.messages)


def test_a_first_row_whose_date_is_a_word_does_not_become_the_names(read: Read, values: Values) -> None:
    log = read("Date,Spasms", "yesterday,5", "2026-03-02,3", "2026-03-03,1")
    assert values(log, "spasm_count") == {"2026-03-02": 3.0, "2026-03-03": 1.0}
    assert [(problem.row, problem.column) for problem in log.quarantined] == [(2, None)]


def test_a_span_of_days_is_no_date(read: Read, values: Values) -> None:
    log = read("Date,Spasms", "1-3 March 2026,5", "4 March 2026,2")
    assert values(log, "spasm_count") == {"2026-03-04": 2.0}
    assert [problem.row for problem in log.quarantined] == [2]
    assert log.questions == ()


@pytest.mark.parametrize("marks", [("III", "I", "IIII"), ("|||", "|", "||||"), ("xxx", "xx", "xxxx")])
def test_marks_are_counted(read: Read, values: Values, marks: tuple[str, ...]) -> None:
    log = read("Date,Spasms", *(f"2026-03-0{day},{mark}" for day, mark in enumerate(marks, start=1)))
    assert list(values(log, "spasm_count").values()) == [len(mark) for mark in marks]


def test_lines_quoted_whole_are_read_as_what_they_quote(read: Read, values: Values) -> None:
    log = read('"Date,Spasms,Note"', '"2026-03-01,3,""a, b"""', '"2026-03-02,1,c"')
    assert values(log, "spasm_count") == {"2026-03-01": 3.0, "2026-03-02": 1.0}
    assert [note.text for note in log.notes] == ["a, b", "c"]


def test_beer_and_wine_are_added_up(read: Read, values: Values) -> None:
    log = read("Datum,Bier,Wein (Glas)", "2026-03-01,1,0", "2026-03-02,1,2")
    assert values(log, "alcohol_units") == {"2026-03-01": 1.0, "2026-03-02": 3.0}
    assert log.questions == ()


def test_columns_parted_by_blanks_alone_are_read(read: Read, values: Values) -> None:
    log = read("Date        Spasms  Sleep", "2026-03-01  3       7.5", "2026-03-02  1       6")
    assert values(log, "spasm_count") == {"2026-03-01": 3.0, "2026-03-02": 1.0}
    assert values(log, "sleep_h") == {"2026-03-01": 7.5, "2026-03-02": 6.0}


@pytest.mark.parametrize(
    ("name", "factor", "first"),
    [("Pain VAS (0-100)", "worst_intensity", 4.5), ("Outside temp (°C)", "temperature_c", 45.0)],
)
def test_names_that_scales_and_weather_have(read: Read, values: Values, name: str, factor: str, first: float) -> None:
    assert values(read(f"Date,{name}", "2026-03-01,45", "2026-03-02,10"), factor)["2026-03-01"] == first


def test_a_moment_at_midnight_may_be_shown_as_its_date_alone(read: Read, values: Values) -> None:
    log = read("Sleep,Wake", "2026-03-02,2026-03-02T07:00:00", "2026-03-02T23:30:00,2026-03-03T07:00:00")
    assert values(log, "bedtime_h") == {"2026-03-02": 12.0, "2026-03-03": 11.5}
    assert values(log, "sleep_h") == {"2026-03-02": 7.0, "2026-03-03": 7.5}
