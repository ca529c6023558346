"""The check-in asks at the right distance, stores what was answered, and says at once what cannot wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from streamlit.testing.v1 import AppTest

from data.check_ins import add_check_in, read_check_ins
from data.reads import read_diary
from data.records import CheckIn
from data.scales import ScaleResult
from data.writes import add_day
from pages.widgets.check_in_results import change_words, weekly_words

PageVisit = Callable[..., AppTest]
Words = Callable[[AppTest], str]
QUESTION = "Anything new in your face this week?"
MONTH = "How was the month?"


def begun(diary: int, days_ago: int) -> None:
    for ago in (days_ago, 0):
        add_day(diary, date.today() - timedelta(days=ago), {"spasm_count": 1})


def press(app: AppTest, label: str, number: int = 0) -> AppTest:
    [one for one in app.button if one.label == label][number].click().run()
    assert not app.exception
    return app


def test_none_of_these_is_one_tap_and_stores_a_no_for_each(page_diary: int, page_visit: PageVisit) -> None:
    press(page_visit("check_in.py"), "None of these")
    (told,) = read_check_ins(page_diary)
    assert told.day == date.today()
    assert {value for _, value in told.replies} == {0.0}
    assert len(told.replies) == 14


def test_an_answer_is_taken_back_where_it_was_given(page_diary: int, page_visit: PageVisit) -> None:
    app = press(page_visit("check_in.py"), "None of these")
    next(button for button in app.button if str(button.key).startswith("undo_done_")).click().run()
    assert not app.exception
    assert read_check_ins(page_diary) == ()


def test_saving_without_a_tap_stores_nothing(page_diary: int, page_visit: PageVisit, page_words: Words) -> None:
    app = press(page_visit("check_in.py"), "Save")
    assert "Nothing is tapped" in page_words(app)
    assert read_check_ins(page_diary) == ()


def test_the_emergency_words_stand_on_the_page_and_loudly_after_a_yes(
    page_diary: int, page_visit: PageVisit, page_words: Words
) -> None:
    app = page_visit("check_in.py")
    assert "call emergency services at once" in page_words(app)
    assert not app.error
    app.button_group[0].set_value(["sudden_droop"])
    press(app, "Save")
    assert "call emergency services at once" in app.error[0].value


def test_only_the_questions_answered_are_stored(page_diary: int, page_visit: PageVisit) -> None:
    app = page_visit("check_in.py")
    app.radio[0].set_value("A light flutter that does not hinder")
    press(app, "Save", 1)
    assert read_check_ins(page_diary) == (CheckIn(date.today(), "monthly", (("severity", 2.0),)),)


def test_an_answer_shows_on_the_overview_until_the_doctor_was_told(
    page_diary: int, page_visit: PageVisit, page_words: Words
) -> None:
    begun(page_diary, 5)
    add_check_in(page_diary, "weekly", {"numbness": 1}, date.today())
    app = page_visit()
    assert "part of the face feels numb" in page_words(app)
    assert "part of the face feels numb" not in page_words(press(app, "I have told them"))


def test_a_new_diary_is_not_asked(page_diary: int, page_visit: PageVisit, page_words: Words) -> None:
    begun(page_diary, 5)
    assert QUESTION not in page_words(page_visit())


def test_after_a_week_it_asks_once_and_rests_when_told_so(
    page_diary: int, page_visit: PageVisit, page_words: Words
) -> None:
    begun(page_diary, 8)
    app = page_visit()
    assert QUESTION in page_words(app)
    assert QUESTION not in page_words(press(app, "Ask again in a week"))
    assert read_diary(page_diary).settings["check_in_not_before:weekly"] > date.today().isoformat()


def test_one_question_at_a_time(page_diary: int, page_visit: PageVisit, page_words: Words) -> None:
    begun(page_diary, 40)
    assert MONTH not in page_words(page_visit())
    add_check_in(page_diary, "weekly", {"numbness": 0}, date.today())
    asked = page_words(page_visit())
    assert (MONTH in asked, QUESTION in asked) == (True, False)


def test_the_scales_say_their_last_change_and_what_it_means() -> None:
    def result(day: int, total: float) -> ScaleResult:
        return ScaleResult(date(2026, 3, day), "hfs7", "HFS-7", total, 28, "means")

    assert change_words([result(2, 9)]) == "9 of 28 on 2 March 2026, the first answer."
    assert change_words([result(2, 9), result(30, 6)]) == "6 of 28 on 30 March 2026, 3 fewer than on 2 March 2026."
    assert change_words([result(2, 9), result(30, 9)]) == "9 of 28 on 30 March 2026, as before."


def test_a_quiet_week_is_told_as_such() -> None:
    assert weekly_words(CheckIn(date(2026, 3, 2), "weekly", (("numbness", 0.0),))) == "nothing new"
    told = CheckIn(date(2026, 3, 2), "weekly", (("numbness", 1.0), ("ear_click", 1.0)))
    assert weekly_words(told) == "Part of the face feels numb, Clicking in the ear"
