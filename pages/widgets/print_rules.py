"""Style rules for a page on paper: no menu on top of the title, whole cards, the width of a screen, and light."""

from __future__ import annotations

CARD = '[class*="st-key-card_"]'
# Charts are drawn for the screen and keep their width: the page is made smaller around them.
PRINT_RULES = (
    '@media print{[data-testid="stHeader"],[data-testid="stToastContainer"]{display:none}'
    '[data-testid="stMain"]{zoom:.6}'
    f"{CARD}{{break-inside:avoid}}h1,h2,h3{{break-after:avoid}}}}",
)
# Dark pages would take a printer's ink: black and white change places, and the colours stay what they are.
DARK_PRINT_RULES = (
    "@media print{html,body{background:#fff!important}.stApp{filter:invert(1) hue-rotate(180deg)}"
    f'.stApp,[data-testid="stMain"],{CARD}{{background:#000!important}}}}',
)
