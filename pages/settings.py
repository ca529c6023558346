"""My data: how days are told apart, where the diary lies, taking it along, and deleting it."""

from pages.charts.words import counted
from pages.widgets import session
from pages.widgets.erase_card import show_erase
from pages.widgets.factor_choice import show_choice_card
from pages.widgets.own_data import show_factors, show_place, show_take_along
from pages.widgets.own_settings import show_settings
from pages.widgets.page import head
from pages.widgets.sign_out import show_sign_out
from pages.widgets.sources_card import show_sources

diary = session.diary()
days = counted(session.kept_days(diary), "logged day")
spasms = counted(len(session.episodes(diary)), "single spasm")
treatments = counted(len(session.treatments(diary)), "treatment")
head("My data", f"{days}, {spasms} and {treatments}, in one file that is yours.")
show_settings(diary)
show_place()
show_take_along(diary)
show_choice_card(diary)
show_factors(diary)
show_sources(diary)
show_erase(diary)
show_sign_out()
