"""Every control that chooses what a page shows is bound to the page's address; a copied address then shows the same."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PAGES = Path(__file__).resolve().parents[2] / "pages"
CONTROLS = {
    *("selectbox", "multiselect", "segmented_control", "pills", "radio", "pagination"),
    *("date_input", "text_input", "number_input", "slider", "select_slider", "checkbox"),
}
# The files in which a person chooses what to look at; in all others something is written, set or sent.
LOOKED_THROUGH = (
    *("filters", "looks", "day_card", "day_steps", "factor_days_card", "treatment_detail", "compare_view"),
    *("pattern_filters", "entry_filters", "entry_list"),
)


def controls(path: Path) -> list[ast.Call]:
    """Return the calls of a file that draw a control with a value."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in CONTROLS]


@pytest.mark.parametrize("name", LOOKED_THROUGH)
def test_a_choice_of_what_is_shown_is_bound_to_the_address(name: str) -> None:
    found = controls(PAGES / "widgets" / f"{name}.py")
    assert found
    for call in found:
        words = {word.arg: ast.unparse(word.value) for word in call.keywords}
        assert words.get("bind") == "'query-params'", f"line {call.lineno}"
        assert "key" in words, f"line {call.lineno}"
