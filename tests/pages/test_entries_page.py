"""All entries: everything is listed with where it came from, narrowed by its address, and saved as it is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.entries import read_entries
from data.records import DayNote, DayValue, DiaryLog, Episode, RowProblem, Treatment
from data.storing import import_file, preview_log
from data.writes import add_day
from pages.widgets.downloads import csv_bytes
from pages.widgets.entry_choice import EntryChoice, chosen_entries, searchable
from pages.widgets.entry_rows import entry_rows

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
LAST = date(2026, 11, 22)


@pytest.fixture
def filled(page_diary: int) -> int:
    """Store 60 spasms, 60 nights, a note, a treatment, and one day by hand."""
    days = [LAST - timedelta(days=back) for back in range(60)]
    log = DiaryLog(
        *("generic_table", "A table of days", "spasms"),
        episodes=tuple(
            Episode(
                datetime(day.year, day.month, day.day, 17, 5),
                side="left",
                sites=("lower_lid", "brow"),
                movement="flutter",
                intensity=4.0,
                duration_s=12.0,
                triggers=("stress",),
                note="=1+1" if day == LAST else None,
            )
            for day in days
        ),
        days=tuple(DayValue(day, "sleep_h", 6.5, "h") for day in days),
        notes=(DayNote(LAST, "A long [drive](x)"),),
        treatments=(Treatment(LAST, "botulinum", "Botox", 15.0, "U", "left"),),
    )
    import_file(page_diary, preview_log(page_diary, log, file_name="my_spasms.csv", digest="1"))
    add_day(page_diary, LAST, {"stress": 7.0, "spasm_count": 5.0})
    return page_diary


def shown(app: AppTest) -> pd.DataFrame:
    table: pd.DataFrame = app.dataframe[0].value
    return table


@pytest.mark.usefixtures("filled")
def test_it_says_how_much_of_what_there_is(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("entries.py")
    assert app.title[0].value == "All entries"
    assert "60 spasms, 62 values, 1 note and 1 treatment from 24 September to 22 November 2026" in page_words(app)
    assert "All 124 entries." in page_words(app)


@pytest.mark.usefixtures("filled")
def test_a_row_tells_what_where_how_much_and_where_it_came_from(page_visit: PageVisit) -> None:
    rows = shown(page_visit("entries.py", kind="Single spasms")).to_dict("records")
    today = f"{date.today().day} {date.today():%b %Y}"
    assert {name: str(value) for name, value in rows[0].items()} == {
        "Day": "22 Nov 2026",
        "Time": "17:05",
        "What": "Spasm",
        "How much": "flutter, 4 of 10, 12 s",
        "Where": "left lower lid and brow",
        "Note": "=1+1. suspected: stress",
        "Source": "A table of days",
        "Import": f"my_spasms.csv, {today}",
    }


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"find": "lower LID flutter"}, "60 of 124 entries."),
        ({"find": "drive"}, "1 of 124 entries."),
        ({"kind": "Sleep"}, "60 of 124 entries."),
        ({"kind": "Treatments"}, "1 of 124 entries."),
        ({"source": "By hand"}, "2 of 124 entries."),
        ({"find": "nowhere"}, "None of your 124 entries is like that."),
        ({"kind": "<b>", "source": "elsewhere", "sheet": "99", "order": "sideways"}, "All 124 entries."),
    ],
)
def test_the_address_narrows_it(page_visit: PageVisit, page_words: PageWords, query: dict[str, str], told: str) -> None:
    assert told in page_words(page_visit("entries.py", **query))


@pytest.mark.usefixtures("filled")
def test_the_days_are_chosen_by_their_ends(filled: int) -> None:
    entries = searchable(read_entries(filled))
    choice = EntryChoice(kind="spasm", first=date(2026, 11, 20), last=date(2026, 11, 21))
    assert list(entry_rows(chosen_entries(entries, choice))["Day"]) == ["2026-11-21", "2026-11-20"]


@pytest.mark.usefixtures("filled")
def test_a_long_list_comes_in_sheets_of_fifty(page_visit: PageVisit) -> None:
    first, third = shown(page_visit("entries.py")), shown(page_visit("entries.py", sheet="3"))
    assert (len(first), len(third)) == (50, 24)
    assert third["Day"].iloc[-1] == "24 Sep 2026"


@pytest.mark.usefixtures("filled")
def test_the_oldest_can_stand_first(page_visit: PageVisit) -> None:
    assert shown(page_visit("entries.py", order="Oldest first"))["Day"].iloc[0] == "24 Sep 2026"


@pytest.mark.usefixtures("filled")
def test_another_choice_begins_at_the_first_sheet(page_visit: PageVisit) -> None:
    app = page_visit("entries.py", sheet="3")
    app.selectbox(key="kind").select("Single spasms").run()
    assert not app.exception, app.exception[0].value
    assert shown(app)["Day"].iloc[0] == "22 Nov 2026"


@pytest.mark.usefixtures("filled")
def test_one_click_shows_all_again(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("entries.py", kind="Single spasms", find="lid")
    app.button(key="reset_entries").click().run()
    assert "All 124 entries." in page_words(app)


@pytest.mark.usefixtures("filled")
def test_what_is_saved_is_what_is_shown_and_no_cell_is_a_formula(filled: int) -> None:
    entries = chosen_entries(searchable(read_entries(filled)), EntryChoice(words="1+1"))
    lines = csv_bytes(entry_rows(entries)).decode().splitlines()
    assert lines[0] == "Day,What,How much,Time,Where,Note,Source,Import"
    assert len(lines) == 2
    assert ",'=1+1. suspected: stress," in lines[1]


@pytest.mark.usefixtures("filled")
def test_a_day_in_the_address_is_opened(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("import_log.py")
    app.query_params["entries_day"] = "2026-11-22"
    app.switch_page("entries.py")
    app.query_params["entries_day"] = "2026-11-22"
    app.run()
    assert "Sunday 22 November 2026" in page_words(app)


def test_an_empty_diary_shows_the_ways_in(page_visit: PageVisit, page_words: PageWords) -> None:
    assert "Nothing is logged yet" in page_words(page_visit("entries.py"))


@pytest.mark.usefixtures("filled")
def test_refused_rows_are_told_with_the_way_to_them(page_visit: PageVisit, page_diary: int) -> None:
    def ways(app: AppTest) -> list[str]:
        return [link.proto.label for link in app.get("page_link")]

    assert ways(page_visit("entries.py")) == []
    log = DiaryLog(
        *("generic_table", "A table of days", "other"),
        days=(DayValue(LAST, "stress", 5.0),),
        quarantined=(RowProblem(3, "There is no 31 November."),),
    )
    import_file(page_diary, preview_log(page_diary, log, file_name="november.csv", digest="2"))
    assert ways(page_visit("entries.py")) == ["1 row was refused: see why"]
