"""The pages of the dashboard, read from its router, so that no test keeps a list of its own."""

from __future__ import annotations

import ast
from pathlib import Path

ROUTER = Path(__file__).resolve().parents[2] / "pages" / "router.py"


def page_paths() -> dict[str, str]:
    """Return for each page's title in small letters its address: ``{"overview": "/", "import": "/import", ...}``."""
    calls = [node for node in ast.walk(ast.parse(ROUTER.read_text("utf-8"))) if isinstance(node, ast.Call)]
    named = [{word.arg: ast.literal_eval(word.value) for word in call.keywords} for call in calls if _is_page(call)]
    return {words["title"].lower(): "/" + words.get("url_path", "") for words in named}


def _is_page(call: ast.Call) -> bool:
    """True for ``st.Page("overview.py", ...)``; the locked page is a function and no page of the diary."""
    return ast.unparse(call.func) == "st.Page" and isinstance(call.args[0], ast.Constant)
