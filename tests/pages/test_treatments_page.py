"""The Treatments page says what helped and what it could not see; the overview shows what a doctor should hear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from analytics.treatment_columns import dose_shape
from data.reads import read_diary, read_treatments
from data.records import DayValue, DiaryLog, Episode, Treatment
from data.settings import set_setting
from data.storing import import_file, preview_log
from data.writes import add_treatment

PageVisit = Callable[..., AppTest]
PageWords = Callable[[AppTest], str]
N_DAYS = 200
FIRST = date.today() - timedelta(days=N_DAYS - 1)
INJECTED = (40, 128)


def keep(*treatments: Treatment, episodes: tuple[Episode, ...] = ()) -> None:
    """Store 200 days up to today that follow two injections, with other treatments and single spasms beside them."""
    day = np.arange(N_DAYS, dtype=float)
    course = sum(dose_shape(day - start) for start in INJECTED)
    spasms = np.random.default_rng(3).poisson(9 * np.exp(-1.4 * course))
    days = tuple(DayValue(FIRST + timedelta(days=at), "spasm_count", float(n)) for at, n in enumerate(spasms))
    log = DiaryLog(
        *("generic_table", "A table of days", "days"), days=days, treatments=treatments, episodes=episodes, n_rows=1
    )
    import_file(1, preview_log(1, log, file_name="my_days.csv", digest=repr(log)[-60:]))


def on(day: int, kind: str, product: str = "", **more: object) -> Treatment:
    return Treatment(FIRST + timedelta(days=day), kind, product, **more)  # type: ignore[arg-type]  # fields of the record


INJECTIONS = tuple(on(day, "botulinum", "Botox", dose=20.0, unit="units", side="left") for day in INJECTED)


@pytest.mark.usefixtures("page_diary")
def test_the_head_answers_for_each_treatment(page_visit: PageVisit, page_words: PageWords) -> None:
    keep(*INJECTIONS, on(195, "other", "Yoga"))
    words = page_words(page_visit("treatments.py"))
    assert words.startswith("Did it help?")
    assert "The injections did: about 7" in words
    assert "Yoga is too new to tell." in words
    assert "A before and after difference in one person is never proof." in words


@pytest.mark.usefixtures("page_diary")
def test_four_cards_tell_the_last_cycle(page_visit: PageVisit) -> None:
    keep(*INJECTIONS)
    metrics = {metric.label: (metric.value, metric.delta) for metric in page_visit("treatments.py").metric}
    assert list(metrics) == ["Effect sets in", "Best week", "Wearing off from", "Today"]
    assert metrics["Effect sets in"][0] in {"day 1", "day 2", "day 3", "day 4", "day 5", "day 6"}
    assert metrics["Effect sets in"][1].endswith("last time")
    assert metrics["Today"][0] == f"day {N_DAYS - 1 - INJECTED[1]}"


@pytest.mark.usefixtures("page_diary")
def test_all_treatments_are_listed_with_their_verdict_the_newest_first(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    keep(*INJECTIONS, on(90, "supplement", "Magnesium", note="with *stars*"))
    app = page_visit("treatments.py")
    words = page_words(app)
    listed = ["**Botox, 20 units, left**", "**Magnesium**", "**Botox, 20 units, left**"]
    assert [text.value.partition("  \n")[0] for text in app.markdown if "  \n" in text.value][:3] == listed
    assert "● Fewer spasms" in words
    assert "◇ Cannot tell yet" in words
    assert any("\\*stars\\*" in text.value for text in app.markdown)


@pytest.mark.usefixtures("page_diary")
def test_without_an_injection_there_are_no_cycles(page_visit: PageVisit, page_words: PageWords) -> None:
    keep(on(100, "supplement", "Magnesium"))
    app = page_visit("treatments.py")
    assert not app.metric
    assert "Your botulinum cycles" not in page_words(app)
    assert len(app.get("plotly_chart")) == 3


@pytest.mark.usefixtures("page_diary")
@pytest.mark.parametrize(("address", "title"), [("Magnesium", "Magnesium, since"), ("<b>", "Botox, 2 injections")])
def test_a_treatment_in_the_address_is_shown_and_an_unknown_one_ignored(
    page_visit: PageVisit, page_words: PageWords, address: str, title: str
) -> None:
    keep(*INJECTIONS, on(90, "supplement", "Magnesium"))
    assert title in page_words(page_visit("treatments.py", treatment=address))


@pytest.mark.usefixtures("page_diary")
def test_what_began_together_is_said_and_not_credited(page_visit: PageVisit, page_words: PageWords) -> None:
    keep(on(100, "supplement", "Magnesium"), on(105, "other", "Yoga"))
    words = page_words(page_visit("treatments.py"))
    assert "Magnesium and Yoga cannot be told apart: they began together." in words
    assert "Not to be tried: it began together with" in words


@pytest.mark.usefixtures("page_half_year")
def test_a_single_treatment_needs_no_choice(page_visit: PageVisit) -> None:
    assert not page_visit("treatments.py").selectbox


@pytest.mark.usefixtures("page_diary")
def test_an_empty_diary_says_how_to_begin(page_visit: PageVisit, page_words: PageWords) -> None:
    words = page_words(page_visit("treatments.py"))
    assert "No day is counted yet." in words
    assert "Bring a log you have" in words


@pytest.mark.usefixtures("page_diary")
def test_without_a_treatment_it_says_how_to_add_one_and_takes_it(page_visit: PageVisit, page_words: PageWords) -> None:
    keep()
    app = page_visit("treatments.py")
    assert "Add the day of an injection, or the first day of anything else you try." in page_words(app)
    app.button(key="add_treatment").click().run()
    app.text_input(key="treatment_product_botulinum").set_value("Magnesium")
    app.date_input(key="treatment_day_botulinum").set_value(FIRST + timedelta(days=100))
    app.button(key="save_treatment").click().run()
    assert not app.exception
    assert [treatment.product for treatment in read_treatments(1)] == ["Magnesium"]
    assert "All treatments" in page_words(app)


@pytest.mark.usefixtures("page_diary")
def test_many_treatments_are_cut_with_a_door_to_the_rest(page_visit: PageVisit) -> None:
    keep(*(on(12 * number, "botulinum", "Botox") for number in range(16)))
    app = page_visit("treatments.py")
    assert [expander.label for expander in app.expander if "earlier" in expander.label] == ["4 earlier ones"]


@pytest.mark.usefixtures("page_diary")
def test_the_trend_stands_on_the_page_with_its_spans(page_visit: PageVisit, page_words: PageWords) -> None:
    keep(*INJECTIONS)
    app = page_visit("treatments.py")
    assert "Is it getting worse?" in page_words(app)
    spans = app.table[-1].value["Span"].tolist()
    assert spans == ["Last 90 days", "Last 180 days", "Last 200 days"]


def spread() -> tuple[Episode, ...]:
    """Half a year at the left eyelid, then four spasms at the mouth corner."""

    def at(day: int, site: str) -> Episode:
        onset = datetime.combine(FIRST + timedelta(days=day), time(9))
        return Episode(onset, side="left", sites=(site,))

    return (
        *(at(day, "lower_lid") for day in range(0, 180, 3)),
        *(at(day, "mouth_corner") for day in range(170, 190, 5)),
    )


@pytest.mark.usefixtures("page_diary")
def test_a_new_place_is_a_red_flag_until_the_doctor_was_told(page_visit: PageVisit, page_words: PageWords) -> None:
    keep(*INJECTIONS, episodes=spread())
    app = page_visit()
    assert "Your spasms have reached a new place: the left mouth corner, since" in page_words(app)
    assert "This is what your log shows, not what it means." in page_words(app)
    assert "See where" in [link.proto.label for link in app.get("page_link")]
    app.button(key="flag_told_0").click().run()
    assert not app.exception
    assert "Tell your doctor soon" not in page_words(app)
    told = [name for name in read_diary(1).settings if name.startswith("flag_told:new_place:mouth_corner:")]
    assert len(told) == 1


@pytest.mark.usefixtures("page_diary")
def test_spasms_on_most_days_are_a_red_flag_while_nothing_is_diagnosed(
    page_visit: PageVisit, page_words: PageWords
) -> None:
    keep()
    app = page_visit()
    assert "of your last 14 logged days" in page_words(app)
    assert "See where" not in [link.proto.label for link in app.get("page_link")]
    set_setting(1, "condition", "hemifacial_spasm")
    assert "Tell your doctor soon" not in page_words(page_visit())


@pytest.mark.usefixtures("page_diary")
def test_a_damaged_setting_does_not_hide_a_flag(page_visit: PageVisit, page_words: PageWords) -> None:
    keep()
    set_setting(1, "flag_told:most_days", "yesterday")
    assert "of your last 14 logged days" in page_words(page_visit())


def press(app: AppTest, label: str) -> AppTest:
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception
    return app


@pytest.fixture
def injected(page_diary: int) -> Treatment:
    """Give the last of three injections, with all that belongs to it."""
    keep()
    last = Treatment(FIRST + timedelta(days=100), "botulinum", "X", 17.5, "units", "left", sites=("brow", "lower_lid"))
    for day in (0, 50):
        add_treatment(page_diary, replace(last, day=FIRST + timedelta(days=day)))
    add_treatment(page_diary, last)
    return last


def test_an_injection_begins_with_what_the_last_one_was(page_visit: PageVisit, injected: Treatment) -> None:
    app = press(page_visit("treatments.py"), "Add a treatment")
    app.date_input(key="treatment_day_botulinum").set_value(FIRST + timedelta(days=150))
    press(app, "Save")
    assert read_treatments(1)[-1] == replace(injected, day=FIRST + timedelta(days=150))


def test_the_next_injection_is_told_by_the_own_rhythm(
    page_visit: PageVisit, page_words: PageWords, injected: Treatment
) -> None:
    assert "Your last three injections were 7 weeks apart; by that, the next would" in page_words(
        page_visit("treatments.py")
    )


def test_a_side_effect_is_noted_later(page_visit: PageVisit, page_words: PageWords, injected: Treatment) -> None:
    app = press(page_visit("treatments.py"), "Edit")
    effects = next(one for one in app.button_group if one.label == "Side effects")
    effects.set_value(["dry_eye"])
    next(one for one in app.text_input if one.label == "Another side effect").set_value("odd smile, rarely; thirst")
    press(app, "Save the treatment")
    assert read_treatments(1)[-1] == replace(injected, side_effects=("dry_eye", "odd smile rarely", "thirst"))
    assert "dry eye, odd smile rarely, thirst" in page_words(app)


def test_a_medicine_is_given_its_end(page_visit: PageVisit, page_words: PageWords, page_diary: int) -> None:
    keep()
    add_treatment(page_diary, Treatment(FIRST + timedelta(days=20), "medicine", "Y", 2.0, "mg"))
    app = press(page_visit("treatments.py"), "Edit")
    next(one for one in app.date_input if one.label == "Last day, if it ended").set_value(FIRST + timedelta(days=50))
    press(app, "Save the treatment")
    (told,) = read_treatments(page_diary)
    assert told.end_day == FIRST + timedelta(days=50)


def test_an_end_before_the_start_is_refused(page_visit: PageVisit, page_diary: int) -> None:
    keep()
    add_treatment(page_diary, Treatment(FIRST + timedelta(days=20), "medicine", "Y"))
    app = press(page_visit("treatments.py"), "Edit")
    next(one for one in app.date_input if one.label == "Last day, if it ended").set_value(FIRST + timedelta(days=1))
    press(app, "Save the treatment")
    assert "expected one from" in app.error[0].value
    assert read_treatments(page_diary)[0].end_day is None


def test_a_treatment_changed_in_another_tab_is_not_overwritten(page_visit: PageVisit, injected: Treatment) -> None:
    first, second = (press(page_visit("treatments.py"), "Edit") for _ in range(2))
    for app, dose in ((first, 20.0), (second, 30.0)):
        next(one for one in app.number_input if one.label == "Dose").set_value(dose)
        press(app, "Save the treatment")
    assert read_treatments(1)[-1].dose == 20.0
    assert "changed in another tab" in second.error[0].value


def test_a_treatment_is_deleted(page_visit: PageVisit, injected: Treatment) -> None:
    press(press(page_visit("treatments.py"), "Edit"), "Delete this treatment")
    assert len(read_treatments(1)) == 2


@pytest.mark.usefixtures("page_diary")
def test_treatments_are_listed_before_any_day_is_counted(page_visit: PageVisit, page_words: PageWords) -> None:
    add_treatment(1, Treatment(FIRST, "medicine", "Y", end_day=FIRST + timedelta(days=9)))
    assert "Y" in page_words(page_visit("treatments.py"))


def test_what_was_just_done_to_a_treatment_is_taken_back_on_the_spot(
    page_visit: PageVisit, page_words: PageWords, injected: Treatment
) -> None:
    app = press(press(page_visit("treatments.py"), "Edit"), "Delete this treatment")
    assert "Deleted: " in page_words(app)
    undo = next(button for button in app.button if str(button.key).startswith("undo_done_"))
    undo.click().run()
    assert read_treatments(1)[-1] == injected
    assert "Deleted: " not in page_words(app)
