"""The whole name of a button for those who hear the page; the eye, which sees the row, gets its first word only."""

from __future__ import annotations

from pages.widgets.notices import escaped

# The rule hides what stands in `:small[...]` from the eye alone; it holds for the buttons whose key begins like this.
PREFIX = "undo_"
RULE = (
    f'[class*="st-key-{PREFIX}"] button p>span{{position:absolute;width:1px;height:1px;overflow:hidden;'
    "clip-path:inset(50%);white-space:nowrap}"
)


def whole_name(shown: str, heard: str) -> str:
    """Return the label of a button: ``Undo`` for the eye, ``Undo import of sleep.csv, 3 May 2026`` for the ear."""
    return f"{shown} :small[{escaped(heard)}]"
