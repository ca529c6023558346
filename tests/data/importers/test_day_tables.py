"""A table of days becomes factors and counts in the diary's own units."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.errors import FileRefused
from data.records import DayNote, DiaryLog

Read = Callable[..., DiaryLog]
Values = Callable[[DiaryLog, str], dict[str, object]]
JANUARY = [f"2025-01-{day:02d}" for day in range(1, 29)]


def test_counts_and_factors_of_a_day_are_kept(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Sleep (h),Water (l)", "2025-01-03,3,7.5,1.2", "2025-01-04,0,,2")
    assert values(log, "spasm_count") == {"2025-01-03": 3.0, "2025-01-04": 0.0}
    assert values(log, "sleep_h") == {"2025-01-03": 7.5}
    assert values(log, "hydration_l") == {"2025-01-03": 1.2, "2025-01-04": 2.0}
    assert (log.outcome, log.format, log.label) == ("accepted", "generic", "A spreadsheet")
    assert (log.episodes, log.quarantined, log.n_rows) == ((), (), 2)


def test_a_decimal_comma_is_read(read: Read, values: Values) -> None:
    log = read("Datum;Schlaf;Wasser", "03.01.2025;7,5;1,5", "04.01.2025;6,25;2,0")
    assert values(log, "sleep_h") == {"2025-01-03": 7.5, "2025-01-04": 6.25}
    assert values(log, "hydration_l") == {"2025-01-03": 1.5, "2025-01-04": 2.0}


@pytest.mark.parametrize(("answer", "litres"), [("thousands", 1.5), ("decimal", 0.0015)])
def test_an_open_decimal_sign_is_asked(read: Read, values: Values, answer: str, litres: float) -> None:
    lines = ("Date,Water ml,Steps", '2025-01-03,"1,500",9123')
    assert read(*lines).questions[0].text == "Is '1,500' in 'Water ml' 1,500 or 1.5?"
    assert values(read(*lines, decimal=answer), "hydration_l") == {"2025-01-03": litres}


def test_whole_things_are_not_asked_for_their_decimal_sign(read: Read, values: Values) -> None:
    assert values(read("Date,Steps", '2025-01-03,"11,204"'), "steps") == {"2025-01-03": 11204.0}


def test_units_in_cells_are_converted_and_estimates_marked(read: Read) -> None:
    log = read(
        "Date,Coffee,Water", '2025-01-03,2 cups,"1,5 L"', "2025-01-04,1 espresso,48 oz", "2025-01-05,200mg,6 glasses"
    )
    told = {(value.factor, value.day.day): (value.value, value.approximate) for value in log.days}
    assert told == {
        ("caffeine_mg", 3): (190.0, True),
        ("caffeine_mg", 4): (63.0, True),
        ("caffeine_mg", 5): (200.0, False),
        ("hydration_l", 3): (1.5, False),
        ("hydration_l", 4): (1.41936, False),
        ("hydration_l", 5): (1.5, True),
    }


def test_a_night_is_read_however_it_is_written(read: Read, values: Values) -> None:
    cells = ["7h 30m", "7:45", "7.75", "465", "07:30:00", '"7,5 Std"', "27000", "30"]
    log = read("Date,Sleep", *(f"2025-01-{day:02d},{cell}" for day, cell in enumerate(cells, start=1)))
    assert list(values(log, "sleep_h").values()) == [7.5, 7.75, 7.75, 7.75, 7.5, 7.5, 7.5]
    assert [(problem.row, problem.column) for problem in log.quarantined] == [(9, "Sleep")]


def test_coffee_and_tea_are_added_up(read: Read, values: Values) -> None:
    log = read("Date,Coffee,Tea", "2025-01-03,2,1", "2025-01-04,1,")
    assert values(log, "caffeine_mg") == {"2025-01-03": 237.0, "2025-01-04": 95.0}


def test_a_total_beside_one_of_its_parts_is_not_added(read: Read, values: Values) -> None:
    log = read("Date,Caffeine (mg),Coffee", "2025-01-03,200,2")
    assert log.questions[0].id == "columns"
    assert values(log, "caffeine_mg") == {"2025-01-03": 200.0}


def test_none_is_zero_and_blank_is_missing(read: Read, values: Values) -> None:
    log = read(
        "Date,Caffeine",
        *(f"2025-01-0{day},{cell}" for day, cell in enumerate(["none", "-", "", "0", "n/a", "NULL"], 1)),
    )
    assert values(log, "caffeine_mg") == {"2025-01-01": 0.0, "2025-01-04": 0.0}
    assert "In 'Caffeine', 'none' was read as 0; '-', 'n/a', 'NULL' and blank as missing." in log.messages


def test_yes_and_no_in_an_amount_become_a_tag(read: Read, values: Values) -> None:
    log = read("Date,Alcohol,Period", "2025-01-03,yes,x", "2025-01-04,Nein,", "2025-01-05,ja,sí")
    assert values(log, "tag:alcohol") == {"2025-01-03": 1.0, "2025-01-04": 0.0, "2025-01-05": 1.0}
    assert values(log, "alcohol_units") == {}
    assert values(log, "period") == {"2025-01-03": 1.0, "2025-01-05": 1.0}


def test_ranges_and_signs_are_approximate(read: Read) -> None:
    log = read("Date,Pain", "2025-01-03,3-4", "2025-01-04,~5", "2025-01-05,7/10", "2025-01-06,4")
    assert [(value.value, value.approximate) for value in log.days] == [
        (3.5, True),
        (5.0, True),
        (7.0, False),
        (4.0, False),
    ]


def test_an_impossible_value_costs_its_cell_and_not_the_row(read: Read, values: Values) -> None:
    log = read("Date,Sleep h,Pain (0-10),Caffeine mg", "2025-01-03,27,12,150")
    assert values(log, "caffeine_mg") == {"2025-01-03": 150.0}
    assert {(problem.row, problem.column) for problem in log.quarantined} == {(2, "Sleep h"), (2, "Pain (0-10)")}
    assert "Sleep 27 h is not possible, expected 0 to 20" in {problem.reason for problem in log.quarantined}


def test_an_unusual_value_is_kept_and_said(read: Read, values: Values) -> None:
    log = read("Date,Sleep (h)", "2025-01-03,2", "2025-01-04,7")
    assert values(log, "sleep_h") == {"2025-01-03": 2.0, "2025-01-04": 7.0}
    assert "1 value in 'Sleep (h)' is unusual (2 h); kept." in log.messages


def test_a_range_that_excel_made_a_date_is_put_aside(read: Read, values: Values) -> None:
    log = read("Date,Pain", "2025-01-03,4-Mar", "2025-01-04,2025-03-04", "2025-01-05,5")
    assert values(log, "worst_intensity") == {"2025-01-05": 5.0}
    assert [problem.row for problem in log.quarantined] == [2, 3]
    assert "changed into a date by Excel" in log.quarantined[0].reason


def test_rows_of_one_day_are_added_or_averaged(read: Read, values: Values) -> None:
    log = read("Date,Coffee (mg),Mood", "2025-01-03,95,4", "2025-01-03,95,3", "2025-01-03,,5")
    assert values(log, "caffeine_mg") == {"2025-01-03": 190.0}
    assert values(log, "mood") == {"2025-01-03": 4.0}
    assert "Several rows of one day were joined: Caffeine added up; Mood averaged." in log.messages


def test_counts_in_words_and_buckets_are_approximate(read: Read) -> None:
    cells = ["6-20", "continuous", "none", ">50", "yes", "2.5"]
    log = read("Date,Spasms", *(f"2025-01-0{day},{cell}" for day, cell in enumerate(cells, start=1)))
    counts = [(value.value, value.approximate) for value in log.days if value.factor == "spasm_count"]
    assert counts == [(12.0, True), (75.0, True), (0.0, False), (75.0, True), (1.0, True)]
    assert [value.day.day for value in log.days if value.factor == "tag:continuous"] == [2]
    assert [problem.row for problem in log.quarantined] == [7]


def test_a_day_not_logged_in_full_has_no_count(read: Read, values: Values) -> None:
    log = read("Date,Logged,Spasms,Stress", "2025-01-03,yes,3,4", "2025-01-04,partly,1,5")
    assert values(log, "spasm_count") == {"2025-01-03": 3.0}
    assert values(log, "stress") == {"2025-01-03": 4.0, "2025-01-04": 5.0}


def test_notes_of_a_day_are_kept_as_text(read: Read) -> None:
    log = read("Date,Notes", "2025-01-03,\"=cmd|'/C calc'!A0\"", "2025-01-04,-5 mood")
    assert [note.text for note in log.notes] == ["=cmd|'/C calc'!A0", "-5 mood"]


def test_a_long_note_is_cut_and_listed(read: Read) -> None:
    log = read("Date,Notes", f"2025-01-03,{'x' * 30_000}")
    assert [len(note.text) for note in log.notes] == [20_000]
    assert log.quarantined[0].column == "Notes"
    assert len(log.quarantined[0].value or "") <= 60


def test_pain_beside_an_intensity_is_a_symptom(read: Read, values: Values) -> None:
    log = read("Date,Intensity,Pain", "2025-01-03,6,2")
    assert (values(log, "worst_intensity"), values(log, "symptom:pain")) == ({"2025-01-03": 6.0}, {"2025-01-03": 2.0})


def test_what_only_a_spasm_has_goes_into_the_note_of_a_day(read: Read) -> None:
    log = read("Date,Spasms,Trigger", "2025-01-03,2,stress")
    assert log.notes == (DayNote(log.days[0].day, "Trigger: stress"),)


def test_unknown_columns_keep_their_own_names(read: Read, values: Values) -> None:
    log = read(
        "Date,Zinc tablets,Weather,Sauna,Row,Blood pressure",
        *(f"{day},{int(day[-2:]) % 3},wet,yes,{int(day[-2:])},120/80" for day in JANUARY[:4]),
    )
    assert list(values(log, "custom:zinc_tablets").values()) == [1.0, 2.0, 0.0, 1.0]
    assert values(log, "custom:weather")["2025-01-01"] == "wet"
    assert values(log, "tag:sauna")["2025-01-01"] == 1.0
    assert values(log, "custom:blood_pressure")["2025-01-01"] == "120/80"
    assert not any("row" in value.factor for value in log.days)


def test_medicines_are_read_with_their_doses(read: Read, values: Values) -> None:
    log = read(
        "Date,Medication", '2025-01-03,"Clonazepam 0.5 mg; Ibuprofen 400mg"', "2025-01-04,Ibuprofen", "2025-01-05,none"
    )
    assert values(log, "med:clonazepam") == {"2025-01-03": 0.5}
    assert values(log, "med:ibuprofen") == {"2025-01-03": 400.0, "2025-01-04": "taken"}


def test_a_column_of_injections_gives_treatments(read: Read) -> None:
    log = read("Date,Spasms,Botox", "2025-01-03,3,25 units", "2025-01-04,1,", "2025-01-05,2,no", "2025-04-05,2,yes")
    assert [(entry.day.isoformat(), entry.kind, entry.dose) for entry in log.treatments] == [
        ("2025-01-03", "botulinum", 25.0),
        ("2025-04-05", "botulinum", None),
    ]


def test_fahrenheit_pounds_and_inches_are_converted(read: Read, values: Values) -> None:
    log = read("Date,Temperature,Weight (lb),Pressure,Humidity", "2025-01-03,68,150,29.9,0.4")
    assert values(log, "temperature_c") == {"2025-01-03": 20.0}
    assert values(log, "weight_kg") == {"2025-01-03": pytest.approx(68.0388)}
    assert values(log, "pressure_hpa") == {"2025-01-03": pytest.approx(1012.53, abs=0.01)}
    assert values(log, "humidity_pct") == {"2025-01-03": 40.0}


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("Name,Age", "Bob,3", "Al,4"), "No column with dates was found among 'Name' and 'Age'"),
        (("Date,Spasms", "foo,3"), "The column 'Date' holds no date that can be read: it begins with 'foo'"),
        (("Date,Spasms", "2052-01-03,3"), r"No row has a date that can be read. Row 2: 2052-01-03 is in the future"),
    ],
)
def test_a_table_without_dates_is_refused_with_its_reason(read: Read, lines: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        read(*lines)


def test_the_same_header_has_the_same_key(read: Read) -> None:
    first, second = read("Date,Spasms", "2025-01-03,1"), read("DATE , spasms", "2025-02-03,1")
    assert first.header_key == second.header_key
    assert first.header_key != read("Date,Spasms,Sleep", "2025-01-03,1,7").header_key


def test_every_column_says_how_it_was_read(read: Read) -> None:
    log = read("Date,Spasms,Sleep (h),Zaps", "2025-01-03,1,7,x")
    assert {column.column for column in log.columns} == {"Date", "Spasms", "Sleep (h)", "Zaps"}
    assert all(column.read_as for column in log.columns)


def test_a_day_told_twice_word_for_word_is_one_day(read: Read, values: Values) -> None:
    log = read("Date,Spasms,Sleep (h)", "2025-01-03,3,7", "2025-01-03,3,7", "2025-01-04,1,8")
    assert values(log, "spasm_count") == {"2025-01-03": 3.0, "2025-01-04": 1.0}
    assert "Row 3 repeats another row; left out." in log.messages


def test_two_equal_coffees_are_two_coffees(read: Read, values: Values) -> None:
    assert values(read("Date,Coffee (mg)", "2025-01-03,95", "2025-01-03,95"), "caffeine_mg") == {"2025-01-03": 190.0}


def test_a_night_told_twice_is_not_added_up(read: Read, values: Values) -> None:
    assert values(read("Date,Sleep (h)", "2025-01-03,7", "2025-01-03,6.5"), "sleep_h") == {"2025-01-03": 7.0}


def test_millilitres_and_litres_may_be_mixed(read: Read, values: Values) -> None:
    log = read("Date,Water", "2025-01-03,1500", "2025-01-04,2 l", "2025-01-05,1.5")
    assert list(values(log, "hydration_l").values()) == [1.5, 2.0, 1.5]
    assert "'Water' mixes ml and litres: numbers up to 12 were read as litres." in log.messages


def test_weekdays_beside_the_dates_settle_their_order(read: Read, values: Values) -> None:
    log = read("Day,Date,Spasms", "Friday,03/01/2025,1", "Saturday,04/01/2025,2")
    assert (log.questions, values(log, "spasm_count")) == ((), {"2025-01-03": 1.0, "2025-01-04": 2.0})
    assert not any(value.factor == "custom:day" for value in log.days)


def test_a_list_of_tags_becomes_tags(read: Read, values: Values) -> None:
    log = read("Date,Tags", "2025-01-03,late dinner; walk", "2025-01-04,walk")
    assert values(log, "tag:walk") == {"2025-01-03": 1.0, "2025-01-04": 1.0}
    assert values(log, "tag:late_dinner") == {"2025-01-03": 1.0}


def test_words_behind_the_unit_do_no_harm(read: Read, values: Values) -> None:
    assert values(read("Date,Exercise", "2025-01-03,30 min walk"), "exercise_min") == {"2025-01-03": 30.0}
