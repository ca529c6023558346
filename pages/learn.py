"""Learn: what facial spasms are, when to see a doctor, and how this dashboard comes to its verdicts."""

from data.knowledge.chapters import reading_minutes
from pages.widgets import session
from pages.widgets.filters import pick_part
from pages.widgets.hidden import shown_findings
from pages.widgets.methods_view import show_methods
from pages.widgets.page import head_with_control
from pages.widgets.reading_path import show_reading_path

READING = "What is known"
METHODS = "How it decides"

diary = session.diary()
heading = head_with_control()
if pick_part(heading.control, (READING, METHODS)) == METHODS:
    heading.write(
        "How does it decide?",
        "What each number means, when it lies, and how often it was wrong when nothing was there to be found.",
    )
    show_methods(session.settings(diary))
else:
    heading.write(
        "What is this, and when must I see a doctor?",
        f"About {reading_minutes():.0f} minutes. Nothing here is a diagnosis. Each claim says how sure it is.",
    )
    show_reading_path(shown_findings(diary))
