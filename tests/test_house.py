"""The house keeps its walls: which room may import what, where caches live, how files begin."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ALWAYS = {"numpy", "pandas"}
OURS = {"app", "data", "analytics", "pages"}

# room -> what it may import beside the standard library, numpy and pandas; the longest matching room counts
WALLS: dict[str, set[str]] = {
    "data/importers": {
        "data.importers",
        "data.errors",
        "data.vocabulary",
        "data.records",
        "python_calamine",
        "chardet",
        "babel",
        "pyarrow",
    },
    "data": {"data", "duckdb", "platformdirs", "pyarrow"},
    "analytics": {"analytics", "data.vocabulary", "scipy"},
    "pages/charts": {"pages.charts", "analytics", "data.vocabulary", "data.records", "plotly"},
    "pages/document": {
        "pages.document",
        "pages.charts",
        "analytics",
        "data.vocabulary",
        "data.records",
        "data.scales",
        "plotly",
    },
    "pages/web": {"pages.web", "data", "starlette", "streamlit", "anyio", "pyarrow"},
    "pages/widgets": {"pages.widgets", "pages.charts", "pages.document", "analytics", "data", "streamlit", "segno"},
    "pages": {"pages.widgets", "pages.charts", "pages.document", "analytics", "data", "streamlit", "segno"},
    "app.py": {"pages.web", "pages.document", "pages.widgets", "analytics", "data", "streamlit", "starlette"},
}
# the router alone asks who is there, so it alone looks into the room before Streamlit
EXTRA: dict[str, set[str]] = {"pages/router.py": {"pages.web"}, "pages/widgets/memory.py": {"cachetools"}}
WITHOUT = {"data/importers": {"numpy", "pandas"}}
TOP_LEVEL = {
    *("app.py", "pages", "analytics", "data", "tests", "requirements.txt"),
    *("README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "Makefile", "Dockerfile", "compose.yaml"),
    *(".streamlit", ".ci", ".gitignore", ".git", ".venv"),
}


def source_files() -> list[Path]:
    found = [path for room in ("data", "analytics", "pages") for path in sorted((ROOT / room).rglob("*.py"))]
    return [ROOT / "app.py", *found]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{relative(path)} line {node.lineno}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(path: str) -> str:
    return max((room for room in WALLS if path == room or path.startswith(f"{room}/")), key=len)


def allowed(name: str, path: str) -> bool:
    room = room_of(path)
    top = name.split(".")[0]
    if top in sys.stdlib_module_names or top == "__future__":
        return True
    if top in ALWAYS:
        return top not in WITHOUT.get(room, set())
    permitted = WALLS[room] | EXTRA.get(path, set())
    return any(name == wall or name.startswith(f"{wall}.") for wall in permitted)


@pytest.mark.parametrize("path", source_files(), ids=relative)
def test_a_room_imports_only_through_its_doors(path: Path) -> None:
    wrong = sorted({name for name in imports(path) if not allowed(name, relative(path))})
    assert wrong == []


@pytest.mark.parametrize("path", source_files(), ids=relative)
def test_a_file_opens_with_one_sentence_that_says_its_idea(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert docstring.split("\n")[0].rstrip().endswith((".", ":"))


@pytest.mark.parametrize(
    "path", [path for path in source_files() if relative(path) != "pages/widgets/session.py"], ids=relative
)
def test_caches_live_in_one_file(path: Path) -> None:
    assert "cache_data" not in path.read_text("utf-8")
    assert "cache_resource" not in path.read_text("utf-8")
    assert "pages.widgets.memory" not in path.read_text("utf-8")


def test_nothing_unexpected_stands_at_the_top_level() -> None:
    hidden_tools = {".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "__pycache__"}
    assert {path.name for path in ROOT.iterdir()} - TOP_LEVEL - hidden_tools == set()


def test_modules_do_not_import_each_other_in_circles() -> None:
    modules = {relative(path)[:-3].replace("/", ".").removesuffix(".__init__"): path for path in source_files()}
    edges = {
        name: {_module(target, modules) for target in top_level_imports(path)} - {None, name}
        for name, path in modules.items()
    }
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " -> ".join([*above[above.index(name) :], name]) if name in above else ""
        if name not in done:
            for target in sorted(edge for edge in edges[name] if edge):
                visit(target, (*above, name))
            done.add(name)

    for name in modules:
        visit(name, ())


def top_level_imports(path: Path) -> Iterator[str]:
    """What runs at import; an import inside a function cannot close a circle."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _module(name: str, modules: dict[str, Path]) -> str | None:
    while name and name.split(".")[0] in OURS:
        if name in modules:
            return name
        name = name.rpartition(".")[0]
    return None


def test_the_vocabulary_declares_each_key_once() -> None:
    from data.vocabulary import FACTORS

    keys = [factor.key for factor in FACTORS]
    assert sorted(set(keys)) == sorted(keys)
