"""The Patterns page answers when and where, narrows by its address, and opens one day; no verdict hears of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from data.records import Coverage, DayNote, DayValue, DiaryLog, Episode
from data.storing import import_file, preview_log
from pages.widgets.day_card import clicked_day, day_key

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
LAST = date(2026, 11, 22)
DAYS = 60


def store(diary: int, *, complete: bool = True, **changes: object) -> None:
    """Store four spasms a day for 60 days, two of them on the right, each in the evening."""
    first = LAST - timedelta(days=DAYS - 1)
    told = {"side": "left", "sites": ("lower_lid",), "movement": "flutter", "intensity": 4.0, "duration_s": 12.0}
    episodes = []
    for number in range(DAYS):
        for hour in (17, 18, 18, 19):
            onset = datetime.combine(first, datetime.min.time()) + timedelta(days=number, hours=hour)
            other = {"side": "right", "sites": ("cheek",), "movement": "jerk"} if hour == 18 else {}
            episodes.append(
                Episode(onset, note="*boss* called" if number == DAYS - 1 else None, **(told | other | changes))
            )  # type: ignore[arg-type]  # fields of Episode
    log = DiaryLog(
        *("generic_table", "A list of spasms", "spasms"),
        days=(DayValue(LAST, "sleep_h", 6.5),),
        episodes=tuple(episodes),
        notes=(DayNote(LAST, "long <b>drive</b>"),),
        spans=(Coverage(first, LAST, complete=True),) if complete else (),
    )
    import_file(diary, preview_log(diary, log, file_name="my_spasms.csv", digest="1"))


def opened(page_visit: PageVisit, page: str, day: str) -> AppTest:
    """Open a page under an address with a day: a change of pages would take the day out of it."""
    app = page_visit("import_log.py")
    key = day_key("calendar" if page else "timeline")
    app.query_params[key] = day
    app.switch_page(page or "overview.py")
    app.query_params[key] = day
    app.run()
    assert not app.exception
    return app


@pytest.fixture
def spasms(page_diary: int) -> int:
    store(page_diary)
    return page_diary


@pytest.mark.usefixtures("spasms")
def test_it_answers_when_and_where_and_says_what_it_rests_on(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("patterns.py"))
    assert "Most spasms come between 16 and 20 h, at the" in words
    assert "60 of 60 days logged, 240 single spasms." in words
    for title in ("Every day", "Where", "Is it spreading?", "Time of week", "How long, how strong"):
        assert title in words


@pytest.mark.usefixtures("spasms")
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"span": "30 days"}, "30 of 30 days logged, 120 single spasms."),
        ({"side": "Right side"}, "120 single spasms on the right side."),
        ({"place": "Cheek", "movement": "Jerk"}, "120 single spasms at the cheek and felt as jerk."),
        ({"side": "<b>", "place": "Left leg", "span": "900 days"}, "60 of 60 days logged, 240 single spasms."),
    ],
)
def test_the_address_narrows_it_and_what_is_unknown_there_is_ignored(
    page_visit: PageVisit, page_words: PageWords, query: dict[str, str], said: str
) -> None:
    assert said in page_words(page_visit("patterns.py", **query))


@pytest.mark.usefixtures("spasms")
def test_one_click_shows_all_again(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("patterns.py", side="Right side", span="30 days")
    app.button(key="reset_patterns").click().run()
    assert "60 of 60 days logged, 240 single spasms." in page_words(app)
    assert "reset_patterns" not in {button.key for button in app.button}


@pytest.mark.usefixtures("spasms")
def test_another_outcome_is_looked_at_in_the_calendar_and_changes_no_answer(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    plain = page_visit("patterns.py")
    look = page_visit("patterns.py", calendar_shows="Worst intensity of the day")
    assert "Worst intensity 4 on average. " in page_words(look)
    assert "For looking only: the findings rest on spasms." in page_words(look)
    assert "looking only" not in page_words(plain)
    assert look.markdown[0].value == plain.markdown[0].value
    assert look.markdown[0].value.startswith("Most spasms come between")


@pytest.mark.usefixtures("spasms")
def test_of_one_place_only_spasms_are_counted(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("patterns.py", calendar_shows="Worst intensity of the day", place="Cheek")
    assert app.selectbox(key="calendar_shows").disabled
    assert "2 a day on average" in page_words(app)
    assert "Of one side, place or movement only spasms can be counted." in page_words(app)


@pytest.mark.usefixtures("spasms")
def test_both_sides_get_a_table_of_each_place(page_visit: PageVisit) -> None:
    tables = [table.value for table in page_visit("patterns.py").table]
    shown = next(table for table in tables if list(table.columns) == ["Place", "Right", "Left"])
    assert shown.to_numpy().tolist() == [["Cheek", "50 %", "0 %"], ["Lower lid", "0 %", "50 %"]]


@pytest.mark.usefixtures("spasms")
@pytest.mark.parametrize("page", ["patterns.py", ""])
def test_a_day_in_the_address_is_opened_with_all_it_holds(
    page_visit: PageVisit, page_words: PageWords, page: str
) -> None:
    app = opened(page_visit, page, "2026-11-22")
    words = page_words(app)
    assert "Sunday 22 November 2026" in words
    assert "4 spasms." in words
    assert "long <b>drive</b>" in words
    cells = [cell for table in app.table for cell in table.value.to_numpy().ravel()]
    assert "17:00" in cells
    assert any(r"\*boss\* called" in str(cell) for cell in cells)
    assert r"6\.5 h" in cells


@pytest.mark.usefixtures("spasms")
@pytest.mark.parametrize("day", ["2031-01-01", "yesterday", "<b>"])
def test_a_day_that_is_not_in_the_diary_opens_nothing(page_visit: PageVisit, day: str) -> None:
    assert "day_close" not in {button.key for button in opened(page_visit, "patterns.py", day).button}


@pytest.mark.usefixtures("spasms")
def test_one_goes_on_to_the_next_day_and_closes_it(page_visit: PageVisit, page_words: PageWords) -> None:
    app = opened(page_visit, "patterns.py", "2026-11-21")
    app.button(key="day_chevron_right").click().run()
    assert "Sunday 22 November 2026" in page_words(app)
    assert app.button(key="day_chevron_right").disabled
    app.button(key="day_close").click().run()
    assert "November 2026" not in page_words(app).split("Every day")[0]
    assert "day_close" not in {button.key for button in app.button}


@pytest.mark.parametrize(
    ("points", "day"),
    [
        ([{"customdata": "2026-06-03", "x": 4}], date(2026, 6, 3)),
        ([{"customdata": ["2026-06-03"]}], date(2026, 6, 3)),
        ([{"customdata": "5 spasms", "x": "2026-06-03"}], date(2026, 6, 3)),
        ([{"x": 4}], None),
        ([], None),
    ],
)
def test_a_click_is_read_as_a_day(points: list[dict[str, object]], day: date | None) -> None:
    assert clicked_day(points) == day


def test_spasms_without_place_time_length_or_strength_say_what_to_log(
    page_diary: int, page_visit: PageVisit, page_words: PageWords
) -> None:
    store(
        page_diary, complete=False, side=None, sites=(), movement=None, intensity=None, duration_s=None, precision="day"
    )
    words = page_words(page_visit("patterns.py"))
    assert "0 of 60 days logged" in words
    assert "perhaps not all" in words
    for told in ("Log where each spasm is", "with its time of day", "how long a spasm lasts", "how strong a spasm is"):
        assert told in words


def test_an_empty_diary_shows_the_ways_in(page_visit: PageVisit, page_words: PageWords) -> None:
    app = page_visit("patterns.py")
    assert app.title[0].value == "When and where?"
    assert "No day and no spasm is logged yet" in page_words(app)


@pytest.mark.usefixtures("page_half_year")
def test_what_is_looked_at_changes_no_verdict(page_visit: PageVisit) -> None:
    def lists(app: AppTest) -> list[str]:
        return [table.value.to_csv() for table in app.table[:3]]

    app = page_visit("patterns.py", span="30 days")
    assert lists(app.switch_page("triggers.py").run()) == lists(page_visit("triggers.py"))
