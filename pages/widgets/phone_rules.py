"""Style rules for phones: a menu that looks like one, room above a table for its own buttons, and room for thumbs."""

from __future__ import annotations

MENU_ICON = '[data-testid="stExpandSidebarButton"] [data-testid="stIconMaterial"]'
TABLE = '.stElementContainer:has(>[data-testid="stFullScreenFrame"]>[data-testid="stDataFrame"])'
ON_PHONES = "@media (pointer:coarse),(max-width:640px)"

PHONE_RULES = (
    # Two arrows open the list of pages on a phone. The icon font has the three lines that people look for.
    f"{MENU_ICON}{{font-size:0}}",
    f'{MENU_ICON}::before{{content:"menu"/"";font-size:1.5rem}}',
    # Where nothing hovers, a table's own buttons always show, on top of the words above it.
    f"{ON_PHONES}{{{TABLE}{{margin-top:2.75rem}}}}",
    # Each answer is as large as a thumb, and for a mouse at least as far from the next as its pointer is wide.
    '[data-testid="stRadioOption"]>div{min-height:1.5rem}',
    f'{ON_PHONES}{{[data-testid="stButtonGroup"] button{{min-height:2.75rem;min-width:2.75rem}}'
    '[data-testid="stRadioOption"]>div{min-height:2.75rem}}',
)
