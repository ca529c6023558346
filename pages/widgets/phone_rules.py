"""Style rules for phones: a menu button that looks like one, and room above a table for the buttons that lie there."""

from __future__ import annotations

MENU_ICON = '[data-testid="stExpandSidebarButton"] [data-testid="stIconMaterial"]'
TABLE = '[data-testid="stFullScreenFrame"]:has(>[data-testid="stDataFrame"])'

PHONE_RULES = (
    # Two arrows open the list of pages on a phone. The icon font has the three lines that people look for.
    f"{MENU_ICON}{{font-size:0}}",
    f'{MENU_ICON}::before{{content:"menu"/"";font-size:1.5rem}}',
    # Where nothing hovers, a table's own buttons always show, on top of the words above it.
    f"@media (pointer:coarse),(max-width:640px){{{TABLE}{{margin-top:2.75rem}}}}",
)
